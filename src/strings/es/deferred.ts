/** The last script's words in Spanish. */
import { dayIn, weekdayIn } from '../intl/dates';
import { plural } from './numbers';
import type { DeferredStrings } from '../en-GB/deferred';

const day = dayIn('es');
const weekday = weekdayIn('es');

export const deferredStrings: DeferredStrings = {
  certificate: {
    title: 'Certificado',
    open: 'Tu certificado',
    notYet:
      'El certificado llega cuando lo has terminado todo. Lo que falta está en la página «Tu resultado».',
    off: 'Este curso no da certificado.',
    name: 'Nombre',
    nameNote:
      'Escribe el nombre que debe imprimirse. No se guarda en ningún sitio: al salir de esta página desaparece.',
    finished: 'ha terminado',
    date: (at) => `Fecha: ${day().format(at)}`,
  },

  recall: {
    title: 'Primero, recuerda',
    about:
      'Unas preguntas cortas y lo esencial de lecciones anteriores. Es solo práctica: aquí nada lleva nota ni se envía.',
    start: 'Responder a unas preguntas',
    stop: 'Cerrar estas preguntas',
    none: 'Las lecciones anteriores aún no tienen nada que preguntar.',
  },

  review: {
    about:
      'Lo esencial y las palabras de las lecciones que has abierto, y las preguntas que has fallado. Lo que sabes vuelve cada vez más tarde; lo que no sabes vuelve mañana. Aquí nada lleva nota ni se comunica a nadie.',
    none: 'Abre primero una lección: aquí llegarán lo esencial, sus palabras y las preguntas que falles.',
    which: 'Lección',
    all: 'Todas las lecciones',
    due: (again, fresh) =>
      [
        ...(again > 0 ? [`para repasar hoy: ${again}`] : []),
        ...(fresh > 0 ? [`nuevas: ${fresh}`] : []),
      ].join(', '),
    nothing: 'Hoy no hay nada que repasar.',
    comeBack: (at, n) => `Vuelve el ${weekday().format(at)}. Ese día para repasar: ${n}.`,
    start: (n) => `Empezar una ronda: alrededor de ${plural(n, 'minuto', 'minutos')}`,
    item: (n, of) => `${n} de ${of}`,
    show: 'Ver la respuesta',
    knew: 'Lo sabía',
    knewNot: 'No lo sabía',
    next: 'Siguiente',
    stop: 'Terminar la ronda',
    quiz: 'Minitest',
    aboutQuiz:
      'Unas preguntas mezcladas a las que ya has respondido. Tómate tu tiempo: aquí nada lleva nota ni se envía.',
    startQuiz: (n) => `Empezar un minitest de ${plural(n, 'pregunta', 'preguntas')}`,
    bestQuiz: (right) => `Tu mejor minitest: ${plural(right, 'acierto', 'aciertos')}.`,
    knewOf: (known, of) => `Sabías ${known} de ${of}`,
    newBest: 'Es tu mejor ronda hasta ahora.',
    best: (known) => `Tu mejor ronda: ${known}.`,
    streak: (days) => `${plural(days, 'día seguido', 'días seguidos')}.`,
  },
};

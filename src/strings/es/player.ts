/** The player's words in Spanish. Students are addressed as a teacher speaks to them: tú. */
import type { NoticeWords } from '../../html/notice';
import type { NoteWords, RecordingWords, SourceWords, Strings } from '../en-GB/player';
import { clock } from '../intl/clock';
import { dayAndTimeIn } from '../intl/dates';
import { isOne, numberWords, plural, share } from './numbers';

const dayAndTime = dayAndTimeIn('es');
const minutes = (n: number): string => plural(n, 'minuto', 'minutos');

export const notice: NoticeWords = {
  late: 'Esta página aún no se ha iniciado. Si la conexión es lenta, espera un momento. Si no pasa nada, vuelve a cargar la página; si eso no ayuda, prueba con un navegador más reciente.',
  again: 'Volver a cargar la página',
  noScript:
    'Esta página necesita JavaScript, que aquí está desactivado. Actívalo y vuelve a cargar la página.',
};

export const sourceWords: SourceWords = {
  label: {
    own: (from) => `Palabras del propio autor. Procedencia: ${from}.`,
    translated: (from) =>
      `Palabras del propio autor, traducidas para este curso. Original: ${from}.`,
    adapted: (from) =>
      `Adaptado para este curso a partir de: ${from}. No son las palabras del autor.`,
    composed: (from) =>
      `Compuesto para este curso a partir de: ${from}. No es una cita ni una persona real.`,
  },
  dots: 'Los puntos suspensivos indican que se han omitido palabras.',
  facts: {
    who: 'Quién',
    when: 'Cuándo',
    where: 'Dónde',
    'for whom': 'Para quién',
    mood: 'Con qué ánimo',
    why: 'Para qué',
    'leaves out': 'Qué no dice',
    'to know': 'Conviene saber',
  },
};

export const recordingWords: RecordingWords = {
  transcript: 'Transcripción',
  captions: 'Subtítulos',
};

/** Of the footnotes at the end of a step. */
export const noteWords: NoteWords = {
  notes: 'Notas',
  note: (n) => `Nota ${n}`,
  back: 'Volver al texto',
};

const reopen =
  'Vuelve a abrir la actividad desde la página del curso: tus respuestas están guardadas aquí.';

export const strings: Strings = {
  skip: 'Ir al texto',
  contents: 'Índice',
  menu: 'Páginas',
  back: 'Atrás',
  close: 'Cerrar',
  loading: 'Cargando',
  notLoaded:
    'No se ha podido cargar esta parte. Comprueba la conexión e inténtalo de nuevo, o vuelve a abrir la actividad desde la página del curso.',
  tryLoading: 'Intentarlo de nuevo',

  part: (n) => `Parte ${n}`,
  minutes,
  start: 'Empezar',
  goOnAt: (title, step) => `Continuar: ${title}, ${step}`,
  states: { new: 'Sin empezar', started: 'Empezada', done: 'Terminada' },
  lessonsDone: (done, of) => `Lecciones terminadas: ${done} de ${of}`,
  minutesLeft: (n) =>
    `${isOne(n) ? 'queda' : 'quedan'} alrededor de ${n < 90 ? minutes(n) : `${Math.round(n / 60)} horas`}`,
  scoreSoFar: (score) => `${share(score)} hasta ahora`,
  settledOf: (settled, of) => `${settled} de ${plural(of, 'pregunta', 'preguntas')} con respuesta`,

  aims: 'Al final sabrás',
  step: (n, of) => `Paso ${n} de ${of}`,
  steps: 'Pasos de esta lección',
  aloud: {
    start: 'Leer en voz alta',
    pause: 'Pausa',
    resume: 'Seguir leyendo',
    slower: 'Más despacio',
    stop: 'Dejar de leer',
    gap: ' hueco ',
    none: 'Aquí no se puede leer nada en voz alta: este navegador no tiene voz. Otro navegador u otro dispositivo puede tenerla.',
  },
  sheet: {
    open: 'Hoja de repaso',
    back: 'Volver a la lección',
    answer: 'Respuesta',
    order: 'Pon en orden',
    pairs: (choices) => `Elige entre: ${choices}`,
  },
  sources: 'Fuentes',
  toNext: (title) => `Siguiente: ${title}`,
  toEnd: 'Ir al final de la lección',
  endOfLesson: 'Cómo te ha ido',

  question: (n, of) => `Pregunta ${n} de ${of}`,
  practiceQuestion: 'Práctica para el examen',
  notScored: 'Sin nota',
  check: 'Comprobar',
  checkAgain: 'Comprobar otra vez',
  showMe: 'Ver la respuesta',
  chooseN: (n) => `Respuestas que debes elegir: ${numberWords[n] || n}.`,
  oneTry: 'Un solo intento',
  triesLeft: (n) => (n === 1 ? 'Queda un intento' : `Quedan ${n} intentos`),
  verdicts: {
    right: 'Correcto.',
    partly: (n) => `Correcto en parte: ${share(n)}.`,
    places: (n, of) => `${n} de ${of} en su lugar.`,
    wrong: 'No es correcto.',
    wrongYet: 'Todavía no es correcto.',
    shown: 'Esta es la respuesta.',
    given:
      'Tu respuesta está guardada. Las explicaciones llegarán cuando hayas entregado el cuestionario.',
    unknown: 'Respondiste a esto en una edición anterior de la lección. Tu nota se mantiene.',
    earned: (mark) => `Has obtenido el ${share(mark)} de la nota.`,
    notSaved: 'Sin guardar.',
  },
  quiz: {
    untilThen: 'Puedes cambiar tu respuesta hasta que entregues el cuestionario.',
    title: 'Entregar el cuestionario',
    all: 'Todas las preguntas tienen respuesta.',
    open: (n) => `${plural(n, 'pregunta', 'preguntas')} aún sin respuesta:`,
    kept: 'Hasta que entregues el cuestionario, tus respuestas se quedan en este navegador y puedes volver y cambiarlas. Después verás qué era correcto, y por qué.',
    handIn: 'Entregar el cuestionario',
    handInOpen: 'Entregar sin ellas',
  },
  reopen,
  lacks: {
    pick: 'Elige primero una respuesta.',
    digits: 'Escribe primero un número, en cifras.',
    move: 'Mueve algo primero.',
    change: 'Cambia primero tu respuesta.',
    ticks: (given, of) => `Has marcado ${given}; elige ${of}.`,
    part: (name) => `No has elegido nada para «${name}».`,
    blank: (n) => `El hueco ${n} está vacío.`,
  },
  yours: 'Tu respuesta',
  rightAnswer: 'Respuesta correcta',
  isRight: 'correcto',
  isWrong: 'no es correcto',
  notRight: {
    chosen: (what) => `Has elegido: ${what}, no es correcto`,
    written: (what) => `Has escrito: ${what}, no es correcto`,
  },
  inPlace: 'en su lugar',
  notInPlace: 'no está en su lugar',
  reasons: 'Explicaciones',
  otherReasons: 'Las demás explicaciones',
  lookAgain: 'Volver a leerlo en el texto',
  placeInText: 'Aquí está en el texto',
  lookAgainIn: (lesson) => `Repasa la lección «${lesson}»`,
  sure: {
    ask: '¿Cuánta seguridad tienes?',
    levels: { 1: 'Respondo al azar', 2: 'Bastante', 3: 'Toda' },
    note: 'Esto no cambia tu nota.',
  },
  choose: 'Elige…',
  up: (what) => `Subir «${what}»`,
  down: (what) => `Bajar «${what}»`,
  movedTo: (what, n, of) => `«${what}» está ahora en el lugar ${n} de ${of}.`,
  gap: (n, around) => `Hueco ${n}: ${around}`,
  sentence: (n) => `Frase ${n}`,
  pair: (label, text) => `${label}: ${text}`,
  source: 'Fuente',
  provenance: 'De dónde viene esta fuente',
  keyPoints: 'Lo esencial',
  cards: {
    pack: 'Tarjetas',
    packs: { words: 'Palabras', points: 'Lo esencial' },
    card: (n, of) => `Tarjeta ${n} de ${of}`,
    none: 'Las tarjetas vienen de las lecciones que has abierto.',
    turn: 'Dar la vuelta a la tarjeta',
    next: 'Tarjeta siguiente',
  },

  practice: {
    marks: (board, marks, number) =>
      `Al estilo de ${board}${number ? `, ${number}` : ''} · ${plural(marks, 'punto', 'puntos')}`,
    private:
      'Lo que escribes se queda en este navegador. No se envía a tu profesor y no lleva nota.',
    write: 'Escribe tu respuesta',
    done: 'Comparar con los criterios',
    points: 'Marca cada criterio que cumple tu respuesta',
    levels: '¿Qué nivel alcanza tu respuesta?',
    level: (n, marks) => `Nivel ${n}, puntos ${marks}:`,
    why: 'Di por qué: ¿cuál de tus frases lo demuestra?',
    model: 'Respuestas modelo',
    notes: 'Qué da los puntos:',
    copy: 'Copiar mi respuesta',
    copied: 'Copiado.',
    notCopied: 'Selecciona el texto y cópialo a mano.',
    ticked: (n, of) => `Criterios marcados: ${n} de ${of}`,
    notIn: (board) => `El examen de ${board} no tiene ninguna pregunta como la siguiente.`,
    notAsked: (board, what) => `Se omite porque el examen de ${board} no lo pide: ${what}.`,
    other: (board) => `En este paso no hay ninguna pregunta de práctica para ${board}.`,
  },

  end: {
    title: 'Cómo te ha ido',
    right: (n, of) => `Correctas al primer intento: ${n} de ${of}`,
    again: 'Repasa estas',
    inText: 'Leerlo en el texto',
    allRight: 'No hay nada que repasar. Muy bien.',
    open: (n) =>
      `En esta lección ${isOne(n) ? 'queda' : 'quedan'} ${plural(n, 'pregunta', 'preguntas')} por responder`,
    second: 'Practicar lo que has fallado',
    practise: 'Practicar otra vez',
    practising: 'Ronda de práctica: aquí nada lleva nota ni se envía.',
    stop: 'Terminar la práctica',
    quizScore: (score) => `Resultado del cuestionario: ${share(score)}`,
    lessonScore: (score) => `Esta lección: ${share(score)}`,
    unitScore: (score) => `Todas las lecciones juntas: ${share(score)} hasta ahora`,
  },

  result: {
    title: 'Tu resultado',
    none: 'Todavía no has respondido a ninguna pregunta.',
    score: share,
    all: 'Todas las lecciones juntas',
    asOf: (at) => `A fecha de ${dayAndTime().format(at)}`,
    scoreNote:
      'Puntos obtenidos de todos los posibles. Un intento posterior da la mitad de lo que corrige. El resultado solo puede subir.',
    lesson: 'Lección',
    state: 'Estado',
    marks: 'Resultado',
    complete: 'Lo has terminado todo. Muy bien.',
    incomplete: (lessons) =>
      `Para terminar, lee cada lección hasta el final y responde a sus preguntas. Te ${isOne(lessons) ? 'falta' : 'faltan'} ${plural(lessons, 'lección', 'lecciones')}.`,
    better:
      'Para mejorar el resultado, empieza un nuevo intento desde la página del curso. «Practicar otra vez» siempre está abierto y no lleva nota.',
    name: 'Tu nombre',
    nameNote: 'Para la página impresa. Se queda en este navegador.',
    answers: 'Tus respuestas',
    mark: (mark) => `Nota: ${share(mark)}`,
    open: 'Puedes intentarlo de nuevo.',
    shown: 'Se ha mostrado la respuesta.',
    lost: 'Una respuesta de una visita anterior.',
    left: (n) => `Sin responder todavía: ${plural(n, 'pregunta', 'preguntas')}`,
  },

  saving: {
    saved: 'Guardado',
    savedAt: (at) => `Guardado a las ${clock(at)}`,
    saving: 'Guardando',
    waiting: 'Aún sin guardar. Está en este navegador; seguimos intentándolo.',
    unkept:
      'Aún sin guardar, y este navegador no conserva nada. Deja esta página abierta; seguimos intentándolo.',
    sent: 'Enviado',
    local: 'Guardado en este navegador',
    memory:
      'No se conserva: este navegador no permite guardar nada. Termina antes de cerrar la página.',
    off: 'En esta vista no se guarda nada',
  },
  print: 'Imprimir o guardar como PDF',
  printRefused:
    'Este marco no permite imprimir. Abre la actividad en una ventana propia e imprime allí.',
  saveAndLeave: 'Guardar y salir',
  leave: {
    title: '¿Salir ahora?',
    open: (n) =>
      `En lo que has empezado ${isOne(n) ? 'queda' : 'quedan'} ${plural(n, 'pregunta', 'preguntas')} por responder.`,
    nothingDone: 'Todavía no has terminado ninguna lección.',
    lms: 'Tus respuestas se guardan y esta visita termina. Para seguir más tarde, vuelve a abrir la actividad desde la página del curso: volverás a donde estabas.',
    here: 'Tus respuestas se quedan en este navegador. Puedes seguir más tarde donde estabas.',
  },
  closed: {
    title: 'Guardado',
    titleEnd: 'Has salido',
    titleNot: 'Has salido, pero aún no está todo guardado',
    saving: 'Tus respuestas se están guardando. Un momento…',
    saved:
      'Todo está guardado. Puedes cerrar esta página. Para seguir, vuelve a abrir la actividad desde la página del curso.',
    waiting: `No se ha podido conectar con tu curso. ${reopen}`,
    unkept: 'No se ha podido conectar con tu curso, y tus últimas respuestas se han perdido.',
    sent: 'Tus respuestas se han enviado y también están guardadas aquí. Para seguir, vuelve a abrir la actividad desde la página del curso.',
    local:
      'Tus respuestas están guardadas en este navegador. Puedes cerrar esta página y volver a abrirla aquí más tarde, o seguir ahora.',
    resume: 'Seguir',
    memory: 'No se han podido guardar tus respuestas.',
    off: 'Puedes cerrar esta página.',
  },
  banners: {
    none: 'No se ha encontrado ninguna plataforma: tus respuestas se quedan en este navegador. Para entregarlas, imprime la página «Resultado» o guárdala como PDF.',
    refused:
      'La plataforma no ha iniciado esta actividad. Puedes seguir; tus respuestas se quedan en este navegador. Para que se guarden allí, vuelve a abrirla desde el curso.',
    nowhere:
      'Tus respuestas no llegan a ningún curso y este navegador no conserva nada: desaparecerán al cerrar la página. Vuelve a abrir la actividad desde la página del curso.',
    stuck: `Tu curso lleva un tiempo sin recibir tus respuestas: quizá no tengas conexión o se haya cerrado tu sesión. ${reopen}`,
    ended: `Tu curso ha terminado esta sesión. ${reopen}`,
    unread:
      'No se han podido leer tus respuestas anteriores, y no se escribe nada encima. Cierra esta página y vuelve a abrir la actividad desde la página del curso. Lo que respondas ahora se guarda en este navegador.',
    damaged:
      'No se ha podido leer una parte de tus respuestas anteriores. El resultado que tiene tu curso no cambia.',
    review:
      'Has terminado este intento y lo estás repasando: no se cambia ni se guarda nada. Para mejorar el resultado, empieza un nuevo intento desde la página del curso.',
    browse: 'Esto es una vista previa: no se guarda nada.',
    noCredit: 'Este intento no cuenta para la nota.',
  },
  whose: {
    label: '¿De quién son estas respuestas?',
    resumed: (at) =>
      `Sigues con las respuestas dadas aquí (${dayAndTime().format(at)}). Si no son tuyas, empieza de cero: se conservan 60 días.`,
    notYou: '¿No eres tú? Empezar de cero',
    fresh: 'Empiezas de cero. Aquí se conservan otras respuestas durante 60 días:',
    goOn: (at) => `Seguir con las de esta fecha: ${dayAndTime().format(at)}`,
  },
  ask: {
    goOn: {
      title: '¿Seguir con estas respuestas?',
      yes: 'Seguir con ellas',
      no: 'Empezar de cero',
    },
    add: { title: '¿Añadir estas respuestas?', yes: 'Añadirlas', no: 'No añadirlas' },
    unsent: (at) =>
      `Este navegador conserva respuestas (${dayAndTime().format(at)}) que no llegaron todas a tu curso. Si no son tuyas, o quieres un nuevo intento, empieza de cero.`,
    damaged: (at) =>
      `La copia de tus respuestas que tiene tu curso no se puede leer. Este navegador conserva respuestas (${dayAndTime().format(at)}). Si no son tuyas, empieza de cero.`,
    extra: (at) =>
      `Este navegador conserva respuestas (${dayAndTime().format(at)}) que no llegaron a tu curso. Si no son tuyas, no las añadas.`,
    unclaimed: (at) =>
      `Aquí se dieron respuestas (${dayAndTime().format(at)}) sin que la plataforma dijera de quién. Si no son tuyas, no las añadas.`,
  },
  away: {
    text: 'Has estado fuera un rato y quizá hayas seguido en otro dispositivo. Vuelve a cargar la página para continuar con lo que tiene tu curso.',
    reload: 'Volver a cargar',
  },

  settings: {
    size: {
      name: 'Tamaño del texto',
      choices: ['Normal', 'Grande', 'Más grande', 'El más grande'],
    },
    space: { name: 'Espaciado', choices: ['Normal', 'Amplio', 'Más amplio'] },
    font: { name: 'Tipo de letra', choices: ['Normal', 'Lectura fácil'] },
    theme: {
      name: 'Colores',
      choices: ['Como el dispositivo', 'Claros', 'Oscuros', 'Alto contraste'],
    },
    board: { name: 'Examen que preparas', all: 'Todos' },
  },

  words: {
    find: 'Buscar una palabra',
    found: (n) => plural(n, 'palabra', 'palabras'),
  },
  pages: {
    result: 'Resultado',
    glossary: 'Glosario',
    organiser: 'Resumen de la unidad',
    cards: 'Tarjetas',
    review: 'Repaso',
    credits: 'Créditos',
    settings: 'Ajustes',
  },
};

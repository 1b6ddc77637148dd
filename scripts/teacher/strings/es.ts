/** The words of the teacher's book in Spanish. Teachers are usted, students on their papers tú. */
import type { BookWords } from './en-GB';

const rule = new Intl.PluralRules('es');
const plural = (n: number, one: string, other: string): string =>
  `${n} ${rule.select(n) === 'one' ? one : other}`;

const numberWords = ['', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis'];

export const strings: BookWords = {
  title: (unit) => `Libro del profesor: ${unit}`,
  warning: 'Para el profesorado: contiene todas las respuestas. No lo entregue al alumnado.',
  handouts: { book: 'Libro del profesor', exam: 'Exámenes y criterios de corrección' },
  minutes: (n) => plural(n, 'minuto', 'minutos'),
  overview: {
    title: 'Índice',
    total: (lessons, questions, minutes) =>
      `${plural(lessons, 'lección', 'lecciones')}, ${plural(questions, 'pregunta con nota', 'preguntas con nota')}; tiempo total de lectura y respuesta: ${plural(minutes, 'minuto', 'minutos')}.`,
    heads: ['Lección', 'Minutos', 'Preguntas'],
    alone: 'Sola',
    aloneOf: (title) => `${title}, sola`,
    whole: 'Todo el libro',
    marking:
      'Cómo puntúa el paquete: dos intentos por pregunta (uno en un cuestionario); una parte equivocada que se corrige en el segundo intento da la mitad. El resultado es la proporción de todos los puntos. La máquina nunca puntúa las preguntas de práctica. Una lección está terminada cuando se ha abierto hasta el final y cada pregunta con nota está respondida o mostrada.',
    inside:
      'Cada lección está reunida, y sus partes tienen números: 3D es la hoja de fuentes de la lección 3. En papel figuran al pie de cada página. De A a C son para usted: una clase para quien sustituye, el plan, y las respuestas con los puntos. De D a F empiezan en una página propia, para fotocopiarlas. «Sola» muestra una lección por sí misma, para imprimirla.',
  },
  lesson: (n) => `Lección ${n}`,
  parts: {
    cover: 'Clase de sustitución',
    plan: 'Plan',
    answers: 'Respuestas y puntos',
    sources: 'Fuentes',
    organiser: 'Resumen',
    quiz: 'Cuestionario',
  },
  cover: {
    lead: (minutes) =>
      `Para quien sustituye; no hace falta conocer la materia. Tiempo de lectura y respuesta: ${plural(minutes, 'minuto', 'minutos')}.`,
    copy: 'Fotocopiar para cada persona:',
    board: 'Escribir en la pizarra:',
    starter: 'Empezar:',
    read: 'El alumnado abre la lección en su curso y recorre sus pasos:',
    paper: 'Sin dispositivos lee las hojas.',
    discuss: 'Debatir, o hacer que cada pareja escriba tres frases:',
    quiz: 'Cuestionario en papel, de forma individual. Se intercambian las hojas y se corrigen con',
    early: 'Para quien termina pronto:',
    stuck: 'Para quien tiene dificultades:',
  },
  plan: {
    aims: 'Al final el alumnado sabe',
    starter: 'Para empezar',
    misconceptions: 'Ideas equivocadas a las que atender',
    discussion: 'Para debatir',
    extension: 'Para ir más lejos',
    support: 'Para quienes leen con dificultad',
    eal: 'Para quienes aprenden español',
    words: 'Palabras',
    keep: 'Lo que debe quedar',
    notes: 'En qué difieren los libros y los especialistas',
    sources: 'En qué se basa la lección',
    none: 'Esta lección aún no tiene plan: su autor puede escribirlo en un bloque teaching.',
  },
  sources: { title: 'Sobre las fuentes' },
  questions: {
    number: (n) => `Pregunta ${n}`,
    shapes: {
      'one option': 'una respuesta correcta',
      'several options': 'varias respuestas correctas',
      'one sentence': 'encontrar la prueba',
      'one place': 'encontrar el lugar',
      sequence: 'poner en orden',
      pairs: 'formar parejas',
      groups: 'clasificar en grupos',
      'gaps, from a bank': 'completar los huecos',
      'gaps, typed': 'completar los huecos',
      numeric: 'un número',
      essay: 'redactar',
    },
    right: 'Correcto',
    wrong: 'Incorrecto',
    option: 'Opción',
    judged: '¿Correcto?',
    reason: 'Explicación que recibe el alumno',
    belief: (text) => `Idea equivocada: ${text}`,
    sentence: (n, text) => `Frase ${n}: ${text}`,
    accept: (words) => `también: ${words.join(', ')}`,
    pair: (left, right) => `${left}: ${right}`,
    place: (n, text) => `${n}. ${text}`,
    gap: (n, word) => `Hueco ${n}: ${word}`,
  },
  practice: {
    title: 'Preguntas de práctica',
    facts: (board, marks, number) =>
      `${board}${number ? ` ${number}` : ''}, ${plural(marks, 'punto', 'puntos')}`,
    advice: 'Consejo para el alumnado',
    points: 'Qué se espera',
    levels: 'Niveles y puntos',
    models: 'Respuestas modelo',
    notes: 'Por qué obtiene los puntos',
  },
  papers: {
    key: 'El cuestionario, una línea por respuesta',
    all: (n) => `${plural(n, 'punto', 'puntos')} en total.`,
    name: 'Nombre',
    date: 'Fecha',
    group: 'Clase',
    marks: (n) => `(${plural(n, 'punto', 'puntos')})`,
    total: (n) => `Total: ______ de ${n}`,
    choose: (n) => `Respuestas que debes elegir: ${numberWords[n] || n}.`,
    order: 'Escribe las letras en el orden correcto:',
    match: 'Escribe la letra junto a cada número.',
    sort: 'Escribe la letra del grupo junto a cada número.',
    bank: (words) => `Palabras para elegir: ${words.join(' · ')}`,
    gaps: 'Escribe las palabras que faltan:',
    source: (title) => `De la fuente «${title}»:`,
    drawing: (alt) => `En la imagen: ${alt}`,
  },
  exam: {
    title: (unit) => `Exámenes: ${unit}`,
    warning:
      'Para el profesorado: los criterios de corrección van después de los exámenes. Imprima para el alumnado solo las páginas de un examen.',
    paper: (board) => `Un examen al estilo de ${board}`,
    facts: (minutes, marks) =>
      `${plural(minutes, 'minuto', 'minutos')}. ${plural(marks, 'punto', 'puntos')} en total.`,
    sources: 'Fuentes e interpretaciones',
    questions: 'Preguntas',
    scheme: (board) => `Criterios de corrección: ${board}`,
  },
};

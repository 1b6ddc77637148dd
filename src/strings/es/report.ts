/** The words of the class report in Spanish. Teachers are usted, students on their own page tú. */
import { decimalIn } from '../intl/decimal';
import type { ReportWords } from '../en-GB/report';
import { isOne, plural, share } from './numbers';

const decimal = decimalIn('es');
const percent = (of: number): string => share(Math.round(100 * of));

const where =
  'En Moodle: abra la actividad, elija «Informes», luego «Informe de interacciones» (en inglés, «Interactions report») en la lista de la izquierda, después «Descargar» a la derecha y uno de los tres formatos.';

const quoted = (text: string): string => (text === '' ? '' : ` Trata de «${text.slice(0, 80)}».`);

const students = (n: number): string => plural(n, 'estudiante', 'estudiantes');

export const strings: ReportWords = {
  title: 'Informe de la clase',
  of: (unit) => `Informe de la clase: ${unit}`,
  lead: 'Vea en qué se ha equivocado la clase y qué conviene volver a explicar. Nada sale de este ordenador: los archivos se leen aquí, en esta página, y no se guarda nada de lo que contienen.',
  drop: 'Suelte aquí los archivos o elíjalos',
  howTitle: '¿Qué archivos?',
  how: [
    `${where} Sirven los tres formatos: texto, Excel y ODS. La casilla «Resumen de respuestas» («Summary of responses») debe estar marcada (Moodle la marca por sí solo); las demás no estorban. El idioma de Moodle da igual, y no importa que falten columnas que su centro haya quitado, salvo una: en el informe de una sola lección conserve la columna que lleva el título de la lección, o marque «Resumen de la pregunta» («Summary of question»). También sirve un archivo que haya abierto en Excel y vuelto a guardar, como libro o como CSV.`,
    'De Canvas, si allí puso las preguntas como cuestionario aparte: las estadísticas del cuestionario y luego el análisis de los estudiantes («Student analysis»).',
    'Cualquier otra tabla con una fila por respuesta: se le pregunta una vez qué es cada columna.',
    'De un Learning Record Store: las declaraciones exportadas como JSON.',
    'Si repartió las lecciones una a una, suelte juntos los archivos de todas.',
  ],
  reading: (name, done) => `Leyendo ${name}: ${percent(done)}`,
  working: 'Calculando…',
  again: 'Leer otros archivos',
  print: 'Imprimir el resumen',
  printAll: 'Imprimir todo',
  save: 'Guardar todo como tabla (CSV)',
  sample: {
    button: 'Mostrar una clase inventada',
    note: 'Esta clase la ha inventado un programa: muestra cómo es el informe.',
    student: (n) => `Estudiante ${String(n).padStart(2, '0')}`,
  },
  printRefused:
    'Esta página está en un marco que no permite imprimir. Abra el archivo por separado.',
  failed: (name, why) => `No se ha podido usar ${name}. ${why}`,
  faults: {
    empty: () => 'El archivo está vacío. Descárguelo otra vez.',
    workbook: () =>
      'Es un libro de cálculo, y este navegador es demasiado antiguo para abrirlo. Elija en Moodle la descarga en formato de texto, o guarde el libro como «CSV UTF-8», y suelte ese archivo.',
    broken: () =>
      'Es un libro de cálculo, pero está cortado o dañado, como cuando una descarga se interrumpe. Descárguelo otra vez.',
    tooLarge: () =>
      'El libro de cálculo es demasiado grande para abrirlo aquí. Elija en Moodle la descarga en formato de texto: se lee línea a línea.',
    oldWorkbook: () =>
      'Es un libro de Excel del tipo antiguo, o uno con contraseña. Ábralo, guárdelo como «CSV UTF-8» o como libro (.xlsx) sin contraseña, y suelte ese archivo.',
    zip: () =>
      `Es un archivo comprimido (zip), pero no un libro de cálculo. Suelte el informe mismo. ${where}`,
    pdf: () => `Es un PDF: contiene una imagen del informe, pero no las respuestas. ${where}`,
    html: () => `Es una página web, no una descarga. ${where}`,
    text: () => `No es un informe que esta página conozca. ${where}`,
    noInteractions: (got) =>
      got === 'response'
        ? 'Al informe le falta la columna «Respuesta 0» (en inglés, «Response 0»). Debajo del informe, en Moodle, marque «Resumen de respuestas» («Summary of responses»), guarde las preferencias y descárguelo otra vez.'
        : `Es una tabla, pero no un informe de interacciones: ese tiene columnas que se llaman «Respuesta 0», «Respuesta 1», etcétera (en inglés, «Response 0», «Response 1»). ${where} O indique más abajo qué contienen sus columnas.`,
    wrongColumns: () =>
      'En la columna que usted indicó como la de la pregunta no se ha encontrado ninguna pregunta de esta unidad: ni por su nombre (como «mrc-q2-purpose») ni por su enunciado.',
    otherCourse: (got) =>
      `Es el informe de otro curso.${quoted(got)} Esta página solo conoce las preguntas de su propia unidad. Si es de esta unidad y se quitó la columna con el título, indique más abajo qué paquete es.`,
    noStatements: () => 'Es JSON, pero no contiene declaraciones xAPI con un actor y un objeto.',
    json: () =>
      'Debería ser JSON, pero no se puede leer como tal. Exporte otra vez las declaraciones.',
    unreadable: () =>
      'El navegador no puede leerlo. Quizá se haya movido o todavía se esté descargando. Elíjalo otra vez.',
  },
  columns: {
    title: (name) => `Columnas de ${name}`,
    lead: 'Indique qué columna identifica al estudiante, cuál la pregunta (por su nombre o su enunciado) y cuál contiene la respuesta, la puntuación o ambas. Cada fila debe ser una respuesta.',
    heads: ['Columna', 'Qué contiene', 'Es'],
    roleOf: (heading) => `La columna «${heading}» es`,
    unused: 'no hace falta',
    roles: {
      student: 'el estudiante',
      question: 'la pregunta',
      answer: 'la respuesta',
      score: 'la puntuación',
      attempt: 'el intento',
    },
    package: 'Este es el informe de',
    use: 'Leerlo así',
    leave: 'Dejar fuera este archivo',
    kept: 'Lo que indique aquí se guarda en este navegador para el próximo archivo con estas columnas. Nada más.',
    remembered: 'Las columnas se han leído como usted las nombró antes.',
    anew: 'Nombrarlas de nuevo',
  },
  attempts: {
    title: 'Algunos estudiantes tienen varios intentos. Se cuenta',
    names: {
      first: 'la primera respuesta a cada pregunta',
      last: 'la última respuesta a cada pregunta',
      best: 'en cada lección, el intento con más puntos',
    },
  },
  cut: 'El archivo se corta a la mitad, así que falta el final. Lo anterior está contado; descárguelo otra vez para tenerlo todo.',
  newer:
    'El informe tiene más preguntas de las que conoce esta página: los estudiantes tienen una edición más nueva que estos materiales para el profesorado. Genere de nuevo los materiales.',
  unknown: (n, first) =>
    `Esta página no conoce ${plural(n, 'pregunta', 'preguntas')} del archivo, empezando por «${first}»; no se ${isOne(n) ? 'cuenta' : 'cuentan'}.`,
  strange: (n) =>
    `${plural(n, 'respuesta no corresponde', 'respuestas no corresponden')} a ninguna opción de esta edición y no se ${isOne(n) ? 'cuenta' : 'cuentan'}.`,
  counts: (all, started, answers) =>
    `${students(all)}; han empezado: ${started}; ${plural(answers, 'primera respuesta', 'primeras respuestas')}.`,
  noAnswers: 'Todavía nadie ha respondido a ninguna pregunta.',

  teach: {
    title: 'Vuelva a explicar esto',
    lead: 'Las respuestas equivocadas más frecuentes en el primer intento.',
    none: 'Ninguna respuesta equivocada se repite en dos o más estudiantes. No hay nada que volver a explicar a toda la clase.',
    unnamed: (stem) => `Una respuesta equivocada a: ${stem}`,
    held: (n, of) => `${n} de ${students(of)} (${percent(of === 0 ? 0 : n / of)})`,
    shown: 'Dónde se ha visto',
    right: 'Correcto:',
    why: 'La explicación que recibieron los estudiantes',
    where: (lesson, step) => `${lesson}, paso «${step}»`,
  },
  questions: {
    title: 'Pregunta por pregunta',
    lead: 'Solo los primeros intentos. Abra una pregunta para ver todo lo que salió mal.',
    hints: [
      'Bien a la primera: la proporción de estudiantes cuyo primer intento fue del todo correcto.',
      'Facilidad: la proporción media de los puntos en el primer intento; de 0 (nadie lo sabía) a 1 (todos lo sabían). Entre 0,3 y 0,8 es cuando más informa una pregunta.',
      'Discriminación: indica si aquí aciertan quienes aciertan en lo demás (correlación entre la pregunta y el resto, biserial puntual en las preguntas de acierto o error; Henrysson 1963). A partir de 0,3 es buena; por debajo de 0,1 la pregunta informa poco; por debajo de 0, revise su enunciado. No se indica con menos de 10 estudiantes.',
    ],
    heads: [
      'Pregunta',
      'Respondida',
      'Bien a la primera',
      'Facilidad',
      'Discriminación',
      'Respuesta equivocada más elegida',
    ],
    none: 'todavía sin responder',
    check: 'Revise su enunciado',
    misconception: (text) => `Detrás está esta idea: ${text}`,
    rightIs: 'Correcto:',
    all: (n) => `Todas las respuestas equivocadas (${n})`,
    times: (n, of) => `${n} de ${of}`,
  },
  pair: (left, right) => `${left}: ${right}`,
  list: (all) => all.join('; '),
  wrongAnswer: {
    chosen: (row) => `«${row}»`,
    paired: (row, given) => `«${row}» con «${given}»`,
    filled: (row, given) => `«${given}» en lugar de «${row}»`,
    before: (row, given) => `«${given}» antes de «${row}»`,
  },
  options: {
    title: 'Cuántos eligieron cada opción',
    of: (stem) => `Opciones de: ${stem}`,
    right: 'correcta',
  },
  heat: {
    title: 'Estudiantes y preguntas',
    lead: 'Una fila por estudiante, primero quien va peor, y una columna por pregunta en el orden de la lección. Una columna de cruces es algo que conviene volver a explicar; una fila de cruces, alguien que necesita su ayuda.',
    of: (lesson) => `Estudiantes y preguntas: ${lesson}`,
    lesson: 'Lección',
    student: 'Estudiante',
    signs: { right: '✓', partly: '½', wrong: '✗', shown: '?', open: '·' },
    cells: {
      right: 'correcta',
      partly: 'correcta en parte',
      wrong: 'equivocada',
      shown: 'respuesta mostrada',
      open: 'sin responder',
    },
  },
  sureness: {
    title: 'Seguridad y acierto',
    lead: 'Quien tenía toda la seguridad y se equivocó tiene una idea equivocada; quien respondió al azar y acertó quizá todavía no lo sepa. Solo los Learning Record Stores (cmi5, xAPI) reciben cuánta seguridad tenía cada estudiante.',
    heads: ['Dijeron', 'Del todo correctas', 'No del todo correctas'],
    levels: { 1: 'al azar', 2: 'bastante seguridad', 3: 'toda la seguridad' },
  },
  shown: {
    title: 'Quién pidió ver respuestas',
    lead: 'Pulsaron «Ver la respuesta» en lugar de responder: esas preguntas están terminadas, sin puntos.',
    heads: ['Estudiante', 'Preguntas'],
  },
  student: {
    title: 'Una página para cada estudiante',
    choose: 'Estudiante',
    none: 'Elija un estudiante',
    print: 'Imprimir esta página',
    heading: (name, unit) => `${name}: ${unit}`,
    nothing: 'Todavía sin respuestas.',
    share: (n, of, marks) =>
      `${n} de ${plural(of, 'pregunta', 'preguntas')} con respuesta, con el ${percent(marks)} de los puntos en el primer intento.`,
    shown: 'Pediste ver la respuesta.',
    yours: 'Lo que no es correcto en tu respuesta:',
  },
  table: {
    heads: [
      'Estudiante',
      'Lección',
      'Pregunta',
      'Enunciado de la pregunta',
      'Estado',
      'Proporción de los puntos',
      'Qué estaba mal',
      'Idea equivocada',
      'Seguridad (1 al azar, 3 toda)',
    ],
    states: { answered: 'respondida', shown: 'respuesta mostrada', open: 'sin responder' },
  },
  needs: {
    title: 'Quién necesita repasar qué lección',
    lead: 'Menos de la mitad de los puntos en el primer intento, en al menos la mitad de las preguntas de la lección.',
    none: 'Nadie.',
    heads: ['Estudiante', 'Lecciones, con la proporción de los puntos'],
  },
  open: {
    title: 'Quién no ha terminado',
    lead: 'Quien pidió ver una respuesta («Ver la respuesta») aparece aparte si el archivo lo indica: en Moodle marque «Resumen de respuestas correctas» («Summary of right answer») o «Resumen del resultado» («Summary of result») antes de descargar; si no, esa pregunta cuenta como no respondida. También pueden aparecer los profesores del curso.',
    none: 'Todos han respondido a todo.',
    heads: ['Estudiante', 'Respondidas'],
    never: 'no ha empezado',
    some: (n, shown, of) =>
      shown === 0
        ? `${n} de ${of}`
        : `${n} de ${of}, y ${shown} ${isOne(shown) ? 'mostrada' : 'mostradas'}`,
  },
  changes: {
    title: 'Qué ha cambiado',
    lead: 'Elija el archivo de una descarga anterior, como la de la semana pasada, o los archivos si eran varios. Se lee aquí, junto al más nuevo. No se guarda nada de él, porque contiene los nombres de sus estudiantes: se olvida al cerrar esta página, o al instante con el botón.',
    choose: 'Archivos anteriores',
    forget: 'Olvidar los archivos anteriores',
    compared: (names) => `Comparado con ${names.join(', ')}.`,
    moved: 'Quién ha avanzado',
    still: 'Quién no',
    nobody: 'Nadie.',
    studentHeads: [
      'Estudiante',
      'Preguntas respondidas o mostradas, y la proporción de los puntos',
    ],
    step: (before, now) => `${before} → ${now}`,
    came: (before, now, of, marks) =>
      `${before === now ? now : `${before} → ${now}`} de ${of}; ${marks}`,
    joined: (names) => `Nuevos desde entonces: ${names.join(', ')}.`,
    left: (names) => `Ya no están en el archivo: ${names.join(', ')}.`,
    even: 'Ninguna pregunta ha mejorado ni empeorado en una décima parte de los puntos.',
    better: 'Preguntas que van mejor',
    worse: 'Preguntas que van peor',
    questionHeads: ['Pregunta', 'Proporción de los puntos'],
  },
  more: (n) => `Mostrar el resto (${n})`,
  notice: {
    late: 'Esta página no se ha iniciado. Pruebe con un navegador más reciente o',
    again: 'vuelva a cargar la página.',
    noScript:
      'Esta página necesita JavaScript para leer los archivos. No se envía nada a ningún sitio.',
  },
  percent,
  decimal: (n) => decimal().format(n),
};

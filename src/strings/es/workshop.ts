/** The words of the workshop in Spanish. Teachers are usted. */
import { MOST_TRIES, TRIES } from '../../course/policy';
import type { WorkshopWords } from '../en-GB/workshop';
import { languageNameIn } from '../intl/language-name';
import { isOne, plural } from './numbers';

const few = (names: readonly string[], most: number): string =>
  `${names.slice(0, most).join(', ')}${names.length > most ? '…' : ''}`;

export const strings: WorkshopWords = {
  of: (unit) => `Taller: ${unit}`,
  lead: 'Cambie las lecciones, véalas como las verán sus estudiantes y descargue paquetes para su sistema. Nada sale de este ordenador.',
  notice: {
    late: 'El taller no se ha iniciado. Hace falta un navegador de los últimos tres años; en uno más antiguo no funciona.',
    again: 'Intentarlo de nuevo',
    noScript: 'El taller necesita JavaScript, que está desactivado en este navegador.',
  },
  undo: 'Deshacer',
  redo: 'Rehacer',
  open: 'Abrir un paquete o un zip de archivos fuente',
  openFolder: 'Abrir una carpeta de lecciones',
  save: 'Guardar los archivos fuente',
  write: 'Guardar en la carpeta de las lecciones',
  written: (files) =>
    files === 0
      ? 'La carpeta ya lo contiene todo.'
      : `${plural(files, 'archivo escrito', 'archivos escritos')} en la carpeta de las lecciones. «npm start» rehace a partir de ella los paquetes del LMS de práctica.`,
  conflict: (paths) =>
    `No se ha escrito nada: ${paths.join(', ')} también ${paths.length === 1 ? 'se ha editado' : 'se han editado'} en el disco desde que esta página leyó la carpeta. Elija qué debe quedar; «Deshacer» recupera la otra versión.`,
  takeDisk: 'Seguir con lo que tiene el disco',
  noServer:
    'No se ha escrito nada: el LMS de práctica no responde. Arránquelo otra vez con «npm start» o guarde los archivos fuente.',
  notWritten: (why) =>
    `El LMS de práctica lo ha rechazado y no se ha escrito nada. Dice: «${why}» Mientras tanto, guarde los archivos fuente.`,
  restart: 'Volver a las lecciones de esta página',
  views: { list: 'Lecciones', text: 'Texto', preview: 'Vista previa' },
  chooseView: 'Qué se muestra',
  unit: 'La unidad',
  title: 'Título',
  description: 'Descripción',
  version: 'Versión de las lecciones',
  versionHelp:
    'Figura en los nombres de los paquetes. Use una nueva para cada nueva tanda de paquetes.',
  language: 'Idioma',
  languageName: languageNameIn('es'),
  passMark: 'Nota de aprobado, en porcentaje',
  passMarkHelp: 'Vacío: nadie aprueba ni suspende; el curso solo consta como terminado.',
  tries: `Intentos por pregunta, de 1 a ${MOST_TRIES}`,
  triesHelp: `Vacío: ${TRIES}. Una pregunta puede tener su propio número; en un cuestionario siempre es uno.`,
  licence: 'Licencia de las lecciones',
  keywords: 'Palabras clave, separadas por comas',
  reportFailed: 'Comunicar «suspenso» al sistema cuando no se alcanza la nota de aprobado',
  has: {
    certificate: 'Ofrecer un certificado al final',
    records: 'Mostrar en el repaso la mejor ronda y los días seguidos',
    'quick-quiz': 'Ofrecer en el repaso un minitest de preguntas mezcladas',
    sources:
      'Permitir que los paquetes se abran aquí: en ese caso contienen los textos, incluidas las respuestas modelo',
  },
  colours: 'Colores de las páginas en modo claro',
  colour: {
    accent: 'Color de acento: signos, enlaces, el cartel',
    paper: 'Papel: el fondo de cada página',
    ink: 'Tinta: el texto',
  },
  nearColour: (colour) => `Usar el más parecido que sirve: ${colour}`,
  ownColours: 'Los colores originales del reproductor',
  board: 'Examen de sus estudiantes',
  allBoards: 'Todos: los estudiantes eligen el suyo',
  boardHelp:
    'La práctica para los demás exámenes no se incluye en los paquetes, pero se conserva en las lecciones. Elíjalo antes de que la clase empiece: más tarde, quien vuelva puede llegar a un paso distinto del que dejó.',
  otherSettings:
    'Los intentos se fijan en cada pregunta, en su formulario. Lo que piden los exámenes está más abajo, en «La unidad como texto».',
  lessons: 'Lecciones',
  partTitle: (n) => `Título de la parte ${n}`,
  edit: (title) => `Editar «${title}»`,
  up: (title) => `Subir «${title}»`,
  down: (title) => `Bajar «${title}»`,
  rename: (title) => `Cambiar el nombre de «${title}»`,
  newTitle: (title) => `Nuevo título de «${title}»`,
  leaveOut: (title) => `Excluir «${title}»`,
  takeIn: (title) => `Volver a incluir «${title}»`,
  leftOut: 'Lecciones excluidas',
  leftOutHelp: 'Se conservan, pero no están en ningún paquete.',
  rows: {
    up: 'Subir',
    down: 'Bajar',
    rename: 'Cambiar el nombre',
    leaveOut: 'Excluir',
    takeIn: 'Incluir',
  },
  newLesson: 'Título de una lección nueva',
  addLesson: 'Añadir la lección',
  lessonAdded: (title) =>
    `«${title}» es la última lección de la última parte: llévela a su lugar y sustituya su texto.`,
  add: 'Añadir debajo del cursor',
  addNow: 'Añadir',
  addQuestion: 'Una pregunta',
  addBlock: 'Otro bloque',
  addWord: 'Para todas las lecciones',
  added: {
    choice: 'Una respuesta correcta',
    choices: 'Varias respuestas correctas',
    hotspot: 'Un lugar en una imagen',
    order: 'Poner en orden',
    match: 'Parejas',
    sort: 'Clasificar en grupos',
    gap: 'Palabras que faltan',
    number: 'Un número',
    evidence: 'Encontrar la frase, con una fuente',
    practice: 'Práctica para el examen',
    source: 'Una fuente para leer',
    timeline: 'Una línea del tiempo',
    hours: 'Horas en paralelo',
    map: 'Un mapa',
    diagram: 'Un diagrama',
    picture: 'Una imagen con sus créditos',
    people: 'Personas',
    note: 'Una nota',
    keypoints: 'Lo esencial',
    teaching: 'Un plan para el profesorado',
    word: 'Una palabra del glosario',
  },
  form: 'Una pregunta en un formulario',
  openForm: 'Abrir el formulario',
  closeForm: 'Volver al texto',
  noQuestions: 'Esta lección todavía no tiene preguntas',
  formOf: (what) => `Pregunta en un formulario: ${what}`,
  formHelp:
    'Lo que escriba aquí también está en el texto. Un campo vacío que no es obligatorio se quita.',
  fields: {
    stem: 'La pregunta',
    see: 'Dónde está la respuesta: el título en minúsculas y con guiones, /2 para su segundo párrafo',
    lesson: 'En un cuestionario: el id de la lección que hay que repasar',
    tries: `Intentos, de 1 a ${MOST_TRIES}`,
    sure: 'Preguntar cuánta seguridad tiene el estudiante',
    options: 'Opciones',
    answer: 'La respuesta correcta',
    text: 'Texto',
    why: 'Explicación: por qué es correcta o no',
    misconception: 'La idea equivocada que hay detrás, para su informe',
    picture: 'Imagen: el nombre de un archivo .svg',
    alt: 'Qué muestra la imagen, para quien no puede verla',
    credit: 'Quién la ha hecho',
    licence: 'Qué pueden hacer otros con ella',
    places: 'Lugares',
    name: 'Nombre',
    x: 'Desde la izquierda, en unidades de la imagen',
    y: 'Desde arriba, en unidades de la imagen',
    items: 'Elementos',
    pairs: 'Parejas',
    left: 'Lado izquierdo',
    right: 'Lado derecho',
    categories: 'Grupos',
    in: 'El grupo al que pertenece',
    gaps: 'Huecos',
    accept: 'También vale si se escribe así',
    bank: 'Palabras para elegir',
    numbers: 'Números: el correcto, y los equivocados que dan los estudiantes',
    tolerance: 'Qué diferencia con la respuesta sigue siendo correcta',
    range: 'El mínimo y el máximo correctos',
    unit: 'Qué se cuenta',
    source: 'El id de la fuente por la que pregunta',
    board: 'Examen',
    form: 'Tipo de pregunta en ese examen',
    marks: 'Puntos',
    advice: 'Cómo abordarla',
    points: 'Qué se espera',
    models: 'Respuestas modelo',
    level: 'Lo buena que es esta respuesta',
    paragraphs: 'Párrafos',
    sentences: 'Frases',
    earns: 'Por qué obtiene puntos',
    notes: 'Qué da los puntos',
  },
  entry: (label, key) => `${label}: ${key}`,
  addEntry: (label) => `Añadir a «${label}»`,
  removeEntry: (label, key) => `Quitar ${key} de «${label}»`,
  newKey: (label) => `Nueva entrada de «${label}»: su número`,
  choose: 'Elegir',
  choosePicture: 'Insertar una imagen',
  chooseRecording: 'Insertar un sonido o un vídeo',
  recording: (name) => `Sonido o vídeo: ${name}`,
  recordingTitle: (name) => `Título de ${name}`,
  transcript: 'Lo que se dice y se oye, un párrafo por línea',
  transcriptHelp:
    'Para quien no puede oír, y para un aula sin sonido. El texto se despliega debajo del sonido.',
  captions: 'Subtítulos: un archivo .vtt',
  recordingNeeds: (field) => `No se ha insertado nada: rellene primero «${field}».`,
  captionsHelp:
    'Lo que se dice y se oye, con sus tiempos. Los programas de edición de vídeo generan un archivo así, y los sitios de vídeos lo ofrecen.',
  scaling: (name) => `Reduciendo ${name}…`,
  picture: (name) => `Imagen: ${name}`,
  alt: (name) => `Qué muestra ${name}, para quien no puede verlo`,
  altHelp:
    'Una frase de verdad. La imagen queda debajo del cursor, reducida al ancho de una página y sin los datos que le añadió la cámara (lugar, hora, nombre).',
  putFile: 'Insertar',
  leaveFile: 'No insertar',
  fileAdded: (name) => `${name} está en la lección. «Deshacer» lo quita.`,
  dropInLesson:
    'Abra primero una lección: las imágenes, las grabaciones y las preguntas se insertan en las lecciones.',
  importing: 'Preguntas de un archivo',
  importHelp:
    'Las preguntas en formato Aiken, GIFT o Moodle XML, o de una tabla (.xlsx, .ods, .csv), se añaden debajo del cursor como preguntas de esta lección.',
  columns:
    'La tabla tiene una fila por pregunta. La primera fila da nombre a las columnas, en inglés: question (la pregunta); right answer (la respuesta correcta); reason (por qué es correcta); wrong answer 1 (una respuesta equivocada); reason 1 (por qué lo es); y así hasta wrong answer 7.',
  chooseQuestions: 'Abrir un archivo de preguntas',
  template: 'Descargar la tabla para rellenar',
  imported: (name, questions) => `${plural(questions, 'pregunta', 'preguntas')} de ${name}`,
  reasonsMissing:
    'Donde el archivo no da una explicación hay una breve en su lugar: escriba por qué cada opción es correcta o no. «Deshacer» lo quita todo.',
  allUnderstood: 'Se ha entendido todo el archivo.',
  notUnderstood: (n) =>
    `No se ${isOne(n) ? 'ha incorporado' : 'han incorporado'} ${plural(n, 'elemento', 'elementos')}:`,
  line: (n) => `Línea ${n}`,
  row: (n) => `Fila ${n}, sin contar las vacías`,
  unreadableBook: {
    broken: (name) =>
      `Se esperaba un libro de cálculo en buen estado, pero ${name} está dañado. Ábralo en su hoja de cálculo, guárdelo con otro nombre y abra ese archivo. No se ha cambiado nada.`,
    zip: (name) =>
      `Se esperaba un libro de cálculo con preguntas (.xlsx, .ods), pero ${name} contiene otros archivos. Elija el libro mismo; un paquete o un zip de lecciones se abre en la parte de arriba de esta página. No se ha cambiado nada.`,
    tooLarge: (name) =>
      `Se esperaba un libro de cálculo con preguntas, pero ${name} es demasiado grande para serlo. Copie las filas de las preguntas en un libro nuevo y abra ese archivo. No se ha cambiado nada.`,
    workbook: (name) =>
      `Se esperaba un navegador que pueda abrir libros de cálculo, pero este es demasiado antiguo: no se ha leído ${name}. En su hoja de cálculo elija «Guardar como» y después CSV, y abra ese archivo. No se ha cambiado nada.`,
  },
  close: 'Cerrar',
  hasAdded: (what) =>
    `Añadido: ${what}. Es un ejemplo: ponga en su lugar sus propias palabras. «Deshacer» lo quita.`,
  files: 'Otros archivos',
  fileNames: { 'glossary.yaml': 'Glosario', 'unit.yaml': 'La unidad como texto' },
  textOf: (path) => `Texto de ${path}`,
  neededKey: 'obligatorio',
  completeHelp: 'Ctrl+Espacio muestra lo que se puede escribir junto al cursor.',
  problems: (n) => `${plural(n, 'error', 'errores')} por corregir`,
  noProblems: 'Nada por corregir.',
  checking: 'Leyendo las lecciones…',
  preview: 'Vista previa',
  previewHelp:
    'Lo que responda aquí no se guarda en ningún sitio: en el caso de los estudiantes lo guarda el curso.',
  waits:
    'La vista previa muestra las lecciones como estaban, hasta que se corrija lo que figura debajo del texto.',
  noPreview: 'Todavía no hay nada que mostrar. Corrija lo que figura debajo del texto.',
  changes: 'Quienes ya han empezado',
  changesHelp:
    'Comparado con lo que se abrió aquí. Las notas ya registradas en un sistema no bajan.',
  noChanges: 'Quien empezó con lo que se abrió aquí sigue como antes.',
  placeOf: (question, lesson) => `«${question}», en «${lesson}»,`,
  change: {
    'another unit': () =>
      'La unidad tiene otro id u otro iri. Para cualquier sistema es otro curso: quien había empezado empieza de nuevo.',
    'lesson gone': (lesson, questions) =>
      `«${lesson}» ya no está, con ${plural(questions, 'pregunta que cuenta', 'preguntas que cuentan')}. Lo que se respondió en ella ya no cuenta; si se vuelve a incluir, sí.`,
    'more questions': (lesson, questions) =>
      `«${lesson}» tiene ${plural(questions, 'pregunta nueva que cuenta', 'preguntas nuevas que cuentan')}: las mismas respuestas son una parte menor del total. Quien había terminado sigue así.`,
    'question gone': (place) =>
      `${place} ya no está: lo que se respondió allí ya no cuenta. Si solo ha cambiado el id de la pregunta, devuélvale el de antes.`,
    'another kind': (place) =>
      `${place} es ahora de otro tipo: los puntos se mantienen, pero las respuestas ya no se muestran. Una pregunta nueva con su propio id se plantea desde cero.`,
    'another answer': (place) =>
      `${place} da ahora por correcta otra respuesta: los puntos ya dados se quedan como están.`,
    'another order': (place) =>
      `${place} tiene sus opciones en otro orden: los puntos se mantienen, pero las respuestas ya no se muestran.`,
    'letters gone': (place, letters) =>
      `${place} ya no tiene ${letters}: los puntos se mantienen, pero las respuestas ya no se muestran. No use la letra para otra opción.`,
    'letters added': (place, letters) =>
      `${place} tiene además ${letters}: los puntos se mantienen, pero las respuestas ya no se muestran.`,
    'letters changed': (place, letters) =>
      `${place} dice otra cosa en ${letters}: los puntos se mantienen, pero las respuestas ya no se muestran. Si es otra opción, dele una letra propia.`,
    'fewer tries': (place, tries) =>
      `${place} tiene ahora ${plural(tries, 'intento', 'intentos')}: a quien ya haya usado tantos no le queda ninguno.`,
  },
  packages: 'Paquetes para su sistema',
  format: '¿Qué usa su centro?',
  formats: {
    scorm12: 'SCORM 1.2 (la mayoría de los sistemas; Moodle)',
    scorm2004: 'SCORM 2004, 4.ª edición',
    'scorm2004-3rd': 'SCORM 2004, 3.ª edición',
    cmi5: 'cmi5',
    xapi: 'xAPI (Tin Can)',
    web: 'Ningún sistema: una página para abrir o poner en un sitio web',
    moodle: 'Moodle: un curso entero en una restauración',
  },
  what: '¿Qué debe contener?',
  whole: 'La unidad entera',
  each: 'Cada lección por separado: un zip con todas',
  download: 'Descargar',
  making: (done, all) => `Creando el paquete ${done + 1} de ${all}…`,
  made: (name) => `${name} está en sus descargas.`,
  mendFirst: (n) =>
    `No se ha creado nada: antes hay ${plural(n, 'error', 'errores')} por corregir (véase debajo del texto).`,
  failed:
    'Esto no ha funcionado, y no se ha cambiado nada. Guarde los archivos fuente y comunique este mensaje a quien le dio esta página: ',
  kept: 'Guardado en este navegador.',
  keeping: 'Guardando…',
  full: 'A este navegador no le queda espacio: lo que cambie ahora se pierde cuando se cierre la página. Guarde los archivos fuente y después libere espacio.',
  noStore:
    'Este navegador no conserva nada de esta página: lo que cambie se pierde cuando se cierre. Guarde los archivos fuente antes de irse.',
  otherTab:
    'El taller está abierto también en otra pestaña, y esa ha guardado otros cambios desde entonces. Esta pestaña no guarda nada hasta que usted elija.',
  takeOther: 'Seguir con lo que ha guardado la otra pestaña',
  keepMine: 'Seguir con lo que hay aquí',
  resumed: 'Su trabajo de antes está abierto.',
  opened: (name, lessons) =>
    `${name} está abierto: ${plural(lessons, 'lección', 'lecciones')}. «Deshacer» recupera lo que estaba abierto antes.`,
  unused: (names) =>
    `No se ha incluido, porque ninguna lección lo usa: ${plural(names.length, 'archivo', 'archivos')} (${few(names, 5)}).`,
  missing: (paths) =>
    `Este paquete es de una sola lección y no contiene las fotografías de las demás (${few(paths, 3)}): abra el paquete de la unidad entera o insértelas otra vez.`,
  restarted: 'Las lecciones de esta página están abiertas. «Deshacer» recupera las suyas.',
  saved: (name) => `${name} está en sus descargas. Ábralo aquí para seguir otro día.`,
  licences: 'Licencias',
};

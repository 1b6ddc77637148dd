/** What the start page of dist/ says in Spanish. Teachers are usted. */
import type { StartWords } from '../en-GB/start';

export const strings: StartWords = {
  title: (course) => `Empiece aquí: ${course}`,
  start: 'Empiece aquí',
  download: 'Descargar',
  about: (version) => `Versión ${version} de las lecciones.`,
  give: {
    title: 'Para dárselo a sus estudiantes',
    lead: 'Responda a dos preguntas, descargue el archivo y siga los cinco pasos.',
    system: '¿Qué usa su centro?',
    lesson: '¿Una lección o todas?',
    all: 'Todas las lecciones, con un solo resultado',
    number: (n, title) => `Lección ${n}: ${title}`,
    steps: (system) => `Cinco pasos: ${system}`,
    more: (system) => `Todo sobre este sistema en la guía, en inglés: ${system}`,
    whole:
      'Es un solo archivo para todas las lecciones; en su sistema cada una queda después por separado.',
    noScript:
      'Esta página puede elegir por usted si JavaScript está activado. Todos los archivos están al final.',
  },
  look: {
    title: 'Primero, échele un vistazo',
    lead: 'La unidad tal como la ve un estudiante, en este navegador. Cada lección tiene su propia dirección: en un espacio web puede darla a los estudiantes como enlace, y funciona en un móvil.',
    all: 'Abrir la unidad',
    lessons: 'Abrir en una lección concreta',
  },
  teach: {
    title: 'Para el profesorado',
    guide: 'La guía (en inglés)',
    guideTold:
      'Cómo instalarlo en cada sistema, qué dice el libro de calificaciones y qué hacer cuando algo no se ha guardado.',
    other: 'Mi sistema no está aquí (en inglés)',
    otherTold: 'Diez minutos para averiguar si el suyo sirve.',
    report: 'Informe de la clase',
    reportTold:
      'Suelte lo que exporta su sistema y vea qué conviene volver a explicar. Nada sale de su ordenador.',
    sample: 'Informe de una clase inventada',
    sampleTold: 'Cómo es el informe, antes de tener uno.',
    book: 'Libro del profesor',
    bookTold:
      'Para cada lección, una clase de sustitución, un plan, las respuestas con sus puntos y explicaciones, hojas de fuentes, un resumen y un cuestionario en papel. Para imprimir; contiene todas las respuestas.',
    exam: 'Exámenes',
    examTold: 'Un examen al estilo de cada prueba oficial, con sus criterios de corrección.',
    workshop: 'Taller',
    workshopTold: 'Cambie lecciones y preguntas en el navegador y llévese sus propios paquetes.',
    native: 'Preguntas para los cuestionarios de su sistema (en inglés)',
    nativeTold: 'Canvas sin SCORM, el banco de preguntas de Moodle, GIFT, QTI, Common Cartridge.',
    lessons: 'Escribir lecciones (en inglés)',
    lessonsTold:
      'Cada bloque y cada tipo de pregunta con un ejemplo, para quien edita los archivos de texto.',
  },
  files: {
    title: 'Todos los archivos',
    lead: 'Un zip para cada lección y otro para todas, en cada formato.',
    unit: 'Todas las lecciones',
    native: 'Preguntas para cuestionarios propios',
    course: 'Un curso entero para Moodle',
    web: 'Sitio web sencillo',
    imports: {
      qti12: 'QTI 1.2 (Canvas)',
      qti21: 'QTI 2.1',
      moodlexml: 'Moodle XML',
      commoncartridge: 'Common Cartridge',
      gift: 'GIFT',
    },
    size: (bytes) =>
      bytes < 1_000_000
        ? `${Math.ceil(bytes / 1000)}\u00a0kB`
        : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00a0MB`,
  },
  offline:
    'Aquí todo funciona sin internet y no carga nada de otro sitio: desde una carpeta, una memoria USB o cualquier espacio web.',
  back: 'Página de inicio',
};

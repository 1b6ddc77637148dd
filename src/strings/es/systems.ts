/** How a package is set in each system, in Spanish. Teachers are usted. */
import type { SystemsWords } from '../en-GB/systems';

export const systems: SystemsWords = {
  'moodle-all-lessons': {
    name: 'Moodle, todas las lecciones',
    lead: 'Tome `moodle`: un solo archivo que pone toda la unidad en un curso. Probado en Moodle 4.5.',
    steps: [
      'Abra un curso que aún esté vacío y en él _Más > Reutilización de curso > Restaurar_.',
      'Suelte el archivo (`.mbz`) en _Importar un archivo de copia de seguridad_, pulse _Restaurar_ y, en la página que dice lo que contiene, _Continuar_.',
      'En _Restaurar en este curso_ deje _Fusionar la copia de seguridad con este curso_ y pulse el primer _Continuar_.',
      'Pulse _Siguiente_, _Siguiente_ y _Ejecutar restauración_. Moodle trabaja en segundo plano: en uno o dos minutos está todo.',
      'Abra usted mismo una lección una vez con _Entrar_. Los estudiantes también pulsan _Entrar_.',
    ],
  },
  'moodle-one-activity': {
    name: 'Moodle, una sola actividad',
    lead: 'Tome `scorm12`: una lección, o toda la unidad con una sola calificación. Probado en Moodle 4.5.',
    steps: [
      'En el curso active _Modo de edición_ (arriba a la derecha) y después elija _Añadir una actividad o un recurso > Paquete SCORM_. Dele un nombre y suelte el zip en _Paquete_.',
      'En _Apariencia_ ponga _Ocultar botón de previsualización_ en **Sí**.',
      'En _Gestión de intentos_ ponga _Número de intentos_ en **Intentos ilimitados**, _Calificación de intentos_ en **Intento más alto**, y _Forzar nuevo intento_, _Forzar finalización_ y _Bloquear después último intento_ en **No**.',
      'En _Condiciones de finalización de actividad_ elija _Añadir requisitos_ y marque tanto **Pasado** como **Finalizado**.',
      'Guarde y pulse usted mismo una vez _Entrar_. Los estudiantes también pulsan _Entrar_.',
    ],
  },
  'canvas-with-scorm': {
    name: 'Canvas, con SCORM',
    lead: 'Tome `scorm12`. No se ha probado allí.',
    steps: [
      'Abra _SCORM_ en la navegación del curso. Si falta, la administración tiene que activarlo.',
      'Elija subir un paquete (_Upload_) y tome el zip.',
      'Impórtelo como tarea calificada de 100 puntos.',
      'Ábralo usted mismo una vez, responda a una pregunta y salga.',
      'Mire el libro de calificaciones: la puntuación llega cuando el estudiante sale del paquete.',
    ],
  },
  'canvas-without-scorm': {
    name: 'Canvas, sin SCORM',
    lead: 'Tome `native/qti12`. No se ha probado allí.',
    steps: [
      'Abra el curso, _Configuración_, _Importar contenido del curso_.',
      'Elija _Archivo QTI .zip_ y el zip.',
      'Inicie la importación y espere hasta que se indique que ha terminado.',
      'En la lista de cuestionarios (_Quizzes_) hay uno por lección: ponga las fechas y publique.',
      'Dé las lecciones mismas como enlace a la edición web.',
    ],
  },
  'blackboard-ultra': {
    name: 'Blackboard Ultra',
    lead: 'Tome `scorm12`. No se ha probado allí; según su documentación.',
    steps: [
      'En la página de contenido del curso elija _+_, después crear un paquete SCORM (_SCORM package_) y subirlo: tome el zip.',
      'En los ajustes de calificación permita intentos ilimitados (_Attempts allowed_).',
      'Marque la opción de calificar el SCORM (_Grade SCORM_), con 100 puntos. Eso no se puede cambiar más tarde.',
      'Guarde y ábralo una vez en la vista previa del estudiante.',
      'Diga a los estudiantes que un nuevo intento sustituye al anterior.',
    ],
  },
  brightspace: {
    name: 'Brightspace',
    lead: 'Tome `scorm12`. No se ha probado allí; según su documentación.',
    steps: [
      'Suba el zip a un módulo de _Contenido_.',
      'Haga que cree un elemento de calificación de 100 puntos. El más antiguo de sus dos reproductores lo hace por sí mismo.',
      'Ábralo una vez como estudiante, responda a una pregunta y salga; en el reproductor antiguo, con el botón que guarda y termina (_Save and finish_).',
      'Mire la calificación: en el reproductor nuevo (_Content Service_) los informes están en _View Reports_.',
      'No tome una calificación vacía por un trabajo sin hacer: una puntuación de exactamente 0 puede quedar allí en blanco.',
    ],
  },
  schoology: {
    name: 'Schoology',
    lead: 'Tome `scorm12`. No se ha probado allí.',
    steps: [
      'Añada material al curso (_Add Materials_) con la entrada para un paquete SCORM o contenido web.',
      'Tome el zip.',
      'Active la calificación del paquete, sobre 100 puntos.',
      'Haga que cuente su puntuación (_score_), no su finalización.',
      'Ábralo una vez como estudiante.',
    ],
  },
  'open-edx': {
    name: 'Open edX',
    lead: 'Tome `scorm12`. No se ha probado en el sistema mismo, sino con un modelo de su bloque SCORM.',
    steps: [
      'Añada un bloque _SCORM_ a la unidad de su curso y suba el zip.',
      'Haga que tenga puntuación, con un máximo de 100 puntos.',
      'Publíquelo.',
      'Ábralo una vez como estudiante.',
      'La calificación llega cuando todo el paquete está hecho, no antes.',
    ],
  },
  ilias: {
    name: 'ILIAS',
    lead: 'Tome `scorm12`. No se ha probado en el sistema mismo, sino con un modelo de ILIAS 7.',
    steps: [
      'Añada un módulo de aprendizaje SCORM y suba el zip.',
      'Haga que el progreso siga el estado del propio paquete.',
      'Deje que ILIAS mida el tiempo por sí mismo.',
      'Póngalo en línea.',
      'Ábralo una vez como estudiante.',
    ],
  },
  chamilo: {
    name: 'Chamilo',
    lead: 'Tome `scorm12`, también donde se aceptaría un paquete SCORM 2004. No se ha probado en el sistema mismo, sino con un modelo de Chamilo 1.11.',
    steps: [
      'Abra _Lecciones_ en el curso.',
      'Importe el zip como curso SCORM.',
      'Hágalo visible para los estudiantes.',
      'Ábralo una vez como estudiante y ciérrelo de la manera que ofrece Chamilo.',
      'Mire la puntuación en el seguimiento de la lección.',
    ],
  },
  claroline: {
    name: 'Claroline',
    lead: 'Tome `scorm12`. No se ha probado en el sistema mismo, sino con un modelo suyo.',
    steps: [
      'Añada un recurso SCORM al espacio del curso.',
      'Elija el zip.',
      'Haga que se evalúe por su puntuación.',
      'Publíquelo.',
      'Ábralo una vez como estudiante.',
    ],
  },
  'frappe-lms': {
    name: 'Frappe LMS',
    lead: 'Tome `scorm12`, de una unidad con nota de aprobado. No se ha probado en el sistema mismo, sino con un modelo suyo.',
    steps: [
      'Haga construir el paquete de una unidad con `passMark` en `unit.yaml`: allí solo «aprobado» completa una lección.',
      'Añada un capítulo SCORM al curso.',
      'Suba el zip de una sola lección.',
      'Publíquelo.',
      'Ábralo una vez como estudiante.',
    ],
  },
  openolat: {
    name: 'OpenOLAT',
    lead: 'Tome `scorm12`. No se ha probado en el sistema mismo, sino con un modelo suyo.',
    steps: [
      'Es mejor tomar una lección que todas: cada llamada de un paquete es una petición que la página espera.',
      'Importe el zip como recurso de aprendizaje de tipo SCORM.',
      'Añádalo al curso como elemento del curso.',
      'Haga que se transmita la puntuación, con 100 puntos como máximo.',
      'Ábralo una vez como estudiante.',
    ],
  },
  'teams-or-google-classroom': {
    name: 'Teams o Google Classroom',
    lead: 'Tome `web`. No aceptan SCORM; probado desde una carpeta y en un alojamiento web.',
    steps: [
      'Ponga la carpeta `try` de `dist` en cualquier espacio web, o el archivo `index.html` del zip.',
      'Copie su dirección. Para una sola lección añada `#/` y el nombre de la lección, tal como está en la barra de direcciones cuando la lección está abierta.',
      'Ponga esa dirección como enlace en la tarea. También funciona en un móvil.',
      'Pida la última página: en _Resultado_ el estudiante escribe un nombre e imprime, o guarda como PDF, la puntuación por lección con cada respuesta.',
      'Los estudiantes entregan esa página.',
    ],
  },
  'a-website-a-stick-or-no-system-at-all': {
    name: 'Un sitio web, una memoria USB o ningún sistema',
    lead: 'Tome `web`. Probado desde una carpeta y en un alojamiento web.',
    steps: [
      'Descomprima el zip: es un solo archivo, `index.html`.',
      'Póngalo en cualquier espacio web, una carpeta compartida o una memoria USB.',
      'Dé a los estudiantes la dirección, o el archivo: un doble clic lo abre.',
      'El progreso queda en ese navegador, en ese ordenador.',
      'En _Resultado_ el estudiante imprime o guarda lo que ha hecho.',
    ],
  },
  'a-system-that-asks-for-scorm-2004': {
    name: 'Un sistema que pide SCORM 2004',
    lead: 'Tome `scorm2004`. Probado en Moodle 4.5; la 4.ª edición.',
    steps: [
      'Suba el zip como paquete SCORM 2004, 4.ª edición. Si su sistema lo rechaza, tome `scorm2004-3rd`.',
      'Haga que la calificación sea la puntuación del paquete, sobre 100.',
      'Permita intentos ilimitados y cuente el más alto.',
      'Ábralo una vez como estudiante y responda a una pregunta.',
      'Mire si ha llegado la puntuación.',
    ],
  },
  'a-cmi5-system': {
    name: 'Un sistema cmi5',
    lead: 'Tome `cmi5`. Probado en el reproductor CATAPULT de ADL.',
    steps: [
      'Importe el zip como curso cmi5.',
      'Dé acceso a los estudiantes: cada lección es una unidad propia que se puede asignar.',
      'Abra una lección como estudiante, responda a una pregunta y salga con _Guardar y salir_.',
      'Busque en el Learning Record Store la declaración «answered».',
      'La finalización llega con la declaración «completed». La puntuación está en «passed» o «failed» si hay nota de aprobado, y si no, en «scored»: muchos sistemas cmi5 no muestran entonces ninguna.',
    ],
  },
  'an-xapi-system-tin-can': {
    name: 'Un sistema xAPI (Tin Can)',
    lead: 'Tome `xapi`. Probado con un Learning Record Store conforme.',
    steps: [
      'Suba el zip como paquete Tin Can.',
      'Haga que el sistema lo inicie con el nombre del estudiante y la dirección del Learning Record Store.',
      'Ábralo una vez como estudiante y responda a una pregunta.',
      'Busque en el Learning Record Store la declaración «answered».',
      'La exportación de las declaraciones como JSON se puede soltar en el informe de la clase.',
    ],
  },
  'another-system': {
    name: 'Otro sistema',
    lead: 'Tome `scorm12`. No se ha probado allí.',
    steps: [
      'Mire si su sistema acepta SCORM: las palabras son «paquete SCORM», «objeto de aprendizaje» o «contenido interactivo».',
      'Suba el zip de una sola lección.',
      'Haga que la calificación sea la puntuación del paquete, sobre 100, con intentos ilimitados de los que cuenta el más alto.',
      'Ábralo una vez como estudiante, responda a una pregunta, salga y vuelva a abrirlo.',
      'Si la respuesta sigue ahí y la calificación ha llegado, funciona. Si no, lea [Mi sistema no está aquí](other-systems.md), en inglés.',
    ],
  },
};

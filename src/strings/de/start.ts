/** What the start page of dist/ says in German. Teachers are Sie. */
import type { StartWords } from '../en-GB/start';

export const strings: StartWords = {
  title: (course) => `Hier anfangen: ${course}`,
  start: 'Hier anfangen',
  download: 'Herunterladen',
  about: (version) => `Version ${version} der Lektionen.`,
  give: {
    title: 'Für Ihre Klasse',
    lead: 'Beantworten Sie zwei Fragen, nehmen Sie die Datei, und folgen Sie den fünf Schritten.',
    system: 'Was benutzt Ihre Schule?',
    lesson: 'Eine Lektion oder alle?',
    all: 'Alle Lektionen, mit einem gemeinsamen Ergebnis',
    number: (n, title) => `Lektion ${n}: ${title}`,
    steps: (system) => `Fünf Schritte: ${system}`,
    more: (system) => `Alles darüber im Leitfaden, auf Englisch: ${system}`,
    whole:
      'Das ist eine Datei für alle Lektionen; in Ihrem System steht dann jede Lektion für sich.',
    noScript:
      'Diese Seite kann für Sie auswählen, wenn JavaScript eingeschaltet ist. Alle Dateien stehen am Ende.',
  },
  look: {
    title: 'Erst einmal ansehen',
    lead: 'Die Einheit, wie Lernende sie sehen, in diesem Browser. Jede Lektion hat eine eigene Adresse: Auf einem Webspace können Sie sie der Klasse als Link geben, und sie läuft auch auf dem Handy.',
    all: 'Die Einheit öffnen',
    lessons: 'Bei einer Lektion öffnen',
  },
  teach: {
    title: 'Für Sie als Lehrkraft',
    guide: 'Der Leitfaden (englisch)',
    guideTold:
      'Wie man es in jedem System einrichtet, was in der Bewertungsübersicht steht und was zu tun ist, wenn etwas nicht gespeichert wurde.',
    other: 'Mein System fehlt hier (englisch)',
    otherTold: 'Zehn Minuten, um herauszufinden, ob Ihres geeignet ist.',
    report: 'Klassenbericht',
    reportTold:
      'Legen Sie ab, was Ihr System exportiert, und sehen Sie, was Sie noch einmal behandeln sollten. Nichts verlässt Ihren Computer.',
    sample: 'Klassenbericht einer erfundenen Klasse',
    sampleTold: 'Wie der Bericht aussieht, bevor Sie einen haben.',
    book: 'Lehrerband',
    bookTold:
      'Zu jeder Lektion eine Vertretungsstunde, ein Verlaufsplan, die Antworten mit Punkten und Erklärungen, Quellenblätter, ein Überblick zum Lernen und ein Test auf Papier. Zum Drucken; er enthält alle Antworten.',
    exam: 'Prüfungsaufgaben',
    examTold: 'Aufgaben im Stil jeder Prüfung und wie sie bewertet werden.',
    workshop: 'Werkstatt',
    workshopTold:
      'Ändern Sie Lektionen und Fragen im Browser, und nehmen Sie Ihre eigenen Pakete mit.',
    native: 'Fragen für die Tests Ihres Systems (englisch)',
    nativeTold: 'Canvas ohne SCORM, die Fragensammlung von Moodle, GIFT, QTI, Common Cartridge.',
    lessons: 'Lektionen schreiben (englisch)',
    lessonsTold:
      'Jeder Block und jede Art von Frage am Beispiel, für alle, die die Textdateien bearbeiten.',
  },
  files: {
    title: 'Alle Dateien',
    lead: 'Ein ZIP für jede Lektion und eines für alle, in jedem Format.',
    unit: 'Alle Lektionen',
    native: 'Fragen für eigene Tests',
    course: 'Ein ganzer Kurs für Moodle',
    web: 'Einfache Website',
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
    'Alles hier läuft ohne Internet und lädt nichts von anderswo: aus einem Ordner, von einem USB-Stick oder von jedem Webspace.',
  back: 'Startseite',
};

/** The words of the workshop in German. Teachers are Sie. */
import { MOST_TRIES, TRIES } from '../../course/policy';
import type { WorkshopWords } from '../en-GB/workshop';
import { languageNameIn } from '../intl/language-name';
import { plural } from './numbers';

const few = (names: readonly string[], most: number): string =>
  `${names.slice(0, most).join(', ')}${names.length > most ? ' …' : ''}`;

export const strings: WorkshopWords = {
  of: (unit) => `Werkstatt: ${unit}`,
  lead: 'Ändern Sie die Lektionen, sehen Sie sie so an, wie Ihre Klasse sie sehen wird, und laden Sie Pakete für Ihr System herunter. Nichts verlässt diesen Computer.',
  notice: {
    late: 'Die Werkstatt ist nicht gestartet. Sie braucht einen Browser der letzten drei Jahre; in einem älteren läuft sie nicht.',
    again: 'Noch einmal versuchen',
    noScript: 'Die Werkstatt braucht JavaScript, das in diesem Browser ausgeschaltet ist.',
  },
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  open: 'Ein Paket oder ein ZIP mit Quelldateien öffnen',
  openFolder: 'Einen Ordner mit Lektionen öffnen',
  save: 'Quelldateien speichern',
  write: 'In den Ordner der Lektionen speichern',
  written: (files) =>
    files === 0
      ? 'Im Ordner steht schon alles.'
      : `${plural(files, 'Datei', 'Dateien')} in den Ordner der Lektionen geschrieben. „npm start“ baut daraus die Pakete des Übungs-LMS neu.`,
  conflict: (paths) =>
    `Nichts wurde geschrieben: ${paths.join(', ')} ${paths.length === 1 ? 'wurde' : 'wurden'} auch auf der Festplatte bearbeitet, seit diese Seite den Ordner gelesen hat. Was soll bleiben? „Rückgängig“ holt die andere Fassung zurück.`,
  takeDisk: 'Mit dem weitermachen, was auf der Festplatte steht',
  noServer:
    'Nichts wurde geschrieben: Das Übungs-LMS antwortet nicht. Starten Sie es wieder mit „npm start“, oder speichern Sie die Quelldateien.',
  notWritten: (why) =>
    `Das Übungs-LMS hat es abgelehnt, und nichts wurde geschrieben. Es meldet: „${why}“ Speichern Sie inzwischen die Quelldateien.`,
  restart: 'Zurück zu den Lektionen dieser Seite',
  views: { list: 'Lektionen', text: 'Text', preview: 'Vorschau' },
  chooseView: 'Was gezeigt wird',
  unit: 'Die Einheit',
  title: 'Titel',
  description: 'Beschreibung',
  version: 'Version der Lektionen',
  versionHelp:
    'Sie steht im Namen der Pakete. Vergeben Sie eine neue, wenn Sie neue Pakete ausgeben.',
  language: 'Sprache',
  languageName: languageNameIn('de'),
  passMark: 'Bestehensgrenze in Prozent',
  passMarkHelp: 'Leer: Niemand besteht oder fällt durch; der Kurs wird nur abgeschlossen.',
  tries: `Versuche je Frage, 1 bis ${MOST_TRIES}`,
  triesHelp: `Leer: ${TRIES}. Eine Frage kann ihre eigene Zahl haben; in einem Test ist es immer einer.`,
  licence: 'Lizenz der Lektionen',
  keywords: 'Schlagwörter, mit Kommas dazwischen',
  reportFailed: 'Dem System „nicht bestanden“ melden, wenn die Bestehensgrenze verfehlt wird',
  has: {
    certificate: 'Am Ende eine Urkunde anbieten',
    records: 'In der Wiederholung die beste Runde und die Tage in Folge zeigen',
    'quick-quiz': 'Ein schnelles Quiz aus gemischten Fragen in der Wiederholung anbieten',
    sources:
      'Erlauben, dass Pakete hier geöffnet werden: Sie enthalten dann die Texte, auch die Musterantworten',
  },
  colours: 'Farben der Seiten in der hellen Ansicht',
  colour: {
    accent: 'Akzentfarbe: Zeichen, Links, das Plakat',
    paper: 'Papier: der Hintergrund jeder Seite',
    ink: 'Tinte: die Schrift',
  },
  nearColour: (colour) => `Die ähnlichste gut lesbare Farbe nehmen: ${colour}`,
  ownColours: 'Die ursprünglichen Farben des Players',
  board: 'Prüfung Ihrer Klasse',
  allBoards: 'Alle: Die Lernenden wählen ihre selbst',
  boardHelp:
    'Übungen für die anderen Prüfungen kommen nicht in die Pakete, bleiben aber in den Lektionen erhalten. Wählen Sie, bevor die Klasse beginnt: Später kommen Lernende vielleicht bei einem anderen Schritt wieder an als dem, den sie verlassen haben.',
  otherSettings:
    'Versuche werden bei jeder Frage eingestellt, in ihrem Formular. Was die Prüfungen verlangen, steht unten in „Die Einheit als Text“.',
  lessons: 'Lektionen',
  partTitle: (n) => `Titel von Teil ${n}`,
  edit: (title) => `„${title}“ bearbeiten`,
  up: (title) => `„${title}“ nach oben`,
  down: (title) => `„${title}“ nach unten`,
  rename: (title) => `„${title}“ umbenennen`,
  newTitle: (title) => `Neuer Titel von „${title}“`,
  leaveOut: (title) => `„${title}“ weglassen`,
  takeIn: (title) => `„${title}“ wieder aufnehmen`,
  leftOut: 'Weggelassen',
  leftOutHelp: 'Diese bleiben erhalten, stehen aber in keinem Paket.',
  rows: {
    up: 'Nach oben',
    down: 'Nach unten',
    rename: 'Umbenennen',
    leaveOut: 'Weglassen',
    takeIn: 'Aufnehmen',
  },
  newLesson: 'Titel einer neuen Lektion',
  addLesson: 'Lektion hinzufügen',
  lessonAdded: (title) =>
    `„${title}“ ist die letzte Lektion des letzten Teils: Schieben Sie sie an ihren Platz, und ersetzen Sie ihren Text.`,
  add: 'Unter dem Cursor hinzufügen',
  addNow: 'Hinzufügen',
  addQuestion: 'Eine Frage',
  addBlock: 'Ein anderer Block',
  addWord: 'Für alle Lektionen',
  added: {
    choice: 'Eine richtige Antwort',
    choices: 'Mehrere richtige Antworten',
    hotspot: 'Eine Stelle auf einem Bild',
    order: 'In die richtige Reihenfolge bringen',
    match: 'Paare',
    sort: 'In Gruppen ordnen',
    gap: 'Fehlende Wörter',
    number: 'Eine Zahl',
    evidence: 'Den Satz finden, mit einer Quelle',
    practice: 'Übung für die Prüfung',
    source: 'Eine Quelle zum Lesen',
    timeline: 'Eine Zeitleiste',
    hours: 'Stunden nebeneinander',
    map: 'Eine Karte',
    diagram: 'Ein Schaubild',
    picture: 'Ein Bild mit Bildnachweis',
    people: 'Personen',
    note: 'Ein Hinweis',
    keypoints: 'Das Wichtigste',
    teaching: 'Ein Verlaufsplan für die Lehrkraft',
    word: 'Ein Wort des Wörterverzeichnisses',
  },
  form: 'Eine Frage im Formular bearbeiten',
  openForm: 'Formular öffnen',
  closeForm: 'Zurück zum Text',
  noQuestions: 'Diese Lektion hat noch keine Frage',
  formOf: (what) => `Frage im Formular: ${what}`,
  formHelp:
    'Was Sie hier schreiben, steht auch im Text. Leere Felder, die nicht nötig sind, werden entfernt.',
  fields: {
    stem: 'Die Frage',
    see: 'Wo die Antwort steht: Überschrift in Kleinbuchstaben mit Bindestrichen, /2 für ihren zweiten Absatz',
    lesson: 'In einem Test: die id der Lektion zum Nachlesen',
    tries: `Versuche, 1 bis ${MOST_TRIES}`,
    sure: 'Auch danach fragen, wie sicher man sich ist',
    options: 'Antwortmöglichkeiten',
    answer: 'Die richtige Antwort',
    text: 'Text',
    why: 'Erklärung: warum es richtig oder falsch ist',
    misconception: 'Die falsche Vorstellung dahinter, für Ihren Bericht',
    picture: 'Bild: der Name einer .svg-Datei',
    alt: 'Was das Bild zeigt, für alle, die es nicht sehen können',
    credit: 'Von wem es ist',
    licence: 'Was andere damit tun dürfen',
    places: 'Stellen',
    name: 'Name',
    x: 'Von links, in Einheiten des Bildes',
    y: 'Von oben, in Einheiten des Bildes',
    items: 'Einträge',
    pairs: 'Paare',
    left: 'Linke Seite',
    right: 'Rechte Seite',
    categories: 'Gruppen',
    in: 'Die Gruppe, in die es gehört',
    gaps: 'Lücken',
    accept: 'Auch richtig, wenn es so eingetippt wird',
    bank: 'Wörter zur Auswahl',
    numbers: 'Zahlen: die richtige und falsche, die oft genannt werden',
    tolerance: 'Um wie viel eine richtige Antwort abweichen darf',
    range: 'Die kleinste und die größte richtige Zahl',
    unit: 'Was gezählt wird',
    source: 'Die id der Quelle, nach der gefragt wird',
    board: 'Prüfung',
    form: 'Art der Frage in dieser Prüfung',
    marks: 'Punkte',
    advice: 'Wie man es angeht',
    points: 'Was erwartet wird',
    models: 'Musterantworten',
    level: 'Wie gut diese Antwort ist',
    paragraphs: 'Absätze',
    sentences: 'Sätze',
    earns: 'Wofür diese Antwort Punkte bekommt',
    notes: 'Wofür es Punkte gibt',
  },
  entry: (label, key) => `${label}: ${key}`,
  addEntry: (label) => `Zu „${label}“ hinzufügen`,
  removeEntry: (label, key) => `${key} aus „${label}“ entfernen`,
  newKey: (label) => `Neuer Eintrag in „${label}“: seine Zahl`,
  choose: 'Wählen',
  choosePicture: 'Ein Bild einfügen',
  chooseRecording: 'Eine Tonaufnahme oder ein Video einfügen',
  recording: (name) => `Ton oder Video: ${name}`,
  recordingTitle: (name) => `Titel von ${name}`,
  transcript: 'Was gesagt wird und zu hören ist, ein Absatz je Zeile',
  transcriptHelp:
    'Für alle, die nicht hören können, und für Räume ohne Ton. Der Text lässt sich unter dem Ton aufklappen.',
  captions: 'Untertitel: eine .vtt-Datei',
  recordingNeeds: (field) => `Nichts wurde eingefügt: Füllen Sie zuerst „${field}“ aus.`,
  captionsHelp:
    'Was gesagt wird und zu hören ist, mit den Zeiten. Schnittprogramme erzeugen so eine Datei, und Videoportale bieten sie an.',
  scaling: (name) => `${name} wird verkleinert …`,
  picture: (name) => `Bild: ${name}`,
  alt: (name) => `Was ${name} zeigt, für alle, die es nicht sehen können`,
  altHelp:
    'Ein richtiger Satz. Das Bild kommt unter den Cursor, auf die Breite einer Seite verkleinert und ohne die Angaben, die die Kamera mitgespeichert hat (Ort, Zeit, Name).',
  putFile: 'Einfügen',
  leaveFile: 'Nicht einfügen',
  fileAdded: (name) => `${name} steht in der Lektion. „Rückgängig“ entfernt die Datei wieder.`,
  dropInLesson:
    'Öffnen Sie zuerst eine Lektion: Bilder, Aufnahmen und Fragen werden in Lektionen eingefügt.',
  importing: 'Fragen aus einer Datei',
  importHelp:
    'Fragen in Aiken, GIFT oder Moodle XML oder aus einer Tabelle (.xlsx, .ods, .csv) werden unter dem Cursor als Fragen dieser Lektion eingefügt.',
  columns:
    'Die Tabelle hat für jede Frage eine Zeile. Die erste Zeile benennt die Spalten, auf Englisch: question (die Frage); right answer (die richtige Antwort); reason (warum sie richtig ist); wrong answer 1 (eine falsche Antwort); reason 1 (warum diese falsch ist); und so weiter bis wrong answer 7.',
  chooseQuestions: 'Eine Datei mit Fragen öffnen',
  template: 'Die Tabelle zum Ausfüllen herunterladen',
  imported: (name, questions) => `${plural(questions, 'Frage', 'Fragen')} aus ${name}`,
  reasonsMissing:
    'Wo die Datei keine Erklärung enthält, steht vorerst eine kurze: Schreiben Sie, warum jede Antwort richtig oder falsch ist. „Rückgängig“ nimmt alles wieder weg.',
  allUnderstood: 'Alles in der Datei wurde verstanden.',
  notUnderstood: (n) => `${plural(n, 'Stelle wurde', 'Stellen wurden')} nicht übernommen:`,
  line: (n) => `Zeile ${n}`,
  row: (n) => `Zeile ${n}, leere Zeilen nicht mitgezählt`,
  unreadableBook: {
    broken: (name) =>
      `Erwartet wurde eine unversehrte Arbeitsmappe, ${name} ist aber beschädigt. Öffnen Sie sie in Ihrer Tabellenkalkulation, speichern Sie sie unter einem anderen Namen, und öffnen Sie diese Datei. Nichts wurde geändert.`,
    zip: (name) =>
      `Erwartet wurde eine Arbeitsmappe mit Fragen (.xlsx, .ods), ${name} enthält aber andere Dateien. Wählen Sie die Arbeitsmappe selbst; ein Paket oder ein ZIP mit Lektionen wird oben auf dieser Seite geöffnet. Nichts wurde geändert.`,
    tooLarge: (name) =>
      `Erwartet wurde eine Arbeitsmappe mit Fragen, ${name} ist dafür aber viel zu groß. Kopieren Sie die Zeilen mit den Fragen in eine neue Arbeitsmappe, und öffnen Sie diese. Nichts wurde geändert.`,
    workbook: (name) =>
      `Erwartet wurde ein Browser, der Arbeitsmappen öffnen kann, dieser ist dafür zu alt: ${name} wurde nicht gelesen. Wählen Sie in Ihrer Tabellenkalkulation „Speichern unter“, dann CSV, und öffnen Sie diese Datei. Nichts wurde geändert.`,
  },
  close: 'Schließen',
  hasAdded: (what) =>
    `Hinzugefügt: ${what}. Es ist ein Beispiel: Setzen Sie Ihre eigenen Worte an seine Stelle. „Rückgängig“ nimmt es wieder weg.`,
  files: 'Andere Dateien',
  fileNames: { 'glossary.yaml': 'Wörterverzeichnis', 'unit.yaml': 'Die Einheit als Text' },
  textOf: (path) => `Text von ${path}`,
  neededKey: 'nötig',
  completeHelp: 'Strg+Leertaste zeigt, was an dieser Stelle stehen kann.',
  problems: (n) => `${plural(n, 'Fehler', 'Fehler')} zu beheben`,
  noProblems: 'Nichts zu beheben.',
  checking: 'Die Lektionen werden gelesen …',
  preview: 'Vorschau',
  previewHelp:
    'Was Sie hier antworten, wird nirgends gespeichert: Bei den Lernenden speichert es der Kurs.',
  waits:
    'Die Vorschau zeigt die Lektionen, wie sie waren, bis behoben ist, was unter dem Text aufgelistet ist.',
  noPreview: 'Noch gibt es nichts zu zeigen. Beheben Sie, was unter dem Text aufgelistet ist.',
  changes: 'Wer schon angefangen hat',
  changesHelp:
    'Verglichen mit dem, was hier geöffnet wurde. Bewertungen, die schon im System stehen, werden nicht schlechter.',
  noChanges: 'Wer mit dem angefangen hat, was hier geöffnet wurde, macht weiter wie zuvor.',
  placeOf: (question, lesson) => `„${question}“ in „${lesson}“`,
  change: {
    'another unit': () =>
      'Die Einheit hat eine andere id oder iri. Für jedes System ist das ein anderer Kurs: Wer angefangen hat, fängt neu an.',
    'lesson gone': (lesson, questions) =>
      `„${lesson}“ ist weg, mit ${plural(questions, 'Frage, die zählt', 'Fragen, die zählen')}. Was darin beantwortet wurde, zählt nicht mehr. Wenn Sie die Lektion wieder aufnehmen, zählt es wieder.`,
    'more questions': (lesson, questions) =>
      `„${lesson}“ hat ${plural(questions, 'neue Frage, die zählt', 'neue Fragen, die zählen')}: Dieselben Antworten machen nun einen kleineren Teil des Ganzen aus. Wer fertig ist, bleibt es.`,
    'question gone': (place) =>
      `${place} ist weg: Was dort beantwortet wurde, zählt nicht mehr. Wenn Sie der Frage nur eine andere id gegeben haben, geben Sie ihr wieder die alte.`,
    'another kind': (place) =>
      `${place} ist jetzt von anderer Art: Die Punkte bleiben, die Antworten werden nicht mehr gezeigt. Eine neue Frage mit eigener id wird neu gestellt.`,
    'another answer': (place) =>
      `Bei ${place} gilt jetzt eine andere Antwort als richtig: Punkte, die schon vergeben sind, bleiben, wie sie sind.`,
    'another order': (place) =>
      `${place} hat die Antwortmöglichkeiten in anderer Reihenfolge: Die Punkte bleiben, die Antworten werden nicht mehr gezeigt.`,
    'letters gone': (place, letters) =>
      `${place} hat ${letters} nicht mehr: Die Punkte bleiben, die Antworten werden nicht mehr gezeigt. Verwenden Sie den Buchstaben für nichts anderes.`,
    'letters added': (place, letters) =>
      `${place} hat auch ${letters}: Die Punkte bleiben, die Antworten werden nicht mehr gezeigt.`,
    'letters changed': (place, letters) =>
      `Bei ${place} steht unter ${letters} etwas anderes: Die Punkte bleiben, die Antworten werden nicht mehr gezeigt. Wenn es eine andere Antwort ist, geben Sie ihr einen eigenen Buchstaben.`,
    'fewer tries': (place, tries) =>
      `${place} hat jetzt ${plural(tries, 'Versuch', 'Versuche')}: Wer schon so viele gebraucht hat, hat keinen mehr.`,
  },
  packages: 'Pakete für Ihr System',
  format: 'Was benutzt Ihre Schule?',
  formats: {
    scorm12: 'SCORM 1.2 (die meisten Systeme; Moodle)',
    scorm2004: 'SCORM 2004, 4. Edition',
    'scorm2004-3rd': 'SCORM 2004, 3. Edition',
    cmi5: 'cmi5',
    xapi: 'xAPI (Tin Can)',
    web: 'Kein System: eine Seite zum Öffnen oder für eine Website',
    moodle: 'Moodle: ein ganzer Kurs mit einem einzigen „Wiederherstellen“',
  },
  what: 'Was soll das Paket enthalten?',
  whole: 'Die ganze Einheit',
  each: 'Jede Lektion für sich: ein ZIP mit allen',
  download: 'Herunterladen',
  making: (done, all) => `Paket ${done + 1} von ${all} wird erstellt …`,
  made: (name) => `${name} liegt in Ihren Downloads.`,
  mendFirst: (n) =>
    `Nichts wurde erstellt: Zuerst ${n === 1 ? 'ist' : 'sind'} ${plural(n, 'Fehler', 'Fehler')} zu beheben, siehe die Liste unter dem Text.`,
  failed:
    'Das hat nicht geklappt, und nichts wurde geändert. Speichern Sie die Quelldateien, und geben Sie der Person, von der Sie diese Seite haben, diese Meldung weiter: ',
  kept: 'In diesem Browser gespeichert.',
  keeping: 'Wird gespeichert …',
  full: 'Dieser Browser hat keinen Platz mehr: Was Sie jetzt ändern, geht verloren, wenn die Seite geschlossen wird. Speichern Sie die Quelldateien, und schaffen Sie dann Platz.',
  noStore:
    'Dieser Browser bewahrt von dieser Seite nichts auf: Was Sie ändern, geht verloren, wenn sie geschlossen wird. Speichern Sie die Quelldateien, bevor Sie gehen.',
  otherTab:
    'Die Werkstatt ist auch in einem anderen Tab offen, und der hat seither andere Änderungen gespeichert. Dieser Tab speichert nichts, bis Sie wählen.',
  takeOther: 'Mit dem weitermachen, was der andere Tab gespeichert hat',
  keepMine: 'Mit dem weitermachen, was hier steht',
  resumed: 'Ihre Arbeit von vorher ist offen.',
  opened: (name, lessons) =>
    `${name} ist offen: ${plural(lessons, 'Lektion', 'Lektionen')}. „Rückgängig“ holt zurück, was vorher offen war.`,
  unused: (names) =>
    `Weggelassen, weil keine Lektion sie braucht: ${plural(names.length, 'Datei', 'Dateien')} (${few(names, 5)}).`,
  missing: (paths) =>
    `Dieses Paket ist von einer einzelnen Lektion und enthält die Fotos der anderen nicht (${few(paths, 3)}): Öffnen Sie das Paket der ganzen Einheit, oder fügen Sie sie neu ein.`,
  restarted: 'Die Lektionen dieser Seite sind offen. „Rückgängig“ holt Ihre zurück.',
  saved: (name) =>
    `${name} liegt in Ihren Downloads. Öffnen Sie die Datei hier, um ein andermal weiterzumachen.`,
  licences: 'Lizenzen',
};

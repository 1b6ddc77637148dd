/** The player's words in German. Students are addressed as a teacher speaks to them: du. */
import type { NoticeWords } from '../../html/notice';
import type { NoteWords, RecordingWords, SourceWords, Strings } from '../en-GB/player';
import { clock } from '../intl/clock';
import { dayAndTimeIn } from '../intl/dates';
import { numberWords, plural, share } from './numbers';

const dayAndTime = dayAndTimeIn('de');

export const notice: NoticeWords = {
  late: 'Diese Seite ist noch nicht gestartet. Wenn die Verbindung langsam ist, warte einen Moment. Wenn nichts geschieht, lade die Seite neu; wenn auch das nicht hilft, probiere einen neueren Browser.',
  again: 'Seite neu laden',
  noScript:
    'Diese Seite braucht JavaScript, das hier ausgeschaltet ist. Schalte es ein und lade die Seite neu.',
};

export const sourceWords: SourceWords = {
  label: {
    own: (from) => `Die eigenen Worte des Autors. Herkunft: ${from}.`,
    translated: (from) =>
      `Die eigenen Worte des Autors, für diesen Kurs übersetzt. Original: ${from}.`,
    adapted: (from) =>
      `Für diesen Kurs bearbeitet nach: ${from}. Das sind nicht die Worte des Autors.`,
    composed: (from) =>
      `Für diesen Kurs verfasst nach: ${from}. Kein Zitat und keine wirkliche Person.`,
  },
  dots: 'Punkte zeigen, wo Wörter ausgelassen sind.',
  facts: {
    who: 'Wer',
    when: 'Wann',
    where: 'Wo',
    'for whom': 'Für wen',
    mood: 'In welcher Stimmung',
    why: 'Wozu',
    'leaves out': 'Was nicht gesagt wird',
    'to know': 'Gut zu wissen',
  },
};

export const recordingWords: RecordingWords = {
  transcript: 'Zum Mitlesen',
  captions: 'Untertitel',
};

/** Of the footnotes at the end of a step. */
export const noteWords: NoteWords = {
  notes: 'Anmerkungen',
  note: (n) => `Anmerkung ${n}`,
  back: 'Zurück zum Text',
};

const reopen =
  'Öffne die Aktivität noch einmal von der Kursseite aus: Deine Antworten sind hier aufbewahrt.';

export const strings: Strings = {
  skip: 'Zum Text springen',
  contents: 'Inhalt',
  menu: 'Seiten',
  back: 'Zurück',
  close: 'Schließen',
  loading: 'Wird geladen',
  notLoaded:
    'Dieser Teil konnte nicht geladen werden. Prüfe die Verbindung und versuche es noch einmal, oder öffne die Aktivität neu von der Kursseite aus.',
  tryLoading: 'Noch einmal versuchen',

  part: (n) => `Teil ${n}`,
  minutes: (n) => plural(n, 'Minute', 'Minuten'),
  start: 'Anfangen',
  goOnAt: (title, step) => `Weiter: ${title}, ${step}`,
  states: { new: 'Nicht begonnen', started: 'Begonnen', done: 'Fertig' },
  lessonsDone: (done, of) => `${done} von ${plural(of, 'Lektion', 'Lektionen')} fertig`,
  minutesLeft: (n) =>
    `noch etwa ${n < 90 ? plural(n, 'Minute', 'Minuten') : plural(Math.round(n / 60), 'Stunde', 'Stunden')}`,
  scoreSoFar: (score) => `${share(score)} bisher`,
  settledOf: (settled, of) => `${settled} von ${plural(of, 'Frage', 'Fragen')} beantwortet`,

  aims: 'Am Ende kannst du',
  step: (n, of) => `Schritt ${n} von ${of}`,
  steps: 'Schritte dieser Lektion',
  aloud: {
    start: 'Vorlesen',
    pause: 'Pause',
    resume: 'Weiter vorlesen',
    slower: 'Langsamer',
    stop: 'Vorlesen beenden',
    gap: ' Lücke ',
    none: 'Hier kann nichts vorgelesen werden: Dieser Browser hat keine Stimme. Ein anderer Browser oder ein anderes Gerät hat vielleicht eine.',
  },
  sheet: {
    open: 'Übersicht zum Wiederholen',
    back: 'Zurück zur Lektion',
    answer: 'Antwort',
    order: 'Bringe in die richtige Reihenfolge',
    pairs: (choices) => `Wähle aus: ${choices}`,
  },
  sources: 'Quellen',
  toNext: (title) => `Weiter: ${title}`,
  toEnd: 'Zum Ende der Lektion',
  endOfLesson: 'So lief es',

  question: (n, of) => `Frage ${n} von ${of}`,
  practiceQuestion: 'Übung für die Prüfung',
  notScored: 'Ohne Wertung',
  check: 'Prüfen',
  checkAgain: 'Noch einmal prüfen',
  showMe: 'Antwort zeigen',
  chooseN: (n) => `Wähle ${numberWords[n] || n} ${n === 1 ? 'Antwort' : 'Antworten'}.`,
  oneTry: 'Ein Versuch',
  triesLeft: (n) => (n === 1 ? 'Noch ein Versuch' : `Noch ${n} Versuche`),
  verdicts: {
    right: 'Richtig.',
    partly: (n) => `Teilweise richtig: ${share(n)}.`,
    places: (n, of) => `${n} von ${of} am richtigen Platz.`,
    wrong: 'Nicht richtig.',
    wrongYet: 'Noch nicht richtig.',
    shown: 'Das ist die Antwort.',
    given: 'Deine Antwort ist aufbewahrt. Die Erklärungen kommen, wenn du den Test abgegeben hast.',
    unknown:
      'Das hast du in einer früheren Ausgabe der Lektion beantwortet. Deine Wertung bleibt bestehen.',
    earned: (mark) => `Du hast ${share(mark)} der Punkte bekommen.`,
    notSaved: 'Nicht gespeichert.',
  },
  quiz: {
    untilThen: 'Du kannst deine Antwort ändern, bis du den Test abgibst.',
    title: 'Test abgeben',
    all: 'Jede Frage hat eine Antwort.',
    open: (n) => `Noch ${plural(n, 'Frage', 'Fragen')} offen:`,
    kept: 'Bis du den Test abgibst, bleiben deine Antworten in diesem Browser, und du kannst zurückgehen und sie ändern. Danach siehst du, was richtig war und warum.',
    handIn: 'Test abgeben',
    handInOpen: 'Ohne diese abgeben',
  },
  reopen,
  lacks: {
    pick: 'Wähle zuerst eine Antwort.',
    digits: 'Schreibe zuerst eine Zahl, in Ziffern.',
    move: 'Verschiebe zuerst etwas.',
    change: 'Ändere zuerst deine Antwort.',
    ticks: (given, of) => `Du hast ${given} angekreuzt; wähle ${of}.`,
    part: (name) => `Für „${name}“ ist nichts gewählt.`,
    blank: (n) => `Lücke ${n} ist leer.`,
  },
  yours: 'Deine Antwort',
  rightAnswer: 'Richtige Antwort',
  isRight: 'richtig',
  isWrong: 'nicht richtig',
  notRight: {
    chosen: (what) => `Du hast gewählt: ${what}, nicht richtig`,
    written: (what) => `Du hast geschrieben: ${what}, nicht richtig`,
  },
  inPlace: 'am richtigen Platz',
  notInPlace: 'nicht am richtigen Platz',
  reasons: 'Erklärungen',
  otherReasons: 'Die anderen Erklärungen',
  lookAgain: 'Im Text nachlesen',
  placeInText: 'Hier steht es im Text',
  lookAgainIn: (lesson) => `Sieh dir die Lektion „${lesson}“ noch einmal an`,
  sure: {
    ask: 'Wie sicher bist du?',
    levels: { 1: 'Ich rate', 2: 'Ziemlich sicher', 3: 'Ganz sicher' },
    note: 'Das ändert deine Wertung nicht.',
  },
  choose: 'Wähle …',
  up: (what) => `„${what}“ nach oben`,
  down: (what) => `„${what}“ nach unten`,
  movedTo: (what, n, of) => `„${what}“ steht jetzt an Stelle ${n} von ${of}.`,
  gap: (n, around) => `Lücke ${n}: ${around}`,
  sentence: (n) => `Satz ${n}`,
  pair: (label, text) => `${label}: ${text}`,
  source: 'Quelle',
  provenance: 'Woher diese Quelle kommt',
  keyPoints: 'Das Wichtigste',
  cards: {
    pack: 'Karten',
    packs: { words: 'Wörter', points: 'Das Wichtigste' },
    card: (n, of) => `Karte ${n} von ${of}`,
    none: 'Die Karten kommen aus den Lektionen, die du geöffnet hast.',
    turn: 'Karte umdrehen',
    next: 'Nächste Karte',
  },

  practice: {
    marks: (board, marks, number) =>
      `Im Stil von ${board}${number ? `, ${number}` : ''} · ${plural(marks, 'Punkt', 'Punkte')}`,
    private:
      'Was du schreibst, bleibt in diesem Browser. Deine Lehrkraft bekommt es nicht, und es wird nicht gewertet.',
    write: 'Schreibe deine Antwort',
    done: 'Mit den Kriterien vergleichen',
    points: 'Kreuze jedes Kriterium an, das deine Antwort erfüllt',
    levels: 'Welche Stufe erreicht deine Antwort?',
    level: (n, marks) => `Stufe ${n}, Punkte ${marks}:`,
    why: 'Begründe: Welcher deiner Sätze zeigt es?',
    model: 'Musterantworten',
    notes: 'Wofür es Punkte gibt:',
    copy: 'Meine Antwort kopieren',
    copied: 'Kopiert.',
    notCopied: 'Markiere den Text und kopiere ihn von Hand.',
    ticked: (n, of) => `${n} von ${of} Kriterien angekreuzt`,
    notIn: (board) => `Die Prüfung von ${board} hat keine Frage wie die nächste.`,
    notAsked: (board, what) =>
      `Ausgelassen, weil die Prüfung von ${board} das nicht verlangt: ${what}.`,
    other: (board) => `In diesem Schritt gibt es keine Übungsfrage für ${board}.`,
  },

  end: {
    title: 'So lief es',
    right: (n, of) => `${n} von ${of} beim ersten Versuch richtig`,
    again: 'Sieh dir das noch einmal an',
    inText: 'Im Text lesen',
    allRight: 'Es gibt nichts zu wiederholen. Gut gemacht.',
    open: (n) => `In dieser Lektion noch offen: ${plural(n, 'Frage', 'Fragen')}`,
    second: 'Üben, was noch nicht stimmte',
    practise: 'Noch einmal üben',
    practising: 'Übungsrunde: Hier wird nichts gewertet oder verschickt.',
    stop: 'Übungsrunde beenden',
    quizScore: (score) => `Ergebnis des Tests: ${share(score)}`,
    lessonScore: (score) => `Diese Lektion: ${share(score)}`,
    unitScore: (score) => `Alle Lektionen zusammen: ${share(score)} bisher`,
  },

  result: {
    title: 'Dein Ergebnis',
    none: 'Du hast noch keine Frage beantwortet.',
    score: share,
    all: 'Alle Lektionen zusammen',
    asOf: (at) => `Stand: ${dayAndTime().format(at)}`,
    scoreNote:
      'Erreichte Punkte von allen Punkten. Ein späterer Versuch bringt die Hälfte dessen, was er richtigstellt. Das Ergebnis kann nur steigen.',
    lesson: 'Lektion',
    state: 'Stand',
    marks: 'Ergebnis',
    complete: 'Du bist fertig. Gut gemacht.',
    incomplete: (lessons) =>
      `Um fertig zu werden, lies jede Lektion bis zum Ende und beantworte ihre Fragen. Noch ${plural(lessons, 'Lektion', 'Lektionen')}.`,
    better:
      'Für ein besseres Ergebnis beginne auf der Kursseite einen neuen Versuch. „Noch einmal üben“ geht immer und wird nicht gewertet.',
    name: 'Dein Name',
    nameNote: 'Für die gedruckte Seite. Er bleibt in diesem Browser.',
    answers: 'Deine Antworten',
    mark: (mark) => `Wertung: ${share(mark)}`,
    open: 'Du darfst es noch einmal versuchen.',
    shown: 'Die Antwort wurde gezeigt.',
    lost: 'Eine Antwort von einem früheren Besuch.',
    left: (n) => `Noch nicht beantwortet: ${plural(n, 'Frage', 'Fragen')}`,
  },

  saving: {
    saved: 'Gespeichert',
    savedAt: (at) => `Gespeichert um ${clock(at)}`,
    saving: 'Wird gespeichert',
    waiting: 'Noch nicht gespeichert. In diesem Browser aufbewahrt; wir versuchen es weiter.',
    unkept:
      'Noch nicht gespeichert, und dieser Browser behält nichts. Lass diese Seite offen; wir versuchen es weiter.',
    sent: 'Gesendet',
    local: 'In diesem Browser aufbewahrt',
    memory:
      'Nicht aufbewahrt: Dieser Browser erlaubt kein Speichern. Werde fertig, bevor du die Seite schließt.',
    off: 'In dieser Ansicht wird nichts gespeichert',
  },
  print: 'Drucken oder als PDF speichern',
  printRefused:
    'Dieser Rahmen darf nicht drucken. Öffne die Aktivität in einem eigenen Fenster und drucke dort.',
  saveAndLeave: 'Speichern und verlassen',
  leave: {
    title: 'Jetzt gehen?',
    open: (n) => `In dem, was du begonnen hast, ist noch offen: ${plural(n, 'Frage', 'Fragen')}.`,
    nothingDone: 'Du hast noch keine Lektion abgeschlossen.',
    lms: 'Deine Antworten werden gespeichert, und dieser Besuch endet. Um später weiterzumachen, öffne die Aktivität wieder von der Kursseite aus: Du kommst dorthin zurück, wo du warst.',
    here: 'Deine Antworten bleiben in diesem Browser. Du kannst später dort weitermachen, wo du warst.',
  },
  closed: {
    title: 'Gespeichert',
    titleEnd: 'Du hast die Aktivität verlassen',
    titleNot: 'Geschlossen, aber noch nicht alles gespeichert',
    saving: 'Deine Antworten werden gespeichert. Einen Moment …',
    saved:
      'Alles ist gespeichert. Du kannst diese Seite schließen. Um weiterzumachen, öffne die Aktivität wieder von der Kursseite aus.',
    waiting: `Dein Kurs war nicht erreichbar. ${reopen}`,
    unkept: 'Dein Kurs war nicht erreichbar, und deine letzten Antworten sind verloren.',
    sent: 'Deine Antworten wurden gesendet und sind auch hier aufbewahrt. Um weiterzumachen, öffne die Aktivität wieder von der Kursseite aus.',
    local:
      'Deine Antworten sind in diesem Browser aufbewahrt. Du kannst diese Seite schließen und sie hier später wieder öffnen, oder jetzt weitermachen.',
    resume: 'Weitermachen',
    memory: 'Deine Antworten konnten nicht aufbewahrt werden.',
    off: 'Du kannst diese Seite schließen.',
  },
  banners: {
    none: 'Es wurde keine Lernplattform gefunden: Deine Antworten bleiben in diesem Browser. Um sie abzugeben, drucke die Seite „Ergebnis“ oder speichere sie als PDF.',
    refused:
      'Die Lernplattform hat diese Aktivität nicht gestartet. Du kannst weitermachen; deine Antworten bleiben in diesem Browser. Damit sie dort gespeichert werden, öffne sie noch einmal vom Kurs aus.',
    nowhere:
      'Deine Antworten erreichen keinen Kurs, und dieser Browser behält nichts: Sie sind weg, wenn diese Seite geschlossen wird. Öffne die Aktivität noch einmal von der Kursseite aus.',
    stuck: `Dein Kurs nimmt deine Antworten seit einiger Zeit nicht an: Vielleicht bist du offline oder abgemeldet. ${reopen}`,
    ended: `Dein Kurs hat diese Sitzung beendet. ${reopen}`,
    unread:
      'Deine früheren Antworten konnten nicht gelesen werden, und sie werden nicht überschrieben. Schließe diese Seite und öffne die Aktivität noch einmal von der Kursseite aus. Was du jetzt antwortest, wird in diesem Browser aufbewahrt.',
    damaged:
      'Ein Teil deiner früheren Antworten konnte nicht gelesen werden. Das Ergebnis, das dein Kurs hat, bleibt.',
    review:
      'Du hast diesen Versuch abgeschlossen und siehst ihn dir an: Nichts wird geändert oder gespeichert. Für ein besseres Ergebnis beginne auf der Kursseite einen neuen Versuch.',
    browse: 'Das ist eine Vorschau: Nichts wird gespeichert.',
    noCredit: 'Dieser Versuch zählt nicht für die Note.',
  },
  whose: {
    label: 'Wessen Antworten sind das?',
    resumed: (at) =>
      `Du machst mit den Antworten weiter, die hier gegeben wurden (${dayAndTime().format(at)}). Wenn es nicht deine sind, fang neu an: Sie werden 60 Tage aufbewahrt.`,
    notYou: 'Nicht du? Neu anfangen',
    fresh: 'Das ist ein neuer Anfang. Andere Antworten werden hier 60 Tage aufbewahrt:',
    goOn: (at) => `Mit denen weitermachen: ${dayAndTime().format(at)}`,
  },
  ask: {
    goOn: {
      title: 'Mit diesen Antworten weitermachen?',
      yes: 'Mit ihnen weitermachen',
      no: 'Neu anfangen',
    },
    add: { title: 'Diese Antworten hinzufügen?', yes: 'Hinzufügen', no: 'Weglassen' },
    unsent: (at) =>
      `Dieser Browser hat Antworten (${dayAndTime().format(at)}), die nicht alle deinen Kurs erreicht haben. Wenn es nicht deine sind oder du einen neuen Versuch willst, fang neu an.`,
    damaged: (at) =>
      `Die Antworten, die dein Kurs aufbewahrt, sind nicht lesbar. Dieser Browser hat Antworten (${dayAndTime().format(at)}). Wenn es nicht deine sind, fang neu an.`,
    extra: (at) =>
      `Dieser Browser hat Antworten (${dayAndTime().format(at)}), die deinen Kurs nicht erreicht haben. Lass sie weg, wenn es nicht deine sind.`,
    unclaimed: (at) =>
      `Hier wurden Antworten gegeben (${dayAndTime().format(at)}), als keine Lernplattform sagte, von wem. Lass sie weg, wenn es nicht deine sind.`,
  },
  away: {
    text: 'Du warst einige Zeit weg und hast vielleicht auf einem anderen Gerät weitergemacht. Lade die Seite neu, um mit dem weiterzumachen, was dein Kurs hat.',
    reload: 'Neu laden',
  },

  settings: {
    size: { name: 'Schriftgröße', choices: ['Normal', 'Groß', 'Größer', 'Am größten'] },
    space: { name: 'Abstände', choices: ['Normal', 'Weit', 'Weiter'] },
    font: { name: 'Schriftart', choices: ['Normal', 'Leicht zu lesen'] },
    theme: { name: 'Farben', choices: ['Wie das Gerät', 'Hell', 'Dunkel', 'Hoher Kontrast'] },
    board: { name: 'Prüfung, für die du übst', all: 'Alle' },
  },

  words: {
    find: 'Ein Wort suchen',
    found: (n) => plural(n, 'Wort', 'Wörter'),
  },
  pages: {
    result: 'Ergebnis',
    glossary: 'Wörterverzeichnis',
    organiser: 'Wissen auf einen Blick',
    cards: 'Lernkarten',
    review: 'Wiederholung',
    credits: 'Bildnachweis',
    settings: 'Einstellungen',
  },
};

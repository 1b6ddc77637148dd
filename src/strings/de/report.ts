/** The words of the class report in German. Teachers are Sie, students on their own page du. */
import { decimalIn } from '../intl/decimal';
import type { ReportWords } from '../en-GB/report';
import { plural, share } from './numbers';

const decimal = decimalIn('de');
const percent = (of: number): string => share(Math.round(100 * of));

const where =
  'In Moodle: Öffnen Sie die Aktivität, wählen Sie „Übersicht“ (oder „Berichte“), dann links in der Liste „Interaktionsbericht“ (englisch „Interactions report“), rechts „Herunterladen“ und dort eines der drei Formate.';

const quoted = (text: string): string =>
  text === '' ? '' : ` Darin geht es um „${text.slice(0, 80)}“.`;

const students = (n: number): string => plural(n, 'Person', 'Personen');

export const strings: ReportWords = {
  title: 'Klassenbericht',
  of: (unit) => `Klassenbericht: ${unit}`,
  lead: 'Sehen Sie, was die Klasse falsch hatte und was Sie noch einmal behandeln sollten. Nichts verlässt diesen Computer: Die Dateien werden hier auf dieser Seite gelesen, und von ihrem Inhalt wird nichts aufbewahrt.',
  drop: 'Dateien hier ablegen oder auswählen',
  howTitle: 'Welche Dateien?',
  how: [
    `${where} Text, Excel und ODS sind alle drei recht. Das Häkchen bei „Zusammenfassung der Antworten“ („Summary of responses“) muss gesetzt sein (Moodle setzt es von selbst); die anderen schaden nicht. In welcher Sprache Moodle läuft, ist gleich. Spalten, die Ihre Schule entfernt hat, werden nicht gebraucht, bis auf eine: Behalten Sie im Bericht über eine einzelne Lektion die Spalte mit dem Titel der Lektion, oder setzen Sie das Häkchen bei „Zusammenfassung der Fragen“ („Summary of question“). Auch eine Datei, die Sie in Excel geöffnet und wieder gespeichert haben, als Arbeitsmappe oder als CSV, ist in Ordnung.`,
    'Aus Canvas, wenn Sie die Fragen dort als eigenes Quiz gestellt haben: die Statistik des Quiz, dann die Analyse der Teilnehmenden („Student analysis“).',
    'Jede andere Tabelle mit einer Zeile je Antwort: Sie werden einmal gefragt, welche Spalte was ist.',
    'Aus einem Learning Record Store: die Statements, als JSON exportiert.',
    'Wenn Sie die Lektionen einzeln ausgegeben haben, legen Sie die Dateien aller Lektionen zusammen ab.',
  ],
  reading: (name, done) => `${name} wird gelesen: ${percent(done)}`,
  working: 'Wird ausgewertet …',
  again: 'Andere Dateien lesen',
  print: 'Zusammenfassung drucken',
  printAll: 'Alles drucken',
  save: 'Alles als Tabelle speichern (CSV)',
  sample: {
    button: 'Eine erfundene Klasse zeigen',
    note: 'Diese Klasse hat ein Skript erfunden: Sie zeigt, wie der Bericht aussieht.',
    student: (n) => `Person ${String(n).padStart(2, '0')}`,
  },
  printRefused:
    'Diese Seite steht in einem Rahmen, der nicht drucken darf. Öffnen Sie die Datei in einem eigenen Fenster.',
  failed: (name, why) => `${name} konnte nicht verwendet werden. ${why}`,
  faults: {
    empty: () => 'Die Datei ist leer. Laden Sie sie noch einmal herunter.',
    workbook: () =>
      'Es ist eine Arbeitsmappe, und dieser Browser ist zu alt, um sie zu öffnen. Wählen Sie in Moodle „Als Textdatei herunterladen“, oder speichern Sie die Arbeitsmappe als „CSV UTF-8“, und legen Sie diese Datei ab.',
    broken: () =>
      'Es ist eine Arbeitsmappe, aber unvollständig oder beschädigt, etwa weil der Download mittendrin abgebrochen ist. Laden Sie sie noch einmal herunter.',
    tooLarge: () =>
      'Die Arbeitsmappe ist zu groß, um hier geöffnet zu werden. Wählen Sie in Moodle „Als Textdatei herunterladen“: Diese Datei wird Zeile für Zeile gelesen.',
    oldWorkbook: () =>
      'Es ist eine Excel-Arbeitsmappe im alten Format oder eine mit Kennwort. Öffnen Sie sie, speichern Sie sie als „CSV UTF-8“ oder als Arbeitsmappe (.xlsx) ohne Kennwort, und legen Sie diese Datei ab.',
    zip: () =>
      `Es ist ein ZIP-Archiv, aber keine Arbeitsmappe. Legen Sie den Bericht selbst ab. ${where}`,
    pdf: () => `Es ist ein PDF: Darin steckt nur ein Bild des Berichts, keine Antworten. ${where}`,
    html: () => `Es ist eine Webseite, kein Download. ${where}`,
    text: () => `Es ist kein Bericht, den diese Seite kennt. ${where}`,
    noInteractions: (got) =>
      got === 'response'
        ? 'Dem Bericht fehlt die Spalte „Antworten 0“ (englisch „Response 0“). Setzen Sie unter dem Bericht in Moodle das Häkchen bei „Zusammenfassung der Antworten“ („Summary of responses“), speichern Sie die Einstellungen, und laden Sie ihn noch einmal herunter.'
        : `Es ist eine Tabelle, aber kein Interaktionsbericht: Der hat Spalten, die „Antworten 0“, „Antworten 1“ und so weiter heißen (englisch „Response 0“, „Response 1“). ${where} Oder sagen Sie unten, was die Spalten enthalten.`,
    wrongColumns: () =>
      'In der Spalte, die Sie als Frage angegeben haben, wurde keine Frage dieser Einheit gefunden: weder mit ihrem Namen (wie „mrc-q2-purpose“) noch mit ihrem Wortlaut.',
    otherCourse: (got) =>
      `Es ist ein Bericht über einen anderen Kurs.${quoted(got)} Diese Seite kennt nur die Fragen ihrer eigenen Einheit. Wenn er doch zu dieser Einheit gehört und die Spalte mit dem Titel entfernt wurde, sagen Sie unten, welches Paket es ist.`,
    noStatements: () =>
      'Es ist JSON, enthält aber keine xAPI-Statements mit einem Akteur und einem Objekt.',
    json: () =>
      'Es sollte JSON sein, lässt sich aber nicht so lesen. Exportieren Sie die Statements noch einmal.',
    unreadable: () =>
      'Der Browser kann sie nicht lesen. Wurde sie verschoben, oder wird sie noch heruntergeladen? Wählen Sie sie noch einmal aus.',
  },
  columns: {
    title: (name) => `Was steht in ${name}?`,
    lead: 'Sagen Sie, welche Spalte die Person nennt, welche die Frage (mit Namen oder Wortlaut) und welche die Antwort, die Punktzahl oder beides enthält. Jede Zeile muss eine Antwort sein.',
    heads: ['Spalte', 'Was darin steht', 'Das ist'],
    roleOf: (heading) => `Die Spalte „${heading}“ ist`,
    unused: 'nicht nötig',
    roles: {
      student: 'die Person',
      question: 'die Frage',
      answer: 'die Antwort',
      score: 'die Punktzahl',
      attempt: 'der Versuch',
    },
    package: 'Das ist der Bericht über',
    use: 'So lesen',
    leave: 'Diese Datei weglassen',
    kept: 'Was Sie hier angeben, merkt sich dieser Browser für die nächste Datei mit diesen Spalten. Sonst nichts.',
    remembered: 'Die Spalten wurden so gelesen, wie Sie sie früher benannt haben.',
    anew: 'Neu benennen',
  },
  attempts: {
    title: 'Bei einigen gibt es mehrere Versuche. Gezählt wird',
    names: {
      first: 'die erste Antwort auf jede Frage',
      last: 'die letzte Antwort auf jede Frage',
      best: 'in jeder Lektion der Versuch mit den meisten Punkten',
    },
  },
  cut: 'Die Datei endet mittendrin, das Ende fehlt also. Was davor kam, ist mitgezählt; laden Sie sie noch einmal herunter, um alles zu haben.',
  newer:
    'Der Bericht hat mehr Fragen, als diese Seite kennt: Die Klasse hat eine neuere Ausgabe als diese Unterlagen für Lehrkräfte. Erzeugen Sie die Unterlagen neu.',
  unknown: (n, first) =>
    `Nicht mitgezählt, weil diese Seite sie nicht kennt: ${plural(n, 'Frage', 'Fragen')}, angefangen mit „${first}“.`,
  strange: (n) =>
    `${plural(n, 'Antwort passte', 'Antworten passten')} zu keiner Antwortmöglichkeit dieser Ausgabe und ${n === 1 ? 'ist' : 'sind'} nicht mitgezählt.`,
  counts: (all, started, answers) =>
    `${students(all)}, davon ${started === 1 ? 'hat' : 'haben'} ${started} angefangen; ${plural(answers, 'erste Antwort', 'erste Antworten')}.`,
  noAnswers: 'Noch hat niemand eine Frage beantwortet.',

  teach: {
    title: 'Das noch einmal behandeln',
    lead: 'Die falschen Antworten, die im ersten Versuch am häufigsten waren.',
    none: 'Keine falsche Antwort kam von zwei oder mehr Personen. Es gibt nichts, was Sie mit allen noch einmal behandeln müssten.',
    unnamed: (stem) => `Eine falsche Antwort auf: ${stem}`,
    held: (n, of) => `${n} von ${students(of)} (${percent(of === 0 ? 0 : n / of)})`,
    shown: 'Wo es sich zeigte',
    right: 'Richtig:',
    why: 'Die Erklärung, die die Lernenden bekamen',
    where: (lesson, step) => `${lesson}, Schritt „${step}“`,
  },
  questions: {
    title: 'Frage für Frage',
    lead: 'Nur erste Versuche. Öffnen Sie eine Frage, um alles zu sehen, was falsch war.',
    hints: [
      'Sofort richtig: der Anteil derer, deren erster Versuch ganz richtig war.',
      'Lösungsquote: der mittlere Anteil der Punkte im ersten Versuch; von 0 (niemand wusste es) bis 1 (alle wussten es). Zwischen 0,3 und 0,8 sagt eine Frage am meisten aus.',
      'Trennschärfe: ob hier gut ist, wer sonst gut ist (Korrelation zwischen der Frage und den übrigen, punktbiserial bei Fragen, die nur ganz richtig oder falsch sein können; Henrysson 1963). Ab 0,3 ist sie gut; unter 0,1 sagt die Frage wenig aus; unter 0 sollten Sie ihren Wortlaut prüfen. Bei weniger als 10 Personen wird sie nicht angegeben.',
    ],
    heads: [
      'Frage',
      'Beantwortet',
      'Sofort richtig',
      'Lösungsquote',
      'Trennschärfe',
      'Häufigste falsche Antwort',
    ],
    none: 'noch nicht gestellt',
    check: 'Wortlaut prüfen',
    misconception: (text) => `Dahinter steht: ${text}`,
    rightIs: 'Richtig:',
    all: (n) => `Alle falschen Antworten (${n})`,
    times: (n, of) => `${n} von ${of}`,
  },
  pair: (left, right) => `${left}: ${right}`,
  list: (all) => all.join('; '),
  wrongAnswer: {
    chosen: (row) => `„${row}“`,
    paired: (row, given) => `„${row}“ mit „${given}“`,
    filled: (row, given) => `„${given}“ statt „${row}“`,
    before: (row, given) => `„${given}“ vor „${row}“ gestellt`,
  },
  options: {
    title: 'Wie viele was gewählt haben',
    of: (stem) => `Antwortmöglichkeiten bei: ${stem}`,
    right: 'richtig',
  },
  heat: {
    title: 'Wer welche Frage wie beantwortet hat',
    lead: 'Eine Zeile für jede Person, die schwächste zuerst, und eine Spalte für jede Frage in der Reihenfolge der Lektion. Eine Spalte voller Kreuze sollten Sie mit allen noch einmal behandeln; eine Zeile voller Kreuze zeigt, wer Ihre Hilfe braucht.',
    of: (lesson) => `Antworten aller, Frage für Frage: ${lesson}`,
    lesson: 'Lektion',
    student: 'Name',
    signs: { right: '✓', partly: '½', wrong: '✗', shown: '?', open: '·' },
    cells: {
      right: 'richtig',
      partly: 'teilweise richtig',
      wrong: 'falsch',
      shown: 'Antwort gezeigt',
      open: 'nicht beantwortet',
    },
  },
  sureness: {
    title: 'Wie sicher und wie richtig',
    lead: 'Wer ganz sicher war und falsch lag, hat eine falsche Vorstellung; wer geraten hat und richtig lag, weiß es vielleicht noch nicht. Nur Record Stores (cmi5, xAPI) erfahren, wie sicher jemand war.',
    heads: ['Angegeben wurde', 'Ganz richtig', 'Nicht ganz richtig'],
    levels: { 1: 'geraten', 2: 'ziemlich sicher', 3: 'ganz sicher' },
  },
  shown: {
    title: 'Wer sich Antworten zeigen ließ',
    lead: 'Hier wurde „Antwort zeigen“ gedrückt, statt zu antworten: Diese Fragen sind erledigt, ohne Punkte.',
    heads: ['Name', 'Fragen'],
  },
  student: {
    title: 'Eine eigene Seite für jede Person',
    choose: 'Name',
    none: 'Bitte wählen',
    print: 'Diese Seite drucken',
    heading: (name, unit) => `${name}: ${unit}`,
    nothing: 'Noch nichts beantwortet.',
    share: (n, of, marks) =>
      `${n} von ${plural(of, 'Frage', 'Fragen')} beantwortet, mit ${percent(marks)} der Punkte im ersten Versuch.`,
    shown: 'Du hast dir die Antwort zeigen lassen.',
    yours: 'Nicht richtig in deiner Antwort:',
  },
  table: {
    heads: [
      'Name',
      'Lektion',
      'Frage',
      'Wortlaut der Frage',
      'Stand',
      'Anteil der Punkte',
      'Was falsch war',
      'Falsche Vorstellung',
      'Wie sicher (1 geraten, 3 ganz sicher)',
    ],
    states: { answered: 'beantwortet', shown: 'Antwort gezeigt', open: 'nicht beantwortet' },
  },
  needs: {
    title: 'Wer welche Lektion noch einmal braucht',
    lead: 'Weniger als die Hälfte der Punkte im ersten Versuch, bei mindestens der Hälfte der Fragen der Lektion.',
    none: 'Niemand.',
    heads: ['Name', 'Lektionen, mit dem Anteil der Punkte'],
  },
  open: {
    title: 'Wer noch nicht fertig ist',
    lead: 'Wer sich eine Antwort zeigen ließ („Antwort zeigen“), wird eigens gezählt, wenn die Datei das hergibt: Setzen Sie dafür in Moodle vor dem Herunterladen das Häkchen bei „Zusammenfassung der richtigen Antworten“ („Summary of right answer“) oder „Ergebniszusammenfassung“ („Summary of result“); sonst gilt eine solche Frage als nicht beantwortet. Auch Lehrkräfte des Kurses können in der Liste stehen.',
    none: 'Alle haben alles beantwortet.',
    heads: ['Name', 'Beantwortet'],
    never: 'hat noch nicht angefangen',
    some: (n, shown, of) =>
      shown === 0 ? `${n} von ${of}` : `${n} von ${of}, dazu ${shown} gezeigt`,
  },
  changes: {
    title: 'Was sich geändert hat',
    lead: 'Wählen Sie die Datei eines früheren Downloads, etwa die von letzter Woche, oder die Dateien, wenn es mehrere waren. Sie wird hier neben der neueren gelesen. Nichts davon wird aufbewahrt, denn darin stehen Namen: Die Datei wird vergessen, wenn Sie diese Seite schließen, oder sofort, wenn Sie den Knopf drücken.',
    choose: 'Frühere Dateien',
    forget: 'Die früheren Dateien vergessen',
    compared: (names) => `Verglichen mit ${names.join(', ')}.`,
    moved: 'Wer weitergekommen ist',
    still: 'Wer nicht',
    nobody: 'Niemand.',
    studentHeads: ['Name', 'Beantwortete oder gezeigte Fragen und der Anteil der Punkte'],
    step: (before, now) => `${before} → ${now}`,
    came: (before, now, of, marks) =>
      `${before === now ? now : `${before} → ${now}`} von ${of}; ${marks}`,
    joined: (names) => `Seitdem neu: ${names.join(', ')}.`,
    left: (names) => `Nicht mehr in der Datei: ${names.join(', ')}.`,
    even: 'Keine Frage ist um ein Zehntel der Punkte besser oder schlechter ausgefallen.',
    better: 'Fragen, die besser ausgefallen sind',
    worse: 'Fragen, die schlechter ausgefallen sind',
    questionHeads: ['Frage', 'Anteil der Punkte'],
  },
  more: (n) => `Den Rest zeigen (${n})`,
  notice: {
    late: 'Diese Seite ist nicht gestartet. Probieren Sie einen neueren Browser, oder',
    again: 'laden Sie die Seite neu.',
    noScript: 'Diese Seite braucht JavaScript, um die Dateien zu lesen. Es wird nichts verschickt.',
  },
  percent,
  decimal: (n) => decimal().format(n),
};

/** The words of the teacher's book in German. Teachers are Sie, students on their papers du. */
import type { BookWords } from './en-GB';

const rule = new Intl.PluralRules('de');
const plural = (n: number, one: string, other: string): string =>
  `${n} ${rule.select(n) === 'one' ? one : other}`;

const numberWords = ['', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs'];

export const strings: BookWords = {
  title: (unit) => `Lehrerband: ${unit}`,
  warning:
    'Für Lehrkräfte: Hier stehen alle Antworten. Geben Sie ihn nicht an Schülerinnen und Schüler.',
  handouts: { book: 'Lehrerband', exam: 'Prüfungsaufgaben und Bewertung' },
  minutes: (n) => plural(n, 'Minute', 'Minuten'),
  overview: {
    title: 'Inhalt',
    total: (lessons, questions, minutes) =>
      `${plural(lessons, 'Lektion', 'Lektionen')}, ${plural(questions, 'gewertete Frage', 'gewertete Fragen')}, zusammen etwa ${plural(minutes, 'Minute', 'Minuten')} Lesen und Antworten.`,
    heads: ['Lektion', 'Minuten', 'Fragen'],
    alone: 'Einzeln',
    aloneOf: (title) => `${title} einzeln`,
    whole: 'Das ganze Buch',
    marking:
      'So wertet das Paket: zwei Versuche je Frage (einer in einem Test); ein falscher Teil, der im zweiten Versuch richtig wird, bringt die Hälfte. Das Ergebnis ist der Anteil an allen Punkten. Übungsfragen wertet die Maschine nie. Eine Lektion ist abgeschlossen, wenn sie bis zum Ende geöffnet wurde und jede gewertete Frage beantwortet oder gezeigt ist.',
    inside:
      'Jede Lektion steht beisammen, und ihre Teile haben Nummern: 3D ist das Quellenblatt der Lektion 3. Gedruckt stehen sie am Fuß jeder Seite. A bis C sind für Sie: eine Vertretungsstunde, der Verlaufsplan und die Antworten mit den Punkten. D bis F beginnen auf einer eigenen Seite und werden für die Klasse kopiert. „Einzeln“ zeigt eine Lektion allein, zum Drucken.',
  },
  lesson: (n) => `Lektion ${n}`,
  parts: {
    cover: 'Vertretungsstunde',
    plan: 'Verlaufsplan',
    answers: 'Antworten und Punkte',
    sources: 'Quellen',
    organiser: 'Überblick zum Lernen',
    quiz: 'Test',
  },
  cover: {
    lead: (minutes) =>
      `Für alle, die vertreten; das Fach muss man nicht kennen. Etwa ${plural(minutes, 'Minute', 'Minuten')} Lesen und Antworten.`,
    copy: 'Für alle kopieren:',
    board: 'An die Tafel schreiben:',
    starter: 'Beginnen:',
    read: 'Die Lernenden öffnen die Lektion in ihrem Kurs und gehen ihre Schritte durch:',
    paper: 'Ohne Geräte lesen sie die Blätter.',
    discuss: 'Besprechen, oder zu zweit drei Sätze schreiben lassen:',
    quiz: 'Test auf Papier, alle für sich. Blätter tauschen und korrigieren nach',
    early: 'Wer früh fertig ist:',
    stuck: 'Wem es schwerfällt:',
  },
  plan: {
    aims: 'Am Ende können die Lernenden',
    starter: 'Einstieg',
    misconceptions: 'Falsche Vorstellungen, auf die zu achten ist',
    discussion: 'Zur Diskussion',
    extension: 'Zum Weiterdenken',
    support: 'Für schwächere Leserinnen und Leser',
    eal: 'Für alle, die Deutsch noch lernen',
    words: 'Wörter',
    keep: 'Was bleiben soll',
    notes: 'Wo Bücher und Fachleute sich unterscheiden',
    sources: 'Worauf die Lektion beruht',
    none: 'Diese Lektion hat noch keinen Verlaufsplan: Wer sie schreibt, kann ihn in einen Block teaching setzen.',
  },
  sources: { title: 'Über die Quellen' },
  questions: {
    number: (n) => `Frage ${n}`,
    shapes: {
      'one option': 'eine richtige Antwort',
      'several options': 'mehrere richtige Antworten',
      'one sentence': 'den Beleg finden',
      'one place': 'die Stelle finden',
      sequence: 'in die richtige Reihenfolge bringen',
      pairs: 'Paare bilden',
      groups: 'in Gruppen ordnen',
      'gaps, from a bank': 'Lücken füllen',
      'gaps, typed': 'Lücken füllen',
      numeric: 'eine Zahl',
      essay: 'schreiben',
    },
    right: 'Richtig',
    wrong: 'Falsch',
    option: 'Antwort',
    judged: 'Richtig?',
    reason: 'Erklärung für die Lernenden',
    belief: (text) => `Falsche Vorstellung: ${text}`,
    sentence: (n, text) => `Satz ${n}: ${text}`,
    accept: (words) => `auch: ${words.join(', ')}`,
    pair: (left, right) => `${left}: ${right}`,
    place: (n, text) => `${n}. ${text}`,
    gap: (n, word) => `Lücke ${n}: ${word}`,
  },
  practice: {
    title: 'Übungsfragen',
    facts: (board, marks, number) =>
      `${board}${number ? ` ${number}` : ''}, ${plural(marks, 'Punkt', 'Punkte')}`,
    advice: 'Hinweis für die Lernenden',
    points: 'Was erwartet wird',
    levels: 'Stufen und Punkte',
    models: 'Musterantworten',
    notes: 'Warum es dafür Punkte gibt',
  },
  papers: {
    key: 'Der Test, je Antwort eine Zeile',
    all: (n) => `Zusammen ${plural(n, 'Punkt', 'Punkte')}.`,
    name: 'Name',
    date: 'Datum',
    group: 'Klasse',
    marks: (n) => `(${plural(n, 'Punkt', 'Punkte')})`,
    total: (n) => `Zusammen: ______ von ${n}`,
    choose: (n) => `So viele Antworten wählst du: ${numberWords[n] || n}.`,
    order: 'Schreibe die Buchstaben in der richtigen Reihenfolge:',
    match: 'Schreibe den Buchstaben neben jede Nummer.',
    sort: 'Schreibe den Buchstaben der Gruppe neben jede Nummer.',
    bank: (words) => `Wörter zur Auswahl: ${words.join(' · ')}`,
    gaps: 'Schreibe die fehlenden Wörter:',
    source: (title) => `Aus der Quelle „${title}“:`,
    drawing: (alt) => `Auf dem Bild: ${alt}`,
  },
  exam: {
    title: (unit) => `Prüfungsaufgaben: ${unit}`,
    warning:
      'Für Lehrkräfte: Die Bewertung folgt nach den Aufgaben. Drucken Sie für die Lernenden nur die Seiten einer Aufgabe.',
    paper: (board) => `Eine Prüfung im Stil von ${board}`,
    facts: (minutes, marks) =>
      `${plural(minutes, 'Minute', 'Minuten')}. Zusammen ${plural(marks, 'Punkt', 'Punkte')}.`,
    sources: 'Quellen und Deutungen',
    questions: 'Fragen',
    scheme: (board) => `Bewertung: ${board}`,
  },
};

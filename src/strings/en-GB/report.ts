/** The words of the class report in British English. */
import { decimalIn } from '../intl/decimal';
import { plural, share } from './numbers';

const decimal = decimalIn('en-GB');
const percent = (of: number): string => share(Math.round(100 * of));

const where =
  'In Moodle: open the activity, choose Reports, then “Interactions report” in the list on the left, then Download on the right, then one of the three formats.';

const quoted = (text: string): string =>
  text === '' ? '' : ` It is about “${text.slice(0, 80)}”.`;

export const strings = {
  title: 'Class report',
  of: (unit: string): string => `Class report: ${unit}`,
  lead: 'See what the class got wrong, and what to teach again. Nothing leaves this computer: the files are read here, in this page, and none of what is in them is kept.',
  drop: 'Drop the files here, or choose them',
  howTitle: 'Which files?',
  how: [
    `${where} Text, Excel and ODS are all read. “Summary of responses” must be ticked there (Moodle ticks it by itself); the other boxes do no harm. Moodle may be in any language. Columns that your school has removed do not matter, except one: in a report of a single lesson keep the column headed by the lesson’s title, or tick “Summary of question”. A file that you opened in Excel and saved again, as a workbook or as CSV, is fine too.`,
    'From Canvas, where you gave the questions as a quiz of its own: the quiz’s Statistics, then “Student analysis”.',
    'Any other table with a row for each answer: you are asked which column is which, once.',
    'From a Learning Record Store: the export of the statements as JSON.',
    'If you gave out the lessons one by one, drop the files of all of them together.',
  ],
  reading: (name: string, share: number): string => `Reading ${name}: ${percent(share)}`,
  working: 'Working it out …',
  again: 'Read other files',
  print: 'Print the summary',
  printAll: 'Print everything',
  save: 'Save all as a table (CSV)',
  sample: {
    button: 'Show an invented class',
    note: 'This class is invented by a script: it shows what the report looks like.',
    student: (n: number): string => `Student ${String(n).padStart(2, '0')}`,
  },
  printRefused: 'This page stands in a frame that may not print. Open the file by itself.',
  failed: (name: string, why: string): string => `${name} could not be used. ${why}`,
  faults: {
    empty: (): string => 'The file is empty. Download it again.',
    workbook: (): string =>
      'It is a workbook, and this browser is too old to open it. Choose “Download in text format” in Moodle, or save the workbook as “CSV UTF-8”, and drop that file.',
    broken: (): string =>
      'It is a workbook, but cut or damaged, as when a download stops in the middle. Download it again.',
    tooLarge: (): string =>
      'The workbook is too large to be opened here. Choose “Download in text format” in Moodle: that is read a line at a time.',
    oldWorkbook: (): string =>
      'It is an Excel workbook of the old kind, or one with a password. Open it, save it as “CSV UTF-8” or as a workbook (.xlsx) without a password, and drop that file.',
    zip: (): string => `It is a zip, but no workbook. Drop the report itself. ${where}`,
    pdf: (): string => `It is a PDF, which holds a picture of a report and no answers. ${where}`,
    html: (): string => `It is a web page, not a download. ${where}`,
    text: (): string => `It is not a report that this page knows. ${where}`,
    noInteractions: (got: string): string =>
      got === 'response'
        ? 'The report has no column “Response 0”. Under Moodle’s report tick “Summary of responses”, save the preferences and download it again.'
        : `It is a table, but not an interactions report: that one has columns called “Response 0”, “Response 1” and so on. ${where} Or say below what its columns are.`,
    wrongColumns: (): string =>
      'No question of this unit was found in the column that you called the question: neither by its name (such as “mrc-q2-purpose”) nor by its words.',
    otherCourse: (got: string): string =>
      `It is a report of another course.${quoted(got)} This page knows the questions of its own unit only. If it is of this unit, and the column with the title was removed, say below which package it is.`,
    noStatements: (): string =>
      'It is JSON, but holds no xAPI statements with an actor and an object.',
    json: (): string =>
      'It should be JSON, but cannot be read as such. Export the statements again.',
    unreadable: (): string =>
      'The browser cannot read it. Was it moved, or is it still being downloaded? Choose it again.',
  },
  columns: {
    title: (name: string): string => `What is in ${name}?`,
    lead: 'Say which column names the student, which the question (by its name or its words), and which holds the answer, the score, or both. Every row must be one answer.',
    heads: ['Column', 'What stands in it', 'It is'],
    roleOf: (heading: string): string => `The column “${heading}” is`,
    unused: 'not needed',
    roles: {
      student: 'the student',
      question: 'the question',
      answer: 'the answer',
      score: 'the score',
      attempt: 'the attempt',
    },
    package: 'This is the report of',
    use: 'Read it so',
    leave: 'Leave this file out',
    kept: 'What you say here is kept in this browser for the next file with these columns. Nothing else is.',
    remembered: 'Columns were read as you named them before.',
    anew: 'Name them anew',
  },
  attempts: {
    title: 'Some students have several attempts. Count',
    names: {
      first: 'the first answer to each question',
      last: 'the last answer to each question',
      best: 'in each lesson the attempt with most marks',
    },
  },
  cut: 'The file ends in the middle, so the end of it is missing. What came before is counted; download it again to have all.',
  newer:
    'The report has more questions than this page knows: the students have a newer edition than this teacher pack. Build the pack again.',
  unknown: (n: number, first: string): string =>
    `Left out, because this page does not know ${n === 1 ? 'it' : 'them'}: ${plural(n, 'question', 'questions')}, beginning with “${first}”.`,
  strange: (n: number): string =>
    `${plural(n, 'answer', 'answers')} could not be matched to the options of this edition and ${n === 1 ? 'is' : 'are'} left out.`,
  counts: (students: number, started: number, answers: number): string =>
    `${plural(students, 'student', 'students')}, of whom ${started} began; ${plural(answers, 'first answer', 'first answers')}.`,
  noAnswers: 'Nobody has answered a question yet.',

  teach: {
    title: 'Teach these again',
    lead: 'The wrong answers that most students gave at their first try.',
    none: 'No wrong answer was given by two students or more. There is nothing to teach again to all.',
    unnamed: (stem: string): string => `A wrong answer to: ${stem}`,
    held: (n: number, of: number): string =>
      `${n} of ${plural(of, 'student', 'students')} (${percent(of === 0 ? 0 : n / of)})`,
    shown: 'Where it showed',
    right: 'Right:',
    why: 'The reason that students were given',
    where: (lesson: string, step: string): string => `${lesson}, step “${step}”`,
  },
  questions: {
    title: 'Question by question',
    lead: 'First tries only. Open a question for all that went wrong.',
    hints: [
      'Right first: the share of students whose first try was wholly right.',
      'Facility: the mean share of the marks at the first try; from 0 (nobody knew) to 1 (all did). Between 0.3 and 0.8 a question tells most.',
      'Discrimination: whether those who do well elsewhere do well here (item-rest correlation, the point-biserial for right-or-wrong questions; Henrysson 1963). 0.3 and more is good; below 0.1 the question tells little; below 0 look at its wording. It is not given for fewer than 10 students.',
    ],
    heads: [
      'Question',
      'Answered',
      'Right first',
      'Facility',
      'Discrimination',
      'Most chosen wrong answer',
    ],
    none: 'not asked yet',
    check: 'Look at its wording',
    misconception: (text: string): string => `It stands for: ${text}`,
    rightIs: 'Right:',
    all: (n: number): string => `All wrong answers (${n})`,
    times: (n: number, of: number): string => `${n} of ${of}`,
  },
  /** What belongs together, as a label and its text. */
  pair: (left: string, right: string): string => `${left}: ${right}`,
  /** Answers one after the other. */
  list: (all: readonly string[]): string => all.join('; '),
  wrongAnswer: {
    chosen: (row: string): string => `“${row}”`,
    paired: (row: string, given: string): string => `“${row}” with “${given}”`,
    filled: (row: string, given: string): string => `“${given}” in place of “${row}”`,
    before: (row: string, given: string): string => `“${given}” put before “${row}”`,
  },
  options: {
    title: 'How many chose what',
    of: (stem: string): string => `Options of: ${stem}`,
    right: 'right',
  },
  heat: {
    title: 'Students by questions',
    lead: 'A row for each student, weakest first, and a column for each question in the order of the lesson. A column of crosses is something to teach again; a row of them is somebody to sit with.',
    of: (lesson: string): string => `Students by questions: ${lesson}`,
    lesson: 'Lesson',
    student: 'Student',
    signs: { right: '✓', partly: '½', wrong: '✗', shown: '?', open: '·' },
    cells: {
      right: 'right',
      partly: 'partly right',
      wrong: 'wrong',
      shown: 'answer shown',
      open: 'not answered',
    },
  },
  sureness: {
    title: 'How sure, and how right',
    lead: 'Those who were certain and wrong hold a misconception; those who guessed and were right may not know it yet. Only record stores (cmi5, xAPI) are told how sure students were.',
    heads: ['They said', 'Wholly right', 'Not right'],
    levels: { 1: 'a guess', 2: 'fairly sure', 3: 'certain' },
  },
  shown: {
    title: 'Who had answers shown',
    lead: 'These pressed “Show me” in place of an answer: they have finished those questions, for no mark.',
    heads: ['Student', 'Questions'],
  },
  student: {
    title: 'A student’s own page',
    choose: 'Student',
    none: 'Choose a student',
    print: 'Print this page',
    heading: (name: string, unit: string): string => `${name}: ${unit}`,
    nothing: 'Nothing answered yet.',
    share: (n: number, of: number, share: number): string =>
      `${n} of ${of} questions answered, with ${percent(share)} of the marks at the first try.`,
    shown: 'You had the answer shown.',
    yours: 'Not right in your answer:',
  },
  table: {
    heads: [
      'Student',
      'Lesson',
      'Question',
      'Words of the question',
      'State',
      'Share of the mark',
      'What was wrong',
      'Misconception',
      'How sure (1 guess, 3 certain)',
    ],
    states: { answered: 'answered', shown: 'answer shown', open: 'not answered' },
  },
  needs: {
    title: 'Who needs which lesson again',
    lead: 'Less than half of the marks at the first try, over at least half of the lesson’s questions.',
    none: 'Nobody.',
    heads: ['Student', 'Lessons, with the share of marks'],
  },
  open: {
    title: 'Who has not finished',
    lead: 'Whoever had an answer shown (“Show me”) is told apart where the file tells it: in Moodle tick “Summary of right answer” or “Summary of result” before the download; else such a question counts as not answered. Teachers of the course may be listed too.',
    none: 'Everybody has answered everything.',
    heads: ['Student', 'Answered'],
    never: 'has not begun',
    some: (n: number, shown: number, of: number): string =>
      shown === 0 ? `${n} of ${of}` : `${n} of ${of}, and ${shown} shown`,
  },
  changes: {
    title: 'What has changed',
    lead: 'Choose the file of an earlier download, such as last week’s, or the files where there were several. It is read here, beside the newer one. Nothing of it is kept, since it names your students: it is forgotten with this page, or at once by the button.',
    choose: 'Earlier files',
    forget: 'Forget the earlier files',
    compared: (names: readonly string[]): string => `Compared with ${names.join(', ')}.`,
    moved: 'Who has moved on',
    still: 'Who has not',
    nobody: 'Nobody.',
    studentHeads: ['Student', 'Questions answered or shown, and the share of the marks'],
    step: (before: string, now: string): string => `${before} → ${now}`,
    came: (before: number, now: number, of: number, share: string): string =>
      `${before === now ? now : `${before} → ${now}`} of ${of}; ${share}`,
    joined: (names: readonly string[]): string => `New since then: ${names.join(', ')}.`,
    left: (names: readonly string[]): string => `No longer in the file: ${names.join(', ')}.`,
    even: 'No question goes better or worse by a tenth of the marks.',
    better: 'Questions that go better',
    worse: 'Questions that go worse',
    questionHeads: ['Question', 'Share of the marks'],
  },
  more: (n: number): string => `Show the other ${n}`,
  notice: {
    late: 'This page has not started. Try a newer browser, or',
    again: 'load the page again.',
    noScript: 'This page needs JavaScript to read the files. Nothing is sent anywhere.',
  },
  percent,
  decimal: (n: number): string => decimal().format(n),
};

export type ReportWords = typeof strings;

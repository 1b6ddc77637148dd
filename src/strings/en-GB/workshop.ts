/** The words of the workshop in British English. */
import { MOST_TRIES, TRIES } from '../../course/policy';
import { languageNameIn } from '../intl/language-name';
import { plural } from './numbers';

const few = (names: readonly string[], most: number): string =>
  `${names.slice(0, most).join(', ')}${names.length > most ? ' …' : ''}`;

export const strings = {
  of: (unit: string): string => `Workshop: ${unit}`,
  lead: 'Change the lessons, look at them as your students will, and download packages for your system. Nothing leaves this computer.',
  notice: {
    late: 'The workshop has not started. A browser of the last three years is needed; in an older one it does not run.',
    again: 'Try again',
    noScript: 'The workshop needs JavaScript, which is switched off in this browser.',
  },
  undo: 'Undo',
  redo: 'Redo',
  open: 'Open a package or a zip of sources',
  openFolder: 'Open a folder of lessons',
  save: 'Save the sources',
  write: 'Save into the folder of lessons',
  written: (files: number): string =>
    files === 0
      ? 'The folder holds all of it already.'
      : `${plural(files, 'file', 'files')} written into the folder of lessons. “npm start” makes the practice LMS’s packages of them anew.`,
  conflict: (paths: readonly string[]): string =>
    `Nothing was written: ${paths.join(', ')} ${paths.length === 1 ? 'was' : 'were'} edited on the disk, too, since this page read the folder. Which is to stay? Undo brings back the other.`,
  takeDisk: 'Go on with what the disk has',
  noServer:
    'Nothing was written: the practice LMS does not answer. Start it again with “npm start”, or save the sources.',
  notWritten: (why: string): string =>
    `The practice LMS refused it, and nothing was written. It says: “${why}” Save the sources meanwhile.`,
  restart: 'Back to the lessons of this page',
  views: { list: 'Lessons', text: 'Text', preview: 'Preview' },
  chooseView: 'What to show',
  unit: 'The unit',
  title: 'Title',
  description: 'Description',
  version: 'Version of the lessons',
  versionHelp: 'It stands in the names of the packages. Use a new one for each new set.',
  language: 'Language',
  languageName: languageNameIn('en-GB'),
  passMark: 'Pass mark in per cent',
  passMarkHelp: 'Empty: nobody passes or fails; the course is only completed.',
  tries: `Tries for a question, 1 to ${MOST_TRIES}`,
  triesHelp: `Empty: ${TRIES}. A question can have its own number; in a quiz it is always one.`,
  licence: 'Licence of the lessons',
  keywords: 'Keywords, with commas between',
  reportFailed: 'Report “failed” to the system where the pass mark is missed',
  has: {
    certificate: 'Offer a certificate at the end',
    records: 'Show best round and days in a row in the review',
    'quick-quiz': 'Offer a quick quiz of mixed questions in the review',
    sources: 'Let packages be opened here: the texts travel in them, model answers too',
  },
  colours: 'Colours of the pages, in daylight',
  colour: {
    accent: 'Accent: signs, links, the poster',
    paper: 'Paper: the ground of every page',
    ink: 'Ink: letters',
  },
  nearColour: (colour: string): string => `Take the nearest that is good: ${colour}`,
  ownColours: 'The player’s own colours',
  board: 'Exam board of your students',
  allBoards: 'All: students choose theirs',
  boardHelp:
    'Practice for the other boards is left out of the packages, and kept in the lessons. Choose before the class begins: later, students may come back to another step than the one they left.',
  otherSettings:
    'Tries are set for each question, in its form. What the papers of exam boards ask stands in “The unit as text” below.',
  lessons: 'Lessons',
  partTitle: (n: number): string => `Title of part ${n}`,
  edit: (title: string): string => `Edit “${title}”`,
  up: (title: string): string => `Move “${title}” up`,
  down: (title: string): string => `Move “${title}” down`,
  rename: (title: string): string => `Rename “${title}”`,
  newTitle: (title: string): string => `New title of “${title}”`,
  leaveOut: (title: string): string => `Leave out “${title}”`,
  takeIn: (title: string): string => `Take in “${title}” again`,
  leftOut: 'Left out',
  leftOutHelp: 'These are kept, and stand in no package.',
  rows: { up: 'Up', down: 'Down', rename: 'Rename', leaveOut: 'Leave out', takeIn: 'Take in' },
  newLesson: 'Title of a new lesson',
  addLesson: 'Add the lesson',
  lessonAdded: (title: string): string =>
    `“${title}” is the last lesson of the last part: move it where you want it, and replace its text.`,
  add: 'Add below the cursor',
  addNow: 'Add',
  addQuestion: 'A question',
  addBlock: 'Another block',
  addWord: 'For all lessons',
  added: {
    choice: 'One right answer',
    choices: 'Several right answers',
    hotspot: 'A place on a picture',
    order: 'Put in order',
    match: 'Pairs',
    sort: 'Sort into groups',
    gap: 'Missing words',
    number: 'A number',
    evidence: 'Find the sentence, with a source',
    practice: 'Exam practice',
    source: 'A source to read',
    timeline: 'A timeline',
    hours: 'Hours side by side',
    map: 'A map',
    diagram: 'A diagram',
    picture: 'A picture with its credit',
    people: 'People',
    note: 'A note',
    keypoints: 'Key points',
    teaching: 'A plan for the teacher',
    word: 'A word of the glossary',
  } as Readonly<Record<string, string>>,
  form: 'A question in a form',
  openForm: 'Open the form',
  closeForm: 'Back to the text',
  noQuestions: 'This lesson has no question yet',
  formOf: (what: string): string => `Question in a form: ${what}`,
  formHelp:
    'What you write here stands in the text, too. An empty field that need not be there is taken out.',
  fields: {
    stem: 'The question',
    see: 'Where the answer stands: heading in small letters with hyphens, /2 for its second paragraph',
    lesson: 'In a quiz: the id of the lesson to look at again',
    tries: `Tries, 1 to ${MOST_TRIES}`,
    sure: 'Ask how sure the student is',
    options: 'Options',
    answer: 'The right answer',
    text: 'Text',
    why: 'Reason: why it is right or wrong',
    misconception: 'The wrong belief behind it, for your report',
    picture: 'Picture: the name of an .svg file',
    alt: 'What the picture shows, for those who cannot see it',
    credit: 'Who made it',
    licence: 'What others may do with it',
    places: 'Places',
    name: 'Name',
    x: 'From the left, in units of the picture',
    y: 'From the top, in units of the picture',
    items: 'Items',
    pairs: 'Pairs',
    left: 'Left side',
    right: 'Right side',
    categories: 'Groups',
    in: 'The group that it belongs to',
    gaps: 'Gaps',
    accept: 'Also right when typed',
    bank: 'Words to choose from',
    numbers: 'Numbers: the right one, and wrong ones that students give',
    tolerance: 'How far from the answer is still right',
    range: 'The least and the most that is right',
    unit: 'What is counted',
    source: 'The id of the source that it asks about',
    board: 'Exam board',
    form: 'Form of question in the board’s paper',
    marks: 'Marks',
    advice: 'How to set about it',
    points: 'Mark points',
    models: 'Model answers',
    level: 'How good this answer is',
    paragraphs: 'Paragraphs',
    sentences: 'Sentences',
    earns: 'What it earns marks for',
    notes: 'What earns the marks',
  } as Readonly<Record<string, string>>,
  entry: (label: string, key: string): string => `${label}: ${key}`,
  addEntry: (label: string): string => `Add to “${label}”`,
  removeEntry: (label: string, key: string): string => `Take ${key} out of “${label}”`,
  newKey: (label: string): string => `New entry of “${label}”: its number`,
  choose: 'Choose',
  choosePicture: 'Put in a picture',
  chooseRecording: 'Put in a sound or film',
  recording: (name: string): string => `Sound or film: ${name}`,
  recordingTitle: (name: string): string => `Title of ${name}`,
  transcript: 'What is said and heard, a paragraph a line',
  transcriptHelp:
    'For those who cannot hear, and for a classroom without sound. It folds out below the sound.',
  captions: 'Captions: a file .vtt',
  recordingNeeds: (field: string): string => `Nothing was put in: fill in “${field}” first.`,
  captionsHelp:
    'What is said and heard, with its times. Programs that cut films write such a file, and websites of films give it.',
  scaling: (name: string): string => `Scaling ${name} …`,
  picture: (name: string): string => `Picture: ${name}`,
  alt: (name: string): string => `What ${name} shows, for those who cannot see it`,
  altHelp:
    'A sentence of real words. The picture stands below the cursor, scaled to the width of a page, without what the camera wrote beside it (place, time, name).',
  putFile: 'Put it in',
  leaveFile: 'Leave it out',
  fileAdded: (name: string): string => `${name} stands in the lesson. Undo takes it away.`,
  dropInLesson: 'Open a lesson first: pictures, recordings and questions are put into lessons.',
  importing: 'Questions from a file',
  importHelp:
    'Questions in Aiken, GIFT or Moodle XML, or a table (.xlsx, .ods, .csv), come in below the cursor as questions of this lesson.',
  columns:
    'The table has a row for each question. Its first row names the columns: question; right answer; reason (why it is right); wrong answer 1; reason 1 (why that is wrong); and so on up to wrong answer 7.',
  chooseQuestions: 'Open a file of questions',
  template: 'Download the table to fill in',
  imported: (name: string, questions: number): string =>
    `${plural(questions, 'question', 'questions')} from ${name}`,
  reasonsMissing:
    'Where the file gives no reason, a short one stands in its place: write why each option is right or wrong. Undo takes all of it away.',
  allUnderstood: 'Everything in the file was understood.',
  notUnderstood: (n: number): string => `${plural(n, 'thing', 'things')} not taken over:`,
  line: (n: number): string => `Line ${n}`,
  row: (n: number): string => `Row ${n}, empty rows not counted`,
  unreadableBook: {
    broken: (name: string): string =>
      `Expected a whole workbook, got ${name}, which is broken. Open it in your spreadsheet, save it under another name, and open that file. Nothing was changed.`,
    zip: (name: string): string =>
      `Expected a workbook with questions (.xlsx, .ods), got ${name}, which holds other files. Choose the workbook itself; a package or a zip of lessons is opened at the top of this page. Nothing was changed.`,
    tooLarge: (name: string): string =>
      `Expected a workbook with questions, got ${name}, which is far too large for one. Copy the rows of the questions into a new workbook, and open that file. Nothing was changed.`,
    workbook: (name: string): string =>
      `Expected a browser that can open workbooks, got an older one: ${name} was not read. In your spreadsheet choose “Save as”, then CSV, and open that file. Nothing was changed.`,
  },
  close: 'Close',
  hasAdded: (what: string): string =>
    `Added: ${what}. It is an example: put your own words in its place. Undo takes it away.`,
  files: 'Other files',
  fileNames: { 'glossary.yaml': 'Glossary', 'unit.yaml': 'The unit as text' },
  textOf: (path: string): string => `Text of ${path}`,
  /** Beside a key that no block of this sort does without. */
  neededKey: 'needed',
  completeHelp: 'Ctrl+Space shows what can be written at the cursor.',
  problems: (n: number): string => `${plural(n, 'thing', 'things')} to mend`,
  noProblems: 'Nothing to mend.',
  checking: 'Reading the lessons …',
  preview: 'Preview',
  previewHelp: 'What you answer here is kept nowhere: a student’s course keeps it.',
  waits:
    'The preview shows the lessons as they were, until what is listed under the text is mended.',
  noPreview: 'There is nothing to show yet. Mend what is listed under the text.',
  changes: 'Students who have begun',
  changesHelp: 'Compared with what was opened here. Grades that a system has do not fall.',
  noChanges: 'Whoever has begun with what was opened here goes on as before.',
  /** A question, in a sentence that goes on. */
  placeOf: (question: string, lesson: string): string => `“${question}” in “${lesson}”`,
  /** By what has changed; `place` is a question's. */
  change: {
    'another unit': (): string =>
      'The unit has another id or iri. To every system it is another course: whoever has begun begins anew.',
    'lesson gone': (lesson: string, questions: number): string =>
      `“${lesson}” is gone, with ${plural(questions, 'question that counts', 'questions that count')}. What was answered in it counts no longer; taken in again, it does.`,
    'more questions': (lesson: string, questions: number): string =>
      `“${lesson}” has ${plural(questions, 'new question that counts', 'new questions that count')}: the same answers are a smaller share of all. Whoever is complete stays so.`,
    'question gone': (place: string): string =>
      `${place} is gone: what was answered there counts no longer. If you gave it another id, give it the old one again.`,
    'another kind': (place: string): string =>
      `${place} is of another kind: marks stay, answers are not shown again. A new question with an id of its own is asked afresh.`,
    'another answer': (place: string): string =>
      `${place} counts another answer as right: marks that were given stay as they are.`,
    'another order': (place: string): string =>
      `${place} has its options in another order: marks stay, answers are not shown again.`,
    'letters gone': (place: string, letters: string): string =>
      `${place} has no ${letters} any more: marks stay, answers are not shown again. Do not use the letter for another option.`,
    'letters added': (place: string, letters: string): string =>
      `${place} has ${letters} as well: marks stay, answers are not shown again.`,
    'letters changed': (place: string, letters: string): string =>
      `${place} says something else at ${letters}: marks stay, answers are not shown again. If it is another option, give it a letter of its own.`,
    'fewer tries': (place: string, tries: number): string =>
      `${place} has ${plural(tries, 'try', 'tries')} now: whoever has used that many has none left.`,
  },
  packages: 'Packages for your system',
  format: 'What does your school use?',
  formats: {
    scorm12: 'SCORM 1.2 (most systems; Moodle)',
    scorm2004: 'SCORM 2004, 4th edition',
    'scorm2004-3rd': 'SCORM 2004, 3rd edition',
    cmi5: 'cmi5',
    xapi: 'xAPI (Tin Can)',
    web: 'No system: one page to open or to put on a website',
    moodle: 'Moodle: a whole course in one restore',
  } as Readonly<Record<string, string>>,
  what: 'What should be in it?',
  whole: 'The whole unit',
  each: 'Each lesson by itself: one zip that holds them all',
  download: 'Download',
  making: (done: number, all: number): string => `Making package ${done + 1} of ${all} …`,
  made: (name: string): string => `${name} is in your downloads.`,
  mendFirst: (n: number): string =>
    `Nothing was made: there ${n === 1 ? 'is' : 'are'} ${plural(n, 'thing', 'things')} to mend first, listed under the text.`,
  failed:
    'This did not work, and nothing was changed. Save the sources, and pass this message on to whoever gave you this page: ',
  kept: 'Kept in this browser.',
  keeping: 'Keeping …',
  full: 'This browser has no room left: what you change now is lost when the page closes. Save the sources, then free some room.',
  noStore:
    'This browser keeps nothing of this page: what you change is lost when it closes. Save the sources before you go.',
  otherTab:
    'The workshop is open in another tab too, and that one has kept other changes since. This tab keeps nothing until you choose.',
  takeOther: 'Go on with what the other tab has kept',
  keepMine: 'Go on with what stands here',
  resumed: 'Your work from before is open.',
  opened: (name: string, lessons: number): string =>
    `${name} is open: ${plural(lessons, 'lesson', 'lessons')}. Undo brings back what was open before.`,
  unused: (names: readonly string[]): string =>
    `${plural(names.length, 'file', 'files')} that lessons have no use for ${names.length === 1 ? 'was' : 'were'} left out: ${few(names, 5)}.`,
  missing: (paths: readonly string[]): string =>
    `This package is of one lesson and does not hold the photographs of others (${few(paths, 3)}): open the package of the whole unit, or put them in again.`,
  restarted: 'The lessons of this page are open. Undo brings back yours.',
  saved: (name: string): string =>
    `${name} is in your downloads. Open it here to go on another day.`,
  licences: 'Licences',
};

export type WorkshopWords = typeof strings;

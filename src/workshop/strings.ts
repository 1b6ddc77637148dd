/** Every word of the workshop, in British English. Another language is another file of this shape. */
const rule = new Intl.PluralRules('en-GB');
const plural = (n: number, one: string, other: string): string =>
  `${n} ${rule.select(n) === 'one' ? one : other}`;

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });

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
  open: 'Open a zip of sources',
  openFolder: 'Open a folder of lessons',
  save: 'Save the sources',
  restart: 'Back to the lessons of this page',
  views: { list: 'Lessons', text: 'Text', preview: 'Preview' },
  chooseView: 'What to show',
  unit: 'The unit',
  title: 'Title',
  description: 'Description',
  version: 'Version of the lessons',
  versionHelp: 'It stands in the names of the packages. Use a new one for each new set.',
  language: 'Language',
  languageName: (language: string): string => {
    try {
      return languageNames.of(language) ?? language;
    } catch {
      return language;
    }
  },
  passMark: 'Pass mark in per cent',
  passMarkHelp: 'Empty: nobody passes or fails; the course is only completed.',
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
  keep: 'Keep',
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
    people: 'People',
    note: 'A note',
    keypoints: 'Key points',
    teaching: 'A plan for the teacher',
    word: 'A word of the glossary',
  } as Readonly<Record<string, string>>,
  hasAdded: (what: string): string =>
    `Added: ${what}. It is an example: put your own words in its place. Undo takes it away.`,
  files: 'Other files',
  fileNames: { 'glossary.yaml': 'Glossary', 'unit.yaml': 'The unit as text' },
  textOf: (path: string): string => `Text of ${path}`,
  problems: (n: number): string => `${plural(n, 'thing', 'things')} to mend`,
  noProblems: 'Nothing to mend.',
  checking: 'Reading the lessons …',
  preview: 'Preview',
  previewHelp:
    'What you answer here is kept nowhere, as the page itself says: a student’s course keeps it.',
  waits:
    'The preview shows the lessons as they were, until what is listed under the text is mended.',
  noPreview: 'There is nothing to show yet. Mend what is listed under the text.',
  packages: 'Packages for your system',
  format: 'What does your school use?',
  formats: {
    scorm12: 'SCORM 1.2 (most systems; Moodle)',
    scorm2004: 'SCORM 2004, 4th edition',
    'scorm2004-3rd': 'SCORM 2004, 3rd edition',
    cmi5: 'cmi5',
    xapi: 'xAPI (Tin Can)',
    web: 'No system: one page to open or to put on a website',
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
    'This did not work, and nothing was changed. Save the sources, and tell who gave you this page: ',
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
    `${plural(names.length, 'file', 'files')} that lessons have no use for ${names.length === 1 ? 'was' : 'were'} left out: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}.`,
  restarted: 'The lessons of this page are open. Undo brings back yours.',
  saved: (name: string): string =>
    `${name} is in your downloads. Open it here to go on another day.`,
  licences: 'Licences',
};

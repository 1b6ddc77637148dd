/** The words of the practice LMS in British English. */
import { plural } from './numbers';

export const strings = {
  name: 'Practice LMS',
  pages: 'Pages',
  places: { packages: 'Packages', gradebook: 'Gradebook', workshop: 'Workshop' },
  /** What an LMS says of an attempt, by the standard's own word. */
  status: {
    'not attempted': 'not attempted',
    incomplete: 'incomplete',
    failed: 'failed',
    completed: 'completed',
    passed: 'passed',
  },
  never: 'never',
  noAttempt: 'There is no attempt yet.',
  learner: {
    learner: 'Learner',
    show: 'Show',
    add: 'Add a learner',
    addIt: 'Add',
  },
  home: {
    title: (learner: string): string => `Packages for ${learner}`,
    start: 'Start',
    again: 'New attempt',
    goOn: 'Go on',
    sample: 'Sample class',
    /** What a button does, and to which package. */
    of: (does: string, title: string): string => `${does}: ${title}`,
    notPlayable: (why: string): string => `Not playable here: ${why}.`,
    otherFormats: 'Other formats',
    otherFormatsOf: (title: string): string => ` of ${title}`,
  },
  problems: {
    cmi5: 'a cmi5 package: it needs an LMS with a Learning Record Store',
    xapi: 'an xAPI (Tin Can) package: it needs a Learning Record Store',
    web: 'a plain web build: unpack it on any web server',
    noManifest: 'it has no imsmanifest.xml at its root',
    noLaunch: 'its imsmanifest.xml names no item with a file to launch',
    broken: (why: string): string => `it cannot be read (${why})`,
  },
  attempts: {
    of: (title: string): string => `Attempts at ${title}`,
    heads: ['Attempt', 'Open', 'Status', 'Score', 'Time', 'Last saved'],
    review: 'Review',
    goOn: 'Go on',
    with: (n: number): string => `: attempt ${n}`,
    answers: 'Answers',
    ofAttempt: (n: number): string => ` of attempt ${n}`,
  },
  attempt: {
    all: 'Attempts',
    number: (n: number): string => `Attempt ${n}`,
    head: (n: number): string => `Attempt ${n}:`,
    /** After the attempt's number and status. */
    facts: (score: string, time: string, opened: string, saved: string): string =>
      `, score ${score}, time ${time}, opened ${opened}, last saved ${saved}.`,
    answers: 'Answers',
    interactions: 'Interactions',
    none: 'No interaction is stored.',
    heads: ['No', 'Question', 'First answer', 'Right answer', 'Time taken'],
    right: 'Right',
    values: 'All values',
    valueHeads: ['Name', 'Value'],
  },
  play: {
    facts: (learner: string, attempt: number): string => `${learner}, attempt ${attempt}`,
    frame: 'Frame',
    full: 'full',
    panel: 'What the package tells the LMS',
    values: 'Values',
    calls: 'Calls',
    show: 'Show values and calls',
    opening: 'Opening …',
    exit: 'Exit',
    noScript: 'A package needs JavaScript: switch it on and reload.',
    nothing: 'Nothing saved yet',
    saved: (time: string): string => `Saved at ${time}`,
    sent: (time: string): string => `Sent while leaving at ${time}`,
    refused: (time: string): string =>
      `Not saved, because this attempt is open in another window, ${time}`,
    failed: (time: string): string =>
      `Not saved, because the practice LMS does not answer, ${time}`,
    launchRefused: (status: number): string => `The launch was refused (${status}).`,
    characters: (n: number): string => plural(n, 'character', 'characters'),
    changed: 'changed',
    error: (code: string): string => `error ${code}`,
  },
  gradebook: {
    title: 'Gradebook',
    lead: 'The best score (0 to 100) and the best status of all attempts; open one for its answers.',
    save: 'Save as CSV',
    grades: 'Grades',
    attempts: (n: number, time: string): string => `${plural(n, 'attempt', 'attempts')}, ${time}`,
    questions: 'Questions',
    of: (title: string): string => ` of ${title}`,
    rest: (n: number): string => `Learners without an attempt: ${n}.`,
    showThem: 'Show them',
    csv: [
      'Learner id',
      'Learner',
      'Package',
      'Best score',
      'Status',
      'Attempts',
      'Seconds',
      'Last saved',
    ],
  },
  questions: {
    title: (title: string): string => `Questions: ${title}`,
    downloads: 'For the class report, as Moodle’s interactions report would be downloaded:',
    text: 'Text',
    students: 'Students by lessons',
    studentsLead: 'The share of the marks at the first try, and how many questions were answered.',
    again: 'again',
    some: (n: number, of: number): string => `${n} of ${of}`,
    answered: ' answered',
  },
  question: {
    all: (title: string): string => `All questions of ${title}`,
    facts: (right: number, of: number, id: string): string =>
      `${right} of ${of} were right at their first try (${id}).`,
    label: 'What was answered',
    heads: ['First answer', 'Misconception', 'Students', 'Who'],
    right: (words: string): string => `Right: ${words}`,
  },
  sample: {
    offer: 'To see the gradebook full, let thirty invented learners play every lesson.',
    show: 'Show with a sample class of 30',
    title: 'A sample class.',
    note: 'Its thirty students and their answers are invented by a script, so that the pages can be seen full.',
    gradebook: 'See its gradebook',
    own: 'To play beside it, add a learner of your own.',
    remove: 'Remove the sample class',
  },
  problem: {
    title: 'Not possible',
    heading: 'That is not possible',
    back: 'To the packages',
  },
  /** Why something was not done. A name that a request lacks is ''. */
  refused: {
    page: (path: string): string => `There is no page ${path} here.`,
    broken: 'The practice LMS failed; the terminal shows why.',
    commit: 'That commit cannot be read.',
    learnerName: 'A learner needs a name.',
    learner: (id: string): string => `There is no learner ${id || 'without an id'}.`,
    package: (name: string): string => `There is no package ${name || 'without a name'}.`,
    notPlayable: (name: string, why: string): string => `${name} cannot be played here: ${why}.`,
    attempt: (learner: string, title: string): string =>
      `${learner} has no such attempt at ${title}.`,
    noQuestions: (name: string): string =>
      `There are no questions to be read in ${name || 'an unnamed package'}.`,
    question: (id: string, name: string): string =>
      `There is no question ${id || 'without an id'} in ${name}.`,
    report: (name: string, ending: string): string =>
      `There is no report of ${name || 'an unnamed package'} as ${ending}.`,
    file: (file: string, zip: string): string => `There is no file ${file} in ${zip}.`,
    asset: (name: string): string => `There is no ${name} here.`,
    elsewhere: 'The practice LMS answers on this computer only.',
    foreign: 'The practice LMS takes answers from its own pages only.',
    tooMuch: 'That is more than the practice LMS takes at once.',
    noWorkshop: (file: string, dir: string): string =>
      `There is no ${file} in ${dir}: run “npm run build” first.`,
    workshopElsewhere: 'The workshop answers on this computer only.',
    changes: 'Expected changes of lessons, got something else.',
    path: (path: string): string =>
      `Expected a file of the lessons, got ${path}. Nothing was written.`,
    linked: (path: string): string =>
      `Expected ${path} in the folder of lessons, got a link that leads elsewhere. Nothing was written.`,
  },
};

export type PracticeWords = typeof strings;

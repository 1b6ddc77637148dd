/** The player's words in British English. Another language is another file of this shape. Dates go through Intl. */
import type { NoticeWords } from '../../html/notice';
import { clock } from '../intl/clock';
import { dayAndTimeIn } from '../intl/dates';
import { numberWords, plural } from './numbers';

const dayAndTime = dayAndTimeIn('en-GB');

/** What a page says by itself while the player has not started; no part of the player. */
export const notice: NoticeWords = {
  late: 'This page has not started yet. If the connection is slow, wait a moment. If nothing happens, load the page again; if that does not help, try a newer browser.',
  again: 'Load the page again',
  noScript:
    'This page needs JavaScript, which is switched off here. Switch it on, then load the page again.',
};

/** What stands above a source and beside its facts; the build writes it into the lesson. */
export const sourceWords = {
  label: {
    own: (from: string): string => `The author’s own words, from ${from}.`,
    translated: (from: string): string =>
      `The author’s own words, translated for this course from ${from}.`,
    adapted: (from: string): string =>
      `Adapted for this course from ${from}. These are not the author’s own words.`,
    composed: (from: string): string =>
      `Composed for this course from ${from}. Not a quotation, and not a real person.`,
  },
  dots: 'Dots show where words are left out.',
  /** By the key that authors write. */
  facts: {
    who: 'Who',
    when: 'When',
    where: 'Where',
    'for whom': 'For whom',
    mood: 'In what mood',
    why: 'Why',
    'leaves out': 'What it leaves out',
    'to know': 'To know',
  } as Readonly<Record<string, string>>,
};

export type SourceWords = typeof sourceWords;

/** What stands at a sound or a film; the build writes it into the lesson. */
export const recordingWords = { transcript: 'Transcript', captions: 'Captions' };

export type RecordingWords = typeof recordingWords;

/** Of the footnotes at the end of a step. */
export const noteWords = {
  notes: 'Notes',
  note: (n: number): string => `Note ${n}`,
  back: 'Back to the text',
};

export type NoteWords = typeof noteWords;

const reopen = 'Open the activity again from the course page: your answers are kept here.';

export const strings = {
  skip: 'Skip to the text',
  contents: 'Contents',
  menu: 'Pages',
  back: 'Back',
  close: 'Close',
  loading: 'Loading',
  notLoaded:
    'This part could not be loaded. Check the connection and try again, or open the activity again from the course page.',
  tryLoading: 'Try again',

  part: (n: number): string => `Part ${n}`,
  minutes: (n: number): string => plural(n, 'minute', 'minutes'),
  start: 'Start',
  goOnAt: (title: string, step: string): string => `Continue: ${title}, ${step}`,
  states: { new: 'Not started', started: 'Started', done: 'Done' },
  lessonsDone: (done: number, of: number): string =>
    `${done} of ${plural(of, 'lesson', 'lessons')} done`,
  minutesLeft: (n: number): string =>
    `about ${n < 90 ? plural(n, 'minute', 'minutes') : plural(Math.round(n / 60), 'hour', 'hours')} to go`,
  scoreSoFar: (score: number): string => `${score}% so far`,
  settledOf: (settled: number, of: number): string =>
    `${settled} of ${plural(of, 'question', 'questions')} answered`,

  aims: 'By the end you can',
  step: (n: number, of: number): string => `Step ${n} of ${of}`,
  steps: 'Steps of this lesson',
  aloud: {
    start: 'Read aloud',
    pause: 'Pause',
    resume: 'Go on reading',
    slower: 'Slower',
    stop: 'Stop reading',
    gap: ' gap ',
    none: 'Nothing can be read aloud here: this browser has no voice. Another browser or device may have one.',
  },
  sheet: {
    open: 'Revision sheet',
    back: 'Back to the lesson',
    answer: 'Answer',
    order: 'Put in order',
    pairs: (choices: string): string => `Choose from: ${choices}`,
  },
  sources: 'Sources',
  toNext: (title: string): string => `Next: ${title}`,
  toEnd: 'To the end of the lesson',
  endOfLesson: 'How it went',

  question: (n: number, of: number): string => `Question ${n} of ${of}`,
  practiceQuestion: 'Exam practice',
  notScored: 'Not scored',
  check: 'Check',
  checkAgain: 'Check again',
  showMe: 'Show me',
  chooseN: (n: number): string => `Choose ${numberWords[n] ?? n}.`,
  oneTry: 'One try',
  triesLeft: (n: number): string => (n === 1 ? 'One try left' : `${n} tries left`),
  verdicts: {
    right: 'Right.',
    partly: (share: number): string => `Partly right: ${share}%.`,
    places: (n: number, of: number): string => `${n} of ${of} in the right place.`,
    wrong: 'Not right.',
    wrongYet: 'Not right yet.',
    shown: 'Here is the answer.',
    given: 'Your answer is kept. The reasons come when you have handed in the quiz.',
    unknown: 'You answered this in an earlier edition of the lesson. Your mark is kept.',
    earned: (mark: number): string => `You earned ${mark}% of the mark.`,
    notSaved: 'Not saved.',
  },
  quiz: {
    untilThen: 'You can change your answer until you hand in the quiz.',
    title: 'Hand in the quiz',
    all: 'Every question has an answer.',
    open: (n: number): string => `${plural(n, 'question is', 'questions are')} still open:`,
    kept: 'Until you hand in the quiz your answers stay in this browser, and you can go back and change them. After that you see what was right, and the reasons.',
    handIn: 'Hand in the quiz',
    handInOpen: 'Hand in without them',
  },
  reopen,
  lacks: {
    pick: 'Choose an answer first.',
    digits: 'Write a number first, in digits.',
    move: 'Move something first.',
    change: 'Change your answer first.',
    ticks: (given: number, of: number): string => `You ticked ${given}; choose ${of}.`,
    part: (name: string): string => `Nothing is chosen for “${name}”.`,
    blank: (n: number): string => `Gap ${n} is empty.`,
  },
  yours: 'Your answer',
  rightAnswer: 'Right answer',
  isRight: 'right',
  isWrong: 'not right',
  notRight: {
    chosen: (what: string): string => `You chose: ${what}, not right`,
    written: (what: string): string => `You wrote: ${what}, not right`,
  },
  inPlace: 'in its place',
  notInPlace: 'not in its place',
  reasons: 'Reasons',
  otherReasons: 'The other reasons',
  lookAgain: 'Read it again in the text',
  placeInText: 'Here it is in the text',
  lookAgainIn: (lesson: string): string => `Look again at the lesson “${lesson}”`,
  sure: {
    ask: 'How sure are you?',
    levels: { 1: 'I am guessing', 2: 'Fairly sure', 3: 'Certain' },
    note: 'This does not change your mark.',
  },
  choose: 'Choose …',
  up: (what: string): string => `Move “${what}” up`,
  down: (what: string): string => `Move “${what}” down`,
  movedTo: (what: string, n: number, of: number): string => `“${what}” is now ${n} of ${of}.`,
  gap: (n: number, around: string): string => `Gap ${n}: ${around}`,
  sentence: (n: number): string => `Sentence ${n}`,
  /** What something is, or belongs to, before it. */
  pair: (label: string, text: string): string => `${label}: ${text}`,
  source: 'Source',
  provenance: 'Where this source comes from',
  keyPoints: 'Key points',
  cards: {
    pack: 'Cards',
    packs: { words: 'Words', points: 'Key points' },
    card: (n: number, of: number): string => `Card ${n} of ${of}`,
    none: 'Cards come from the lessons that you have opened.',
    turn: 'Turn the card',
    next: 'Next card',
  },

  practice: {
    marks: (board: string, marks: number, number?: string): string =>
      `${board} style${number ? `, ${number}` : ''} · ${plural(marks, 'mark', 'marks')}`,
    private: 'What you write stays in this browser. It is not sent to your teacher and not scored.',
    write: 'Write your answer',
    done: 'Compare with the mark points',
    points: 'Tick each point that your answer makes',
    levels: 'Which level does your answer reach?',
    level: (n: number, marks: string): string => `Level ${n}, ${marks} marks:`,
    why: 'Say why: which sentence of yours shows it?',
    model: 'Model answers',
    notes: 'What earns the marks:',
    copy: 'Copy my answer',
    copied: 'Copied.',
    notCopied: 'Select the text and copy it by hand.',
    ticked: (n: number, of: number): string => `${n} of ${of} points ticked`,
    notIn: (board: string): string => `The ${board} paper has no question like the next one.`,
    notAsked: (board: string, what: string): string =>
      `Left out, because the ${board} paper does not ask ${what}.`,
    other: (board: string): string => `There is no practice question for ${board} in this step.`,
  },

  end: {
    title: 'How it went',
    right: (n: number, of: number): string => `${n} of ${of} right at the first try`,
    again: 'Look at these again',
    inText: 'Read it in the text',
    allRight: 'Nothing to look at again. Well done.',
    open: (n: number): string =>
      `${plural(n, 'question', 'questions')} still to answer in this lesson`,
    second: 'Practise what you missed',
    practise: 'Practise again',
    practising: 'Practice round: nothing here is scored or sent.',
    stop: 'End the practice round',
    quizScore: (score: number): string => `Quiz score: ${score}%`,
    lessonScore: (score: number): string => `This lesson: ${score}%`,
    unitScore: (score: number): string => `All lessons together: ${score}% so far`,
  },

  result: {
    title: 'Your result',
    none: 'You have not answered a question yet.',
    score: (score: number): string => `${score}%`,
    all: 'All lessons together',
    asOf: (at: number): string => `As of ${dayAndTime().format(at)}`,
    scoreNote:
      'Marks earned out of all the marks there are. A later try earns half of what it puts right. The score can only grow.',
    lesson: 'Lesson',
    state: 'State',
    marks: 'Score',
    complete: 'You have finished. Well done.',
    incomplete: (lessons: number): string =>
      `To finish, read every lesson to its end and answer its questions: ${plural(lessons, 'lesson', 'lessons')} to go.`,
    better:
      'For a better score, start a new attempt from the course page. “Practise again” is always open and is not scored.',
    name: 'Your name',
    nameNote: 'For the printed page. It stays in this browser.',
    answers: 'Your answers',
    mark: (mark: number): string => `Mark: ${mark}%`,
    open: 'You may try again.',
    shown: 'The answer was shown.',
    lost: 'An answer of an earlier visit.',
    left: (n: number): string => `${plural(n, 'question', 'questions')} not answered yet`,
  },

  saving: {
    saved: 'Saved',
    savedAt: (at: number): string => `Saved at ${clock(at)}`,
    saving: 'Saving',
    waiting: 'Not saved yet. Kept in this browser; we keep trying.',
    unkept: 'Not saved yet, and this browser keeps nothing. Leave this page open; we keep trying.',
    sent: 'Sent',
    local: 'Kept in this browser',
    memory: 'Not kept: this browser allows no storage. Finish before you close the page.',
    off: 'Nothing is saved in this view',
  },
  print: 'Print or save as PDF',
  printRefused: 'This frame may not print. Open the activity in its own window and print there.',
  saveAndLeave: 'Save and leave',
  leave: {
    title: 'Leave now?',
    open: (n: number): string =>
      `${plural(n, 'question is', 'questions are')} still open in what you have begun.`,
    nothingDone: 'You have not finished a lesson yet.',
    lms: 'Your answers are saved, and this visit ends. To go on later, open the activity again from the course page: you come back to where you were.',
    here: 'Your answers stay in this browser. You can go on later where you were.',
  },
  closed: {
    title: 'Saved',
    titleEnd: 'You have left',
    titleNot: 'You have left, but not all is saved yet',
    saving: 'Your answers are being saved. One moment …',
    saved:
      'Everything is saved. You can close this page. To go on, open the activity again from the course page.',
    waiting: `Your course could not be reached. ${reopen}`,
    unkept: 'Your course could not be reached, and your last answers are lost.',
    sent: 'Your answers were sent, and are kept here too. To go on, open the activity again from the course page.',
    local:
      'Your answers are kept in this browser. You can close this page and open it again here later, or go on now.',
    resume: 'Go on',
    memory: 'Your answers could not be kept.',
    off: 'You can close this page.',
  },
  banners: {
    none: 'No course system was found: your answers stay in this browser. To hand them in, print the page “Result” or save it as PDF.',
    refused:
      'The course system did not start this activity. You can go on; your answers stay in this browser. To have them saved there, open it again from the course.',
    nowhere:
      'Your answers reach no course, and this browser keeps nothing: they are gone when this page is closed. Open the activity again from the course page.',
    stuck: `Your course has not taken your answers for some time: you may be offline or logged out. ${reopen}`,
    ended: `Your course has ended this session. ${reopen}`,
    unread:
      'Your earlier answers could not be read, and nothing is written over them. Close this page and open the activity again from the course page. What you answer now is kept in this browser.',
    damaged:
      'Some of your earlier answers could not be read. The score that your course has stays.',
    review:
      'You have finished this attempt. You are looking back: nothing is changed or saved. For a better score, start a new attempt from the course page.',
    browse: 'This is a preview: nothing is saved.',
    noCredit: 'This attempt does not count for a grade.',
  },
  whose: {
    label: 'Whose answers are these?',
    resumed: (at: number): string =>
      `You go on with the answers given here on ${dayAndTime().format(at)}. If they are not yours, start fresh: they are kept for 60 days.`,
    notYou: 'Not you? Start fresh',
    fresh: 'This is a new start. Other answers are kept here for 60 days:',
    goOn: (at: number): string => `Go on with those of ${dayAndTime().format(at)}`,
  },
  ask: {
    goOn: { title: 'Go on with these answers?', yes: 'Go on with them', no: 'Start fresh' },
    add: { title: 'Add these answers?', yes: 'Add them', no: 'Leave them out' },
    unsent: (at: number): string =>
      `This browser holds answers from ${dayAndTime().format(at)} that did not all reach your course. If they are not yours, or you want a new attempt, start fresh.`,
    damaged: (at: number): string =>
      `Your course’s copy of your answers cannot be read. This browser holds answers from ${dayAndTime().format(at)}. If they are not yours, start fresh.`,
    extra: (at: number): string =>
      `This browser holds answers from ${dayAndTime().format(at)} that did not reach your course. Leave them out if they are not yours.`,
    unclaimed: (at: number): string =>
      `Answers were given here on ${dayAndTime().format(at)} when no course system said by whom. Leave them out if they are not yours.`,
  },
  away: {
    text: 'You were away for some time, and may have gone on on another device. Load the page again to go on with what your course has.',
    reload: 'Load again',
  },

  settings: {
    size: { name: 'Text size', choices: ['Normal', 'Large', 'Larger', 'Largest'] },
    space: { name: 'Spacing', choices: ['Normal', 'Wide', 'Wider'] },
    font: { name: 'Typeface', choices: ['Normal', 'Easy reading'] },
    theme: { name: 'Colours', choices: ['As the device', 'Light', 'Dark', 'High contrast'] },
    board: { name: 'Exam board for practice', all: 'All' },
  },

  words: {
    find: 'Find a word',
    found: (n: number): string => plural(n, 'word', 'words'),
  },
  pages: {
    result: 'Result',
    glossary: 'Glossary',
    organiser: 'Knowledge organiser',
    cards: 'Flashcards',
    review: 'Review',
    credits: 'Credits',
    settings: 'Settings',
  },
};

export type Strings = typeof strings;

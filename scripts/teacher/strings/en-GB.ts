/** Every word that the teacher's book itself says, in British English. */
import type { Shape } from '../../../src/course/model';
import type { PartName } from '../parts';

const rule = new Intl.PluralRules('en-GB');
const plural = (n: number, one: string, other: string): string =>
  rule.select(n) === 'one' ? `${n} ${one}` : `${n} ${other}`;

const numberWords = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];

export const strings = {
  title: (unit: string): string => `Teacher’s book: ${unit}`,
  warning: 'For teachers: it holds every answer. Do not give it to students.',
  handouts: { book: 'Teacher’s book', exam: 'Exam papers and mark schemes' },
  minutes: (n: number): string => plural(n, 'minute', 'minutes'),
  overview: {
    title: 'Contents',
    total: (lessons: number, questions: number, minutes: number): string =>
      `${plural(lessons, 'lesson', 'lessons')}, ${plural(questions, 'scored question', 'scored questions')}, about ${plural(minutes, 'minute', 'minutes')} of reading and answering in all.`,
    heads: ['Lesson', 'Minutes', 'Questions'],
    alone: 'Alone',
    aloneOf: (title: string): string => `${title} alone`,
    whole: 'All of the book',
    marking:
      'How the package marks: two tries a question (one in a quiz); a wrong part put right at the second try earns half. The score is the share of all marks. Practice questions are never marked by the machine. A lesson is complete when it was opened to its end and every scored question is answered or shown.',
    inside:
      'Each lesson stands together, and its parts have numbers: 3D is the source sheet of lesson 3. On paper the foot of each page says them. A to C are for you: a cover lesson for somebody who stands in, the plan, and the answers with the marks. D to F begin a page of their own, to be copied for the class. “Alone” shows one lesson by itself, to be printed.',
  },
  lesson: (n: number): string => `Lesson ${n}`,
  parts: {
    cover: 'Cover lesson',
    plan: 'Plan',
    answers: 'Answers and marks',
    sources: 'Sources',
    organiser: 'Organiser',
    quiz: 'Quiz',
  } satisfies Record<PartName, string>,
  cover: {
    lead: (minutes: number): string =>
      `For whoever stands in; the subject need not be known. About ${plural(minutes, 'minute', 'minutes')} of reading and answering.`,
    copy: 'Copy for each student:',
    board: 'Write on the board:',
    starter: 'Begin:',
    read: 'Students open the lesson in their course and go through its steps:',
    paper: 'Without devices they read the sheets.',
    discuss: 'Discuss, or let pairs write three sentences:',
    quiz: 'Quiz on paper, everybody alone. Swap the sheets and mark them by',
    early: 'Who is ready early:',
    stuck: 'Who finds it hard:',
  },
  plan: {
    aims: 'By the end students can',
    starter: 'Starter',
    misconceptions: 'Misconceptions to listen for',
    discussion: 'To discuss',
    extension: 'To go further',
    support: 'For weaker readers',
    eal: 'For learners of English',
    words: 'Words',
    keep: 'What to keep',
    notes: 'Where books and historians differ',
    sources: 'What the lesson rests on',
    none: 'This lesson has no plan of its own yet: its author can write one in a teaching block.',
  },
  sources: { title: 'About the sources' },
  questions: {
    number: (n: number): string => `Question ${n}`,
    shapes: {
      'one option': 'one right answer',
      'several options': 'several right answers',
      'one sentence': 'find the evidence',
      'one place': 'find the place',
      sequence: 'put in order',
      pairs: 'match the pairs',
      groups: 'sort into groups',
      'gaps, from a bank': 'fill the gaps',
      'gaps, typed': 'fill the gaps',
      numeric: 'a number',
      essay: 'write',
    } satisfies Record<Shape, string>,
    right: 'Right',
    wrong: 'Wrong',
    option: 'Option',
    judged: 'Right?',
    reason: 'Reason given to the student',
    belief: (text: string): string => `Misconception: ${text}`,
    sentence: (n: number, text: string): string => `Sentence ${n}: ${text}`,
    accept: (words: readonly string[]): string => `also: ${words.join(', ')}`,
    pair: (left: string, right: string): string => `${left}: ${right}`,
    place: (n: number, text: string): string => `${n}. ${text}`,
    gap: (n: number, word: string): string => `Gap ${n}: ${word}`,
  },
  practice: {
    title: 'Practice questions',
    facts: (board: string, marks: number, number = ''): string =>
      `${board}${number && ` ${number}`}, ${plural(marks, 'mark', 'marks')}`,
    advice: 'Advice to students',
    points: 'Mark points',
    levels: 'Levels and their marks',
    models: 'Model answers',
    notes: 'Why it earns the marks',
  },
  papers: {
    key: 'The quiz, marked in a line each',
    all: (n: number): string => `${plural(n, 'mark', 'marks')} in all.`,
    name: 'Name',
    date: 'Date',
    group: 'Class',
    marks: (n: number): string => `(${plural(n, 'mark', 'marks')})`,
    total: (n: number): string => `Total: ______ out of ${n}`,
    choose: (n: number): string => `Choose ${numberWords[n] ?? n}.`,
    order: 'Write the letters in the right order:',
    match: 'Write the letter beside each number.',
    sort: 'Write the letter of the group beside each number.',
    bank: (words: readonly string[]): string => `Words to choose from: ${words.join(' · ')}`,
    gaps: 'Write the missing words:',
    source: (title: string): string => `From the source “${title}”:`,
    drawing: (alt: string): string => `On the picture: ${alt}`,
  },
  exam: {
    title: (unit: string): string => `Exam papers: ${unit}`,
    warning:
      'For teachers: the mark schemes come after the papers. Print the pages of a paper alone for students.',
    paper: (board: string): string => `A paper in the style of ${board}`,
    facts: (minutes: number, marks: number): string =>
      `${plural(minutes, 'minute', 'minutes')}. ${plural(marks, 'mark', 'marks')} in all.`,
    sources: 'Sources and interpretations',
    questions: 'Questions',
    scheme: (board: string): string => `Mark scheme: ${board}`,
  },
};

export type BookWords = typeof strings;

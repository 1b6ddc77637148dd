/** Every word that the teacher's book itself says, in British English. */
import type { Shape } from '../../../src/course/model';

const rule = new Intl.PluralRules('en-GB');
const plural = (n: number, one: string, other: string): string =>
  rule.select(n) === 'one' ? `${n} ${one}` : `${n} ${other}`;

const numberWords = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];

export const strings = {
  title: (unit: string): string => `Teacher’s book: ${unit}`,
  warning: 'For teachers: it holds every answer. Do not give it to students.',
  contents: 'Contents',
  handouts: { book: 'Teacher’s book', exam: 'Exam papers and mark schemes' },
  minutes: (n: number): string => plural(n, 'minute', 'minutes'),
  overview: {
    title: 'Overview',
    total: (lessons: number, questions: number, minutes: number): string =>
      `${plural(lessons, 'lesson', 'lessons')}, ${plural(questions, 'scored question', 'scored questions')}, about ${plural(minutes, 'minute', 'minutes')} of reading and answering in all.`,
    heads: ['Lesson', 'The question it asks', 'Minutes', 'Scored questions', 'On paper'],
    paper: 'Quiz',
    sheet: 'Answers',
    marking:
      'How the package marks: two tries a question (one in a quiz); a wrong part put right at the second try earns half. The score is the share of all marks. Practice questions are never marked by the machine. A lesson is complete when it was opened to its end and every scored question is answered or shown.',
    inside:
      'For each lesson there is a plan, the sources with their notes, every question with the reason for each option, and the mark points of the practice questions. The paper quizzes follow, and the answer sheets come last, so that the pages between can be copied.',
  },
  lesson: (n: number): string => `Lesson ${n}`,
  plan: {
    title: 'Plan',
    enquiry: 'The question',
    aims: 'By the end students can',
    starter: 'Starter',
    misconceptions: 'Misconceptions to listen for',
    discussion: 'To discuss',
    extension: 'To go further',
    support: 'For weaker readers',
    eal: 'For learners of English',
    words: 'Words to teach',
    keep: 'What to keep',
    notes: 'Where books and historians differ',
    sources: 'What the lesson rests on',
    none: 'This lesson has no plan of its own yet: its author can write one in a teaching block.',
  },
  sources: {
    title: 'Sources in this lesson',
    provenance: 'About the source',
    sentence: (n: number): string => `${n}`,
  },
  questions: {
    title: 'Questions and answers',
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
    title: 'Paper quizzes',
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
  sheets: {
    title: 'Answer sheets',
    of: (title: string): string => `Answers: ${title}`,
    total: (n: number): string => `${plural(n, 'mark', 'marks')} in all.`,
  },
};

export type BookWords = typeof strings;

/**
 * questions.xml: the question bank as a backup of Moodle 4.0 or later holds it, each question in an
 * entry of its own.
 */
import { clozeGap, html } from '../native/moodle-text';
import { categoryName, type MoodleQuestion, moodleQuestion } from '../native/moodle-question';
import type { MoodleType } from '../native/moodle-types';
import type { Quizzes } from '../native/questions';
import type { Picture } from '../native/picture';
import { clip } from '../native/texts';
import { type Node, xml } from '../xml';
import { answersOf, AUTO, type Counter, createCounter, HTML } from './answers';
import { fields, STAMP } from './fields';
import { COURSE_CONTEXT } from './plan';
import type { Stored } from './stored';
import { typeNodes } from './type-nodes';

/** Of the course; every category lies in it. */
const CONTEXT_COURSE = 50;

const pictureOf = (area: string, item: number, { name, bytes }: Picture): Stored => ({
  context: COURSE_CONTEXT,
  component: 'question',
  area,
  item,
  path: name,
  bytes,
});

interface Entry {
  readonly id: number;
  readonly parent: number;
  readonly category: number;
  readonly qtype: string;
  /** Null for a gap of another question. */
  readonly idnumber: string | null;
  /** Moodle's own name for a question that is the same elsewhere. */
  readonly stamp: string;
  readonly name: string;
  readonly text: string;
  readonly feedback: string;
  readonly mark: number;
  readonly penalty: number;
  readonly plugin: readonly Node[];
  readonly hints: readonly Node[];
  readonly tags: readonly Node[];
}

const entryNode = (entry: Entry): Node => {
  const id = String(entry.id);
  const question: Node = [
    'question',
    { id },
    ...fields({
      parent: entry.parent,
      name: entry.name,
      questiontext: entry.text,
      questiontextformat: HTML,
      generalfeedback: entry.feedback,
      generalfeedbackformat: HTML,
      defaultmark: entry.mark,
      penalty: entry.penalty,
      qtype: entry.qtype,
      length: 1,
      stamp: entry.stamp,
      timecreated: STAMP,
      timemodified: STAMP,
      createdby: null,
      modifiedby: null,
    }),
    [`plugin_qtype_${entry.qtype}_question`, {}, ...entry.plugin],
    ['question_hints', {}, ...entry.hints],
    ['tags', {}, ...entry.tags],
  ];
  return [
    'question_bank_entry',
    { id },
    ...fields({ questioncategoryid: entry.category, idnumber: entry.idnumber, ownerid: null }),
    [
      'question_version',
      {},
      [
        'question_versions',
        { id },
        ...fields({ version: 1, status: 'ready' }),
        ['questions', {}, question],
      ],
    ],
  ];
};

type Gap = Extract<MoodleType, { is: 'multianswer' }>['gaps'][number];

/** A gap is a question of its own, which Moodle writes back into the text when that is edited. */
const gapEntry = (
  of: Omit<Entry, 'qtype' | 'plugin' | 'hints' | 'tags'>,
  gap: Gap,
  answers: Counter,
): Entry => ({
  ...of,
  qtype: 'shortanswer',
  text: clozeGap(gap),
  plugin: [
    answersOf(
      gap.accepted.map((word) => ({
        // An asterisk would match anything unless a backslash stands before it.
        text: word.replace(/\*/g, '\\*'),
        format: AUTO,
        fraction: 1,
        feedback: html(gap.why),
      })),
      answers,
    ),
    ['shortanswer', { id: String(of.id) }, ...fields({ usecase: 0 })],
  ],
  hints: [],
  tags: [],
});

interface Counters {
  readonly questions: Counter;
  readonly answers: Counter;
  readonly hints: Counter;
  readonly tags: Counter;
}

/** Those of the options; `first` is the number of the first one. */
const answerPictures = (type: MoodleType, first: number): Stored[] =>
  type.is === 'multichoice'
    ? type.answers.flatMap(({ picture }, at) =>
        picture ? [pictureOf('answer', first + at, picture)] : [],
      )
    : [];

/** The entries of a question: one, and one for each typed gap in it. */
const entriesOf = (question: MoodleQuestion, category: number, count: Counters): Entry[] => {
  const { type, parts, idnumber, name } = question;
  const id = count.questions.next();
  const gaps = type.is === 'multianswer' ? type.gaps : [];
  const children = gaps.map((gap, at): Entry => {
    const child = {
      id: count.questions.next(),
      parent: id,
      category,
      idnumber: null,
      stamp: `${idnumber}.${at + 1}`,
      name,
      text: '',
      feedback: '',
      mark: 1,
      penalty: 0,
    };
    return gapEntry(child, gap, count.answers);
  });
  const plugin = typeNodes(
    { type, parts, id, answers: count.answers },
    children.map((child) => child.id),
  );
  return [
    {
      id,
      parent: 0,
      category,
      qtype: type.is,
      idnumber,
      stamp: idnumber,
      name,
      text: question.text,
      feedback: question.generalFeedback,
      // Moodle counts a point for each typed gap.
      mark: gaps.length > 0 ? gaps.length : question.points,
      penalty: question.penalty,
      plugin,
      hints: question.hints.map((hint): Node => [
        'question_hint',
        { id: String(count.hints.next()) },
        ...fields({
          hint,
          hintformat: HTML,
          shownumcorrect: parts ? 1 : 0,
          clearwrong: 0,
          options: null,
        }),
      ]),
      tags: question.tags.map((tag): Node => [
        'tag',
        { id: String(count.tags.next()), contextid: String(COURSE_CONTEXT) },
        ...fields({ name: tag.toLowerCase(), rawname: tag }),
      ]),
    },
    ...children,
  ];
};

const categoryNode = (
  id: number,
  of: {
    readonly name: string;
    readonly info: string;
    readonly stamp: string;
    readonly parent: number;
  },
  entries: readonly Entry[],
): Node => [
  'question_category',
  { id: String(id) },
  ...fields({
    name: of.name,
    contextid: COURSE_CONTEXT,
    contextlevel: CONTEXT_COURSE,
    contextinstanceid: 1,
    info: of.info,
    infoformat: HTML,
    stamp: of.stamp,
    parent: of.parent,
    sortorder: id,
    idnumber: null,
  }),
  ['question_bank_entries', {}, ...entries.map(entryNode)],
];

interface Bank {
  readonly xml: string;
  /** The numbers of its categories. */
  readonly categories: readonly number[];
  /** The pictures of questions. */
  readonly stored: readonly Stored[];
}

/** A category for each lesson, in one for the unit, in the top one that every bank has. */
export const bankOf = (all: Quizzes): Bank => {
  const { course } = all;
  const count: Counters = {
    questions: createCounter(),
    answers: createCounter(),
    hints: createCounter(),
    tags: createCounter(),
  };
  const stored: Stored[] = [];
  const lessons = all.quizzes.map((quiz, at): Node => {
    const category = at + 3;
    const entries = quiz.questions.flatMap((one) => {
      const question = moodleQuestion(all, one);
      if (!question) return [];
      const first = count.answers.last() + 1;
      const made = entriesOf(question, category, count);
      const [{ id } = { id: 0 }] = made;
      if (question.picture) stored.push(pictureOf('questiontext', id, question.picture));
      stored.push(...answerPictures(question.type, first));
      return made;
    });
    return categoryNode(
      category,
      {
        name: clip(categoryName(quiz, at), 255),
        info: html(quiz.enquiry),
        stamp: `${course.id}.${quiz.id}`,
        parent: 2,
      },
      entries,
    );
  });
  return {
    xml: xml([
      'question_categories',
      {},
      categoryNode(1, { name: 'top', info: '', stamp: `${course.id}.top`, parent: 0 }, []),
      categoryNode(
        2,
        { name: clip(course.title, 255), info: '', stamp: `${course.id}.unit`, parent: 1 },
        [],
      ),
      ...lessons,
    ]),
    categories: [1, 2, ...lessons.map((_, at) => at + 3)],
    stored,
  };
};

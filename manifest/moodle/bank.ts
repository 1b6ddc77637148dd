/**
 * questions.xml: the question bank as a backup of Moodle 4.0 or later holds it, each question in an
 * entry of its own. A type's columns are those of its plugin (question/type/TYPE/backup/moodle2).
 */
import { clozeAnswer, clozeFeedback, html } from '../native/moodle-text';
import { categoryName, type MoodleQuestion, moodleQuestion } from '../native/moodle-question';
import type { MoodleType } from '../native/moodle-types';
import type { Quizzes } from '../native/questions';
import type { Picture } from '../native/picture';
import { clip } from '../native/texts';
import { type Node, xml } from '../xml';
import { fields, STAMP } from './fields';
import { COURSE_CONTEXT } from './plan';
import type { Stored } from './stored';

/** Text formats of Moodle. */
const HTML = 1;
const AUTO = 0;

/** Of the course; every category lies in it. */
const CONTEXT_COURSE = 50;

/** Numbers that count on: of a kind, none comes twice. */
export interface Counter {
  next(): number;
  last(): number;
}

const createCounter = (): Counter => {
  let last = 0;
  return { next: () => (last += 1), last: () => last };
};

interface Row {
  readonly text: string;
  readonly format?: number;
  /** Of the mark, 0 to 1; of a sequence, the place. */
  readonly fraction: number;
  readonly feedback: string;
  readonly feedbackFormat?: number;
}

const answerNode = (id: number, row: Row): Node => [
  'answer',
  { id: String(id) },
  ...fields({
    answertext: row.text,
    answerformat: row.format ?? HTML,
    // Seven decimals, as the column has: Moodle looks fractions up in its own list.
    fraction: row.fraction.toFixed(7),
    feedback: row.feedback,
    feedbackformat: row.feedbackFormat ?? HTML,
  }),
];

const answersOf = (rows: readonly Row[], answers: Counter): Node => [
  'answers',
  {},
  ...rows.map((row) => answerNode(answers.next(), row)),
];

const pictureOf = (area: string, item: number, { name, bytes }: Picture): Stored => ({
  context: COURSE_CONTEXT,
  component: 'question',
  area,
  item,
  path: name,
  bytes,
});

/** Moodle has all three columns, though they may be empty. */
const combined = (parts: boolean) => ({
  correctfeedback: '',
  correctfeedbackformat: HTML,
  partiallycorrectfeedback: '',
  partiallycorrectfeedbackformat: HTML,
  incorrectfeedback: '',
  incorrectfeedbackformat: HTML,
  shownumcorrect: parts ? 1 : 0,
});

interface Typed {
  readonly type: MoodleType;
  readonly parts: boolean;
}

/** What belongs to the type alone. `id` is the question's; `children` are those of its gaps. */
const typeNodes = (
  { type, parts }: Typed,
  id: number,
  answers: Counter,
  children: readonly number[],
): Node[] => {
  const own = { id: String(id) };
  switch (type.is) {
    case 'multichoice':
      return [
        answersOf(
          type.answers.map(({ text, percent, feedback }) => ({
            text,
            fraction: percent / 100,
            feedback,
          })),
          answers,
        ),
        [
          'multichoice',
          own,
          ...fields({
            layout: 0,
            single: type.single ? 1 : 0,
            shuffleanswers: 1,
            ...combined(parts),
            answernumbering: 'none',
            showstandardinstruction: 0,
          }),
        ],
      ];
    case 'ordering':
      return [
        answersOf(
          type.items.map((text, at) => ({
            text,
            fraction: at + 1,
            feedback: '',
            feedbackFormat: AUTO,
          })),
          answers,
        ),
        [
          'ordering',
          own,
          ...fields({
            // Below each other, all items, by absolute position.
            layouttype: 0,
            selecttype: 0,
            selectcount: type.items.length,
            gradingtype: 0,
            showgrading: 1,
            numberingstyle: 'none',
            ...combined(parts),
          }),
        ],
      ];
    case 'match':
      return [
        ['matchoptions', own, ...fields({ shuffleanswers: 1, ...combined(parts) })],
        [
          'matches',
          {},
          ...type.pairs.map(([left, right]): Node => [
            'match',
            { id: String(answers.next()) },
            ...fields({ questiontext: left, questiontextformat: HTML, answertext: right }),
          ]),
        ],
      ];
    case 'gapselect':
      return [
        // The feedback of an option is the group that it belongs to.
        answersOf(
          type.options.map((text) => ({ text, fraction: 0, feedback: '1', feedbackFormat: AUTO })),
          answers,
        ),
        ['gapselect', own, ...fields({ shuffleanswers: 0, ...combined(parts) })],
      ];
    case 'multianswer':
      return [
        ['answers', {}],
        ['multianswer', own, ...fields({ question: id, sequence: children.join(',') })],
      ];
    case 'numerical': {
      const rows = type.answers.map((answer) => ({ ...answer, id: answers.next() }));
      return [
        [
          'answers',
          {},
          ...rows.map((row) =>
            answerNode(row.id, {
              text: row.text,
              format: AUTO,
              fraction: row.percent / 100,
              feedback: row.feedback,
            }),
          ),
        ],
        ['numerical_units', {}],
        [
          'numerical_options',
          {},
          [
            'numerical_option',
            own,
            // No unit is typed: the question names it.
            ...fields({ showunits: 3, unitsleft: 0, unitgradingtype: 0, unitpenalty: '0.1000000' }),
          ],
        ],
        [
          'numerical_records',
          {},
          ...rows.map((row): Node => [
            'numerical_record',
            { id: String(row.id) },
            ...fields({ answer: row.id, tolerance: row.tolerance }),
          ]),
        ],
      ];
    }
    case 'essay':
      return [
        [
          'essay',
          own,
          ...fields({
            responseformat: 'editor',
            responserequired: 0,
            responsefieldlines: 15,
            minwordlimit: null,
            maxwordlimit: null,
            attachments: 0,
            attachmentsrequired: 0,
            graderinfo: type.graderInfo,
            graderinfoformat: HTML,
            responsetemplate: '',
            responsetemplateformat: HTML,
            filetypeslist: null,
            maxbytes: 0,
          }),
        ],
      ];
  }
};

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
  { accepted, why }: Gap,
  answers: Counter,
): Entry => ({
  ...of,
  qtype: 'shortanswer',
  text: `{1:SHORTANSWER:${accepted.map((word) => `=${clozeAnswer(word)}#${clozeFeedback(why)}`).join('~')}}`,
  plugin: [
    answersOf(
      accepted.map((word) => ({
        // An asterisk would match anything unless a backslash stands before it.
        text: word.replace(/\*/g, '\\*'),
        format: AUTO,
        fraction: 1,
        feedback: html(why),
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
    { type, parts },
    id,
    count.answers,
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

export interface Bank {
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

/** What of a question belongs to its type alone: the columns of each plugin (question/type/TYPE/backup/moodle2). */
import type { MoodleType } from '../native/moodle-types';
import type { Node } from '../xml';
import { answerNode, answersOf, AUTO, type Counter, HTML } from './answers';
import { fields } from './fields';

interface Of<Is extends MoodleType['is']> {
  readonly type: Extract<MoodleType, { is: Is }>;
  /** Whether hints may tell how many parts are right. */
  readonly parts: boolean;
  /** The question's own. */
  readonly id: number;
  readonly answers: Counter;
}

const numbered = (id: number) => ({ id: String(id) });

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

const multichoice = ({ type, parts, id, answers }: Of<'multichoice'>): Node[] => [
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
    numbered(id),
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

const ordering = ({ type, parts, id, answers }: Of<'ordering'>): Node[] => [
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
    numbered(id),
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

const match = ({ type, parts, id, answers }: Of<'match'>): Node[] => [
  ['matchoptions', numbered(id), ...fields({ shuffleanswers: 1, ...combined(parts) })],
  [
    'matches',
    {},
    ...type.pairs.map(([left, right]): Node => [
      'match',
      numbered(answers.next()),
      ...fields({ questiontext: left, questiontextformat: HTML, answertext: right }),
    ]),
  ],
];

const gapselect = ({ type, parts, id, answers }: Of<'gapselect'>): Node[] => [
  // The feedback of an option is the group that it belongs to.
  answersOf(
    type.options.map((text) => ({ text, fraction: 0, feedback: '1', feedbackFormat: AUTO })),
    answers,
  ),
  ['gapselect', numbered(id), ...fields({ shuffleanswers: 0, ...combined(parts) })],
];

const multianswer = (id: number, gaps: readonly number[]): Node[] => [
  ['answers', {}],
  ['multianswer', numbered(id), ...fields({ question: id, sequence: gaps.join(',') })],
];

const numerical = ({ type, id, answers }: Of<'numerical'>): Node[] => {
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
        numbered(id),
        // No unit is typed: the question names it.
        ...fields({ showunits: 3, unitsleft: 0, unitgradingtype: 0, unitpenalty: '0.1000000' }),
      ],
    ],
    [
      'numerical_records',
      {},
      ...rows.map((row): Node => [
        'numerical_record',
        numbered(row.id),
        ...fields({ answer: row.id, tolerance: row.tolerance }),
      ]),
    ],
  ];
};

const essay = ({ type, id }: Of<'essay'>): Node[] => [
  [
    'essay',
    numbered(id),
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

/** @param gaps the ids of the questions that stand in its gaps. */
export const typeNodes = (of: Of<MoodleType['is']>, gaps: readonly number[]): Node[] => {
  const { type } = of;
  switch (type.is) {
    case 'multichoice':
      return multichoice({ ...of, type });
    case 'ordering':
      return ordering({ ...of, type });
    case 'match':
      return match({ ...of, type });
    case 'gapselect':
      return gapselect({ ...of, type });
    case 'multianswer':
      return multianswer(of.id, gaps);
    case 'numerical':
      return numerical({ ...of, type });
    case 'essay':
      return essay({ ...of, type });
  }
};

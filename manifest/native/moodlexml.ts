/**
 * Moodle XML for the question bank (docs.moodle.org/405/en/Moodle_XML_format; what is read of it:
 * question/format/xml/format.php): a category for each lesson, idnumbers that never change, tags.
 */
import type { Course } from '../../src/course/course';
import { base64 } from '../../src/html/base64';
import { type Node, xml } from '../xml';
import { clozeGap, html, htmlNode, pathName, percent, textNode } from './moodle-text';
import { categoryName, type MoodleQuestion, moodleQuestion } from './moodle-question';
import type { MoodleAnswer, MoodleType } from './moodle-types';
import type { Picture } from './picture';
import type { Quiz, Quizzes } from './questions';

/**
 * Without an idnumber of its own: Moodle wants that once in a course, so whoever puts an old category
 * aside and imports anew would get a database error instead of questions.
 */
const category = (course: Course, quiz: Quiz, at: number): Node => [
  'question',
  { type: 'category' },
  [
    'category',
    {},
    [
      'text',
      {},
      ['$course$', 'top', pathName(course.title), pathName(categoryName(quiz, at))].join('/'),
    ],
  ],
  htmlNode('info', html(quiz.enquiry)),
];

/** The names that the import has for types, where they are not those of the plugins. */
const names: Partial<Record<MoodleType['is'], string>> = {
  match: 'matching',
  multianswer: 'cloze',
};

/** An author's braces are entities, so that the places of gaps are the only ones. */
const textOf = ({ text, type }: MoodleQuestion): string =>
  type.is === 'multianswer'
    ? text.replace(/\{#(\d+)\}/g, (whole, n: string) => {
        const one = type.gaps[Number(n) - 1];
        return one ? clozeGap(one) : whole;
      })
    : text;

const fileNode = ({ name, bytes }: Picture): Node => [
  'file',
  { name, path: '/', encoding: 'base64' },
  base64(bytes),
];

const answerNode = (answer: MoodleAnswer, format: string, more: readonly Node[] = []): Node => [
  'answer',
  { fraction: percent(answer.percent), format },
  ['text', {}, answer.text],
  ...(answer.picture ? [fileNode(answer.picture)] : []),
  htmlNode('feedback', answer.feedback),
  ...more,
];

/** What belongs to the type alone (question/format/xml/format.php). */
const typeNodes = (type: MoodleType): Node[] => {
  switch (type.is) {
    case 'multichoice':
      return [
        ['single', {}, String(type.single)],
        ['shuffleanswers', {}, 'true'],
        ['answernumbering', {}, 'none'],
        ['showstandardinstruction', {}, '0'],
        ...type.answers.map((answer) => answerNode(answer, 'html')),
      ];
    case 'ordering':
      return [
        ['layouttype', {}, 'VERTICAL'],
        ['selecttype', {}, 'ALL'],
        ['selectcount', {}, String(type.items.length)],
        ['gradingtype', {}, 'ABSOLUTE_POSITION'],
        ['showgrading', {}, 'SHOW'],
        ['numberingstyle', {}, 'none'],
        ...type.items.map((item, at): Node => [
          'answer',
          { fraction: String(at + 1), format: 'html' },
          ['text', {}, item],
        ]),
      ];
    case 'match':
      return [
        ['shuffleanswers', {}, 'true'],
        ...type.pairs.map(([left, right]): Node => [
          'subquestion',
          { format: 'html' },
          ['text', {}, left],
          textNode('answer', right),
        ]),
      ];
    case 'gapselect':
      return [
        ['shuffleanswers', {}, '0'],
        ...type.options.map((option): Node => [
          'selectoption',
          {},
          ['text', {}, option],
          ['group', {}, '1'],
        ]),
      ];
    case 'multianswer':
      return [];
    case 'numerical':
      return [
        ...type.answers.map((answer) =>
          answerNode(answer, 'moodle_auto_format', [['tolerance', {}, String(answer.tolerance)]]),
        ),
        // No unit is typed: the question names it.
        ['unitgradingtype', {}, '0'],
        ['unitpenalty', {}, '0.1'],
        ['showunits', {}, '3'],
        ['unitsleft', {}, '0'],
      ];
    case 'essay':
      return [
        ['responseformat', {}, 'editor'],
        ['responserequired', {}, '0'],
        ['responsefieldlines', {}, '15'],
        ['attachments', {}, '0'],
        htmlNode('graderinfo', type.graderInfo),
        htmlNode('responsetemplate', ''),
      ];
  }
};

/** Moodle asks for all three, though they may be empty. */
const combined = (parts: boolean): Node[] => [
  ...['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].map((name) =>
    htmlNode(name, ''),
  ),
  ...(parts ? [['shownumcorrect', {}] as Node] : []),
];

/** Types that have no combined feedback. */
const plain: ReadonlySet<MoodleType['is']> = new Set(['essay', 'multianswer', 'numerical']);

const questionNode = (question: MoodleQuestion): Node => {
  const { type, parts, picture } = question;
  return [
    'question',
    { type: names[type.is] ?? type.is },
    textNode('name', question.name),
    htmlNode('questiontext', textOf(question), picture ? [fileNode(picture)] : []),
    htmlNode('generalfeedback', question.generalFeedback),
    ['defaultgrade', {}, String(question.points)],
    ['penalty', {}, String(question.penalty)],
    ['hidden', {}, '0'],
    ['idnumber', {}, question.idnumber],
    ...typeNodes(type),
    ...(plain.has(type.is) ? [] : combined(parts)),
    ...question.hints.map((hint) => htmlNode('hint', hint, parts ? [['shownumcorrect', {}]] : [])),
    ['tags', {}, ...question.tags.map((tag) => textNode('tag', tag))],
  ];
};

/** @returns the text of the file. */
export const moodlexml = (all: Quizzes): string =>
  xml([
    'quiz',
    {},
    ...all.quizzes.flatMap((quiz, at) => [
      category(all.course, quiz, at),
      ...quiz.questions.flatMap((one) => {
        const question = moodleQuestion(all, one);
        return question ? [questionNode(question)] : [];
      }),
    ]),
  ]);

/**
 * Moodle XML for the question bank (docs.moodle.org/405/en/Moodle_XML_format; what is read of it:
 * question/format/xml/format.php): a category for each lesson, idnumbers that never change, tags.
 */
import type { Course } from '../../src/course/course';
import { type Node, xml } from '../xml';
import { typeIn } from './mapping';
import { entities, html, htmlNode, paragraphs, pathName, textNode } from './moodle-text';
import { moodlePicture } from './moodle-picture';
import { isMatching, moodlePart } from './moodle-types';
import type { Question, Quiz, Quizzes } from './questions';
import { clip, generalFeedback, promptLines } from './texts';
import { words } from './words';

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
      [
        '$course$',
        'top',
        pathName(course.title),
        pathName(`${String(at + 1).padStart(2, '0')} ${quiz.title}`),
      ].join('/'),
    ],
  ],
  htmlNode('info', html(quiz.enquiry)),
];

/**
 * In the behaviour "Interactive with multiple tries" a question has one try more than it has hints,
 * and each costs the penalty: so a second try earns half, as in the player.
 */
const hints = (question: Question, parts: boolean): Node[] =>
  Array.from({ length: question.points > 0 ? question.tries - 1 : 0 }, () =>
    htmlNode(
      'hint',
      // Moodle drops an empty hint, and with it the second try.
      paragraphs([question.look === undefined ? words.again : words.look(question.look)]),
      parts ? [['shownumcorrect', {}]] : [],
    ),
  );

/** Moodle asks for all three, though they may be empty. */
const combined = (parts: boolean): Node[] => [
  ...['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].map((name) =>
    htmlNode(name, ''),
  ),
  ...(parts ? [['shownumcorrect', {}] as Node] : []),
];

/** Types whose every answer has a feedback of its own. */
const single: ReadonlySet<string> = new Set(['multichoice', 'numerical']);

/** Types that have no combined feedback. */
const plain: ReadonlySet<string> = new Set(['essay', 'cloze', 'numerical']);

const questionNode = ({ course, media }: Quizzes, question: Question): Node[] => {
  const mapped = typeIn(question, 'moodlexml');
  if (mapped === undefined) return [];
  const { model } = question;
  const type = mapped === 'matching' && !isMatching(model) ? 'gapselect' : mapped;
  const lines = promptLines(question);
  const part = moodlePart(lines, model);
  const picture = moodlePicture(question, media);
  const essay = type === 'essay';
  return [
    [
      'question',
      { type },
      textNode('name', clip(`${question.id}: ${question.prompt}`, 120)),
      htmlNode('questiontext', part.text + picture.image, picture.nodes),
      htmlNode(
        'generalfeedback',
        entities(generalFeedback(question, { reasons: !single.has(type) })),
      ),
      ['defaultgrade', {}, String(question.points)],
      ['penalty', {}, question.points > 0 && question.tries === 1 ? '1' : essay ? '0' : '0.5'],
      ['hidden', {}, '0'],
      ['idnumber', {}, `${course.id}.${question.id}`],
      ...part.nodes,
      ...(plain.has(type) ? [] : combined(part.parts)),
      ...hints(question, part.parts),
      // Moodle cuts a tag at 50 characters (core_tag_tag).
      ['tags', {}, ...question.tags.map((tag) => textNode('tag', clip(tag, 50)))],
    ],
  ];
};

/** @returns the text of the file. */
export const moodlexml = (all: Quizzes): string =>
  xml([
    'quiz',
    {},
    ...all.quizzes.flatMap((quiz, at) => [
      category(all.course, quiz, at),
      ...quiz.questions.flatMap((question) => questionNode(all, question)),
    ]),
  ]);

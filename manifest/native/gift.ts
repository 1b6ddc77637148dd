/**
 * GIFT, the text format of Moodle's question bank (question/format/gift/format.php), which other programs
 * read, too: for whoever wants to go on editing the questions as text. It has no menus, no ordering and no
 * marks of its own, so that what has parts is asked part by part and practice is left out.
 */
import type { ModelOf } from '../../src/course/model';
import { picksOf, numbered } from './by-part';
import { typeIn } from './mapping';
import { html, paragraphs, pathName, percent } from './moodle-text';
import { isMatching } from './moodle-types';
import type { Question, Quiz, Quizzes } from './questions';
import { middleOf } from './reach';
import { shownItems } from './shown';
import { acceptedOf, clip, generalFeedback, promptLines } from './texts';

/** Signs that have a meaning in GIFT get a backslash. A blank line would end the question. */
const plain = (text: string): string =>
  text.replace(/\s*\n\s*/g, ' ').replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`);

/** HTML; a per cent sign is an entity, because `%50%` at the beginning would be a weight. */
const markup = (code: string): string => plain(code.replace(/%/g, '&#37;'));

const rich = (text: string): string => markup(html(text));

const feedback = (why: string): string => `#${rich(why)}`;

const pick = (model: ModelOf<'pick'>): string[] => {
  const count = model.rows.filter(({ right }) => right).length;
  const share = percent(100 / count);
  // One right tick is a whole, which GIFT writes as an equals sign.
  const sign = (right: boolean): string => {
    if (!model.many || count === 1) return right ? '=' : '~';
    return right ? `~%${share}%` : `~%-${share}%`;
  };
  return model.rows.map(({ text, why, right }) => `${sign(right)}${rich(text)}${feedback(why)}`);
};

/** Moodle takes tags out of what stands in a menu, and reads its entities. */
const inMenu = (text: string): string =>
  plain(text.replace(/&(?=#?\w+;)/g, '&amp;').replace(/</g, '&lt;'));

/** The left side is HTML, the right one is in a menu. */
const match = (pairs: readonly (readonly [left: string, right: string])[]): string[] =>
  pairs.map(([left, right]) => `=${rich(left)} -> ${inMenu(right)}`);

/** Moodle's short answers take an asterisk for anything. */
const short = (row: ModelOf<'blanks'>['rows'][number]): string[] =>
  acceptedOf(row).map((word) => `=${plain(word.replace(/\*/g, '\\*'))}${feedback(row.why)}`);

/**
 * A sign that numbers follow, then the range, and what earns nothing but a reason. Moodle shows the middle of a range
 * as the right answer, so where the author's is another it stands before.
 */
const numerical = (model: ModelOf<'numeric'>): string[] => [
  '#',
  ...model.rows.flatMap(({ id, right, why }) => {
    if (!right) return [`=%0%${id}:0${feedback(why)}`];
    const range = `=${model.range.join('..')}${feedback(why)}`;
    return Number(id) === middleOf(model) ? [range] : [`=${id}:0${feedback(why)}`, range];
  }),
];

interface GiftQuestion {
  /** Set where it is one of several parts of a question. */
  readonly part?: string;
  readonly lines: readonly string[];
  readonly answers: readonly string[];
}

const askedOf = (question: Question): GiftQuestion[] => {
  const { model, words } = question;
  const lines = promptLines(question);
  const parts = picksOf(lines, model, words).map(({ part, lines, model: one }) => ({
    part,
    lines,
    answers: pick(one),
  }));
  switch (model.form) {
    case 'pick':
      return [{ lines, answers: pick(model) }];
    case 'sequence':
      return [
        {
          lines,
          answers: match(
            // Each event with its place, in no telling order.
            shownItems(model.rows).map(({ text }) => [
              text,
              words.place(model.rows.findIndex((row) => row.text === text) + 1),
            ]),
          ),
        },
      ];
    case 'pairs': {
      if (!isMatching(model)) return parts;
      const textOf = new Map(model.choices.map(({ id, text }) => [id, text]));
      const pairs = model.rows.map(({ text, right }) => [text, textOf.get(right) ?? ''] as const);
      const used = new Set(model.rows.map(({ right }) => right));
      const others = model.choices.filter(({ id }) => !used.has(id));
      return [
        { lines, answers: match([...pairs, ...others.map(({ text }) => ['', text] as const)]) },
      ];
    }
    case 'blanks':
      return model.bank.length > 0
        ? parts
        : model.rows.map((row, at) => ({
            part: row.id,
            lines: [...lines, numbered(model), words.typeGapAt(at + 1)],
            answers: short(row),
          }));
    case 'numeric':
      return [{ lines, answers: numerical(model) }];
    case 'essay':
      return [];
  }
};

/** A tag ends at a bracket. */
const tag = (text: string): string => `[tag:${clip(text, 50).replace(/[[\]<>`]/g, ' ')}]`;

const block = (
  course: Quizzes['course'],
  question: Question,
  { part, lines, answers }: GiftQuestion,
): string => {
  const id = part === undefined ? question.id : `${question.id} ${part}`;
  const { form } = question.model;
  const reasons = form !== 'pick' && form !== 'numeric';
  const general = generalFeedback(question, { reasons });
  return [
    `// [id:${course.id}.${id.replace(' ', '.')}] ${question.tags.map(tag).join(' ')}`,
    `::${plain(clip(`${id}: ${question.prompt}`, 120))}::[html]${plain(paragraphs(lines))} {`,
    ...answers.map((answer) => `\t${answer}`),
    ...(general === '' ? [] : [`\t####${markup(general)}`]),
    '}',
  ].join('\n');
};

const category = (course: Quizzes['course'], quiz: Quiz, at: number): string =>
  `$CATEGORY: ${[
    '$course$',
    'top',
    pathName(course.title),
    pathName(`${String(at + 1).padStart(2, '0')} ${quiz.title}`),
  ].join('/')}`;

/** @returns the text of the file. */
export const gift = ({ course, quizzes }: Quizzes): string =>
  `${quizzes
    .flatMap((quiz, at) => [
      category(course, quiz, at),
      ...quiz.questions
        .filter((question) => typeIn(question, 'gift') !== undefined)
        .flatMap((question) => askedOf(question).map((asked) => block(course, question, asked))),
    ])
    .join('\n\n')}\n`;

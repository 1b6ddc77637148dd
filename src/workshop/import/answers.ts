/** What the answers of a question of Moodle mean, in GIFT as in its XML. */
import { type Draft, type Pair, type Tell, UnfitQuestion } from './draft';

/** An answer with its feedback. */
export interface Answer {
  readonly text: string;
  /** What it earns of the mark, in per cent. */
  readonly share: number;
  readonly why: string;
}

/**
 * The answers that earn the full mark. A lesson knows no answer that is typed and half right: others are left out, and told.
 * @throws UnfitQuestion where there is none.
 */
const fullOf = <One extends Answer>(
  answers: readonly One[],
  tell: Tell,
): readonly [One, ...One[]] => {
  const [first, ...more] = answers.filter(({ share }) => share === 100);
  if (first === undefined) {
    throw new UnfitQuestion('Expected an answer with the full mark, got none.');
  }
  if (more.length + 1 < answers.length) {
    tell(
      'Answers that do not earn the full mark are left out, with their feedback: add them to the question if you want them.',
    );
  }
  return [first, ...more];
};

/** A number that is right, and the limits within which others are, too. */
interface NumberRead {
  readonly answer: number;
  readonly range: readonly [number, number] | undefined;
}

/**
 * The number that is right. Of two, one may be the number itself, and the other the range that it lies in: so this
 * course's own files have it, because Moodle shows the first as the right answer.
 * @throws UnfitQuestion where none or several are right.
 */
export const numberIn = <One extends Answer>(
  stem: string,
  answers: readonly One[],
  read: (one: One) => NumberRead,
  tell: Tell,
): Draft => {
  const [first, second, ...more] = fullOf(answers, tell);
  const { answer, range } = read(first);
  const wider = second && read(second).range;
  const isWithin = range === undefined && wider && wider[0] <= answer && answer <= wider[1];
  if (second && (!isWithin || more.length > 0)) {
    throw new UnfitQuestion(
      `Expected one number with the full mark, got ${more.length + 2}. Decide for one, or write a range that holds all.`,
    );
  }
  return { is: 'numeric', stem, answer, range: range ?? wider, why: first.why };
};

/**
 * A word to type. In Moodle's answers an asterisk stands for any letters unless a backslash stands before it
 * (question/type/shortanswer/question.php); a lesson has no such sign.
 * @throws UnfitQuestion where no answer is right, or each has it.
 */
export const wordOf = (
  stem: string,
  text: string,
  answers: readonly Answer[],
  tell: Tell,
): Draft => {
  const full = fullOf(answers, tell);
  const isOpen = (one: Answer): boolean => /(?<!\\)\*/.test(one.text);
  const [first, ...more] = full.filter((one) => !isOpen(one));
  if (first === undefined) {
    throw new UnfitQuestion(
      `Expected words that can be typed, got "${full[0].text}", whose * stands for any letters in Moodle. Write each word that is right.`,
    );
  }
  for (const one of full.filter(isOpen)) {
    tell(
      `The answer "${one.text}" is left out: in Moodle its * stands for any letters. Write each word that is right.`,
    );
  }
  return {
    is: 'word',
    stem,
    text,
    answers: [first, ...more].map((one) => one.text.replaceAll('\\*', '*')),
    why: first.why,
  };
};

/** The limits of a number with a tolerance. */
export const around = (answer: number, by: number): readonly [number, number] | undefined =>
  by === 0 ? undefined : [answer - by, answer + by];

/**
 * Where one option alone can be chosen, others may earn a part of the mark, but the best alone is right. Where an
 * option has the full mark, the others need not be chosen.
 */
export const pickOf = (stem: string, options: readonly Answer[], single: boolean): Draft => {
  const best = Math.max(...options.map(({ share }) => share));
  return {
    is: 'pick',
    many: !single && best < 100,
    stem,
    options: options.map(({ share, ...one }) => ({
      ...one,
      right: share > 0 && (!single || share === best),
    })),
  };
};

/** Without a left side it is a right side that belongs to nothing, which only makes Moodle's choice harder. */
export const pairsOf = (stem: string, pairs: readonly Pair[]): Draft => ({
  is: 'pairs',
  stem,
  pairs: pairs.filter(({ left }) => left !== ''),
});

/** What the answers of a question of Moodle mean, in GIFT as in its XML. */
import { type Draft, type OptionDraft, type Tell, UnfitQuestion } from './draft';

/**
 * The answers that earn the full mark. A lesson knows no answer that is typed and half right: others are left out, and told.
 * @throws UnfitQuestion where there is none.
 */
export const fullOf = <Answer>(
  answers: readonly Answer[],
  isFull: (answer: Answer) => boolean,
  tell: Tell,
): readonly [Answer, ...Answer[]] => {
  const [first, ...more] = answers.filter(isFull);
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

/** The one number that is right. @throws UnfitQuestion where several are. */
export const oneOf = <Answer>([first, ...more]: readonly [Answer, ...Answer[]]): Answer => {
  if (more.length > 0) {
    throw new UnfitQuestion(
      `Expected one number with the full mark, got ${more.length + 1}. Decide for one, or write a range that holds all.`,
    );
  }
  return first;
};

/** The limits of a number with a tolerance. */
export const around = (answer: number, by: number): readonly [number, number] | undefined =>
  by === 0 ? undefined : [answer - by, answer + by];

export interface ShareDraft extends Omit<OptionDraft, 'right'> {
  /** What it earns of the mark, in per cent. */
  readonly share: number;
}

/**
 * Where one option alone can be chosen, others may earn a part of the mark, but the best alone is right. Where an
 * option has the full mark, the others need not be chosen.
 */
export const pickOf = (stem: string, options: readonly ShareDraft[], single: boolean): Draft => {
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

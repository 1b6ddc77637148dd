/**
 * How an invented student answers. It depends on how able they are and how hard the question is. A wrong
 * answer is more often a misconception that the author named than another option. Every number comes
 * from a seed, so that the sample class is the same on every computer.
 */
import type { ReportedQuestion } from '../unit';
import type { Response } from '../../course/course';
import { hash } from '../../course/hash';

/** A number of 0 to 1 that depends on the seed alone. */
export const chance = (seed: string): number => hash(seed) / 2 ** 32;

/** How many times as often a named misconception is chosen as another wrong option. */
const TEMPTING = 4;

/** How able a student is, -1.5 to 1.5, most of them near 0. */
export const ability = (learner: string): number =>
  [1, 2, 3].reduce((sum, n) => sum + chance(`${learner} ability ${n}`), 0) - 1.5;

/** Hard questions above 0, easy ones below. */
const difficulty = ({ spec }: ReportedQuestion): number =>
  1.6 * (chance(`${spec.id} difficulty`) - 0.8);

/** Whether the student knows the answer: the more able and the easier, the likelier (Rasch's model). */
export const knowsAnswer = (asked: ReportedQuestion, learner: string): boolean => {
  const share = 1 / (1 + Math.exp(-2.2 * (ability(learner) - difficulty(asked))));
  return chance(`${learner} ${asked.spec.id} knows`) < share;
};

const pick = <T>(items: readonly T[], weight: (item: T) => number, seed: string): T | undefined => {
  const all = items.reduce((sum, item) => sum + weight(item), 0);
  let left = chance(seed) * all;
  return items.find((item) => (left -= weight(item)) < 0) ?? items.at(-1);
};

const temptingOption = ({ spec, model }: ReportedQuestion, seed: string): string =>
  pick(
    model.rows.filter(({ id }) => !spec.correctResponse.includes(id)),
    ({ misconception }) => (misconception === undefined ? 1 : TEMPTING),
    seed,
  )?.id ?? '';

/** One part wrong, or now and then two. */
const withWrongParts = ({ spec, model }: ReportedQuestion, seed: string): Response => {
  const wrong = new Set(
    [0, 1].flatMap((n) => {
      if (n === 1 && chance(`${seed} two`) > 0.4) return [];
      const place = pick(
        spec.correctResponse.map((_, at) => at),
        (at) => (model.rows[at]?.misconception === undefined ? 1 : TEMPTING),
        `${seed} part ${n}`,
      );
      return place === undefined ? [] : [place];
    }),
  );
  return spec.correctResponse.map((key, at) => {
    if (!wrong.has(at)) return key;
    // A typed gap has no list of words: some other gap's word, or a near miss, does.
    const words =
      spec.choiceIds.length > 0 ? spec.choiceIds : [...spec.correctResponse, 'something', 'nobody'];
    const others = words.filter((word) => word !== key);
    return pick(others, () => 1, `${seed} instead ${at}`) ?? key;
  });
};

/** A wrong response to the question; that of an essay is empty. */
export const wrongAnswer = (asked: ReportedQuestion, seed: string): Response => {
  const { spec, model } = asked;
  switch (model.form) {
    case 'pick': {
      if (!model.many) return [temptingOption(asked, seed)];
      const lost = pick(
        spec.correctResponse.filter((id) => id !== ''),
        () => 1,
        `${seed} lost`,
      );
      const instead = temptingOption(asked, seed);
      return spec.choiceIds.map((id) =>
        id === instead || (spec.correctResponse.includes(id) && id !== lost) ? id : '',
      );
    }
    case 'sequence': {
      const at = Math.floor(chance(`${seed} swap`) * (spec.correctResponse.length - 1));
      const out = [...spec.correctResponse];
      const [one, next] = [out[at], out[at + 1]];
      if (one !== undefined && next !== undefined) [out[at], out[at + 1]] = [next, one];
      return out;
    }
    case 'pairs':
    case 'blanks':
      return withWrongParts(asked, seed);
    case 'numeric':
      return [temptingOption(asked, seed) || String(model.range[1] + 1)];
    case 'essay':
      return [];
  }
};

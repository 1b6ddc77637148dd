/** Shuffling that needs no memory: the same seed gives the same order on every launch. */
import { hash } from './hash';

/**
 * `items` in an order that depends on `seed` alone (Fisher-Yates over a hash). The seed is the
 * attempt's nonce with the question's id, so each learner and attempt has an order of its own.
 */
export const shuffle = <T>(items: readonly T[], seed: string): T[] => {
  const out = [...items];
  for (let at = out.length - 1; at > 0; at--) {
    const other = hash(`${seed} ${at}`) % (at + 1);
    const [a, b] = [out[at], out[other]];
    if (a !== undefined && b !== undefined) [out[at], out[other]] = [b, a];
  }
  return out;
};

/** As `shuffle`, but never in the order given (an order question must not come solved). */
export const disorder = (ids: readonly string[], seed: string): string[] => {
  const out = shuffle(ids, seed);
  const same = out.every((id, at) => id === ids[at]);
  return same ? [...out.slice(1), ...out.slice(0, 1)] : out;
};

/** How many hits chance alone gives: a count outside these bounds is hardly chance. */

/**
 * The probability of 0, 1, 2 ... hits in independent trials, each with a probability of its own (the
 * Poisson binomial distribution; the binomial one where all are the same).
 */
export const distribution = (trials: readonly number[]): number[] =>
  trials.reduce<number[]>(
    (before, p) => [...before, 0].map((none, hits) => none * (1 - p) + (before[hits - 1] ?? 0) * p),
    [1],
  );

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Chance gives fewer hits than `low` in less than 1 unit of 100, and more than `high` in as few. */
export const byChance = (trials: readonly number[]): Range => {
  let sum = 0;
  const atMost = distribution(trials).map((p) => (sum += p));
  const first = (share: number): number => atMost.findIndex((p) => p >= share);
  // The last sum can miss 1 by a rounding.
  const high = first(0.99);
  return { low: first(0.01), high: high < 0 ? trials.length : high };
};

export const isOutside = (hits: number, { low, high }: Range): boolean => hits < low || hits > high;

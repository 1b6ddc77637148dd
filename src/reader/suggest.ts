/** "Did you mean ...?": the nearest of the names that were expected. */

/** Letters put in, left out, changed or (with the one beside it) swapped. */
const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const turn = turned ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(swap, turn, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
};

// A long name would make the comparison slow, and is no slip of the finger.
const clip = (name: string): string => name.slice(0, 60).toLowerCase();

/** The names in order of likeness, at most `count`. */
export const nearest = (got: string, names: readonly string[], count: number): string[] =>
  names
    .map((name) => ({ name, far: distance(clip(got), clip(name)) }))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);

/** The one name that is probably meant, if any is near enough. */
export const likelyMeant = (got: string, names: readonly string[]): string | undefined => {
  const [best] = nearest(got, names, 1);
  if (best === undefined) return undefined;
  return distance(clip(got), clip(best)) <= Math.max(1, Math.floor(best.length / 3))
    ? best
    : undefined;
};

/** " Did you mean 'stem'?" or nothing. */
export const didYouMean = (got: string, names: readonly string[]): string => {
  const best = likelyMeant(got, names);
  return best === undefined ? '' : ` Did you mean '${best}'?`;
};

/** `got` as it is quoted in a message: on one line and not too long. */
export const quoted = (got: string): string => {
  const line = got.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 57)}...` : line}"`;
};

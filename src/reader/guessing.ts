/**
 * How far a student comes who has read nothing: ways to guess, and words of options that tell. What is
 * within chance is left alone.
 */
import { type WrittenQuestion, contentWords } from './written-questions';
import { byChance, isOutside, type Range } from './chance';
import { isAbsolute } from './english';
import { type Note, start } from './problem';

/** What `npm run check` says of the whole unit: figures, and advice where they are not as by chance. */
interface Findings {
  readonly figures: readonly string[];
  readonly advice: readonly Note[];
}

interface Guess {
  readonly name: string;
  /** Which options it picks: of several, any one. */
  readonly picks: (options: readonly string[], stem: string) => readonly boolean[];
}

const greatest = (values: readonly number[]): boolean[] => {
  const most = Math.max(...values);
  return values.map((value) => value === most);
};

const guesses: readonly Guess[] = [
  {
    name: 'the longest option',
    picks: (options) => greatest(options.map((option) => option.length)),
  },
  {
    name: 'the shortest option',
    picks: (options) => greatest(options.map((option) => -option.length)),
  },
  {
    name: 'the option that shares most words with the question',
    picks: (options, stem) => {
      const asked = contentWords(stem);
      return greatest(
        options.map((option) => [...contentWords(option)].filter((w) => asked.has(w)).length),
      );
    },
  },
];

const absolute: Guess = {
  name: 'the option with an absolute word (all, never, only ...)',
  picks: (options) => options.map(isAbsolute),
};

const bounds = ({ low, high }: Range): string => `by chance ${low} to ${high}`;

const tryGuess = ({ name, picks }: Guess, asked: readonly WrittenQuestion[]): Findings => {
  const trials = asked.flatMap((one) => {
    const { spec, text } = one;
    const picked = picks(
      text.rows.map((row) => row.text),
      text.stem,
    );
    const many = picked.filter(Boolean).length;
    // Where it picks all or none, it helps nobody.
    if (many === 0 || many === picked.length) return [];
    const hit = text.rows.some((row, at) => picked[at] === true && isRight(one, row));
    return [{ id: spec.id, share: many / picked.length, hit }];
  });
  if (trials.length === 0) return { figures: [], advice: [] };
  const hits = trials.filter(({ hit }) => hit).map(({ id }) => id);
  const range = byChance(trials.map(({ share }) => share));
  const figure = `${name} is right in ${hits.length} of ${trials.length} questions, ${bounds(range)}`;
  if (!isOutside(hits.length, range)) return { figures: [figure], advice: [] };
  const often = hits.length > range.high;
  const help = often
    ? `Reword options of some of these: ${hits.join(', ')}.`
    : 'Reword options so that it is right a little more often.';
  const message = `Students could guess: ${figure}. ${help}`;
  return { figures: [figure], advice: [{ ...start, message }] };
};

const isRight = ({ spec }: WrittenQuestion, row: { readonly id: string }): boolean =>
  spec.correctResponse.includes(row.id);

/** Where one of several options is right, lengths and words can tell which. */
const single = (asked: readonly WrittenQuestion[]): WrittenQuestion[] =>
  asked.filter(
    (one) =>
      one.text.rows.length > 1 && one.text.rows.filter((row) => isRight(one, row)).length === 1,
  );

export const aboutGuessing = (asked: readonly WrittenQuestion[], english: boolean): Findings => {
  const all = (english ? [...guesses, absolute] : guesses).map((one) =>
    tryGuess(one, single(asked)),
  );
  return {
    figures: all.flatMap(({ figures }) => figures),
    advice: all.flatMap(({ advice }) => advice),
  };
};

/** A word is looked at when it stands in so many options. */
const OFTEN = 5;

interface Use {
  readonly id: string;
  readonly hit: boolean;
  /** The share of the question's options that is right. */
  readonly share: number;
}

/** The words of options in the author's own words, with every option in which each stands. */
const usesIn = (asked: readonly WrittenQuestion[]): [string, Use[]][] => {
  const uses = new Map<string, Use[]>();
  for (const one of asked) {
    const { rows } = one.written;
    const right = rows.filter((row) => isRight(one, row));
    // Where all is right (items to be put in order) or nothing (gaps), there is nothing to pick.
    if (right.length === 0 || right.length === rows.length) continue;
    for (const row of rows) {
      const use = { id: one.spec.id, hit: right.includes(row), share: right.length / rows.length };
      for (const word of contentWords(row.text)) uses.set(word, [...(uses.get(word) ?? []), use]);
    }
  }
  return [...uses].filter(([, all]) => all.length >= OFTEN);
};

/** Words that stand in right options, or in wrong ones, more than chance would have it. */
export const aboutOptionWords = (asked: readonly WrittenQuestion[]): Findings => {
  const words = usesIn(asked).map(([word, uses]) => {
    const hits = uses.filter(({ hit }) => hit);
    return { word, uses, hits, says: `${word} ${hits.length} of ${uses.length}` };
  });
  const telling = words.filter(
    ({ uses, hits }) => hits.length === 0 || hits.length === uses.length,
  );
  const list = telling.map(({ says }) => says).join(', ') || 'none';
  const figure = `${words.length} words stand in ${OFTEN} options or more; always or never right: ${list}`;
  const advice = words.flatMap(({ word, uses, hits }) => {
    const range = byChance(uses.map(({ share }) => share));
    if (!isOutside(hits.length, range)) return [];
    const often = hits.length > range.high;
    const ids = new Set(uses.filter(({ hit }) => hit === often).map(({ id }) => id));
    const message = `Students could guess by the word '${word}': an option with it is right in ${hits.length} of ${uses.length}, ${bounds(range)}. Reword some of these: ${[...ids].join(', ')}.`;
    return [{ ...start, message }];
  });
  return { figures: [figure], advice };
};

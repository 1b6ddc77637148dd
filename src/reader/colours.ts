/** The colours that unit.yaml sets: each must be read where it stands, in every theme. */
import * as v from 'valibot';
import {
  COLOUR,
  type Colours,
  contrast,
  isSeen,
  contrastPairsOf,
  nearestGood,
} from '../course/palette';
import { type Problem, problem } from './problem';
import type { Yaml } from './yaml';

const colour = v.pipe(
  v.string(),
  v.regex(COLOUR, (issue) =>
    issue.input === ''
      ? 'Expected a colour in quotation marks, like "#8f4a12", got none: without them # begins a remark.'
      : `Expected a colour of # and six signs (0-9, a-f), like "#8f4a12", got "${issue.input}".`,
  ),
  v.toLowerCase(),
);

/** `accent` for signs, links and the poster, `paper` below all, `ink` for letters. */
export const colours = v.pipe(
  v.strictObject({
    accent: v.optional(colour),
    paper: v.optional(colour),
    ink: v.optional(colour),
  }),
  v.minEntries(
    1,
    "Expected accent, paper or ink in 'colours', got none of them. Leave 'colours' out for the player's own.",
  ),
);

const WHAT = {
  paper: 'that letters, marks and lines can be seen on',
  ink: 'that can be read on the paper, in boxes and beside the poster’s letters',
  accent: 'that can be read on the paper, and the poster’s letters on it',
} as const;

/** The paper first: what is wrong on a paper that is wrong itself would only confuse. */
const KEYS = ['paper', 'ink', 'accent'] as const;

/** What is wrong with one colour, and the nearest one that would do. */
interface WrongColour {
  readonly key: keyof Colours;
  readonly message: string;
  readonly near: string | undefined;
}

const wrongOf = (key: keyof Colours, given: Colours): WrongColour | undefined => {
  const set = given[key];
  if (set === undefined) return undefined;
  const good = (one: string): boolean =>
    isSeen(one, contrastPairsOf(key, { ...given, [key]: one }));
  if (good(set)) return undefined;
  const [worst] = contrastPairsOf(key, given)
    .map((pair) => ({ ...pair, got: contrast(set, pair.on) }))
    .sort((a, b) => a.got - a.least - (b.got - b.least));
  const near = nearestGood(set, good);
  const got = worst && `${set}, which has ${worst.got.toFixed(1)} to 1 against ${worst.on}`;
  const message = `Expected a colour for '${key}' ${WHAT[key]} (a contrast of ${worst?.least} to 1 at least), got ${got}.${near === undefined ? '' : ` The nearest that is good is "${near}".`}`;
  return { key, message, near };
};

/** At most one: the next is seen when it is mended. */
export const wrongColour = (given: Colours): WrongColour | undefined => {
  for (const key of KEYS) {
    const wrong = wrongOf(key, given);
    if (wrong) return wrong;
  }
  return undefined;
};

/** @param yaml unit.yaml, for the place of a wrong one. */
export const checkColours = (given: Colours, yaml: Yaml, file: string): Problem[] => {
  const wrong = wrongColour(given);
  return wrong ? [problem(file, yaml.at(['colours', wrong.key]), wrong.message)] : [];
};

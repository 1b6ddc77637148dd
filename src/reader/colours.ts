/** The colours that unit.yaml sets: each must be read where it stands, in every theme. */
import * as v from 'valibot';
import { type Colours, contrast, meets, nearestGood, paletteOf } from '../course/palette';
import { type Problem, problem } from './problem';
import type { UnitFile } from './unitfile';

const colour = v.pipe(
  v.string(),
  v.regex(/^#[0-9a-f]{6}$/i, (issue) =>
    issue.input === ''
      ? 'Expected a colour in quotation marks, like "#8f4a12", got none: without them # begins a remark.'
      : `Expected a colour of # and six signs (0-9, a-f), like "#8f4a12", got "${issue.input}".`,
  ),
  v.toLowerCase(),
);

/** `accent` for signs, links and the poster, `paper` below all, `ink` for letters. */
export const colours = v.strictObject({
  accent: v.optional(colour),
  paper: v.optional(colour),
  ink: v.optional(colour),
});

const WHAT = {
  paper: 'that letters, marks and lines can be seen on',
  ink: 'that can be read on the paper, in boxes and beside the poster’s letters',
  accent: 'that can be read on the paper, and the poster’s letters on it',
} as const;

/** The paper first: what is wrong on a paper that is wrong itself would only confuse. */
const KEYS = ['paper', 'ink', 'accent'] as const;

/** What is wrong with one colour, and the nearest one that would do. */
export interface WrongColour {
  readonly key: keyof Colours;
  readonly message: string;
  readonly near: string | undefined;
}

const wrongOf = (key: keyof Colours, given: Colours): WrongColour | undefined => {
  const set = given[key];
  if (set === undefined) return undefined;
  const good = (one: string): boolean =>
    meets(key, paletteOf({ ...given, [key]: one })).every(
      ({ on, least }) => contrast(one, on) >= least,
    );
  if (good(set)) return undefined;
  const [worst] = meets(key, paletteOf(given))
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

export const checkColours = ({ value, yaml }: UnitFile, file: string): Problem[] => {
  const wrong = wrongColour(value.colours ?? {});
  return wrong ? [problem(file, yaml.at(['colours', wrong.key]), wrong.message)] : [];
};

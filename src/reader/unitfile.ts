/** Reads lessons/unit.yaml: what the unit is called, what its policy is, which lessons it has. */
import * as v from 'valibot';
import { colours } from './colours';
import { logoField, posterField } from './look';
import { id, text, wholeNumber } from '../course/fields';
import type { Level } from '../course/model';
import { MOST_TRIES } from '../course/policy';
import { parse } from './explain';
import { hasWords, languageTags } from '../strings/languages';
import { checkTexts } from './texts';
import { typesetWritten } from './typography';
import type { Note } from './problem';
import { readYaml, type Yaml } from './yaml';

const list = <T extends v.GenericSchema>(entry: T, what: string) =>
  v.pipe(v.array(entry), v.minLength(1, `Expected at least one ${what}, got none.`));

const folder = v.pipe(
  text,
  v.regex(
    /^[a-z0-9][a-z0-9-]*$/,
    (issue) =>
      `Expected a lesson's folder (small letters, digits and hyphens), got ${issue.received}.`,
  ),
);

/** 1-2: ..., 3-4: ... -> the levels in turn. */
const levels = v.pipe(
  v.record(
    v.pipe(
      v.string(),
      v.regex(
        /^\d+(-\d+)?$/,
        (issue) => `Expected a range of marks like 3-4 before the colon, got "${issue.input}".`,
      ),
    ),
    text,
  ),
  // In turn by their marks: an object has a whole number like 3 before every other key, wherever it was written.
  v.transform((given) =>
    Object.entries(given)
      .map(([marks, does]) => ({ marks, does }))
      .sort((one, other) => Number.parseInt(one.marks) - Number.parseInt(other.marks)),
  ),
  v.check(
    (all) => areWhole(all),
    (issue) =>
      `Expected ranges of marks from 1 on without a gap, like 1-2 and 3-4, got ${issue.input.map(({ marks }) => marks).join(', ')}.`,
  ),
);

const areWhole = (all: readonly Level[]): boolean => {
  let next = 1;
  return all.every(({ marks }) => {
    const [from = 0, to = from] = marks.split('-').map(Number);
    const good = from === next && to >= from;
    next = to + 1;
    return good;
  });
};

const optional = v.picklist(
  ['certificate', 'records', 'quick-quiz', 'sources'],
  (issue) =>
    `Expected certificate, records, quick-quiz or sources, the four that can be left out, got ${issue.received}.`,
);

/** What is printed for a whole class: sources under their headings, then the questions. */
const paper = v.strictObject({
  title: text,
  minutes: wholeNumber(1, 240),
  note: v.optional(text),
  sources: v.record(text, id),
  questions: list(id, 'question'),
});

const boards = v.record(
  text,
  v.strictObject({
    forms: v.record(text, v.strictObject({ asks: text, levels })),
    paper: v.optional(paper),
  }),
);

export type Boards = v.InferOutput<typeof boards>;

export const schema = v.strictObject({
  id,
  /** What the unit is called towards machines, for ever: an address that need not lead anywhere. */
  iri: v.pipe(
    text,
    v.regex(
      /^https:\/\/[^\s/]+(\/[^\s?#]*[^\s?#/])?$/,
      (issue) =>
        `Expected an address that begins with https:// and does not end with a slash, got ${issue.received}.`,
    ),
  ),
  title: text,
  description: text,
  language: v.pipe(
    text,
    v.regex(
      /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
      (issue) => `Expected a language like en-GB, got ${issue.received}.`,
    ),
    v.check(
      hasWords,
      ({ received }) =>
        `Expected a language that the player speaks (${languageTags.join(', ')}; of any country, like en-US), got ${received}. How to add one: CONTRIBUTING.md, walk 3.`,
    ),
  ),
  keywords: list(text, 'keyword'),
  licence: text,
  /** It stands in the names of files, and says to a teacher which of two packages is the newer. */
  version: v.pipe(
    text,
    v.regex(
      /^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/,
      (issue) =>
        `Expected a version like 1.2.0 (letters, digits, dots and hyphens, 20 at most), got ${issue.received}.`,
    ),
  ),
  policy: v.optional(
    v.strictObject({
      passMark: v.optional(wholeNumber(1, 100)),
      /** Of each question of a lesson that does not name its own. */
      tries: v.optional(wholeNumber(1, MOST_TRIES)),
      reportFailed: v.optional(
        v.literal(
          'true',
          (issue) => `Expected true (or leave 'reportFailed' out), got ${issue.received}.`,
        ),
      ),
    }),
    {},
  ),
  colours: v.optional(colours),
  poster: v.optional(posterField),
  logo: v.optional(logoField),
  boards: v.optional(boards, {}),
  /** The one of them whose candidates the unit is for; without it students choose. */
  board: v.optional(text),
  /** What the packages of this unit do not have: three things of their pages, and the sources that travel in them. */
  without: v.optional(list(optional, 'entry')),
  parts: list(v.strictObject({ title: text, lessons: list(folder, 'lesson') }), 'part'),
});

/** With every text set. */
const typesetBoards = (all: Boards, set: (text: string) => string): Boards =>
  mapValues(all, ({ forms, paper: printed }) => ({
    forms: mapValues(forms, ({ asks, levels: given }) => ({
      asks: set(asks),
      levels: given.map(({ marks, does }) => ({ marks: set(marks), does: set(does) })),
    })),
    ...(printed && {
      paper: {
        ...printed,
        title: set(printed.title),
        ...(printed.note !== undefined && { note: set(printed.note) }),
      },
    }),
  }));

const mapValues = <T, U>(
  all: Readonly<Record<string, T>>,
  make: (one: T) => U,
): Record<string, U> =>
  Object.fromEntries(Object.entries(all).map(([key, one]) => [key, make(one)]));

export interface UnitFile {
  readonly value: v.InferOutput<typeof schema>;
  readonly yaml: Yaml;
}

export const readUnitFile = (source: string): UnitFile | { readonly notes: readonly Note[] } => {
  const yaml = readYaml(source, 0);
  if ('notes' in yaml) return yaml;
  const read = parse(schema, yaml, 'unit.yaml');
  if ('notes' in read) return read;
  const { notes } = checkTexts(schema, yaml, false);
  if (notes.length > 0) return { notes };
  const { title, description, keywords, parts, language } = read.output;
  const set = (text: string): string => typesetWritten(text, language);
  return {
    yaml,
    value: {
      ...read.output,
      title: set(title),
      description: set(description),
      keywords: keywords.map(set),
      boards: typesetBoards(read.output.boards, set),
      parts: parts.map((part) => ({ ...part, title: set(part.title) })),
    },
  };
};

/** A folder of the unit and where unit.yaml names it. */
export interface ListedFolder {
  readonly folder: string;
  readonly line: number;
  readonly column: number;
}

export const listedIn = ({ value, yaml }: UnitFile): ListedFolder[] =>
  value.parts.flatMap((part, p) =>
    part.lessons.map((name, n) => ({
      folder: name,
      ...yaml.at(['parts', String(p), 'lessons', String(n)]),
    })),
  );

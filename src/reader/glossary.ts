/** Reads lessons/glossary.yaml: the words of the unit, by id. */
import * as v from 'valibot';
import { text } from '../course/fields';
import { type Term } from '../course/course';
import { parse } from './explain';
import { type Note, type Problem, problem } from './problem';
import { noFormula } from './texts';
import { typesetWritten } from './typography';
import { readYaml, type Yaml } from './yaml';

const entry = v.strictObject({ term: text, meaning: text });

export const schema = v.record(
  v.pipe(
    v.string(),
    v.regex(
      /^[a-z][a-z0-9-]*$/,
      (issue) =>
        `Expected a word's id in small letters, digits and hyphens before the colon, got ${issue.received}.`,
    ),
  ),
  entry,
);

/** Entry by entry, because valibot's `record` leaves out a word called `constructor`. */
const readWords = (yaml: Yaml) => {
  const read = parse(schema, yaml, 'glossary');
  if ('notes' in read) return read;
  const ids = Object.keys(yaml.value as object);
  return parse(v.object(Object.fromEntries(ids.map((id) => [id, entry]))), yaml, 'glossary');
};

interface Glossary {
  /** Undefined when the file is broken, so that no link is blamed for it. */
  readonly terms?: Readonly<Record<string, Term>>;
  readonly problems: readonly Problem[];
}

const broken = (notes: readonly Note[], file: string): Glossary => ({
  problems: notes.map((note) => problem(file, note, note.message)),
});

export const readGlossary = (
  source: string | undefined,
  file: string,
  language: string,
): Glossary => {
  if (source === undefined || source.trim() === '') return { terms: {}, problems: [] };
  const yaml = readYaml(source, 0);
  if ('notes' in yaml) return broken(yaml.notes, file);
  const read = readWords(yaml);
  if ('notes' in read) return broken(read.notes, file);
  const formulas = Object.entries(read.output).flatMap(([id, entry]) =>
    Object.entries(entry).flatMap(([key, said]) => {
      const message = noFormula(said);
      return message === undefined ? [] : [problem(file, yaml.at([id, key]), message)];
    }),
  );
  if (formulas.length > 0) return { problems: formulas };
  const terms = Object.entries(read.output).map(
    ([id, { term, meaning }]) =>
      [
        id,
        { term: typesetWritten(term, language), meaning: typesetWritten(meaning, language) },
      ] as const,
  );
  return { terms: Object.fromEntries(terms), problems: [] };
};

/** Reads one fenced block: its YAML, its schema, its texts. */
import * as v from 'valibot';
import {
  blockSchemas,
  type BlockText,
  questionSchemas,
  type QuestionText,
} from '../../src/course/authoring';
import type { Spec } from '../../src/course/course';
import { parse } from './explain';
import type { Fence } from './fences';
import type { Use } from './markdown';
import { didYouMean, quoted } from './suggest';
import type { Paragraph } from './readability';
import { checkTexts } from './texts';
import { typesetDeep } from './typography';
import type { Note } from './problem';
import { readYaml, type Yaml } from './yaml';

export interface QuestionRead {
  readonly is: 'question';
  readonly spec: Omit<Spec, 'slot' | 'print'>;
  readonly text: QuestionText;
  readonly yaml: Yaml;
}

export interface OtherRead {
  readonly is: 'other';
  readonly block: Exclude<BlockText, { readonly is: 'question' }>;
  readonly yaml: Yaml;
}

export interface Broken {
  readonly is: 'broken';
  readonly notes: readonly Note[];
}

export type BlockRead = (QuestionRead | OtherRead) & {
  readonly terms: readonly Use[];
  readonly texts: readonly Paragraph[];
};

type Kind = keyof typeof questionSchemas;
type Name = keyof typeof blockSchemas;

const kinds = Object.keys(questionSchemas) as Kind[];
const names = ['question', ...Object.keys(blockSchemas)];

const broken = (notes: readonly Note[]): Broken => ({ is: 'broken', notes });

/** Checks what the author wrote as it is, then makes the block of the same with its texts set. */
const made = <S extends v.GenericSchema>(schema: S, yaml: Yaml, what: string) => {
  const read = parse(schema, yaml, what);
  if ('notes' in read) return broken(read.notes);
  const { notes, terms, texts } = checkTexts(schema, yaml);
  if (notes.length > 0) return broken(notes);
  const output: v.InferOutput<S> = v.parse(schema, typesetDeep(yaml.value));
  return { is: 'made' as const, output, terms, texts };
};

export const readBlock = (fence: Fence): BlockRead | Broken => {
  const here = { line: fence.line, column: 1 };
  if (!names.includes(fence.name)) {
    const got = fence.name === '' ? 'none' : quoted(fence.name);
    const message = `Expected the name of a block after \`\`\` (${names.join(', ')}), got ${got}.${didYouMean(fence.name, names)} Lessons hold no code.`;
    return broken([{ line: fence.line, column: 4, message }]);
  }
  // The fence has been told of already.
  if (!fence.closed) return broken([]);
  const yaml = readYaml(fence.source, fence.line);
  if ('notes' in yaml) return broken(yaml.notes);
  const { value } = yaml;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const got =
      value === null ? 'nothing' : Array.isArray(value) ? 'a list' : quoted(String(value));
    const message = `Expected lines of the form 'key: value' in this ${fence.name} block, got ${got}.`;
    return broken([{ ...here, message }]);
  }
  return fence.name === 'question'
    ? readQuestion(yaml, 'kind' in value ? value.kind : undefined, here)
    : readOther(yaml, fence.name as Name);
};

const readQuestion = (
  yaml: Yaml,
  kind: unknown,
  here: { readonly line: number; readonly column: number },
): BlockRead | Broken => {
  const known = kinds.find((name) => name === kind);
  if (known === undefined) {
    const got = kind === undefined ? 'none' : quoted(String(kind));
    const guess = typeof kind === 'string' ? didYouMean(kind, kinds) : '';
    const message = `Expected 'kind' to be a kind of question (${kinds.join(', ')}), got ${got}.${guess}`;
    return broken([{ ...(kind === undefined ? here : yaml.at(['kind'])), message }]);
  }
  const read = made(questionSchemas[known], yaml, `${known} question`);
  if (read.is === 'broken') return read;
  const { terms, texts } = read;
  const { spec, text } = read.output;
  const question = { is: 'question', spec, text, yaml, terms, texts } as const;
  const twice = doubled(question);
  return twice === undefined ? question : broken([twice]);
};

/** Two options that read the same cannot be told apart. */
const doubled = ({ text, yaml }: QuestionRead): Note | undefined => {
  if (text.kind === 'gap' || text.kind === 'evidence' || text.kind === 'practice') return undefined;
  const list = {
    choice: 'options',
    choices: 'options',
    order: 'items',
    match: 'pairs',
    sort: 'items',
  };
  const seen = new Map<string, string>();
  for (const row of text.rows) {
    const before = seen.get(row.text);
    if (before !== undefined) {
      const message = `Expected every option to read differently, but ${before} and ${row.id} are the same. Change one of them.`;
      return { ...yaml.at([list[text.kind], row.id]), message };
    }
    seen.set(row.text, row.id);
  }
  return undefined;
};

const readOther = (yaml: Yaml, name: Name): BlockRead | Broken => {
  const read = made(blockSchemas[name] as v.GenericSchema, yaml, `${name} block`);
  if (read.is === 'broken') return read;
  // The schema of that name made it, so it is the block of that name.
  const block = { is: name, ...(read.output as object) } as OtherRead['block'];
  return { is: 'other', block, yaml, terms: read.terms, texts: read.texts };
};

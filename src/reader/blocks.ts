/** Reads one fenced block: its YAML, its schema, its texts. */
import type * as v from 'valibot';
import type { BlockAuthor } from '../blocks/author';
import { authors as blockAuthors } from '../blocks/register/authors';
import type { Block, QuestionText } from '../course/course';
import type { RowText } from '../course/model';
import { own } from '../course/own';
import type { Author, SpecRead } from '../kinds/author';
import { authors } from '../kinds/register/authors';
import { parse } from './explain';
import type { Fence } from './fences';
import { type FormulaRead, formulasIn } from './formula';
import type { NameUse } from './markdown';
import { didYouMean, quoted } from './suggest';
import type { Paragraph } from './prose';
import { checkTexts } from './texts';
import { typesetDeep } from './typography';
import type { Note, FilePosition } from './problem';
import { readYaml, type Yaml } from './yaml';

export interface QuestionRead {
  readonly is: 'question';
  readonly author: Author;
  readonly spec: SpecRead;
  readonly text: QuestionText;
  readonly yaml: Yaml;
}

export interface OtherRead {
  readonly is: 'other';
  readonly author: BlockAuthor;
  readonly block: Block;
  readonly yaml: Yaml;
}

interface Broken {
  readonly is: 'broken';
  readonly notes: readonly Note[];
}

type BlockRead = (QuestionRead | OtherRead) & {
  readonly terms: readonly NameUse[];
  readonly texts: readonly Paragraph[];
  readonly formulas: readonly FormulaRead[];
};

const kinds = Object.keys(authors);
const names = ['question', ...Object.keys(blockAuthors)];

const broken = (notes: readonly Note[]): Broken => ({ is: 'broken', notes });

/**
 * Checks what the author wrote as it is, then makes the block of the same with its texts set. That is checked, too,
 * since typography can make two words alike that were written with other signs.
 */
const parseBlock = <S extends v.GenericSchema>(
  schema: S,
  yaml: Yaml,
  what: string,
  language: string,
) => {
  const written = parse(schema, yaml, what);
  if ('notes' in written) return broken(written.notes);
  const { notes, terms, texts } = checkTexts(schema, yaml, true);
  if (notes.length > 0) return broken(notes);
  const set = parse(schema, { ...yaml, value: typesetDeep(yaml.value, language) }, what);
  if ('notes' in set) return broken(set.notes);
  const { output } = set;
  return { is: 'made' as const, output, terms, texts, formulas: formulasIn(yaml.value, yaml.at) };
};

/** @param language whose quotation marks its texts have. */
export const readBlock = (fence: Fence, language: string): BlockRead | Broken => {
  const here = { line: fence.line, column: 1 };
  // A line of backticks without a name or an end has been reported already.
  if (!fence.closed && fence.name === '') return broken([]);
  const other = own(blockAuthors, fence.name);
  if (fence.name !== 'question' && !other) {
    const got = fence.name === '' ? 'none' : quoted(fence.name);
    const message = `Expected the name of a block after \`\`\` (${names.join(', ')}), got ${got}.${didYouMean(fence.name, names)} Code stands in a block that begins with \`\`\`code.`;
    return broken([{ line: fence.line, column: 4, message }]);
  }
  // The fence has been reported already.
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
  return other
    ? readOther(yaml, fence.name, other, language)
    : readQuestion(yaml, 'kind' in value ? value.kind : undefined, here, language);
};

const readQuestion = (
  yaml: Yaml,
  kind: unknown,
  here: { readonly line: number; readonly column: number },
  language: string,
): BlockRead | Broken => {
  const author = typeof kind === 'string' ? own(authors, kind) : undefined;
  if (!author) {
    const got = kind === undefined ? 'none' : quoted(String(kind));
    const guess = typeof kind === 'string' ? didYouMean(kind, kinds) : '';
    const message = `Expected 'kind' to be a kind of question (${kinds.join(', ')}), got ${got}.${guess}`;
    return broken([{ ...(kind === undefined ? here : yaml.at(['kind'])), message }]);
  }
  const read = parseBlock(author.schema, yaml, `${String(kind)} question`, language);
  if (read.is === 'broken') return read;
  const { terms, texts, formulas } = read;
  const { spec, text } = read.output;
  const question = { is: 'question', author, spec, text, yaml, terms, texts, formulas } as const;
  const twice = doubled(question);
  return twice === undefined ? question : broken([twice]);
};

/** The place of a question's option, item, pair or gap. */
export const placeOfRow = (
  { author, yaml }: QuestionRead,
  row: RowText & { readonly number?: number },
): FilePosition => yaml.at([author.list, String(row.number ?? row.id)]);

/** Two options that read the same cannot be distinguished. */
const doubled = (question: QuestionRead): Note | undefined => {
  const { author, text } = question;
  if (!author.distinct) return undefined;
  const seen = new Map<string, string>();
  for (const row of text.rows) {
    const before = seen.get(row.text);
    if (before !== undefined) {
      const message = `Expected every option to read differently, but ${before} and ${row.id} are the same. Change one of them.`;
      return { ...placeOfRow(question, row), message };
    }
    seen.set(row.text, row.id);
  }
  return undefined;
};

const readOther = (
  yaml: Yaml,
  name: string,
  author: BlockAuthor,
  language: string,
): BlockRead | Broken => {
  const read = parseBlock(author.schema, yaml, `${name} block`, language);
  if (read.is === 'broken') return read;
  const block = { is: name, ...read.output };
  const { terms, texts, formulas } = read;
  return { is: 'other', author, block, yaml, terms, texts, formulas };
};

/** Questions in a lesson's text, and changes of one: no line of another block, and no comment, is touched. */
import { type Document, isCollection, isPair, visit } from 'yaml';
import { splitLesson } from '../../reader/fences';
import { type Path, setUnder, textOf, treeOf, valueIn } from '../tree';
import type { Value } from './fields';

export interface QuestionRow {
  readonly id: string;
  readonly kind: string;
  readonly stem: string;
  /** The line of its opening fence, from 1 on. */
  readonly line: number;
  /** Its YAML. */
  readonly source: string;
}

const textAt = (tree: Document, key: string): string => {
  const value: unknown = tree.get(key);
  return typeof value === 'string' ? value : '';
};

/** The questions that can be read as YAML and have an id. */
export const questionsIn = (source: string): readonly QuestionRow[] =>
  splitLesson(source).pieces.flatMap((piece) => {
    if (piece.is !== 'fence' || piece.name !== 'question' || !piece.closed) return [];
    const tree = treeOf(piece.source);
    const row = {
      id: tree.errors.length > 0 || !isCollection(tree.contents) ? '' : textAt(tree, 'id'),
      kind: textAt(tree, 'kind'),
      stem: textAt(tree, 'stem'),
      line: piece.line,
      source: piece.source,
    };
    return row.id === '' ? [] : [row];
  });

/** The question's values as they are written; none where they cannot be read, as while they are typed. */
export const valueOf = (source: string): Value => (valueIn(treeOf(source)) ?? {}) as Value;

/** The text as one line, with single spaces: a field of a form has no more. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Deletes the list or mapping that a deleted value has left empty, and so on upwards. */
const withoutEmpty = (tree: Document, path: Path): void => {
  const parent = path.slice(0, -1);
  if (parent.length === 0) return;
  const node: unknown = tree.getIn(parent);
  if (isCollection(node) && node.items.length === 0) {
    tree.deleteIn(parent);
    withoutEmpty(tree, parent);
  }
};

/** The question's YAML with a value set, or deleted where it is undefined. Comments stay. */
export const withValue = (source: string, path: Path, value: Value | undefined): string => {
  const tree = treeOf(source);
  if (value === undefined) {
    if (tree.hasIn(path)) tree.deleteIn(path);
    withoutEmpty(tree, path);
  } else {
    const parent: unknown = tree.getIn(path.slice(0, -1));
    const node = tree.createNode(value);
    // In brackets or in lines, as the entry beside it is written.
    const beside: unknown = isCollection(parent) ? parent.items.at(-1) : undefined;
    const sibling = isPair(beside) ? beside.value : beside;
    if (isCollection(node) && isCollection(sibling)) node.flow = sibling.flow === true;
    // An empty text is written as "", so that an author sees it.
    visit(node, {
      Scalar(_, scalar) {
        if (scalar.value === '') scalar.type = 'QUOTE_DOUBLE';
      },
    });
    setUnder(tree, path, typeof value === 'string' && value !== '' ? value : node);
  }
  return textOf(tree).trimEnd();
};

/** The lesson's text with another YAML in a block. */
export const withBlock = (
  text: string,
  { line, source }: Pick<QuestionRow, 'line' | 'source'>,
  next: string,
): string => {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  lines.splice(line, source.split('\n').length, ...next.split('\n'));
  return lines.join(end);
};

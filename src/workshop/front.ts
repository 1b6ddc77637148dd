/** The front matter of a lesson, found by its first lines alone: the list of lessons asks for it after each step. */
import { textOf, treeOf } from './tree';

/** Three hyphens. As the reader takes them, there may be spaces behind. */
const HYPHENS = String.raw`---[^\S\r\n]*\r?`;
/** What stands before it: a mark of Windows editors, and hyphens. */
const BEFORE = String.raw`^\uFEFF?${HYPHENS}\n`;
const LINE = String.raw`(?!---).*\r?\n`;

/** What stands before it, its lines, and the hyphens below. */
const FRONT = new RegExp(`(${BEFORE})((?:${LINE})*)${HYPHENS}(?:\n|$)`);
const ID = new RegExp(`${BEFORE}(?:${LINE})*?id: *["']?([a-z0-9-]+)`);

/** The lesson's id in its front matter, which need not be closed yet. */
export const idIn = (source: string): string | undefined => ID.exec(source)?.[1];

/** What a key of the front matter says; undefined where it has no such key, or is not closed. */
export const frontValue = (source: string, key: string): string | undefined => {
  const [, , front = ''] = FRONT.exec(source) ?? [];
  const value: unknown = treeOf(front).get(key);
  return typeof value === 'string' ? value : undefined;
};

/**
 * The lesson with another value of a key in its front matter, and the line ends that it had.
 * @returns undefined where the front matter cannot be read.
 */
export const withFrontValue = (source: string, key: string, value: string): string | undefined => {
  const [, before = '', front] = FRONT.exec(source) ?? [];
  if (front === undefined) return undefined;
  const tree = treeOf(front.replaceAll('\r\n', '\n'));
  if (tree.errors.length > 0) return undefined;
  tree.set(key, value);
  const end = before.endsWith('\r\n') ? '\r\n' : '\n';
  return before + textOf(tree).replaceAll('\n', end) + source.slice((before + front).length);
};

/** The front matter of a lesson, found by its first lines alone: the list of lessons asks for it after each step. */
import { textOf, treeOf } from './tree';

/** What stands before it (a mark of Windows editors and three hyphens), its lines, and the hyphens below. */
const FRONT = /^(\uFEFF?---\r?\n)((?:(?!---).*\r?\n)*)---[ \t]*\r?(?:\n|$)/;

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

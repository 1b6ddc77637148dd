/** Places in a lesson's text: the step that a line stands in, the blocks, where something new goes. */
import { splitLesson, type Fence, linesOf } from '../../reader/fences';

/** @param line from 1 on. @returns the number of the step, from 1 on. */
export const stepAt = (source: string, line: number): number => {
  let fenced = false;
  let steps = 0;
  for (const text of source.split('\n').slice(0, line)) {
    if (text.startsWith('```')) fenced = !fenced;
    else if (!fenced && text.startsWith('## ')) steps += 1;
  }
  return Math.max(1, steps);
};

/** The lesson's id in its front matter, which need not be closed yet. */
export const idIn = (source: string): string | undefined =>
  /^\uFEFF?---\r?\n(?:(?!---).*\r?\n)*?id: *["']?([a-z0-9-]+)/.exec(source)?.[1];

/** The line of a block's closing fence, from 1 on. */
const endOf = ({ line, source, closed }: Fence): number =>
  line + (source === '' ? 0 : source.split('\n').length) + (closed ? 1 : 0);

/** How many lines stand above what follows the first step. */
const firstStep = (source: string): number => {
  const lines = linesOf(source);
  const last = Math.max(1, stepAt(source, lines.length));
  for (let line = 1; line <= lines.length; line += 1) {
    if (last > 1 && stepAt(source, line) === 2) return line - 1;
  }
  return lines.length;
};

/** Blocks that end a lesson, in their order: nothing else is put below them. */
const LAST: readonly string[] = ['keypoints', 'teaching'];

/**
 * How many lines stand above the place for something new: below the block or paragraph that the line
 * stands in; from the front matter, at the end of the first step. What ends a lesson goes to its end.
 */
export const placeBelow = (source: string, line: number, name: string): number => {
  const lines = linesOf(source);
  const { pieces } = splitLesson(source);
  const fences = pieces.flatMap((piece) => (piece.is === 'fence' ? piece : []));
  const closing = fences.find((fence) => LAST.indexOf(fence.name) > LAST.indexOf(name));
  const most = closing ? closing.line - 1 : lines.length;
  if (LAST.includes(name)) return most;
  const first = pieces[0];
  const begins = first ? (first.is === 'fence' ? first.line : first.before + 1) : lines.length;
  if (line < begins) return Math.min(firstStep(source), most);
  const around = fences.find((fence) => fence.line <= line && line <= endOf(fence));
  if (around) return Math.min(endOf(around), most);
  // From a heading or an empty line on to the next paragraph; a block ends the search.
  let at = line;
  const text = (n: number): string => (lines[n - 1] ?? '').trim();
  const blockBegins = (n: number): boolean => fences.some((fence) => fence.line === n);
  while (at <= lines.length && !blockBegins(at) && (text(at) === '' || text(at).startsWith('#'))) {
    at += 1;
  }
  while (at <= lines.length && !blockBegins(at) && text(at) !== '') at += 1;
  return Math.min(at - 1, most);
};

/** The text with a block put in, an empty line on either side, and the line that it begins on. */
export const putIn = (
  source: string,
  above: number,
  block: string,
): { readonly text: string; readonly line: number } => {
  const end = source.includes('\r\n') ? '\r\n' : '\n';
  const lines = source.split(/\r?\n/);
  const before = lines.slice(0, above);
  const after = lines.slice(above);
  while (before.at(-1)?.trim() === '') before.pop();
  while (after[0]?.trim() === '') after.shift();
  const text = [...before, '', ...block.split('\n'), '', ...after];
  return { text: text.join(end), line: before.length + 2 };
};

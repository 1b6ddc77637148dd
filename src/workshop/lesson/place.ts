/** Places in a lesson's text: the step that a line stands in, the blocks, where something new goes. */
import { splitLesson, type Fence, linesOf } from '../../reader/fences';

/** The lines of the `## ` headings, each of which begins a step, from 1 on. */
const headings = (source: string): number[] =>
  splitLesson(source).pieces.flatMap((piece) =>
    piece.is === 'fence'
      ? []
      : piece.source
          .split('\n')
          .flatMap((text, at) => (text.startsWith('## ') ? piece.before + at + 1 : [])),
  );

/** The step that a line stands in. @param line from 1 on. @returns its number, from 1 on; 1 above the first heading, too. */
export const stepAt = (source: string, line: number): number =>
  Math.max(1, headings(source).filter((at) => at <= line).length);

/** The line of a block's closing fence, from 1 on. */
const endOf = ({ line, source, closed }: Fence): number =>
  line + (source === '' ? 0 : source.split('\n').length) + (closed ? 1 : 0);

/** The last line of the first step. */
const firstStep = (source: string): number => {
  const [, second] = headings(source);
  return second === undefined ? linesOf(source).length : second - 1;
};

/** The blocks that end a lesson, in their order. Nothing else is put below them. */
const LAST: readonly string[] = ['keypoints', 'teaching'];

/**
 * The line below which something new is put: the last one of the block or paragraph that `line` stands in. From the
 * front matter it is the end of the first step. A block that ends a lesson goes to the lesson's end.
 *
 * @param line from 1 on.
 * @param name of the new block; '' for what is no block.
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

/** The text with a block put in, an empty line on either side. @param above how many lines stay above it. @returns the line that the block begins on, too. */
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

/**
 * Cuts a lesson into its fenced blocks and the Markdown between them, line by line, so that a fence
 * that nobody closed is found where it opens and spoils no more than itself.
 */
import { type Note, start } from './problem';

export interface Fence {
  readonly is: 'fence';
  readonly name: string;
  /** The line that opens it, counted from 1. */
  readonly line: number;
  readonly source: string;
  /** False when its end is only guessed, so that its content is not worth reading. */
  readonly closed: boolean;
}

export interface Markdown {
  readonly is: 'markdown';
  /** How many lines stand above it. */
  readonly before: number;
  readonly source: string;
}

export interface Cut {
  /** The front matter, which begins on line 2. */
  readonly front?: string;
  readonly pieces: readonly (Fence | Markdown)[];
  readonly notes: readonly Note[];
}

const opening = /^(`{3,})([^`]*)$/;

/** Lines as they were written, whatever the system that wrote them. */
export const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');

export const cut = (text: string): Cut => {
  const lines = linesOf(text);
  if (lines[0]?.trimEnd() !== '---') {
    const message =
      "Expected the file to begin with front matter (a line of '---', the lesson's id, title and so on, and another line of '---'), got none.";
    return { ...body(lines, 0), notes: [...body(lines, 0).notes, { ...start, message }] };
  }
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  if (end === -1) {
    const message =
      "The front matter that opens here is not closed. Add a line of '---' after its last key.";
    return { pieces: [], notes: [{ ...start, message }] };
  }
  return { front: lines.slice(1, end).join('\n'), ...body(lines, end + 1) };
};

const body = (lines: readonly string[], from: number): Pick<Cut, 'pieces' | 'notes'> => {
  const pieces: (Fence | Markdown)[] = [];
  const notes: Note[] = [];
  let prose = from;
  const flush = (to: number): void => {
    const source = lines.slice(prose, to).join('\n');
    if (source.trim() !== '') pieces.push({ is: 'markdown', before: prose, source });
  };
  for (let at = from; at < lines.length; at++) {
    const [, ticks, info = ''] = opening.exec(lines[at] ?? '') ?? [];
    if (ticks === undefined) continue;
    flush(at);
    const name = info.trim();
    const { end, closed } = close(lines, at, ticks.length);
    if (!closed) {
      const until =
        end < lines.length ? `line ${end + 1}, where the next block opens` : 'the end of the file';
      notes.push({
        line: at + 1,
        column: 1,
        message: `The \`\`\`${name} block that opens here is not closed. Add a line of \`\`\` after its last line, before ${until}.`,
      });
    }
    const source = lines.slice(at + 1, end).join('\n');
    pieces.push({ is: 'fence', name, line: at + 1, source, closed });
    at = closed ? end : end - 1;
    prose = at + 1;
  }
  flush(lines.length);
  return { pieces, notes };
};

/** Where the fence that opens at `from` ends: its closing line, or the next line that opens one. */
const close = (
  lines: readonly string[],
  from: number,
  ticks: number,
): { readonly end: number; readonly closed: boolean } => {
  for (let at = from + 1; at < lines.length; at++) {
    const [, found = '', info = ''] = opening.exec(lines[at] ?? '') ?? [];
    if (found === '') continue;
    if (info.trim() === '' && found.length >= ticks) return { end: at, closed: true };
    if (info.trim() !== '') return { end: at, closed: false };
  }
  return { end: lines.length, closed: false };
};

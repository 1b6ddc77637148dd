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

interface SplitLesson {
  /** The front matter, which begins on line 2. */
  readonly front?: string;
  readonly pieces: readonly (Fence | Markdown)[];
  readonly notes: readonly Note[];
}

/** A line that opens or ends a block, or is meant to: its fence, what stands before and behind it. */
interface Mark {
  readonly indent: string;
  readonly fence: string;
  readonly name: string;
}

const markOf = (line = ''): Mark | undefined => {
  const [, indent = '', fence, name = ''] = /^([ \t]*)(`{2,}|~{3,})([^`]*)$/.exec(line) ?? [];
  if (fence === undefined) return undefined;
  // Two backticks begin a stretch of code in a sentence, but not with one word or none behind them.
  if (fence === '``' && !/^\w*\s*$/.test(name)) return undefined;
  return { indent, fence, name: name.trim() };
};

/** What keeps a line from opening a block, as the end of a sentence. */
const flawOf = ({ indent, fence }: Mark): string | undefined => {
  if (indent !== '') return 'spaces before it. Move the whole block to the left';
  if (fence === '``') return 'two backticks. Add one';
  return fence.startsWith('~') ? `${fence}. Write backticks` : undefined;
};

/** A line that is meant for the three hyphens around the front matter. */
const isRule = (line: string): boolean => /^\s*(-{2,}|[–—]{1,3})\s*$/.test(line);

/** Lines as they were written, whatever the system that wrote them. */
export const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');

export const splitLesson = (text: string): SplitLesson => {
  const lines = linesOf(text);
  const [first = ''] = lines;
  const end = lines.findIndex((line, at) => at > 0 && isRule(line));
  if (!isRule(first)) {
    const message =
      "Expected the file to begin with front matter (a line of '---', the lesson's id, title and so on, and another line of '---'), got none.";
    // Its keys may be there without the line above them.
    const rest = body(lines, /^\w+:/.test(first) ? end + 1 : 0);
    return { ...rest, notes: [...rest.notes, { ...start, message }] };
  }
  if (end === -1) {
    const message =
      "The front matter that opens here is not closed. Add a line of '---' after its last key.";
    return { pieces: [], notes: [{ ...start, message }] };
  }
  const rest = body(lines, end + 1);
  const wrong = [0, end].flatMap((at): Note[] => {
    const line = (lines[at] ?? '').trimEnd();
    if (line === '---') return [];
    const message = `Expected a line of three hyphens (---) ${at === 0 ? 'above' : 'below'} the front matter, got "${line}".`;
    return [{ line: at + 1, column: 1, message }];
  });
  return {
    front: lines.slice(1, end).join('\n'),
    ...rest,
    notes: [...wrong, ...rest.notes],
  };
};

const body = (lines: readonly string[], from: number): Pick<SplitLesson, 'pieces' | 'notes'> => {
  const pieces: (Fence | Markdown)[] = [];
  const notes: Note[] = [];
  let prose = from;
  const flush = (to: number): void => {
    const source = lines.slice(prose, to).join('\n');
    if (source.trim() !== '') pieces.push({ is: 'markdown', before: prose, source });
  };
  for (let at = from; at < lines.length; at++) {
    const mark = markOf(lines[at]);
    if (mark === undefined) continue;
    flush(at);
    const { name } = mark;
    const { end, ended } = close(lines, at, mark);
    const message = wrongFence(mark, lines, end, ended);
    if (message !== undefined) notes.push({ line: at + 1, column: 1, message });
    else if (markOf(lines[end])?.fence === '``') {
      const message = `Expected three backticks (\`\`\`) below the ${name} block, got two. Add one.`;
      notes.push({ line: end + 1, column: 1, message });
    }
    const source = lines.slice(at + 1, end).join('\n');
    pieces.push({ is: 'fence', name, line: at + 1, source, closed: message === undefined });
    at = ended ? end : end - 1;
    prose = at + 1;
  }
  flush(lines.length);
  return { pieces, notes };
};

/** What is wrong with a block that opens with `mark`, so that its content is not worth reading. */
const wrongFence = (
  mark: Mark,
  lines: readonly string[],
  end: number,
  ended: boolean,
): string | undefined => {
  const flaw = flawOf(mark);
  if (flaw !== undefined)
    return `Expected a block that begins with \`\`\` and its name at the very start of the line, got ${flaw}.`;
  if (ended) return undefined;
  if (mark.name === '')
    return 'Expected the name of a block after ``` and its end below, got neither. Delete the line, or write both.';
  const until =
    end < lines.length ? `line ${end + 1}, where the next block opens` : 'the end of the file';
  return `The ${mark.fence}${mark.name} block that opens here is not closed. Add a line of ${mark.fence} after its last line, before ${until}.`;
};

/** Where the block that opens at `from` ends: its closing line, or the next line that opens one. */
const close = (
  lines: readonly string[],
  from: number,
  { fence }: Mark,
): { readonly end: number; readonly ended: boolean } => {
  // A block with more backticks may hold one with fewer; where it has no end, that one is a block of the lesson.
  let held: number | undefined;
  for (let at = from + 1; at < lines.length; at++) {
    const mark = markOf(lines[at]);
    if (mark === undefined || mark.fence[0] !== fence[0]) continue;
    if (fence.length > 3 && mark.fence.length < fence.length) {
      if (mark.name !== '') held ??= at;
      continue;
    }
    return mark.name === '' ? { end: at, ended: true } : { end: held ?? at, ended: false };
  }
  return { end: held ?? lines.length, ended: false };
};

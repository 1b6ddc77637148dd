/** What is being written where the cursor stands: a block's YAML, the name of a block, or a sentence. */
import { splitLesson, linesOf } from '../../reader/fences';
import { GLOSSARY, UNIT } from '../../reader/file-names';

type CursorPlace =
  /** `from` is where the YAML begins in the text. */
  | { readonly is: 'yaml'; readonly of: string; readonly source: string; readonly from: number }
  | { readonly is: 'fence' }
  | { readonly is: 'prose' };

/** The value of `of` for the front matter; that of a file of YAML is its name. */
export const FRONT = 'front matter';

const startOf = (lines: readonly string[], line: number): number =>
  lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);

/**
 * What is being written at an offset of a file.
 *
 * @param text the file with line feeds alone, as an editor holds it. @param at the offset in it.
 * @returns undefined where nothing can be suggested: in other files, and on the hyphens around the front matter.
 */
export const cursorPlaceIn = (path: string, text: string, at: number): CursorPlace | undefined => {
  if (path === UNIT || path === GLOSSARY) return { is: 'yaml', of: path, source: text, from: 0 };
  if (!path.endsWith('/lesson.md')) return undefined;
  const lines = linesOf(text);
  const line = text.slice(0, at).split('\n').length;
  const { front, pieces } = splitLesson(text);
  const frontLines = front === undefined ? 0 : front.split('\n').length;
  if (line > 1 && line <= 1 + frontLines) {
    return { is: 'yaml', of: FRONT, source: front ?? '', from: startOf(lines, 2) };
  }
  for (const piece of pieces) {
    if (piece.is !== 'fence') continue;
    if (piece.line === line) return { is: 'fence' };
    const last = piece.line + piece.source.split('\n').length;
    const closing = (lines[line - 1] ?? '').startsWith('```');
    if (line > piece.line && line <= last && !closing) {
      const { name, source } = piece;
      return { is: 'yaml', of: name, source, from: startOf(lines, piece.line + 1) };
    }
  }
  return line <= 1 + frontLines ? undefined : { is: 'prose' };
};

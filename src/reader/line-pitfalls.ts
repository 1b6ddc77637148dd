/**
 * The pitfalls of YAML, explained to a teacher: which line falls into one, and what to write instead.
 * Only asked when the parser has refused a block, since it judges line by line.
 */
import type { Note } from './problem';
import { BACKSLASH } from './silent-mistakes';
import { quoted } from './suggest';
import { valuePitfall } from './value-pitfalls';

const keyed = /^(\s*(?:- +)?)(?:([\w][\w -]*):(?=\s|$)\s*)?(.*)$/;

/** The pitfalls of one line; the rest of a text that runs over several lines may look like one. */
const ofLine = (line: string, at: number): Note | undefined => {
  const [, lead = '', key, value = ''] = keyed.exec(line) ?? [];
  const tight = /^([a-z][a-z ]*):(?=[^\s/])/.exec(value);
  if (key === undefined && lead.trim() === '' && tight !== null) {
    const message = `Expected a space after the colon of '${tight[1] ?? ''}', got none. Write '${tight[1] ?? ''}: ...'.`;
    return { line: at + 1, column: lead.length + tight[0].length + 1, message };
  }
  const found = valuePitfall(key ?? '', value);
  if (found === undefined) return undefined;
  return {
    line: at + 1,
    column: line.length - value.length + found.at + 1,
    message: found.message,
  };
};

/** Every line of the block that falls into a trap. */
export const linePitfalls = (source: string): Note[] =>
  source.split('\n').flatMap((line, at) => {
    if (/^\s*(#.*)?$/.test(line)) return [];
    return ofLine(line, at) ?? [];
  });

/** What to say of a refused block in which no line falls into a known trap. */
export const byCode = (code: string, line: string): string => {
  switch (code) {
    case 'BAD_INDENT':
      return 'This line does not stand under the lines that it belongs to. Give lines of the same list or block the same number of spaces, and close every { and [.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return `Expected lines of the form 'key: value', got ${quoted(line)}. If it goes on from the line above, indent it by two more spaces; if a line below it is indented too far, move that one back.`;
    case 'BAD_DQ_ESCAPE':
      return BACKSLASH;
    case 'MULTIPLE_DOCS':
      return "Expected one block, got a line of '---' or '...', which ends it. Leave that line out.";
    default:
      return `Expected lines of the form 'key: value', got ${quoted(line)}. Check its quotation marks, brackets, commas and spaces; when in doubt, wrap the value in double quotes.`;
  }
};

/** The pitfalls of YAML inside one value: colons, quotation marks, brackets, special signs. */
import { quoted } from './suggest';

interface ValuePitfall {
  /** Offset in the value where the trap stands. */
  readonly at: number;
  readonly message: string;
}

const wrapped = (value: string): string => {
  const line = value.trim().replace(/"/g, "'");
  return `"${line.length > 50 ? `${line.slice(0, 47)}...` : line}"`;
};

const named = (key: string): string => (key === '' ? 'This value' : `The value of '${key}'`);

const wrap = (value: string): string => `Wrap the whole value in double quotes: ${wrapped(value)}.`;

/** The end of a quoted text that begins at `from`, or -1. */
const closing = (line: string, from: number): number => {
  const mark = line[from];
  for (let at = from + 1; at < line.length; at++) {
    if (mark === '"' && line[at] === '\\') at++;
    else if (line[at] === mark && (mark === '"' || line[at + 1] !== "'")) return at;
    else if (line[at] === mark) at++;
  }
  return -1;
};

const quotes = (key: string, value: string): ValuePitfall | undefined => {
  const end = closing(value, 0);
  if (end === -1) {
    const message = `${named(key)} opens with a quotation mark (${value[0] ?? ''}) that is not closed on this line. Close it at the end of the value.`;
    return { at: 0, message };
  }
  if (/^\s*(#.*)?$/.test(value.slice(end + 1))) return undefined;
  if (/^\s+[\w-]+:\s/.test(value.slice(end + 1))) {
    const message = `Expected a comma after the closing quotation mark of ${key === '' ? 'this value' : `'${key}'`}, got none.`;
    return { at: end + 1, message };
  }
  const inside = `Wrap the whole value in double quotes and use single quotes inside: ${wrapped(value.replace(/^"(.*)"$/, '$1'))}.`;
  return {
    at: end + 1,
    message: `${named(key)} goes on after its closing quotation mark (${value[0] ?? ''}). ${inside}`,
  };
};

const special = (key: string, value: string): ValuePitfall | undefined => {
  const [first = ''] = value;
  if (/^[|>]/.test(value) ? /^[|>][-+\d]*\s*$/.test(value) : !/^[@`%&*!|>]/.test(value)) {
    return undefined;
  }
  const message = `${named(key)} begins with ${first}, which means something else in YAML. ${wrap(value)}`;
  return { at: 0, message };
};

const colon = (key: string, value: string): ValuePitfall | undefined => {
  const at = value.search(/:(\s|$)/);
  if (at < 0) return undefined;
  const message = `${named(key)} holds a colon followed by a space, which begins a new key in YAML. ${wrap(value)}`;
  return { at, message };
};

/** The entries between the brackets of `{a: b, c: "d, e"}`, with their offsets. */
const entriesOf = (value: string): { at: number; text: string }[] => {
  const out: { at: number; text: string }[] = [];
  let from = 1;
  for (let at = 1; at <= value.length; at++) {
    const quote = /["']/.test(value[at] ?? '') && /[:,{[]\s*$/.test(value.slice(0, at));
    const end = quote ? closing(value, at) : -1;
    if (end > 0 && /^\s*[,}\]]/.test(value.slice(end + 1))) at = end;
    else if (at === value.length || /[,}\]]/.test(value[at] ?? '')) {
      out.push({ at: from, text: value.slice(from, at) });
      from = at + 1;
    }
  }
  return out;
};

/** Inside braces a bracket is a mark of its own, wherever it stands. */
const bracket = (key: string, rest: string): ValuePitfall | undefined => {
  const [value = ''] = /^.*?(?=,\s*[\w-]+:\s|\}\s*$|$)/.exec(rest) ?? [];
  const at = value.search(/[[\]{}]/);
  if (at < 0 || /^(\[[^\]]*\]|\{[^}]*\})\s*$/.test(value)) return undefined;
  const message = `${named(key)} holds ${value[at] ?? ''}, which means something else inside { }. ${wrap(value)}`;
  return { at, message };
};

const inBraces = (value: string): ValuePitfall | undefined => {
  for (const { at, text } of entriesOf(value)) {
    const parts = /^(\s*([\w-][\w -]*):\s+)(.*)$/.exec(text);
    if (parts === null) continue;
    const [, lead = '', key = '', inner = ''] = parts;
    const from = at + lead.length;
    const plain = !/^["']/.test(inner);
    const found = (plain ? bracket(key, value.slice(from)) : undefined) ?? scalar(key, inner);
    if (found !== undefined) return { at: from + found.at, message: found.message };
  }
  return undefined;
};

const scalar = (key: string, value: string): ValuePitfall | undefined =>
  /^["']/.test(value) ? quotes(key, value) : (special(key, value) ?? colon(key, value));

const unclosed = (value: string, open: string, close: string): ValuePitfall | undefined =>
  value.split(open).length <= value.split(close).length
    ? undefined
    : {
        at: 0,
        message: `The ${open} that opens here is not closed on this line. Close it with ${close}.`,
      };

/** The trap in a value, if any; `key` is '' for an entry of a list. */
export const valuePitfall = (key: string, value: string): ValuePitfall | undefined => {
  if (value.startsWith('{')) return inBraces(value) ?? unclosed(value, '{', '}');
  if (value.startsWith('[')) {
    const after = /^\[[^\]]*\]\s*([^\s#].*)$/.exec(value);
    if (after === null) return unclosed(value, '[', ']');
    const message = `${named(key)} begins with [, which begins a list in YAML. ${wrap(value)}`;
    return { at: 0, message };
  }
  if (key !== '' && /^-\s/.test(value)) {
    const message = `A list begins on the line below its key. Move ${quoted(value)} to a line of its own, indented by two more spaces.`;
    return { at: 0, message };
  }
  return scalar(key, value);
};

/** The sentences for what a schema found, in words that a teacher understands. */
import type { BaseIssue } from 'valibot';
import { own } from '../course/own';
import { quoted } from './suggest';
import type { Path } from './walk';

/** What to add where something is missing. */
const hints: Readonly<Record<string, string>> = {
  answer: "Say which is right, like 'answer: a'.",
  why: "Give the reason that the student reads, like 'why: No. He was in hiding.'",
  stem: "Write the question itself, like 'stem: Why did ...?'",
  id: "Give it a readable name that never changes, like 'id: rise-kornilov-effect'.",
  options: 'List the options below it, each by its letter.',
  title: "Write it, like 'title: ...'.",
  transcript:
    "Write what is said and heard, a paragraph an entry, like 'transcript: [Three drops fall.]'.",
  captions: "Name a file of captions beside the lesson, like 'captions: drops.vtt'.",
  alt: "Tell in words what the picture shows, like 'alt: ...'.",
};

const names: Readonly<Record<string, string>> = {
  'front matter': 'the front matter',
  'unit.yaml': 'unit.yaml',
  glossary: 'the glossary',
};

/** `what` is the block's name: "choice question", "source block", "front matter". */
const whole = (what: string): string =>
  own(names, what) ?? (/^[aeiou]/.test(what) ? `an ${what}` : `a ${what}`);

/** "'options > a' in a choice question". */
export const within = (what: string, path: Path): string =>
  path.length === 0 ? whole(what) : `'${path.join(' > ')}' in ${whole(what)}`;

export const missing = (what: string, path: Path, keys: readonly string[]): string => {
  const name = path.at(-1) ?? '';
  const help = own(hints, name) ?? `The keys are: ${keys.join(', ')}.`;
  return `Expected '${name}' in ${within(what, path.slice(0, -1))}, got none. ${help}`;
};

export const pathOf = (issue: BaseIssue<unknown>): string[] =>
  (issue.path ?? []).map((item) => String(item.key));

/** "'stem'", or "entry 2 of 'aims'". */
const label = (issue: BaseIssue<unknown>, what: string): string => {
  const path = pathOf(issue);
  const last = issue.path?.at(-1);
  if (last === undefined) return whole(what);
  if (last.type !== 'array') return `'${path.at(-1) ?? ''}'`;
  return `entry ${Number(path.at(-1)) + 1} of '${path.at(-2) ?? what}'`;
};

const got = (input: unknown): string => {
  if (typeof input === 'string') return input === '' ? 'nothing' : quoted(input);
  if (Array.isArray(input)) return 'a list';
  return input === undefined || input === null ? 'nothing' : "lines of the form 'key: value'";
};

const noText = (input: unknown, name: string): string => {
  if (Array.isArray(input)) return `Expected one text for ${name}, got a list.`;
  const [key = ''] = Object.keys(input ?? {});
  return `Expected a text for ${name}, got "${key}: ...", which is a key and a value in YAML. If it is a sentence with a colon, wrap it in double quotes.`;
};

/** What an issue means; the schemas' own sentences are kept, with the name where it helps. */
export const messageFor = (issue: BaseIssue<unknown>, what: string): string => {
  const name = label(issue, what);
  const { input, message } = issue;
  if (issue.kind === 'validation') {
    if (message === 'Expected some text, got nothing.')
      return `Expected some text for ${name}, got nothing.`;
    return /^Expected at (least|most) \w+ entr/.test(message)
      ? message.replace(/ entr(y|ies)/, (entries) => `${entries} below ${name}`)
      : message;
  }
  switch (issue.type) {
    case 'literal':
    case 'picklist':
      return typeof input === 'string' ? message : noText(input, name);
    case 'string':
      return noText(input, name);
    case 'array':
      return `Expected a list for ${name} (a line beginning with '- ' for each entry, or [a, b]), got ${got(input)}.`;
    case 'union':
      return `Expected a number, like 3, or a list of numbers, like [3, 7], for ${name}, got ${got(input)}.`;
    default:
      return `Expected lines of the form 'key: value' in ${name}, got ${got(input)}.`;
  }
};

/** Text as Moodle takes it: HTML in which nothing of an author's is a placeholder, a sum or a path. */
import type { Node } from '../xml';
import { p, htmlText } from '../../src/html/html';
import { clip } from './texts';

/**
 * HTML for `format="html"`. Beside markup, Moodle reads [[1]] (gapselect), {1:...} and {#1} (cloze),
 * $$...$$ (its TeX filter) and @@PLUGINFILE@@; entities keep all of them text.
 */
export const entities = (html: string): string =>
  html.replace(/[[\]{}$@~\\`]/g, (c) => `&#${c.charCodeAt(0)};`);

export const html = (text: string): string => entities(htmlText(text));

export const paragraphs = (lines: readonly string[]): string =>
  entities(htmlText(lines.map((line) => p(line))));

/**
 * Every ASCII sign inside {1:SHORTANSWER:...} as an entity: Moodle splits there at ~ # } = and decodes entities only
 * afterwards (question/type/multianswer/questiontype.php).
 */
const inCloze = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, (c) => `&#${c.charCodeAt(0)};`);

/** An asterisk would match anything in a short answer unless a backslash stands before it. */
const clozeAnswer = (text: string): string => inCloze(text.replace(/\*/g, '\\*'));

/** What Moodle then has is HTML. */
const clozeFeedback = (text: string): string => inCloze(html(text));

/** `{1:SHORTANSWER:=word#reason~=variant#reason}` */
export const clozeGap = (gap: {
  readonly accepted: readonly string[];
  readonly why: string;
}): string => {
  const answers = gap.accepted.map((word) => `=${clozeAnswer(word)}#${clozeFeedback(gap.why)}`);
  return `{1:SHORTANSWER:${answers.join('~')}}`;
};

/** `<name format="html"><text>...</text></name>` */
export const htmlNode = (name: string, text: string, more: readonly Node[] = []): Node => [
  name,
  { format: 'html' },
  ['text', {}, text],
  ...more,
];

/** `<name><text>...</text></name>`, plain. */
export const textNode = (name: string, text: string): Node => [name, {}, ['text', {}, text]];

/** Of a category's path. A slash parts the names; a double one is a slash (question/format.php). */
export const pathName = (name: string): string => clip(name, 200).replace(/\//g, '//');

/** Moodle takes only fractions of its own list, with five decimals (100/6 is 16.66667). */
export const percent = (value: number): string => String(Number(value.toFixed(5)));

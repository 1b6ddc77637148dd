/**
 * Footnotes: `[^wheat]` in the text, and a line `[^wheat]: ...` in the same step. The lines are taken out before
 * the Markdown reader sees them, which takes one of a single word for a link with its address kept apart. At
 * the end of its step each note stands under its number, which counts through the lesson.
 */
import type { Element } from 'hast';
import type { FootnoteDefinition, FootnoteReference, RootContent } from 'mdast';
import { htmlText, tag, trusted } from '../html/html';
import { noteWordsOf } from '../strings';
import { placeOf } from './nodes';
import type { Note, FilePosition } from './problem';

/** A line that begins a note, with the note's own words behind it. */
const NOTE = /^\[\^([\w-]+)\]:[ \t]*/;

/** A line that Markdown never takes for more of the paragraph above it: a heading, a quotation, a table, a list. */
const BEGINS = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|>|\||(?:[-*+]|1[.)])[ \t]+\S)/;

/** Whether a note goes on in a line: to an empty one, to the next note, or to what is no paragraph. */
const goesOn = (line = ''): boolean => /\S/.test(line) && !NOTE.test(line) && !BEGINS.test(line);

// No address of a step or a paragraph has two hyphens in a row (slug.ts).
const idOf = (step: string, number: number): string => `${step}--note-${number}`;
const backOf = (step: string, number: number): string => `${step}--noted-${number}`;

/** A note as it was written, its first line from `column` on. */
export interface WrittenNote extends FilePosition {
  readonly label: string;
  readonly source: string;
}

/** The prose with empty lines in the place of its notes, so that everything else stays where it is. */
export const withoutNotes = (
  source: string,
  before: number,
): { readonly rest: string; readonly notes: readonly WrittenNote[] } => {
  const lines = source.split('\n');
  const notes: WrittenNote[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [opening, label] = NOTE.exec(lines[at] ?? '') ?? [];
    if (opening === undefined || label === undefined) continue;
    const from = at;
    while (goesOn(lines[at + 1])) at += 1;
    const [first = '', ...more] = lines.slice(from, at + 1);
    notes.push({
      label,
      line: before + from + 1,
      column: opening.length + 1,
      source: [first.slice(opening.length), ...more].join('\n'),
    });
    lines.fill('', from, at + 1);
  }
  return { rest: lines.join('\n'), notes };
};

interface Found {
  readonly number: number;
  readonly place: FilePosition;
}

/** A note with its paragraph as HTML. */
interface Footnote {
  readonly label: string;
  readonly place: FilePosition;
  readonly html: string;
}

const isReference = (node: object): node is FootnoteReference =>
  'type' in node && node.type === 'footnoteReference';

export const isNote = (node: RootContent): node is FootnoteDefinition =>
  node.type === 'footnoteDefinition';

/** Gathers the notes of a lesson, step by step. */
export const notesOf = (language: string) => {
  const words = noteWordsOf(language);
  const notes: Note[] = [];
  let count = 0;
  let found = new Map<string, Found>();
  let made: Footnote[] = [];

  /** Numbers what refers to notes in a node of the step, and makes links of it. */
  const refer = (node: object, step: string): void => {
    if (!isReference(node)) {
      if ('children' in node) (node.children as object[]).forEach((child) => refer(child, step));
      return;
    }
    const before = found.get(node.identifier);
    const number = before?.number ?? (count += 1);
    if (!before) found.set(node.identifier, { number, place: placeOf(node) });
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: {
        className: ['note-link'],
        ...(!before && { id: backOf(step, number) }),
        href: `#${idOf(step, number)}`,
        ariaLabel: words.note(number),
      },
      children: [{ type: 'text', value: String(number) }],
    };
    node.data = { hName: 'sup', hProperties: {}, hChildren: [link] };
  };

  const note = (one: Footnote): void => {
    if (made.some(({ label }) => label === one.label)) {
      const message = `Expected one note [^${one.label}] in this step, got a second one. Give it another name, and use that in the text.`;
      notes.push({ ...one.place, message });
    } else made.push(one);
  };

  /** Ends a step. @returns its notes as HTML, '' where it has none. */
  const end = (step: string): string => {
    for (const [label, { place }] of found) {
      if (made.some((one) => one.label === label)) continue;
      const message = `Expected a line that begins with [^${label}]: in this step, got none. Write the note there, or delete [^${label}].`;
      notes.push({ ...place, message });
    }
    for (const { label, place } of made) {
      if (found.has(label)) continue;
      const message = `Expected [^${label}] in the text of this step, where the note belongs, got none. Write it there, or delete the note.`;
      notes.push({ ...place, message });
    }
    const items = made
      .flatMap(({ label, html }) => {
        const number = found.get(label)?.number;
        return number === undefined ? [] : [{ number, html }];
      })
      .sort((a, b) => a.number - b.number)
      .map(({ number, html }) => {
        const back = tag('a', '↩', {
          class: 'note-link',
          href: `#${backOf(step, number)}`,
          'aria-label': words.back,
        });
        return tag('li', trusted(html.replace(/(?=<\/p>$)/, ` ${back.text}`)), {
          id: idOf(step, number),
          tabindex: '-1',
          value: String(number),
        });
      });
    found = new Map();
    made = [];
    return items.length === 0
      ? ''
      : htmlText(tag('ol', items, { class: 'notes', 'aria-label': words.notes }));
  };

  return { refer, note, end, notes };
};

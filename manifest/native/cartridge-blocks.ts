/** The blocks of a lesson as plain HTML, for pages that run no script. Questions are not among them. */
import type { Part } from '../../src/blocks/outline';
import { authors } from '../../src/blocks/register/authors';
import type { Block } from '../../src/course/course';
import { inline } from '../../src/course/inline';
import {
  type Html,
  ol,
  p,
  type Piece,
  strong,
  tag,
  trusted,
  ul,
  unescape,
} from '../../src/html/html';

/** What a page does beside writing text. */
export interface Page {
  readonly language: string;
  /** Puts a picture into a file of its own. @returns the element that shows it. */
  picture(picture: string, alt: string): Html;
  /** The address of a file beside the page, which the cartridge then carries. */
  file(name: string): string;
}

/** Where a page explains a word. */
export const wordId = (term: string): string => `word-${term}`;

const rich = (text: string): Piece =>
  inline(text).map((piece) =>
    piece.is === 'term'
      ? tag('a', piece.text, { href: `#${wordId(piece.term)}` })
      : piece.is === 'em'
        ? tag('em', piece.text)
        : piece.text,
  );

/** Numbered through all paragraphs. */
const sentences = (part: Extract<Part, { is: 'sentences' }>): Html => {
  let n = 0;
  return tag(
    'blockquote',
    part.paragraphs.map((paragraph) =>
      p(paragraph.sentences.map((text) => [tag('sup', String(++n)), rich(text), ' '])),
    ),
  );
};

const partHtml = (part: Part, page: Page): Html => {
  switch (part.is) {
    case 'label':
      return p(tag('em', part.text));
    case 'heading':
      return tag('h4', part.text);
    case 'text':
      return p(rich(part.text));
    case 'lines': {
      const lines = part.lines.map(({ lead, after = '', text }) => [
        strong(lead),
        after,
        ' ',
        rich(text),
      ]);
      return part.ordered ? ol(lines) : ul(lines);
    }
    case 'sentences':
      return sentences(part);
    case 'facts':
      return ul(part.entries.map(([what, text]) => [strong(what), ': ', text]));
    case 'picture':
      return page.picture(part.html, part.alt);
  }
};

/** A picture in the prose, as the content reader writes it (src/reader/html.ts). */
const figure =
  /<figure class="picture">([\s\S]*?\s(?:aria-label|alt)="([^"]*)"[\s\S]*?)<\/figure>/g;

/** The address of a recording, as the content reader writes it. */
const recording = /(<(?:audio|video) [^>]*?src=")([^"]+)"/g;

/** Prose was checked and made by the reader; only its pictures and recordings move out. */
export const prose = (html: string, page: Page): Html =>
  trusted(
    html
      .replace(
        figure,
        (_, picture: string, alt: string) => page.picture(picture, unescape(alt)).text,
      )
      .replace(recording, (_, start: string, file: string) => `${start}${page.file(file)}"`),
  );

export const blockHtml = (block: Block, page: Page): Html | undefined => {
  const outline = authors[block.is]?.outline?.(block);
  if (!outline) return undefined;
  const { title, aside, parts } = outline;
  const inside = parts.map((part) => partHtml(part, page));
  const [only, ...others] = inside;
  if (title === undefined) return only && others.length === 0 ? only : tag('div', inside);
  return tag(aside ? 'aside' : 'section', [tag('h3', title), inside]);
};

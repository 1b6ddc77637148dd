/** The blocks of a lesson as plain HTML, for pages that run no script. Questions are not among them. */
import type { BlockText, BlockTextOf } from '../../src/course/authoring';
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
  /** Puts a drawing into a file of its own. @returns the element that shows it. */
  picture(svg: string, alt: string): Html;
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

const headed = (title: string, inside: Piece): Html => tag('section', [tag('h3', title), inside]);

const reading = (block: BlockTextOf<'reading'>): Html => {
  let sentence = 0;
  return headed(block.title, [
    p(tag('em', block.label)),
    tag(
      'blockquote',
      block.paragraphs.map((paragraph) =>
        p(paragraph.sentences.map((text) => [tag('sup', String(++sentence)), rich(text), ' '])),
      ),
    ),
    ul(Object.entries(block.provenance).map(([what, told]) => [strong(what), ': ', told])),
  ]);
};

const timeline = (block: BlockTextOf<'timeline'>): Html =>
  headed(
    block.title,
    ol(
      block.events.map(({ written, other, text }) => [
        strong(written),
        other === undefined ? '' : ` (${other})`,
        ' ',
        rich(text),
      ]),
    ),
  );

const hours = (block: BlockTextOf<'hours'>): Html =>
  headed(
    block.title,
    block.days.map(({ day, moments }) => [
      tag('h4', day),
      ul(moments.map(({ at, track, text }) => [strong(`${at} ${track}`), ' ', rich(text)])),
    ]),
  );

const map = (block: BlockTextOf<'map'>, page: Page): Html =>
  headed(block.title, [
    page.picture(block.svg, block.alt),
    ul(
      block.places.map(({ name, when, text }) => [
        strong(name),
        when === undefined ? '' : ` (${when})`,
        ' ',
        rich(text),
      ]),
    ),
  ]);

const diagram = (block: BlockTextOf<'diagram'>, page: Page): Html =>
  headed(block.title, [
    page.picture(block.svg, block.alt),
    ul(block.parts.map(({ name, text }) => [strong(name), ' ', rich(text)])),
  ]);

const people = (block: BlockTextOf<'people'>): Html =>
  ul(
    block.people.map(({ name, lived, role, text }) => [
      strong(name),
      lived === undefined ? '' : ` (${lived})`,
      ', ',
      role,
      '. ',
      rich(text),
    ]),
  );

const shown = (block: BlockText, page: Page): Html | undefined => {
  switch (block.is) {
    case 'reading':
      return reading(block);
    case 'timeline':
      return timeline(block);
    case 'hours':
      return hours(block);
    case 'map':
      return map(block, page);
    case 'diagram':
      return diagram(block, page);
    case 'people':
      return people(block);
    case 'note':
      return tag('aside', [tag('h3', block.title), p(rich(block.text))]);
    case 'keypoints':
      return ul(block.points.map(({ ask, point }) => [strong(ask), ' ', rich(point)]));
    case 'question':
    case 'teaching':
      return undefined;
  }
};

/** A picture in the prose, as the content reader writes it (scripts/read/html.ts). */
const drawing = /<figure class="picture">(<svg role="img" aria-label="([^"]*)"[\s\S]*?)<\/figure>/g;

/** Prose was checked and made by the reader; only its pictures move out. */
export const prose = (html: string, page: Page): Html =>
  trusted(
    html.replace(drawing, (_, svg: string, alt: string) => page.picture(svg, unescape(alt)).text),
  );

export const blockHtml = (block: BlockText, page: Page): Html | undefined => shown(block, page);

/**
 * Reads a stretch of Markdown: what lessons may hold of it, and where it stands. Everything else is
 * refused, so that what is shown is what was checked.
 */
import type {
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Image,
  Link,
  Node,
  Nodes,
  RootContent,
  Text,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { isPictureFile, pictureExpected } from '../course/fields';
import { beginsPlain, plainFromMarkdown, readable, withExtras } from './extras';
import type { Markdown } from './fences';
import { withoutNotes, type WrittenNote } from './footnotes';
import { formulaOf } from './formula';
import { formulaFromMarkdown, type FormulaNode, formulaSyntax } from './formula-syntax';
import { pictureOf, placeOf, textOf } from './nodes';
import type { Note, FilePosition } from './problem';
import { wrongProse, wrongSigns } from './signs';
import { quoted } from './suggest';

/** A use of a word of the glossary or a picture, to be checked against the other files. */
export interface NameUse extends FilePosition {
  readonly name: string;
}

interface MarkdownRead {
  readonly nodes: readonly RootContent[];
  readonly notes: readonly Note[];
  readonly terms: readonly NameUse[];
  readonly pictures: readonly NameUse[];
}

const sameStart = (place: FilePosition, node: Node): boolean =>
  place.line === placeOf(node).line && place.column === placeOf(node).column;

const refused: Readonly<Record<string, string>> = {
  html: 'Expected Markdown alone, got HTML. Delete the tag; if you mean the sign < itself, put a space behind it.',
  code: 'Expected text at the start of its line, got four spaces or more before it, which make code of it. Move the line to the left.',
  thematicBreak:
    "Expected text, got a line across the page, which lessons do not hold. Delete it; a '## ' heading begins a new step.",
  definition:
    'Expected a link with its address beside it, like [text](https://...), got an address kept apart. Move it to where it is used.',
};

/** Lists and quotations inside each other; the reader's work grows with their square. */
const DEEPEST = 9;
/** Characters of the prose between two blocks, and columns that a line may be moved in. */
const MOST_PROSE = 100_000;
const FURTHEST = 40;

/** What opens a line: quotations, and the marks of lists. */
const OPENING = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;

/** Prose that is refused before it is read. */
const tooMuch = ({ before, source }: Markdown): Note | undefined => {
  const start = { line: before + 1, column: 1 };
  if (source.length > MOST_PROSE) {
    return {
      ...start,
      message: `Expected at most ${MOST_PROSE} characters of prose at a stretch, got ${source.length}. Cut the lesson in two.`,
    };
  }
  const at = source.split('\n').findIndex((line) => {
    const [opening = ''] = OPENING.exec(line) ?? [];
    const marks = opening.match(/[>*+-]|\d+[.)]/g) ?? [];
    return marks.length > DEEPEST || opening.length - marks.length > FURTHEST;
  });
  if (at === -1) return undefined;
  return {
    line: before + at + 1,
    column: 1,
    message: `Expected lists and quotations at most ${DEEPEST} deep inside each other, got a line that begins deeper. Move it to the left, or end the list.`,
  };
};

/** The empty lines above keep every position that of the file. */
const parsed = (source: string, before: number): RootContent[] => {
  const read = fromMarkdown('\n'.repeat(before) + source, {
    extensions: [gfmTable(), formulaSyntax],
    mdastExtensions: [gfmTableFromMarkdown(), formulaFromMarkdown, plainFromMarkdown],
  });
  return withExtras(read.children);
};

/** What stands on its first line stands behind the note's name. */
const moved = <T extends Nodes>(node: T, { line, column }: FilePosition): T => {
  const { start } = node.position ?? {};
  if (start?.line === line) start.column += column - 1;
  if ('children' in node) for (const child of node.children) moved(child, { line, column });
  return node;
};

/** A note as a node. One that is not a paragraph is empty: it is reported, and the text may refer to it. */
const noteNode = (note: WrittenNote): FootnoteDefinition => {
  const [only, ...others] = parsed(note.source, note.line - 1);
  const start = { line: note.line, column: 1 };
  return {
    type: 'footnoteDefinition',
    identifier: note.label,
    children: only?.type === 'paragraph' && others.length === 0 ? [moved(only, note)] : [],
    position: { start, end: start },
  };
};

/** The first reference to a footnote in a node. */
const referenceIn = (node: Nodes): FootnoteReference | undefined => {
  if (node.type === 'footnoteReference') return node;
  return 'children' in node
    ? node.children.map(referenceIn).find((one) => one !== undefined)
    : undefined;
};

/** Where no footnote can be referred to. */
const NO_NOTES: Readonly<Record<string, string>> = {
  heading: 'a heading',
  link: 'a link',
  footnoteDefinition: 'a note',
};

const wrongLink = (url: string): string | undefined =>
  /^https:\/\/[^/]/.test(url)
    ? undefined
    : `Expected a link to https://... or to glossary:word, got ${quoted(url)}.`;

/** @param sharp whether it is written with the sign, not as a line below its text. */
const wrongHeading = (depth: number, nested: boolean, sharp: boolean): string | undefined => {
  if (nested) {
    return 'Expected a heading at the start of its line, got one inside a list or quote. Move it out.';
  }
  if (!sharp) {
    return 'A line of --- or === below text makes a heading of it. Put an empty line between them, delete the line, or write the heading with ##.';
  }
  if (depth === 1) {
    return "Expected no '# ' heading: the title in the front matter is one. Begin a step with '## '.";
  }
  return depth > 3
    ? `Expected '## ' for a step or '### ' inside a step, got '${'#'.repeat(depth)} '.`
    : undefined;
};

/** What looks like a link or a picture and is read as text. */
const wrongBrackets = (value: string): string | undefined => {
  const [link] = /!?\[[^\]]*\] ?\([^)]*\)?/.exec(value) ?? [];
  if (link === undefined) return undefined;
  return link.startsWith('!')
    ? `Expected a picture like ![what it shows](map.svg), got ${quoted(link)}, which is not one. Give the file a name without spaces, and write it without spaces before or inside the round brackets.`
    : `Expected a link like [word](glossary:word), got ${quoted(link)}, which is not one. Write it without spaces between or inside the round brackets.`;
};

/** A link without words cannot be seen. */
const wrongWords = (node: Link): string | undefined =>
  textOf(node).trim() === ''
    ? `Expected words in the square brackets of the link to ${node.url}, got none. Write those that students read.`
    : undefined;

/** Stars that are read as text: beside a letter on the outside and a quotation mark on the inside they mark nothing. */
const wrongStars = (node: Text): string | undefined => {
  const at = readable(node).indexOf('**');
  return at === -1
    ? undefined
    : `Expected strong text like **this**, got ${quoted(node.value.slice(at, at + 30))}, whose stars would be shown. Put ** right at the first and the last letter, inside of quotation marks, or write \\*\\* for the signs themselves.`;
};

/** @param alone whether it is all that its paragraph holds. */
const wrongImage = ({ url, title }: Image, alone: boolean): string | undefined => {
  if (!alone) {
    return 'Expected the picture alone in its paragraph, got text beside it. Put an empty line before and after it.';
  }
  if (!isPictureFile(url)) return pictureExpected(quoted(url));
  return typeof title === 'string'
    ? `Expected the picture's file alone in the round brackets, got ${quoted(title)} behind it, which no page shows. Write it into the paragraph below, or delete it.`
    : undefined;
};

/** Of a reference to a footnote where none can be. */
const wrongReference = (node: Nodes): Note | undefined => {
  const where = NO_NOTES[node.type];
  const reference = where === undefined ? undefined : referenceIn(node);
  return (
    reference && {
      ...placeOf(reference),
      message: `Expected [^${reference.identifier}] in the text itself, got it in ${where}. Move it behind a word of a paragraph, a list or a table.`,
    }
  );
};

export const readMarkdown = (piece: Markdown): MarkdownRead => {
  const refusal = tooMuch(piece);
  if (refusal) return { nodes: [], notes: [refusal], terms: [], pictures: [] };
  const { rest, notes: written } = withoutNotes(piece.source, piece.before);
  const footnotes = written.map(noteNode);
  const children = [...parsed(rest, piece.before), ...footnotes].sort(
    (a, b) => placeOf(a).line - placeOf(b).line,
  );
  const notes: Note[] = [];
  const terms: NameUse[] = [];
  const pictures: NameUse[] = [];
  const lines = piece.source.split('\n');
  const tell = (node: Node, message: string | undefined): void => {
    if (message !== undefined) notes.push({ ...placeOf(node), message });
  };

  for (const [at, note] of footnotes.entries()) {
    if (note.children.length > 0) continue;
    const got = written[at]?.source.trim() === '' ? 'nothing' : 'something else';
    tell(
      note,
      `Expected one paragraph behind [^${note.identifier}]:, got ${got}. Write the note as plain text.`,
    );
  }

  const visit = (node: Nodes, parent: Nodes | undefined): void => {
    if (node.type === 'footnoteReference') return;
    const reference = wrongReference(node);
    if (reference) notes.push(reference);
    const message =
      refused[node.type] ?? (node.type.endsWith('Reference') ? refused.definition : undefined);
    if (message !== undefined) return tell(node, message);
    if (node.type === 'heading') {
      tell(node, wrongHeading(node.depth, parent !== undefined, sharp(node)));
    }
    if (node.type === 'text') text(node, parent);
    if (node.type === 'link') {
      const [, term] = /^glossary:(.*)$/.exec(node.url) ?? [];
      if (term === undefined) tell(node, wrongLink(node.url));
      else terms.push({ ...placeOf(node), name: term });
      tell(node, wrongWords(node));
    }
    if (node.type === 'formula') formula(node);
    if (node.type === 'image') image(node, parent);
    if ('children' in node) for (const child of node.children) visit(child, node);
  };

  /** Whether a heading is written with the sign, not as a line below its text. */
  const sharp = (node: Heading): boolean =>
    /^ {0,3}#/.test(lines[placeOf(node).line - 1 - piece.before] ?? '');

  const text = (node: Text, parent: Nodes | undefined): void => {
    const { value } = node;
    const first = parent !== undefined && 'children' in parent && parent.children[0] === node;
    const begins = first && !beginsPlain(node);
    const inLink = parent?.type === 'link';
    tell(node, wrongSigns(value) ?? (inLink ? undefined : wrongProse(value, begins)));
    tell(node, wrongBrackets(value));
    tell(node, wrongStars(node));
  };

  const formula = (node: FormulaNode): void => {
    const made = formulaOf(node.source, node.display);
    if ('wrong' in made) return tell(node, made.wrong);
    const { tagName, properties, children } = made.element;
    node.text = made.text;
    node.data = { hName: tagName, hProperties: properties, hChildren: children };
  };

  const image = (node: Image, parent: Nodes | undefined): void => {
    const alone = children.some((one) => one === parent && pictureOf(one) === node);
    const wrong = wrongImage(node, alone);
    if (wrong !== undefined) return tell(node, wrong);
    if ((node.alt ?? '').trim() === '') {
      tell(
        node,
        `Expected a text that tells what the picture shows, got none. Write it between the square brackets: ![...](${node.url}).`,
      );
    }
    pictures.push({ ...placeOf(node), name: node.url });
  };

  for (const node of children) visit(node, undefined);
  // A refused heading is taken for a paragraph, so that it does not make an empty step as well.
  const nodes = children.map((node): RootContent =>
    node.type === 'heading' &&
    !(node.depth === 1 && sharp(node)) &&
    notes.some((note) => sameStart(note, node))
      ? { ...node, type: 'paragraph' }
      : node,
  );
  return { nodes, notes, terms, pictures };
};

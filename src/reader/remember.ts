/**
 * Reading a unit again and again: a lesson whose files are as they were is not read once more, and of one
 * that has changed only the pieces that have.
 */
import { readBlock } from './blocks';
import type { Fence, Markdown } from './fences';
import type { PieceReaders, readLesson } from './lesson';
import { readMarkdown } from './markdown';
import type { Media } from './media';

type Reading = ReturnType<typeof readLesson>;
type Texts = Parameters<typeof readLesson>[0];

const same = <T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): boolean =>
  one.size === other.size && [...one].every(([name, what]) => other.get(name) === what);

/** `read`, which is not done again while it is given the same. */
export const rememberingLast = <Arguments extends readonly (string | undefined)[], T>(
  read: (...given: Arguments) => T,
): ((...given: Arguments) => T) => {
  let last: { readonly given: Arguments; readonly made: T } | undefined;
  return (...given) => {
    if (!last?.given.every((one, at) => one === given[at])) last = { given, made: read(...given) };
    return last.made;
  };
};

/** Remembers what was made in the last turn and in this one. */
const memory = <T>() => {
  let before: ReadonlyMap<string, T> = new Map();
  let now = new Map<string, T>();
  return {
    turn(): void {
      before = now;
      now = new Map();
    },
    get(key: string, make: () => T): T {
      const found = now.get(key) ?? before.get(key) ?? make();
      now.set(key, found);
      return found;
    },
  };
};

/** Everything that a piece is read from, its place too: a problem in it names the line. */
const keyOf = (piece: Fence | Markdown): string =>
  piece.is === 'fence'
    ? `${piece.line} ${piece.closed} ${piece.name}\n${piece.source}`
    : `${piece.before}\n${piece.source}`;

const rememberingPieces = (): { readonly turn: () => void; readonly pieces: PieceReaders } => {
  const prose = memory<ReturnType<typeof readMarkdown>>();
  const blocks = memory<ReturnType<typeof readBlock>>();
  return {
    turn() {
      prose.turn();
      blocks.turn();
    },
    pieces: {
      markdown(piece) {
        const read = prose.get(keyOf(piece), () => readMarkdown(piece));
        // Who makes HTML of the nodes sets their quotation marks in them.
        return { ...read, nodes: structuredClone(read.nodes) };
      },
      block: (fence, language) =>
        blocks.get(`${language} ${keyOf(fence)}`, () => readBlock(fence, language)),
    },
  };
};

/** `read`, remembering the last reading of each folder. A lesson is read from its folder alone. */
export const rememberReading = (read: typeof readLesson): typeof readLesson => {
  const last = new Map<
    string,
    {
      readonly files: Texts;
      readonly media: Media;
      readonly language: string;
      readonly reading: Reading;
      readonly of: ReturnType<typeof rememberingPieces>;
    }
  >();
  return (files, folder, media, language) => {
    const known = last.get(folder);
    if (known?.language === language && same(known.files, files) && same(known.media, media)) {
      return known.reading;
    }
    const of = known?.of ?? rememberingPieces();
    of.turn();
    const reading = read(files, folder, media, language, of.pieces);
    last.set(folder, { files, media, language, reading, of });
    return reading;
  };
};

/** The pictures of a lesson: from a file's name to the HTML that stands in the page. */
import { logoHtml, photoDrawing, photoHtml } from '../html/photo';
import { type Problem, problem, start } from './problem';
import type { NameUse } from './markdown';
import { type Bytes, isPhoto, type Media, namePhoto, type NamedPhoto } from './media';
import { didYouMean } from './suggest';
import { inlineSvg, readSvg, type Svg } from './svg';

/** A drawing, for the advice on drawings. */
export interface Picture {
  readonly file: string;
  readonly source: string;
}

/** Under places a view draws the places on the picture. */
type PictureIs = 'in the text' | 'under places' | 'a logo';
export type PictureHtml = (file: string, alt: string, is?: PictureIs) => string;

const PHOTO_HTML = {
  'in the text': photoHtml,
  'under places': photoDrawing,
  'a logo': logoHtml,
} as const;

export interface Pictures {
  readonly all: readonly Picture[];
  /** The picture for the page, or '' when the file is missing or broken. */
  readonly html: PictureHtml;
  /** What is wrong with the use of a picture: the file is not there. */
  readonly missing: (use: NameUse) => string | undefined;
  readonly problems: readonly Problem[];
  /** The files that the pages need beside them. */
  readonly bytes: Bytes;
}

/**
 * @param files the lesson folder's texts by name, @param media its photographs; @param folder as it is
 * printed in problems; @param before the ids of its drawings, where a page shows drawings of other folders too.
 */
export const picturesOf = (
  files: ReadonlyMap<string, string>,
  media: Media,
  folder: string,
  before = '',
): Pictures => {
  const drawn = [...files.keys()].filter((name) => name.endsWith('.svg'));
  const read = new Map<string, Svg>(drawn.map((name) => [name, readSvg(files.get(name) ?? '')]));
  const photos = new Map<string, NamedPhoto>(
    [...media].flatMap(([name, made]) =>
      'renditions' in made ? [[name, namePhoto(name, made)]] : [],
    ),
  );
  const there = [...drawn, ...[...media.keys()].filter(isPhoto)];
  return {
    all: drawn.map((name) => ({
      file: `${folder}/${name}`,
      source: files.get(name) ?? '',
    })),
    html: (file, alt, is = 'in the text') => {
      const photo = photos.get(file);
      if (photo) return PHOTO_HTML[is](photo, alt);
      return inlineSvg(read.get(file) ?? { notes: [] }, alt, before + file.replace(/\.svg$/, ''));
    },
    missing: ({ name }) => {
      if (there.includes(name)) return undefined;
      const list =
        there.length === 0
          ? 'The folder holds no pictures.'
          : `The folder has: ${there.join(', ')}.`;
      return `Expected the picture ${name} in the folder ${folder}, got no such file.${didYouMean(name, there)} ${list}`;
    },
    problems: [
      ...[...read].flatMap(([name, { notes }]) =>
        notes.map((note) => problem(`${folder}/${name}`, note, note.message)),
      ),
      ...[...media].flatMap(([name, made]) =>
        'problem' in made ? [problem(`${folder}/${name}`, start, made.problem)] : [],
      ),
    ],
    bytes: Object.assign({}, ...[...photos.values()].map(({ bytes }) => bytes)) as Bytes,
  };
};

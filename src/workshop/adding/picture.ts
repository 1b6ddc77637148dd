/** A picture that is put into a lesson: its file's name, its words, and the Markdown that shows it. */
import type { Prepared } from '../../reader';
import type { Scaled } from '../../reader/media';
import { asciiSlug } from '../lesson/name';
import { Refused } from '../refused';

/** As it lies in the lesson's folder: the text of a drawing, or a photograph that was scaled. */
export type Picture = string | Scaled;

export const isDrawing = (name: string): boolean => name.toLowerCase().endsWith('.svg');

/** Whether a file of this name may be a picture. */
export const looksLikePicture = (name: string): boolean =>
  /\.(?:svg|png|jpe?g|webp|avif|gif|heic|bmp|tiff?)$/i.test(name);

/** @param name of the file, for the message. @throws Refused where it cannot be shown. */
export const requirePicture = (name: string, made: Prepared): Picture => {
  if ('renditions' in made) return made;
  if (!('problem' in made)) throw new Refused(`Expected a picture, got the recording ${name}.`);
  throw new Refused(`${name}: ${made.problem} Nothing was changed.`);
};

/**
 * A name for a file that is put beside a lesson: `img-0042.jpg` for a camera's `IMG 0042.JPG`, or `img-0042-2.jpg`
 * where that is taken.
 *
 * @param given the name that the file had.
 * @param ending without the point.
 * @param otherwise the name where the given one has no letter or digit that is allowed.
 */
export const freeFileName = (
  given: string,
  ending: string,
  otherwise: string,
  taken: (name: string) => boolean,
): string => {
  const stem = asciiSlug(given.replace(/\.[^.]*$/, '')) || otherwise;
  let name = `${stem}.${ending}`;
  for (let n = 2; taken(name); n += 1) name = `${stem}-${n}.${ending}`;
  return name;
};

/** The name for a picture. A photograph also has WebP; its name has the ending of the other format, which every program opens. */
export const fileNameOf = (
  given: string,
  picture: Picture,
  taken: (name: string) => boolean,
): string => {
  const photoEnding =
    typeof picture !== 'string' && picture.renditions.some(({ type }) => type === 'image/png')
      ? 'png'
      : 'jpg';
  return freeFileName(given, typeof picture === 'string' ? 'svg' : photoEnding, 'picture', taken);
};

/** The Markdown that shows a picture. Signs of Markdown in the words are escaped, so that the words stay as typed. */
export const pictureMarkdown = (alt: string, file: string): string =>
  `![${alt
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_~^[\]<>&!]/g, (sign) => `\\${sign}`)}](${file})`;

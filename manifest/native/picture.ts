/** The picture of a question or an option as a file, for the systems that show it. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { own } from '../../src/course/own';
import type { Drawing } from '../../src/course/model';
import { fileIn, PHOTOS } from '../../src/html/photo';
import { pictureFile } from './picture-file';
import type { Question, Quizzes } from './questions';

export interface Picture {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** '' where the text beside it tells what it shows. */
  readonly alt: string;
}

/** Nothing where a photograph is not at hand. */
export const fileOf = (
  { html, picture, alt }: Drawing,
  media: Quizzes['media'],
): Picture | undefined => {
  const photo = fileIn(html);
  if (photo === undefined) return { name: picture, bytes: utf8ToBytes(pictureFile(html)), alt };
  const bytes = own(media, photo);
  return bytes && { name: photo.slice(PHOTOS.length), bytes, alt };
};

/** That of the stem, or of the places; nothing for a question without a picture. */
export const questionPicture = (
  { figure, model }: Question,
  media: Quizzes['media'],
): Picture | undefined => {
  if (figure) return fileOf(figure, media);
  const places = model.form === 'pick' ? model.drawing : undefined;
  const made = places && fileOf(places, media);
  // The question's words tell what it shows, for whoever answers by the names of the places.
  return made && { ...made, alt: '' };
};

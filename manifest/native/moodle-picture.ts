/** The picture of a question as a file of Moodle's, which the question's text names. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { own } from '../../src/course/own';
import type { Drawing } from '../../src/course/model';
import { fileIn, PHOTOS } from '../../src/html/photo';
import { pictureFile } from './picture-file';
import type { Question, Quizzes } from './questions';

export interface MoodlePicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const fileOf = ({ html, picture }: Drawing, media: Quizzes['media']): MoodlePicture | undefined => {
  const photo = fileIn(html);
  if (photo === undefined) return { name: picture, bytes: utf8ToBytes(pictureFile(html)) };
  const bytes = own(media, photo);
  return bytes && { name: photo.slice(PHOTOS.length), bytes };
};

/** Nothing for a question without a picture. */
export const moodlePicture = (
  { model }: Question,
  media: Quizzes['media'],
): MoodlePicture | undefined => {
  const drawing = model.form === 'pick' ? model.drawing : undefined;
  return drawing && fileOf(drawing, media);
};

/** What stands below the question's words. They tell what the picture shows: it needs no other text. */
export const imageOf = ({ name }: MoodlePicture): string =>
  `<p><img src="@@PLUGINFILE@@/${name}" alt=""></p>`;

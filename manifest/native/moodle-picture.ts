/** The picture of a question as Moodle XML carries it: the file in base 64, and an image that names it. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { own } from '../../src/course/own';
import type { Drawing } from '../../src/course/model';
import { base64, fileIn, PHOTOS } from '../../src/html/photo';
import type { Node } from '../xml';
import { pictureFile } from './picture-file';
import type { Question, Quizzes } from './questions';

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const fileOf = ({ html, picture }: Drawing, media: Quizzes['media']): File | undefined => {
  const photo = fileIn(html);
  if (photo === undefined) return { name: picture, bytes: utf8ToBytes(pictureFile(html)) };
  const bytes = own(media, photo);
  return bytes && { name: photo.slice(PHOTOS.length), bytes };
};

export interface MoodlePicture {
  /** What stands below the question's words. They tell what the picture shows: it needs no other text. */
  readonly image: string;
  readonly nodes: readonly Node[];
}

/** Nothing for a question without a picture. */
export const moodlePicture = ({ model }: Question, media: Quizzes['media']): MoodlePicture => {
  const drawing = model.form === 'pick' ? model.drawing : undefined;
  const file = drawing && fileOf(drawing, media);
  if (file === undefined) return { image: '', nodes: [] };
  return {
    image: `<p><img src="@@PLUGINFILE@@/${file.name}" alt=""></p>`,
    nodes: [['file', { name: file.name, path: '/', encoding: 'base64' }, base64(file.bytes)]],
  };
};

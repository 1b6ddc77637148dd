/** A sound with its transcript: plain HTML once it is built, played by the browser's own controls. */
import * as v from 'valibot';
import { creditFields, list, withAddresses, soundFile, text } from '../../course/fields';
import { escape } from '../../html/html';
import { recordingWordsOf } from '../../strings';
import type { BlockAuthor, BlockOf } from '../author';
import { proseOf } from '../prose';

const schema = v.pipe(
  v.strictObject({ title: text, file: soundFile, transcript: list(text), ...creditFields }),
  v.transform(withAddresses),
);

type Text = BlockOf<'audio', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  descriptions: {
    transcript: 'What is said and heard, a paragraph an entry.',
  },
  finish: ({ title, src, transcript }, language) => {
    const paragraphs = transcript.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('');
    return proseOf(
      `<figure class="recording"><figcaption>${escape(title)}</figcaption>` +
        `<audio controls preload="none" src="${src}" aria-label="${escape(title)}"></audio>` +
        `<details><summary>${escape(recordingWordsOf(language).transcript)}</summary>${paragraphs}</details></figure>`,
    );
  },
};

/** A film with its captions: plain HTML once it is built, played by the browser's own controls. */
import * as v from 'valibot';
import { captionsFile, creditFields, filmFile, withAddresses, text } from '../../course/fields';
import { escape } from '../../html/html';
import { recordingWordsOf } from '../../strings';
import type { BlockAuthor, BlockOf } from '../author';
import { proseOf } from '../prose';

const schema = v.pipe(
  v.strictObject({ title: text, file: filmFile, captions: captionsFile, ...creditFields }),
  v.transform(withAddresses),
);

type Text = BlockOf<'video', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  descriptions: {
    captions: 'What is said and heard, with times: a file .vtt beside the lesson.',
  },
  finish: ({ title, src, track }, language) =>
    proseOf(
      `<figure class="recording"><figcaption>${escape(title)}</figcaption>` +
        `<video controls preload="none" playsinline src="${src}" aria-label="${escape(title)}">` +
        `<track kind="captions" default srclang="${escape(language)}" label="${escape(recordingWordsOf(language).captions)}" src="${track}">` +
        `</video></figure>`,
    ),
};

/** A sound or film that is put into a lesson: its file's name, and the block that plays it. */
import { Document } from 'yaml';
import { wrongCaptions, wrongRecording } from '../../reader/recordings';
import { isRecording } from '../../reader';
import { wrongText } from '../../reader/texts';
import { oneLine } from '../form/edit';
import { freeFileName } from './picture';
import { Refused } from '../refused';
import { textOf } from '../tree';

export interface Recording {
  /** The file's name as it came. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Captions as they came. */
interface Captions {
  readonly name: string;
  readonly text: string;
}

/** What somebody who cannot hear reads: the words of a sound, or the captions of a film. */
export type TextOfRecording = { readonly transcript: string } | { readonly captions: Captions };

/** Whether a file of this name may be a sound or film, of whatever sort. */
export const looksLikeRecording = (name: string): boolean =>
  isRecording(name.toLowerCase()) || /\.(?:wav|aac|flac|wma|opus|mov|avi|mkv|m4v|wmv)$/i.test(name);

export const isFilm = (name: string): boolean => /\.(?:mp4|webm)$/i.test(name);

const KEPT = 'Nothing was changed.';

/** @throws Refused where no page could play it. */
export const usableRecording = (name: string, bytes: Uint8Array): Recording => {
  if (!isRecording(name.toLowerCase())) {
    throw new Refused(
      `Expected a sound (.mp3, .m4a, .ogg) or a film (.mp4, .webm), got ${name}. Save it in one of these formats and try again. ${KEPT}`,
    );
  }
  const wrong = wrongRecording(name.toLowerCase(), bytes);
  if (wrong !== undefined) throw new Refused(`${name}: ${wrong} ${KEPT}`);
  return { name, bytes };
};

/** @throws Refused where they are no captions. */
export const usableCaptions = (name: string, text: string): Captions => {
  const wrong = wrongCaptions(text);
  if (wrong !== undefined) throw new Refused(`${name}: ${wrong} ${KEPT}`);
  return { name, text };
};

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** The paragraphs of a transcript: each line that is not empty. */
const paragraphs = (transcript: string): string[] =>
  transcript
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');

/** What is wrong with a title or transcript as plain text of a block; undefined where nothing is. */
export const wrongWords = (title: string, transcript: string): string | undefined =>
  [title, ...paragraphs(transcript)].flatMap((words) => wrongText(words, false) ?? [])[0];

interface RecordingBlock {
  readonly block: string;
  /** The files beside the lesson. */
  readonly file: string;
  readonly captions?: { readonly file: string; readonly text: string };
}

/** The block that plays a recording, and names for its files. @param taken whether a file of this name lies beside the lesson. */
export const recordingBlock = (
  { name }: Recording,
  title: string,
  text: TextOfRecording,
  taken: (file: string) => boolean,
): RecordingBlock => {
  const file = freeFileName(name, endingOf(name), isFilm(name) ? 'film' : 'sound', taken);
  const fenced = (kind: string, value: object): string =>
    `\`\`\`${kind}\n${textOf(new Document(value, { schema: 'failsafe' }))}\`\`\``;
  const head = { title: oneLine(title), file };
  if ('transcript' in text) {
    return { file, block: fenced('audio', { ...head, transcript: paragraphs(text.transcript) }) };
  }
  const captions = freeFileName(text.captions.name, 'vtt', 'captions', taken);
  return {
    file,
    block: fenced('video', { ...head, captions }),
    captions: { file: captions, text: text.captions.text },
  };
};

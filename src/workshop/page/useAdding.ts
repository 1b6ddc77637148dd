/** What is added below the cursor: an example, questions from a file, a picture, a recording; a file is refused in a sentence. */
import { useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import {
  type Added,
  exampleAdded,
  pictureAdded,
  questionsAdded,
  recordingAdded,
  type Report,
} from '../adding/adding';
import { isDrawing, requirePicture } from '../adding/picture';
import { type Recording, type TextOfRecording, usableRecording } from '../adding/recording';
import type { Examples } from '../examples';
import { readQuestions } from '../import/read';
import { checkSize, MOST_BYTES } from '../sources';
import { prepare } from './canvas';
import type { Chosen } from './Picture';
import type { Message } from './useMessage';
import type { Working } from './useWork';

/** @throws Refused where it is too large. */
const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer>> => {
  checkSize(file.name, file.size, MOST_BYTES.file);
  return new Uint8Array(await file.arrayBuffer());
};

/** @param shown what the page does with what was added. */
export const useAdding = (
  cursor: { readonly path: string; readonly line: number },
  examples: Examples,
  { settle, edit }: Working,
  { say, attempt }: Message,
  shown: {
    /** Shows what was added, in its form where it has one. */
    put(added: Added): void;
    /** Shows the lesson's text beside what asks for words. */
    text(): void;
    /** Questions were taken, from this line on where there were any. */
    questions(line: number | undefined): void;
  },
) => {
  const [report, setReport] = useState<Report>();
  const [picture, setPicture] = useState<Chosen>();
  const [recording, setRecording] = useState<Recording>();
  const closePicture = (): void => {
    setPicture(undefined);
    say('');
  };
  const closeRecording = (): void => {
    setRecording(undefined);
    say('');
  };
  const put = (added: Added & { readonly name: string }): void => {
    shown.put(added);
    say(strings.fileAdded(added.name));
  };

  return {
    /** Of the questions that were taken from a file. */
    report,
    closeReport: () => setReport(undefined),
    /** A chosen file waits for its words. */
    picture,
    recording,
    closePicture,
    closeRecording,
    example: (name: string): Promise<void> =>
      attempt(() => {
        shown.put(exampleAdded(examples, name, settle(), cursor));
        say(strings.hasAdded(strings.added[name] ?? name));
      }),
    takeQuestions: (file: File): Promise<void> =>
      attempt(async () => {
        const read = await readQuestions(file.name, await bytesOf(file), settle().files);
        const { report, added } = questionsAdded(file.name, read, settle(), cursor);
        if (added) edit(() => added.edits);
        shown.questions(added?.at.line);
        setReport(report);
        say('');
      }),
    choosePicture: (file: File): Promise<void> =>
      attempt(async () => {
        const bytes = await bytesOf(file);
        say(strings.scaling(file.name));
        const chosen = isDrawing(file.name)
          ? new TextDecoder().decode(bytes)
          : requirePicture(file.name, await prepare(bytes));
        setPicture({ name: file.name, picture: chosen });
        shown.text();
        say('');
      }),
    chooseRecording: (file: File): Promise<void> =>
      attempt(async () => {
        setRecording(usableRecording(file.name, await bytesOf(file)));
        shown.text();
        say('');
      }),
    putPicture: (alt: string): void => {
      if (!picture) return;
      const added = pictureAdded(picture, alt, settle(), cursor);
      closePicture();
      put(added);
    },
    putRecording: (title: string, text: TextOfRecording): void => {
      if (!recording) return;
      const added = recordingAdded(recording, { title, text }, settle(), cursor);
      closeRecording();
      put(added);
    },
  };
};

export type Adding = ReturnType<typeof useAdding>;

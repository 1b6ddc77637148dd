/** What is put into a lesson below the cursor: an example, questions from a file, a picture, a recording. */
import { GLOSSARY } from '../../reader/file-names';
import { additionOf, type Examples, isQuestion, wordAdded } from '../examples';
import type { Imported } from '../import/read';
import type { Note } from '../import/draft';
import { fileNameOf, type Picture, pictureMarkdown } from './picture';
import { type Recording, recordingBlock, type TextOfRecording } from './recording';
import { placeBelow, putIn } from '../lesson/place';
import type { Edits, Work } from '../work';

/** The name that the menu has for a word of the glossary, which is no block. */
export const WORD = 'word';

/** Where the cursor is. */
interface Cursor {
  readonly path: string;
  readonly line: number;
}

export interface Added {
  readonly edits: Edits;
  /** The file and the line to show. */
  readonly at: Cursor;
  /** The id of the question whose form opens. */
  readonly form?: string | undefined;
}

const folderOf = (path: string): string => path.replace(/lesson\.md$/, '');

const below = (
  { files }: Pick<Work, 'files'>,
  { path, line }: Cursor,
  block: string,
  name = '',
): { readonly edits: Edits; readonly at: Cursor } => {
  const source = files[path] ?? '';
  const put = putIn(source, placeBelow(source, line, name), block);
  return { edits: { [path]: put.text }, at: { path, line: put.line } };
};

/** An example below the cursor; a word of the glossary in glossary.yaml. @param name of a block or kind, or WORD. @throws Refused where there is no such example. */
export const exampleAdded = (
  examples: Examples,
  name: string,
  { files }: Pick<Work, 'files'>,
  cursor: Cursor,
): Added => {
  if (name === WORD) {
    const { edits, line } = wordAdded(examples, files);
    return { edits, at: { path: GLOSSARY, line } };
  }
  const folder = folderOf(cursor.path).slice(0, -1);
  const { text, edits } = additionOf(examples, name, { files, folder });
  const added = below({ files }, cursor, text, name);
  const [, id] = /^id: (\S+)$/m.exec(text.slice(text.lastIndexOf('```question'))) ?? [];
  return {
    edits: { ...edits, ...added.edits },
    at: added.at,
    form: isQuestion(text) ? id : undefined,
  };
};

/** What the page reports of a file of questions. */
export interface Report {
  readonly name: string;
  readonly questions: number;
  readonly notes: readonly Note[];
  readonly counted?: Imported['counted'];
}

/** Questions of a file below the cursor. @returns no `added` where none was understood. */
export const questionsAdded = (
  name: string,
  { blocks, notes, counted }: Imported,
  { files }: Pick<Work, 'files'>,
  cursor: Cursor,
): { readonly report: Report; readonly added: Added | undefined } => ({
  report: { name, questions: blocks.length, notes, ...(counted && { counted }) },
  added: blocks.length > 0 ? below({ files }, cursor, blocks.join('\n\n')) : undefined,
});

/** Asks whether a file of some name lies in the folder already. */
const takenIn =
  ({ files, photos }: Pick<Work, 'files' | 'photos'>, folder: string) =>
  (name: string): boolean =>
    Object.hasOwn(files, folder + name) || Object.hasOwn(photos, folder + name);

/** A picture below the cursor, its file in the lesson's folder. @param alt what it shows, for those who cannot see it. */
export const pictureAdded = (
  chosen: { readonly name: string; readonly picture: Picture },
  alt: string,
  { files, photos }: Pick<Work, 'files' | 'photos'>,
  cursor: Cursor,
): Added & { readonly name: string } => {
  const folder = folderOf(cursor.path);
  const name = fileNameOf(chosen.name, chosen.picture, takenIn({ files, photos }, folder));
  const { edits, at } = below({ files }, cursor, pictureMarkdown(alt, name));
  return { name, edits: { [folder + name]: chosen.picture, ...edits }, at };
};

/** A recording below the cursor, its files in the lesson's folder. @param text what is said in it, for those who cannot hear. */
export const recordingAdded = (
  recording: Recording,
  { title, text }: { readonly title: string; readonly text: TextOfRecording },
  { files, photos }: Pick<Work, 'files' | 'photos'>,
  cursor: Cursor,
): Added & { readonly name: string } => {
  const folder = folderOf(cursor.path);
  const { block, file, captions } = recordingBlock(
    recording,
    title,
    text,
    takenIn({ files, photos }, folder),
  );
  const { edits, at } = below({ files }, cursor, block);
  const captionsFile = captions && { [folder + captions.file]: captions.text };
  return {
    name: file,
    edits: { [folder + file]: { recording: recording.bytes }, ...captionsFile, ...edits },
    at,
  };
};

/** Puts the pictures and recordings of a lesson into the blocks and questions that name them. */
import type { QuestionRead } from './blocks';
import type { NameUse } from './markdown';
import type { Pictures } from './pictures';
import type { Note } from './problem';
import type { Recordings } from './recordings';
import type { Yaml } from './yaml';

interface Pictured {
  readonly picture: string;
  readonly alt: string;
}

const hasPicture = (block: object): block is Pictured =>
  'picture' in block && typeof block.picture === 'string' && 'alt' in block;

interface Recorded {
  readonly file: string;
  readonly captions?: string;
}

const isRecorded = (block: object): block is Recorded =>
  'file' in block && typeof block.file === 'string' && 'src' in block;

interface Illustrator {
  /** Notes a picture that is not there. */
  checkPicture(use: NameUse): void;
  /**
   * A block with the picture itself, wherever in it one is named, and where its recordings lie.
   * @param placed whether places are drawn on it. @param path of the block in its YAML.
   */
  filled<T>(block: T, yaml: Yaml, placed: boolean, path?: readonly string[]): T;
  /** A question with the pictures of its places, of its stem and of its options. */
  question(read: QuestionRead): QuestionRead;
}

/** @param notes what is missing is added here. */
export const createIllustrator = (
  pictures: Pictures,
  recordings: Recordings,
  notes: Note[],
): Illustrator => {
  const check =
    ({ missing }: Pick<Pictures, 'missing'>) =>
    (use: NameUse): void => {
      const message = missing(use);
      if (message !== undefined) notes.push({ ...use, message });
    };
  const checkPicture = check(pictures);
  const checkRecording = check(recordings);

  const recorded = (block: Recorded, yaml: Yaml, path: readonly string[]) => {
    const { file, captions } = block;
    checkRecording({ ...yaml.at([...path, 'file']), name: file });
    const src = recordings.src(file);
    if (captions === undefined) return { ...block, src, track: '' };
    checkRecording({ ...yaml.at([...path, 'captions']), name: captions });
    return { ...block, src, track: recordings.track(captions) };
  };

  const pictured = (block: Pictured, yaml: Yaml, placed: boolean, path: readonly string[]) => {
    checkPicture({ ...yaml.at([...path, 'picture']), name: block.picture });
    const is = placed ? 'under places' : 'in the text';
    return { ...block, html: pictures.html(block.picture, block.alt, is) };
  };

  const filled = <T>(block: T, yaml: Yaml, placed: boolean, path: readonly string[] = []): T => {
    if (typeof block !== 'object' || block === null) return block;
    const entries = Object.entries(block).map(
      ([key, inner]: [string, unknown]) =>
        [key, filled(inner, yaml, placed, [...path, key])] as const,
    );
    if (Array.isArray(block)) return entries.map(([, inner]) => inner) as T;
    const whole = Object.fromEntries(entries);
    if (isRecorded(whole)) return recorded(whole, yaml, path) as T;
    if (hasPicture(whole)) return pictured(whole, yaml, placed, path) as T;
    return whole as T;
  };

  return {
    checkPicture,
    filled,
    question(read) {
      const { author, text, yaml } = read;
      const own =
        text.figure === undefined ? {} : { figure: filled(text.figure, yaml, false, ['figure']) };
      if (text.form !== 'pick') return { ...read, text: { ...text, ...own } };
      const rows = text.rows.map((row) => filled(row, yaml, false, [author.list, row.id]));
      const places =
        text.drawing === undefined ? {} : { drawing: filled(text.drawing, yaml, true) };
      return { ...read, text: { ...text, ...own, ...places, rows } };
    },
  };
};

/**
 * `npm run new-lesson -- "Title" [--part "Part"] [--lessons FOLDER]`: a lesson's folder with a lesson.md that passes
 * `npm run check`, and its line in unit.yaml. Nothing is written unless all of it is sound.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mediaOf } from './build/media';
import { check } from './check';
import { readOptions } from './shared/arguments';
import { expectFolder, filesOf } from './shared/lessons';
import { type Files, formatProblem, type Media, type Problem, read } from '../src/reader';
import { UNIT } from '../src/reader/file-names';
import { readLesson } from '../src/reader/lesson';
import { newLesson } from '../src/workshop/lesson/new';
import { sentence } from './shared/sentence';

const EXPECTED =
  'the lesson\'s title in quotation marks: npm run new-lesson -- "Title of the lesson" [--part "Title of a part"] [--lessons FOLDER]';

const OPTIONS = {
  part: { type: 'string' },
  lessons: { type: 'string', default: 'lessons' },
} as const;

const readArguments = (
  args: readonly string[],
): { title: string; part?: string; lessons: string } => {
  const { values, positionals } = readOptions(
    { args: [...args], allowPositionals: true, options: OPTIONS },
    EXPECTED,
  );
  const [title = '', ...more] = positionals;
  if (title.trim() === '' || more.length > 0) {
    throw sentence(`Expected ${EXPECTED}, got "${args.join(' ')}".`);
  }
  const { part, lessons } = values;
  return { title: title.trim(), lessons, ...(part !== undefined && { part }) };
};

/** What a problem says, without its line: what stands below the new line of unit.yaml moves down. */
const said = ({ file, message }: Problem): string => `${file} ${message}`;

/** Adds a lesson to the unit in a folder. @returns its file. @throws a sentence; nothing is written. */
export const addLesson = (dir: string, title: string, part?: string, media?: Media): string => {
  const files = filesOf(dir);
  const problemsOf = (texts: Files): readonly Problem[] => {
    const unit = read(texts, dir, readLesson, media);
    return 'problems' in unit ? unit.problems : [];
  };
  const { folder, edits } = newLesson(files, dir, title, part);
  const old = new Set(problemsOf(files).map(said));
  const added = problemsOf(new Map([...files, ...Object.entries(edits)])).filter(
    (one) => !old.has(said(one)),
  );
  // The title is all that was the author's.
  if (added.length > 0) {
    const lines = added.map(formatProblem).join('\n');
    throw sentence(`A lesson cannot be called that. Nothing was written.\n${lines}`);
  }
  // The workshop's deleting leaves an empty folder.
  mkdirSync(join(dir, folder), { recursive: true });
  for (const [path, text] of Object.entries(edits)) writeFileSync(join(dir, path), text);
  return join(dir, folder, 'lesson.md');
};

export const main = async (args: readonly string[]): Promise<number> => {
  const { title, part, lessons } = readArguments(args);
  expectFolder(lessons);
  const media = await mediaOf(lessons);
  const file = addLesson(lessons, title, part, media);
  // Gives the new lesson its slots.
  const { code, lines } = check(lessons, media);
  console.log(`${file} is there, and listed in ${join(lessons, UNIT)}.`);
  console.log('Write it with lessons/README.md beside you; npm run check tells what is wrong.');
  if (code !== 0) for (const line of lines) console.error(line);
  return code;
};

/**
 * `npm run build`: lessons -> packages in dist/. Everything is made in a folder of its own and takes
 * the place of dist/ at the end, so that a build that fails leaves the one before as it was. Where nothing has changed
 * since that one, and its files are undamaged, it stays. Else its zips are taken that would be packed of the same files.
 *
 * Options: `--format scorm12,web` makes only these formats (`moodle` is the course backup, of the whole unit), `--lesson id,id` only the packages of
 * these lessons (`unit` stands for the whole unit), `--lessons dir` reads and `--out dir` writes elsewhere.
 */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem } from './build/file-problem';
import { hashOf, hashOfCode, hashOfLessons } from './build/hash';
import type { Built } from './build/output';
import { createPacker } from './build/packer';
import { DIST, mark, placeFor, putInPlace, workFolder } from './build/place';
import { type BuildRecord, filesOfBuild, isUndamaged, readRecord } from './build/record';
import type { BuildOptions } from './make/options';
import { readOptions } from './shared/arguments';

/** Of all that decides what a build makes; undefined where the lessons cannot be read, which reading tells. */
const hashOfInputs = ({ lessons, format, lesson }: BuildOptions): string | undefined => {
  try {
    const options = JSON.stringify({ lessons, format, lesson });
    return hashOf([hashOfCode(), hashOfLessons(lessons), options]);
  } catch {
    return undefined;
  }
};

interface Finished extends Built {
  /** The names of the zips that no build before has packed; undefined where nothing had to be built. */
  readonly anew: readonly string[] | undefined;
}

/** Makes what is new, takes the rest from the build before, and puts all in the place of that. */
const buildAnew = async (options: BuildOptions, place: string, inputsHash: string | undefined) => {
  const work = workFolder(join('.cache', 'build'));
  try {
    const packer = createPacker(work, place);
    // What makes packages is loaded where there is one to make.
    const { make } = await import('./make');
    const built = await make(work, options, packer);
    const dist = join(work, 'dist');
    const record: BuildRecord = {
      ...built,
      // Of lessons that somebody edits meanwhile nobody knows what is in the packages.
      inputsHash: hashOfInputs(options) === inputsHash ? inputsHash : undefined,
      files: filesOfBuild(dist),
      packed: packer.packed(),
    };
    mark(dist, record);
    putInPlace(dist, place);
    return { ...built, anew: packer.anew() };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

/**
 * Builds, or throws and leaves `out` as it was.
 * @throws a sentence that lists every problem of the lessons, or says what is wrong with `out`.
 */
export const build = async (options: BuildOptions): Promise<Finished> => {
  const place = placeFor(options.out, options.lessons);
  try {
    const inputsHash = hashOfInputs(options);
    const before = readRecord(place);
    if (before && inputsHash && before.inputsHash === inputsHash && isUndamaged(place, before)) {
      return { made: before.made, notes: before.notes, anew: undefined };
    }
    return await buildAnew(options, place, inputsHash);
  } catch (error) {
    throw fileProblem(error, options.out);
  }
};

const list = (text: string | undefined): readonly string[] | undefined => text?.split(',');

const read = (args: readonly string[]): BuildOptions => {
  const options = {
    format: { type: 'string' },
    lesson: { type: 'string' },
    lessons: { type: 'string', default: 'lessons' },
    out: { type: 'string', default: DIST },
  } as const;
  const expected = 'the options --format, --lesson, --lessons and --out';
  const { lessons, out, ...chosen } = readOptions({ args: [...args], options }, expected).values;
  const [format, lesson] = [list(chosen.format), list(chosen.lesson)];
  return { lessons, out, ...(format && { format }), ...(lesson && { lesson }) };
};

const kilobytes = (file: string): string => `${(statSync(file).size / 1000).toFixed(1)} kB`;

/** The last line. Lessons that lie in the course backup alone are not counted. */
export const whatWasNew = (
  made: readonly string[],
  anew: readonly string[] | undefined,
): string => {
  if (anew === undefined) return 'Nothing has changed since the last build.';
  const zips = made.filter((name) => name.endsWith('.zip'));
  return `${zips.filter((name) => anew.includes(name)).length} of ${zips.length} zips were packed anew.`;
};

export const main = async (args: readonly string[]): Promise<number> => {
  const options = read(args);
  const { made, notes, anew } = await build(options);
  for (const note of notes) console.warn(note);
  for (const name of made) {
    const file = join(options.out, name);
    console.log(`${file.padEnd(76)} ${kilobytes(file).padStart(9)}`);
  }
  console.log(whatWasNew(made, anew));
  return 0;
};

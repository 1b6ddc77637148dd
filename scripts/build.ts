/**
 * `npm run build`: lessons -> packages in dist/. Everything is made in a folder of its own and takes
 * the place of dist/ at the end, so that a build that fails leaves the one before as it was.
 *
 * Options: `--format scorm12,web` makes only these formats (`moodle` is the course backup, of the whole unit), `--lesson id,id` only the packages of
 * these lessons (`unit` stands for the whole unit), `--lessons dir` reads and `--out dir` writes elsewhere.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formats } from '../manifest';
import { MOODLE_COURSE } from '../manifest/moodle';
import type { Format } from '../manifest/format';
import { fileProblem } from './build/file-problem';
import { native } from './build/native';
import type { Built } from './build/output';
import { write } from './build/output';
import { type Kit, partsOf } from '../src/publish/kit';
import { moodleCourse, moodleFormat, moodlePackage } from '../src/publish/moodle';
import { packages } from '../src/publish/packages';
import { languageTags } from '../src/strings/languages';
import { mark, placeFor, putInPlace } from './build/place';
import { languageNotes } from './build/languages';
import { readKit } from './build/parts';
import { zip } from './build/zip';
import type { Unit } from '../src/reader';
import { WORKSHOP } from '../src/workshop/carried';
import { workshop } from './build/workshop';
import { mediaOf } from './build/media';
import { filesOf, readUnit } from './shared/lessons';
import { formatProblem } from '../src/reader';
import { sentence } from './shared/sentence';
import { writeSite } from './site/write';
import { files as teacher, handouts } from './teacher';

export interface BuildOptions {
  readonly lessons: string;
  readonly out: string;
  /** Names of formats, `moodle` for the course backup; all where absent. */
  readonly format?: readonly string[];
  /** Ids of lessons, or `unit`; all where absent. */
  readonly lesson?: readonly string[];
}

const chosen = (names: readonly string[] | undefined): readonly Format[] => {
  const all = [...formats.map(({ name }) => name), MOODLE_COURSE];
  const unknown = names?.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    throw sentence(`Expected a format (${all.join(', ')}), got "${unknown}".`);
  }
  return formats.filter(({ name }) => names?.includes(name) ?? true);
};

const wantsCourse = ({ format, lesson }: BuildOptions): boolean =>
  (format?.includes(MOODLE_COURSE) ?? true) && (lesson?.includes('unit') ?? true);

/** Every zip of the chosen formats and lessons, made in `work`. @returns their names. */
const packAll = async (
  unit: Unit,
  kit: Kit,
  options: BuildOptions,
  work: string,
): Promise<string[]> => {
  const made: string[] = [];
  for (const format of chosen(options.format)) {
    const parts = partsOf(kit, format, unit.course.language);
    for (const { name, files, media } of packages(unit, format, parts, options.lesson)) {
      const folder = join(work, name);
      write(folder, { ...files, ...media });
      await zip(folder, join(work, 'dist', `${name}.zip`));
      made.push(`${name}.zip`);
    }
  }
  return made;
};

/** The course backup, which is of the whole unit. @returns its name, if it is wanted. */
const packCourse = (unit: Unit, kit: Kit, options: BuildOptions, work: string): string[] => {
  if (!wantsCourse(options)) return [];
  const parts = partsOf(kit, moodleFormat, unit.course.language);
  const lessons = unit.lessons.map(({ front }) => moodlePackage(unit, parts, front.value.id));
  const { name, bytes } = moodleCourse(unit, lessons, handouts(unit));
  write(join(work, 'dist'), { [name]: bytes });
  return [name];
};

/** Makes everything in `work`/dist. */
const buildIn = async (work: string, options: BuildOptions): Promise<Built> => {
  const media = await mediaOf(options.lessons);
  const unit = readUnit(options.lessons, media);
  if ('problems' in unit) {
    const { problems } = unit;
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    throw sentence([...problems.map(formatProblem), `${count}. Nothing was built.`].join('\n'));
  }
  const notes = [...unit.warnings.map(formatProblem), ...languageNotes(unit.course.language)];
  mkdirSync(join(work, 'dist'), { recursive: true });
  const whole = !options.format && !options.lesson;
  const { language } = unit.course;
  const kit = await readKit([
    ...chosen(options.format).map((format) => [format, language] as const),
    ...(wantsCourse(options) ? [[moodleFormat, language] as const] : []),
    // The workshop makes packages of lessons in any language.
    ...(whole ? languageTags.flatMap((one) => formats.map((f) => [f, one] as const)) : []),
  ]);
  const made = [
    ...(await packAll(unit, kit, options, work)),
    ...packCourse(unit, kit, options, work),
  ];
  if (made.length === 0) {
    const ids = unit.lessons.map(({ front }) => front.value.id);
    throw sentence(
      `Expected --lesson to name lessons (unit, ${ids.join(', ')}), got "${options.lesson?.join(',')}".`,
    );
  }
  // The teacher's pack and the workshop are of the whole unit, and beside the packages: they hold every answer.
  if (whole) {
    write(join(work, 'dist'), {
      [WORKSHOP]: await workshop(filesOf(options.lessons), media, unit, kit),
    });
    made.push(WORKSHOP);
    write(join(work, 'dist', 'teacher'), await teacher(unit));
    const imports = await native(unit, work);
    made.push(...imports.made);
    notes.push(...imports.notes);
    await writeSite(unit, work);
  }
  mark(join(work, 'dist'));
  return { made, notes };
};

/**
 * Builds, or throws and leaves `out` as it was.
 * @throws a sentence that lists every problem of the lessons, or says what is wrong with `out`.
 */
export const build = async (options: BuildOptions): Promise<Built> => {
  const place = placeFor(options.out, options.lessons);
  const works = join('.cache', 'build');
  try {
    mkdirSync(works, { recursive: true });
    // Another build may be running.
    const work = mkdtempSync(join(works, 'work-'));
    try {
      const built = await buildIn(work, options);
      putInPlace(join(work, 'dist'), place);
      return built;
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  } catch (error) {
    throw fileProblem(error, options.out);
  }
};

const list = (text: string | undefined): readonly string[] | undefined => text?.split(',');

const read = (args: readonly string[]): BuildOptions => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        format: { type: 'string' },
        lesson: { type: 'string' },
        lessons: { type: 'string', default: 'lessons' },
        out: { type: 'string', default: 'dist' },
      },
    });
    const [format, lesson] = [list(values.format), list(values.lesson)];
    const { lessons, out } = values;
    return { lessons, out, ...(format && { format }), ...(lesson && { lesson }) };
  } catch {
    throw sentence(
      `Expected the options --format, --lesson, --lessons and --out, got "${args.join(' ')}".`,
    );
  }
};

const kilobytes = (file: string): string => `${(statSync(file).size / 1000).toFixed(1)} kB`;

export const main = async (args: readonly string[]): Promise<number> => {
  const options = read(args);
  const { made, notes } = await build(options);
  for (const note of notes) console.warn(note);
  for (const name of made) {
    const file = join(options.out, name);
    console.log(`${file.padEnd(76)} ${kilobytes(file).padStart(9)}`);
  }
  return 0;
};

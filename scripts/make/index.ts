/** Makes all that a build is asked for. `npm run build` (build.ts) calls this where something has changed. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '../../manifest';
import { WHOLE } from '../../src/course/fields';
import type { Format } from '../../manifest/format';
import type { MoodlePackage } from '../../manifest/moodle';
import { web } from '../../manifest/web';
import { lessonsOf } from '../../src/course/course';
import { type Kit, partsOf } from '../../src/publish/kit';
import { moodleCourse, moodleFormat, storedPackage } from '../../src/publish/moodle';
import { eachPackage } from '../../src/publish/packages';
import { formatProblem, type Unit } from '../../src/reader';
import { plainSigns } from '../../src/reader/signs';
import { readUnitFile } from '../../src/reader/unitfile';
import { languageTags } from '../../src/strings/languages';
import { WORKSHOP } from '../../src/workshop/carried';
import { languageNotes } from '../build/languages';
import { mediaOf } from '../build/media';
import { native } from '../build/native';
import { type Built, write } from '../build/output';
import type { Packer } from '../build/packer';
import { readKit } from '../build/parts';
import { bundled, type Scripts, scriptsFor } from '../build/scripts';
import { workshop, workshopScripts } from '../build/workshop';
import { filesOf, readUnit } from '../shared/lessons';
import { sentence } from '../shared/sentence';
import { startScript, WEB } from '../site';
import { writeSite } from '../site/write';
import { files as teacher, handouts } from '../teacher';
import { reportScript } from '../teacher/report';
import {
  asksForAll,
  asksForCourse,
  type BuildOptions,
  expectLessons,
  formatsAsked,
} from './options';

/** The language of the course; undefined where unit.yaml has mistakes, which the reading of the lessons then reports. */
const languageIn = (lessons: string): string | undefined => {
  const file = join(lessons, 'unit.yaml');
  if (!existsSync(file)) return undefined;
  const unit = readUnitFile(plainSigns(readFileSync(file, 'utf8')));
  return 'notes' in unit ? undefined : unit.value.language;
};

/** The players that are needed: formats, each with a language. */
const playersFor = (
  options: BuildOptions,
  language: string,
): readonly (readonly [Format, string])[] => [
  ...formatsAsked(options).map((format) => [format, language] as const),
  ...(asksForCourse(options) ? [[moodleFormat, language] as const] : []),
  // The workshop makes packages of lessons in any language.
  ...(asksForAll(options)
    ? languageTags.flatMap((tag) => formats.map((format) => [format, tag] as const))
    : []),
];

/** Called before the lessons are read, so that the bundler and the lessons do not take memory at the same time. */
const readScripts = async (options: BuildOptions): Promise<Scripts> => {
  const language = languageIn(options.lessons);
  if (language === undefined) return bundled;
  return scriptsFor([
    ...playersFor(options, language).map(
      ([{ tracker }, one]) => ({ kind: 'player', entry: tracker, language: one }) as const,
    ),
    ...(asksForAll(options)
      ? [...workshopScripts(language), reportScript(language), startScript]
      : []),
  ]);
};

/** Every zip of the chosen formats and lessons. @returns their names. */
const packAll = async (
  unit: Unit,
  kit: Kit,
  options: BuildOptions,
  packer: Packer,
): Promise<string[]> => {
  const made: string[] = [];
  for (const format of formatsAsked(options)) {
    const parts = partsOf(kit, format, unit.course.language);
    for (const { name, files, media } of eachPackage(unit, format, parts, options.lesson)) {
      await packer.pack(`${name}.zip`, { ...files, ...media });
      made.push(`${name}.zip`);
    }
  }
  return made;
};

/** The course backup, which is of the whole unit. @returns its name, if it is wanted. */
const packCourse = async (
  unit: Unit,
  kit: Kit,
  options: BuildOptions,
  work: string,
  packer: Packer,
): Promise<string[]> => {
  if (!asksForCourse(options)) return [];
  const parts = partsOf(kit, moodleFormat, unit.course.language);
  const lessons: MoodlePackage[] = [];
  for (const { id } of lessonsOf(unit.course)) {
    for (const made of eachPackage(unit, moodleFormat, parts, [id])) {
      const files = { ...made.files, ...made.media };
      // The same zip is among the packages already, unless these were not asked for.
      const zip = await packer.pack(`${made.name}.zip`, files, join(work, 'course'));
      lessons.push(storedPackage(unit, id, made, readFileSync(zip)));
    }
  }
  const { name, bytes } = moodleCourse(unit, lessons, handouts(unit));
  write(join(work, 'dist'), { [name]: bytes });
  return [name];
};

/** Writes the unit's web package as open files, for the site. */
const unpackWeb = (unit: Unit, kit: Kit, dist: string): void => {
  const parts = partsOf(kit, web, unit.course.language);
  for (const { files, media } of eachPackage(unit, web, parts, [WHOLE])) {
    write(join(dist, WEB), { ...files, ...media });
  }
};

/**
 * Makes everything in the folder `dist` below `work`.
 * @throws a sentence that lists every problem of the lessons.
 */
export const make = async (work: string, options: BuildOptions, packer: Packer): Promise<Built> => {
  const scripts = await readScripts(options);
  const media = await mediaOf(options.lessons);
  const unit = readUnit(options.lessons, media);
  if ('problems' in unit) {
    const { problems } = unit;
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    throw sentence([...problems.map(formatProblem), `${count}. Nothing was built.`].join('\n'));
  }
  expectLessons(
    options,
    lessonsOf(unit.course).map(({ id }) => id),
  );
  const { language } = unit.course;
  const notes = [...unit.warnings.map(formatProblem), ...languageNotes(language)];
  const dist = join(work, 'dist');
  mkdirSync(dist, { recursive: true });
  const kit = await readKit(playersFor(options, language), scripts);
  const made = [
    ...(await packAll(unit, kit, options, packer)),
    ...(await packCourse(unit, kit, options, work, packer)),
  ];
  if (asksForAll(options)) {
    write(dist, {
      [WORKSHOP]: await workshop(filesOf(options.lessons), media, unit, kit, scripts),
    });
    made.push(WORKSHOP);
    write(join(dist, 'teacher'), await teacher(unit, scripts));
    const imports = await native(unit, dist, packer);
    made.push(...imports.made);
    notes.push(...imports.notes);
    unpackWeb(unit, kit, dist);
    await writeSite(unit, dist, scripts);
  }
  return { made, notes };
};

/** Reads a whole unit from its files' texts: every problem at once, or the course. */
import type { Built } from './assemble';
import { assemble, memberOf, type CompleteLesson } from './assemble';
import { checkColours } from './colours';
import type { Colours } from '../course/palette';
import { checkBoard, checkForms, checkPapers, forBoard } from './boards';
import {
  checkFormulas,
  checkIds,
  checkMoved,
  checkSees,
  checkTerms,
  checkTitles,
  targetsOf,
} from './cross';
import { GLOSSARY, SLOTS, UNIT } from './file-names';
import { readGlossary } from './glossary';
import { type LessonRead, readLesson } from './lesson';
import { checkLook, lookOf } from './look';
import type { Bytes, Media } from './media';
import { picturesOf } from './pictures';
import { type Problem, problem, sortProblems, start } from './problem';
import { checkSigns, notUtf8, plainSigns } from './signs';
import { addToSlots, NO_SLOTS, parseSlots, type Slots } from './slots';
import { rememberingLast } from './remember';
import { didYouMean } from './suggest';
import { type Boards, type ListedFolder, listedIn, readUnitFile, type UnitFile } from './unitfile';

/** The texts of a unit's files by path: `unit.yaml`, `01-first/lesson.md`, `01-first/map.svg` ... */
export type Files = ReadonlyMap<string, string>;

// While an author types in a lesson, these three are as they were.
const unitFileIn = rememberingLast(readUnitFile);
const glossaryIn = rememberingLast(readGlossary);
const slotsIn = rememberingLast(parseSlots);

/** Every lesson as it was written: what students' answers depend on, whichever board the packages are for. */
export interface WrittenUnit extends Pick<Built, 'course' | 'bodies'> {
  readonly lessons: readonly CompleteLesson[];
}

/** What a unit was read from. */
export interface Sources {
  readonly texts: Files;
  readonly media: Media;
}

export interface Unit extends Built {
  /** The folder's name as it stands before the file names in problems. */
  readonly root: string;
  readonly licence: string;
  /** The lessons' own, whatever that of the engine is. */
  readonly version: string;
  readonly boards: Boards;
  /** Of its pages, where unit.yaml sets any. */
  readonly colours: Colours | undefined;
  readonly glossary: Built['extras']['glossary'];
  /** The slots with those of new questions; `written` is what slots.json says, where there is one. */
  readonly slots: Slots;
  readonly written: Slots | undefined;
  readonly unitFile: UnitFile;
  readonly warnings: readonly Problem[];
  /** The photographs of the unit and of all lessons: files that a package carries, by their names in it. */
  readonly media: Bytes;
  /** The lessons of its board as they were read, for the advice that `npm run check` gives. */
  readonly lessons: readonly CompleteLesson[];
  readonly whole: WrittenUnit;
  /** Undefined where unit.yaml says that packages carry none. */
  readonly sources: Sources | undefined;
}

export interface Problems {
  readonly problems: readonly Problem[];
}

/**
 * @param root the folder's name as it stands before the file names in problems.
 * @param lessonOf how a lesson is read; see `rememberReading`.
 * @param media the photographs, by path.
 */
export const read = (
  sources: Files,
  root = 'lessons',
  lessonOf: typeof readLesson = readLesson,
  media: Media = new Map(),
): Unit | Problems => {
  const named = (path: string): string => `${root}/${path}`;
  const files: Files = new Map([...sources].map(([path, text]) => [path, plainSigns(text)]));
  const problems: Problem[] = [...files].flatMap(([path, text]) =>
    checkSigns(text).map((note) => problem(named(path), note, note.message)),
  );
  const unit = unitOf(files, named(UNIT), problems);
  const language = unit?.value.language ?? 'en-GB';
  const listed = unit === undefined ? [] : listedIn(unit);
  if (unit !== undefined) problems.push(...checkFolders(files, listed, named));
  const folders = unit === undefined ? foldersOf(files) : [...new Set(listed.map((l) => l.folder))];
  const lessons = folders
    .filter((folder) => files.has(`${folder}/lesson.md`))
    .map((folder) => ({
      ...lessonOf(within(files, folder), named(folder), within(media, folder), language),
      folder,
    }));
  // They stand beside those of every lesson, and no lesson's file has _ in its name.
  const pictures = picturesOf(beside(files), beside(media), root, 'unit_');
  const glossary = glossaryIn(files.get(GLOSSARY), named(GLOSSARY), language);
  const written = slotsOf(files, named(SLOTS), problems);
  const known = written ?? NO_SLOTS;
  const targets = targetsOf(lessons);
  const ids = new Set(targets.keys());
  const complete = lessons.length === folders.length && lessons.every((l) => l.front !== undefined);
  problems.push(
    ...glossary.problems,
    ...pictures.problems,
    ...checkIds(lessons),
    ...checkTitles(lessons),
    ...checkFormulas(lessons),
    ...(unit === undefined
      ? []
      : [
          ...checkColours(unit.value.colours ?? {}, unit.yaml, named(UNIT)),
          ...checkLook(unit.value, unit.yaml, pictures, named(UNIT)),
          ...checkBoard(unit, lessons, named(UNIT)),
          ...checkForms(lessons, unit.value.boards),
          ...checkPapers(unit, lessons, named(UNIT)),
        ]),
    ...lessons.flatMap((lesson) => [
      ...lesson.problems,
      ...checkTerms(lesson, glossary.terms),
      ...checkSees(lesson, targets, complete),
      ...checkMoved(lesson, known, ids),
    ]),
  );
  const all = lessons.filter(isWhole);
  const garbled = garbledIn(files, named);
  if (garbled.length > 0 || problems.length > 0 || unit === undefined) {
    const others = problems.filter(({ file }) => garbled.every((one) => one.file !== file));
    return { problems: sortProblems([...garbled, ...others]) };
  }
  const slots = addToSlots(known, all.map(memberOf));
  const words = glossary.terms ?? {};
  const context = { slots, targets, glossary: words, look: lookOf(unit.value, pictures) };
  const whole = assemble(unit, all, context);
  const shown = forBoard(unit, all);
  return {
    root,
    ...(shown.lessons === all ? whole : assemble(shown.unit, shown.lessons, context)),
    licence: unit.value.licence,
    version: unit.value.version,
    boards: shown.unit.value.boards,
    colours: unit.value.colours,
    glossary: words,
    slots,
    written,
    unitFile: unit,
    warnings: unwritten(slots, known, named(SLOTS)),
    media: Object.assign({}, ...[pictures, ...all].map(({ bytes }) => bytes)) as Bytes,
    lessons: shown.lessons,
    whole: { course: whole.course, bodies: whole.bodies, lessons: all },
    sources: unit.value.without?.includes('sources') ? undefined : { texts: sources, media },
  };
};

/** The files that are not UTF-8: one problem each. */
const garbledIn = (files: Files, named: (path: string) => string): Problem[] =>
  [...files].flatMap(([path, text]) => {
    const note = notUtf8(text);
    return note === undefined ? [] : [problem(named(path), note, note.message)];
  });

const isWhole = (lesson: LessonRead): lesson is CompleteLesson => lesson.front !== undefined;

/** The files that lie in no lesson's folder. */
const beside = <T>(files: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...files].filter(([path]) => !path.includes('/')));

const within = <T>(files: ReadonlyMap<string, T>, folder: string): ReadonlyMap<string, T> =>
  new Map(
    [...files]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, text]) => [path.slice(folder.length + 1), text]),
  );

/** Every folder that holds a lesson. */
const foldersOf = (files: Files): string[] =>
  [...files.keys()].flatMap((path) => /^([^/]+)\/lesson\.md$/.exec(path)?.[1] ?? []).sort();

const unitOf = (files: Files, file: string, problems: Problem[]): UnitFile | undefined => {
  const source = files.get(UNIT);
  if (source === undefined) {
    const message =
      "Expected a file unit.yaml that names the unit's title, parts and lessons, got no such file.";
    problems.push(problem(file, start, message));
    return undefined;
  }
  const unit = unitFileIn(source);
  if (!('notes' in unit)) return unit;
  problems.push(...unit.notes.map((note) => problem(file, note, note.message)));
  return undefined;
};

const checkFolders = (
  files: Files,
  listed: readonly ListedFolder[],
  named: (path: string) => string,
): Problem[] => {
  const file = named(UNIT);
  const there = foldersOf(files);
  const names = listed.map(({ folder }) => folder);
  const missing = listed.flatMap((one, at) => {
    if (names.indexOf(one.folder) < at) {
      return [
        problem(
          file,
          one,
          `Expected every lesson once, got '${one.folder}' twice. Delete one of the two lines.`,
        ),
      ];
    }
    if (there.includes(one.folder)) return [];
    const free = there.filter((folder) => !names.includes(folder));
    const message = `Expected the file ${named(`${one.folder}/lesson.md`)}, got no such file.${didYouMean(one.folder, free)} Write the lesson or delete this line.`;
    return [problem(file, one, message)];
  });
  const unlisted = there
    .filter((folder) => !names.includes(folder))
    .map((folder) =>
      problem(
        named(`${folder}/lesson.md`),
        start,
        `Expected this lesson's folder in ${file}, got no such line. Add '- ${folder}' to the lessons of a part, or move the folder away.`,
      ),
    );
  return [...missing, ...unlisted];
};

const slotsOf = (files: Files, file: string, problems: Problem[]): Slots | undefined => {
  const source = files.get(SLOTS);
  if (source === undefined) return undefined;
  const slots = slotsIn(source);
  if (!('message' in slots)) return slots;
  problems.push(problem(file, start, slots.message));
  return undefined;
};

const unwritten = (slots: Slots, written: Slots, file: string): Problem[] => {
  const count =
    slots.questions.length -
    written.questions.length +
    slots.lessons.length -
    written.lessons.length;
  if (count === 0) return [];
  const [have, them] =
    count === 1 ? ['lesson or question has', 'it'] : ['lessons and questions have', 'them'];
  const message = `${count} ${have} no slot yet. Run 'npm run check', which writes ${them} into this file, and keep it with the lessons.`;
  return [problem(file, start, message)];
};

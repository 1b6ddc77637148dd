/**
 * The work and the folder of lessons on a disk, where `npm start` serves the workshop. The work remembers the
 * files as they were last read from there, so that one which somebody has edited on the disk since is never
 * written over.
 */
import { own } from '../course/own';
import { SLOTS } from '../reader/file-names';
import { beginAs, parseSlots, printSlots, type Slots } from '../reader/slots';
import { change, type Files, type Work } from './work';

/** The id of an element that the page has only where `npm start` serves it. */
export const SERVED = 'workshop-served';

/** The address under which the page reads and writes the folder. */
export const SOURCES_PATH = '/workshop/sources';

/** A file's text as the page last knew it on the disk, and as it is to be; null for no file. */
interface DiskChange {
  readonly before: string | null;
  readonly after: string | null;
}

type DiskChanges = Readonly<Record<string, DiskChange>>;

/** What the folder holds: texts, and the paths of its photographs. */
export interface Disk {
  readonly files: Files;
  readonly photos: readonly string[];
}

/** What the page sends, to save. */
export interface SaveRequest {
  readonly changes: DiskChanges;
  /** New photographs in base 64. */
  readonly photos: Readonly<Record<string, string>>;
}

/** The server's answer: no conflicts where all is written; else nothing is, and this is what the disk has in place of `before`. */
export interface SaveReply {
  readonly conflicts: Readonly<Record<string, string | null>>;
}

const paths = (...all: readonly Files[]): string[] => [...new Set(all.flatMap(Object.keys))].sort();

const slotsIn = (files: Files): Slots | undefined => {
  const text = own(files, SLOTS);
  if (text === undefined) return undefined;
  const read = parseSlots(text);
  return 'message' in read ? undefined : read;
};

/**
 * The files as they are to be saved. A package has no record in its slots.json of the edition that students have.
 * Where a package of the same unit was opened, the record on the disk is put back: that of every question which the
 * list of slots still has, and that of the lists only where they still begin as it says. In a package of an older
 * edition they do not.
 */
export const withRelease = (files: Files, disk: Files): Files => {
  const [here, there] = [slotsIn(files), slotsIn(disk)];
  const { unit } = here ?? {};
  const record = there?.released;
  if (!here || !unit || here.released || !record) return files;
  if (unit.id !== there.unit?.id || unit.iri !== there.unit.iri) return files;
  const questions = Object.fromEntries(
    Object.entries(record.questions).filter(([one]) => here.questions.includes(one)),
  );
  const lists = record.lists && beginAs(here, record.lists) ? record.lists : undefined;
  const released = { ...record, lists, questions };
  return { ...files, [SLOTS]: printSlots({ ...here, released }) };
};

/** Each file that differs from the disk. @param disk the files as they were last read from there. */
export const changesToSave = (files: Files, disk: Files): DiskChanges =>
  Object.fromEntries(
    paths(files, disk)
      .map((path): [string, DiskChange] => [
        path,
        { before: own(disk, path) ?? null, after: own(files, path) ?? null },
      ])
      .filter(([, { before, after }]) => before !== after),
  );

/**
 * The work with what somebody has edited on the disk since, as a step that can be undone. A file that was edited
 * here too stays as it is here; saving then reports the conflict.
 */
export const withDisk = (work: Work, now: Files): Work => {
  const known = work.disk ?? work.opened.files;
  const edits: Record<string, string | undefined> = {};
  const disk: Record<string, string> = { ...known };
  for (const path of paths(known, now)) {
    const [was, is, here] = [own(known, path), own(now, path), own(work.files, path)];
    if (was === is || (here !== was && here !== is)) continue;
    edits[path] = is;
    if (is === undefined) delete disk[path];
    else disk[path] = is;
  }
  return { ...change(work, edits), disk };
};

/**
 * Ends a conflict. Undo brings back the text that was given up.
 *
 * @param theirs the texts on the disk, of files that were edited there and here.
 * @param mine whether the texts of this page stay, rather than those on the disk.
 */
export const resolveConflicts = (
  work: Work,
  theirs: Readonly<Record<string, string | null>>,
  mine: boolean,
): Work => {
  const on = Object.entries(theirs).map(([path, text]) => [path, text ?? undefined] as const);
  const here = Object.keys(theirs).map((path) => [path, own(work.files, path)] as const);
  const taken = change(work, Object.fromEntries(on));
  const known = Object.entries({ ...(work.disk ?? work.opened.files), ...theirs });
  const disk = Object.fromEntries(
    known.flatMap(([path, text]) => (text === null ? [] : [[path, text]])),
  );
  return { ...(mine ? change(taken, Object.fromEntries(here)) : taken), disk };
};

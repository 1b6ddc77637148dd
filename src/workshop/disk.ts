/**
 * The work beside a folder of lessons on a disk, where `npm start` serves the workshop. What was read from
 * there last is kept with the work; so a file that was edited on the disk meanwhile is never written over.
 */
import { own } from '../course/own';
import { beginAs, parseSlots, printSlots, type Slots } from '../reader/slots';
import { change, type Files, type Work } from './work';

/** The element of the page by which it knows that it is served. */
export const SERVED = 'workshop-served';

/** Where the folder is read and written. */
export const SOURCES_PATH = '/workshop/sources';

/** A file as it was on the disk, and as it is to be; null where there is none. */
export interface DiskChange {
  readonly before: string | null;
  readonly after: string | null;
}

export type DiskChanges = Readonly<Record<string, DiskChange>>;

/** What the folder holds: texts, and the paths of its photographs. */
export interface Disk {
  readonly files: Files;
  readonly photos: readonly string[];
}

/** What is asked of the server. */
export interface SaveRequest {
  readonly changes: DiskChanges;
  /** New photographs in base 64. */
  readonly photos: Readonly<Record<string, string>>;
}

/** What the server says: all is written, or what stands on the disk in place of what was expected. */
export interface SaveReply {
  readonly conflicts: Readonly<Record<string, string | null>>;
}

const paths = (...all: readonly Files[]): string[] => [...new Set(all.flatMap(Object.keys))].sort();

const SLOTS = 'slots.json';

const slotsIn = (files: Files): Slots | undefined => {
  const text = own(files, SLOTS);
  if (text === undefined) return undefined;
  const read = parseSlots(text);
  return 'message' in read ? undefined : read;
};

/**
 * The files as they are to be saved. Packages carry no record of the edition that students have; where one of the
 * same unit was opened, the record on the disk stays, of every question that the list still has; of the lists'
 * beginning only where that is the same, as it is not in a package of an older edition.
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

/** What is to be written. */
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
 * The work with what was edited on the disk since, as a step that can be undone. A file that was edited
 * on both sides stays as it is here; saving tells of it.
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
 * Ends a conflict. The text that is given up can be brought back by Undo.
 *
 * @param theirs the texts on the disk, of files that were edited there and here.
 * @param mine whether the texts of this page stay.
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

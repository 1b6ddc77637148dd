/** The teacher's work: the files as they are, and every step that led there, so that each can be undone. */
import { own } from '../course/own';
import type { Prepared } from '../reader';

/** Texts by path: `unit.yaml`, `01-first/lesson.md`, `01-first/map.svg` ... */
export type Files = Readonly<Record<string, string>>;

/** Photographs by path, scaled for pages; or what is wrong with one. */
export type Photos = Readonly<Record<string, Prepared>>;

/** New contents of some files, by path; undefined deletes a file. */
export type Edits = Readonly<Record<string, string | Prepared | undefined>>;

interface Step {
  readonly undo: Edits;
  readonly redo: Edits;
  /** Where the step opened another unit: what was opened before it and after it. */
  readonly opened?: readonly [before: Contents, after: Contents];
}

export interface Contents {
  readonly files: Files;
  readonly photos: Photos;
}

/** Plain data, which the browser can keep. */
export interface Work extends Contents {
  /** The unit as it was opened: that is what students who have begun have. */
  readonly opened: Contents;
  /** The texts as they lie in a folder on the disk, where the page is served beside one (disk.ts). */
  readonly disk?: Files;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** How many steps can be undone; older ones are forgotten. */
const MOST_STEPS = 200;

export const begin = (files: Files, photos: Photos = {}): Work => ({
  files,
  photos,
  opened: { files, photos },
  past: [],
  future: [],
});

const applied = ({ files, photos }: Contents, edits: Edits): Contents => {
  const all = Object.entries({ ...files, ...photos, ...edits });
  return {
    files: Object.fromEntries(
      all.flatMap(([path, one]) => (typeof one === 'string' ? [[path, one]] : [])),
    ),
    photos: Object.fromEntries(
      all.flatMap(([path, one]) => (typeof one === 'object' ? [[path, one]] : [])),
    ),
  };
};

const contentOf = ({ files, photos }: Contents, path: string): string | Prepared | undefined =>
  own(files, path) ?? own(photos, path);

/**
 * The work with some files changed, as one step; without a step where nothing changes.
 *
 * @param opened the unit that the edits open in place of the one before; undefined for any other change.
 */
export const change = (work: Work, edits: Edits, opened?: Contents): Work => {
  const real = Object.entries(edits).filter(([path, next]) => contentOf(work, path) !== next);
  if (real.length === 0) return opened ? { ...work, opened } : work;
  const redo = Object.fromEntries(real);
  const undo = Object.fromEntries(real.map(([path]) => [path, contentOf(work, path)]));
  return {
    ...work,
    ...applied(work, redo),
    opened: opened ?? work.opened,
    past: [
      ...work.past,
      { undo, redo, ...(opened && { opened: [work.opened, opened] as const }) },
    ].slice(-MOST_STEPS),
    future: [],
  };
};

/** The work with another unit in place of this one, as one step. */
export const openOther = (work: Work, { files, photos }: Contents): Work => {
  const gone = [...Object.keys(work.files), ...Object.keys(work.photos)];
  const edits = {
    ...Object.fromEntries(gone.map((path) => [path, undefined])),
    ...files,
    ...photos,
  };
  return change(work, edits, { files, photos });
};

export const undo = (work: Work): Work => {
  const step = work.past.at(-1);
  if (!step) return work;
  return {
    ...work,
    ...applied(work, step.undo),
    opened: step.opened?.[0] ?? work.opened,
    past: work.past.slice(0, -1),
    future: [step, ...work.future],
  };
};

export const redo = (work: Work): Work => {
  const [step, ...future] = work.future;
  if (!step) return work;
  return {
    ...work,
    ...applied(work, step.redo),
    opened: step.opened?.[1] ?? work.opened,
    past: [...work.past, step],
    future,
  };
};

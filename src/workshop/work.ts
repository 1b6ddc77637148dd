/** The teacher's work: the files as they are, and every step that led there, so that each can be undone. */

/** Texts by path: `unit.yaml`, `01-first/lesson.md`, `01-first/map.svg` ... */
export type Files = Readonly<Record<string, string>>;

/** New texts of some files; undefined takes a file away. */
export type Edits = Readonly<Record<string, string | undefined>>;

interface Step {
  readonly undo: Edits;
  readonly redo: Edits;
}

/** Plain data, which the browser can keep. */
export interface Work {
  readonly files: Files;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** So many steps can be undone; older ones are forgotten. */
const MOST_STEPS = 200;

export const begin = (files: Files): Work => ({ files, past: [], future: [] });

const applied = (files: Files, edits: Edits): Files =>
  Object.fromEntries(
    Object.entries({ ...files, ...edits }).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, text] as const],
    ),
  );

const textOf = (files: Files, path: string): string | undefined =>
  Object.hasOwn(files, path) ? files[path] : undefined;

/** The work with some files changed, as one step. Edits that change nothing are none. */
export const change = (work: Work, edits: Edits): Work => {
  const real = Object.entries(edits).filter(([path, text]) => textOf(work.files, path) !== text);
  if (real.length === 0) return work;
  const redo = Object.fromEntries(real);
  const undo = Object.fromEntries(real.map(([path]) => [path, textOf(work.files, path)]));
  return {
    files: applied(work.files, redo),
    past: [...work.past, { undo, redo }].slice(-MOST_STEPS),
    future: [],
  };
};

/** Edits that put other files in the place of all that are there. */
export const replaced = (work: Work, files: Files): Edits => ({
  ...Object.fromEntries(Object.keys(work.files).map((path) => [path, undefined])),
  ...files,
});

export const undo = (work: Work): Work => {
  const step = work.past.at(-1);
  if (!step) return work;
  const files = applied(work.files, step.undo);
  return { files, past: work.past.slice(0, -1), future: [step, ...work.future] };
};

export const redo = (work: Work): Work => {
  const [step, ...future] = work.future;
  if (!step) return work;
  return { files: applied(work.files, step.redo), past: [...work.past, step], future };
};

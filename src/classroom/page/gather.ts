/** Reads files one after another into one class, with a sentence on each that was not wholly used. */
import { strings } from '#report-strings';
import type { Gatherer } from '../record';
import { createGatherer } from '../record';
import { readFile } from '../read/file';
import type { Sample } from '../read/problem';
import { Unreadable } from '../read/problem';
import type { TableHints } from '../read/rows';
import type { ClassUnit } from '../unit';

/** A table that could not be read without the teacher. */
export interface Unnamed {
  readonly file: File;
  readonly sample: Sample;
  readonly isMoodle: boolean;
}

export interface Gathered {
  /** Undefined where no file could be used. */
  readonly into: Gatherer | undefined;
  readonly said: readonly string[];
  readonly unnamed: readonly Unnamed[];
  /** The headings of the tables that were read as the teacher had said before. */
  readonly remembered: readonly (readonly string[])[];
}

export interface GatherOptions {
  readonly progress: (sentence: string) => void;
  /** What the teacher has said of a table with such headings. */
  readonly recall: (headings: readonly string[]) => TableHints | undefined;
  /** Files that the teacher does not want. */
  readonly left: ReadonlySet<File>;
}

const notesOf = (name: string, notes: { readonly cut: boolean; readonly newer: boolean }) => [
  ...(notes.cut ? [`${name}: ${strings.cut}`] : []),
  ...(notes.newer ? [`${name}: ${strings.newer}`] : []),
];

export const gather = async (
  unit: ClassUnit,
  files: readonly File[],
  { progress, recall, left }: GatherOptions,
): Promise<Gathered> => {
  const into = createGatherer(unit);
  const said: string[] = [];
  const unnamed: Unnamed[] = [];
  const remembered: (readonly string[])[] = [];
  let used = 0;

  const read = async (file: File, hints?: TableHints): Promise<void> => {
    const notes = await readFile(
      unit,
      file,
      into,
      (share) => progress(strings.reading(file.name, share)),
      hints,
    );
    used += 1;
    said.push(...notesOf(file.name, notes));
  };

  const fail = (file: File, error: unknown): void => {
    if (!(error instanceof Unreadable)) console.error(error);
    const { fault, got, sample } =
      error instanceof Unreadable ? error : new Unreadable('unreadable');
    said.push(strings.failed(file.name, strings.faults[fault](got)));
    // Notes or a letter are tables of one column: nothing in them can be named.
    if (sample && sample.headings.length > 1 && !left.has(file)) {
      unnamed.push({ file, sample, isMoodle: fault === 'otherCourse' });
    }
  };

  for (const file of files) {
    progress(strings.reading(file.name, 0));
    try {
      await read(file);
    } catch (error) {
      const sample = error instanceof Unreadable ? error.sample : undefined;
      const hints = sample && recall(sample.headings);
      if (!sample || !hints) {
        fail(file, error);
        continue;
      }
      try {
        await read(file, hints);
        remembered.push(sample.headings);
      } catch (again) {
        fail(file, again);
      }
    }
  }
  return { into: used > 0 ? into : undefined, said, unnamed, remembered };
};

/** Reads files one after another into one class, with a sentence on each that was not wholly used. */
import { strings } from '#report-strings';
import type { Gatherer } from '../record';
import { createGatherer } from '../record';
import { readFile } from '../read/file';
import type { Notes, Sample } from '../read/problem';
import { Unreadable } from '../read/problem';
import type { TableHints } from '../read/rows';
import type { ClassUnit } from '../unit';

/** A table that cannot be read until the teacher names its columns or, for Moodle's, its package. */
export interface Unnamed {
  readonly file: File;
  readonly sample: Sample;
  readonly isMoodle: boolean;
}

export interface Gathered {
  /** Undefined where no file could be used. */
  readonly gatherer: Gatherer | undefined;
  /** A sentence for each file that was not wholly used. */
  readonly messages: readonly string[];
  readonly unnamed: readonly Unnamed[];
  /** The headings of the tables that were read by hints that this browser remembers. */
  readonly remembered: readonly (readonly string[])[];
}

interface GatherOptions {
  readonly progress: (sentence: string) => void;
  /** The hints that the teacher gave for an earlier table with these headings. */
  readonly recall: (headings: readonly string[]) => TableHints | undefined;
  /** Files for whose columns the teacher is not asked again. */
  readonly leftOut: ReadonlySet<File>;
}

const notesOf = (name: string, { cut, newer, unknown }: Notes): string[] => {
  const [first] = unknown;
  return [
    ...(cut ? [strings.cut] : []),
    ...(newer ? [strings.newer] : []),
    ...(first === undefined ? [] : [strings.unknown(unknown.size, first.slice(0, 80))]),
  ].map((sentence) => strings.pair(name, sentence));
};

/** Reads the files; never throws: a file that cannot be used has a message. */
export const gather = async (
  unit: ClassUnit,
  files: readonly File[],
  { progress, recall, leftOut }: GatherOptions,
): Promise<Gathered> => {
  const gatherer = createGatherer(unit);
  const messages: string[] = [];
  const unnamed: Unnamed[] = [];
  const remembered: (readonly string[])[] = [];
  let used = 0;

  const read = async (file: File, hints?: TableHints): Promise<void> => {
    const notes = await readFile(
      unit,
      file,
      gatherer,
      (share) => progress(strings.reading(file.name, share)),
      hints,
    );
    used += 1;
    messages.push(...notesOf(file.name, notes));
  };

  const fail = (file: File, error: unknown): void => {
    if (!(error instanceof Unreadable)) console.error(error);
    const { fault, got, sample } =
      error instanceof Unreadable ? error : new Unreadable('unreadable');
    messages.push(strings.failed(file.name, strings.faults[fault](got)));
    // A text such as a letter is a table of one column: there is nothing in it to name.
    if (sample && sample.headings.length > 1 && !leftOut.has(file)) {
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
  return { gatherer: used > 0 ? gatherer : undefined, messages, unnamed, remembered };
};

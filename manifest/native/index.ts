/** The native outputs of a unit: imports for a system's own quizzes and question bank. */
import { commoncartridge } from './commoncartridge';
import { type FormatName, said } from './mapping';
import { moodlexml } from './moodlexml';
import { type NativeUnit, type Quizzes, quizzesOf } from './questions';
import { qti12 } from './qti12';
import { qti21 } from './qti21';

export type { NativeUnit } from './questions';

export interface Output {
  /** Unit, format and version; ends in .zip, or in .xml for the one file that it then holds. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** What was mapped to a nearest type and what was left out, for the build to say. */
  readonly notes: readonly string[];
}

type Writer = (unit: NativeUnit, all: Quizzes) => Readonly<Record<string, string>> | string;

const writers: { readonly [F in FormatName]: Writer } = {
  qti12: (_, all) => qti12(all),
  qti21: (_, all) => qti21(all),
  moodlexml: (_, all) => moodlexml(all),
  commoncartridge,
};

/** Every native output. Pure: the same unit gives the same texts. */
export const outputs = (unit: NativeUnit): Output[] => {
  const all = quizzesOf(unit);
  return (Object.keys(writers) as FormatName[]).map((format) => {
    const made = writers[format](unit, all);
    const base = `${unit.course.id}-unit-${format}-${unit.version}`;
    const [name, files] =
      typeof made === 'string' ? [`${base}.xml`, { [`${base}.xml`]: made }] : [`${base}.zip`, made];
    return { name, files, notes: said(all, format) };
  });
};

/** The native outputs of a unit: imports for a system's own quizzes and question bank. */
import { fileName } from '../output-name';
import { WHOLE } from '../../src/course/fields';
import { commoncartridge } from './commoncartridge';
import { gift } from './gift';
import { type FormatName, mappingNotes } from './mapping';
import { moodlexml } from './moodlexml';
import { type NativeUnit, type Quizzes, quizzesOf } from './questions';
import { qti12 } from './qti12';
import { qti21 } from './qti21';

export type { NativeUnit } from './questions';

interface Output {
  /** Unit, format and version; ends in .zip, or as the one file that it then holds. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Files that are no texts: photographs. */
  readonly media: Readonly<Record<string, Uint8Array>>;
  /** What was mapped to a nearest type and what was left out, for the build to say. */
  readonly notes: readonly string[];
}

type Download = Pick<Output, 'name' | 'files' | 'media'>;

const zipped = (base: string, files: Output['files'], media: Output['media'] = {}): Download => ({
  name: `${base}.zip`,
  files,
  media,
});

const alone = (name: string, text: string): Download => ({
  name,
  files: { [name]: text },
  media: {},
});

type Writer = (all: Quizzes, base: string, unit: NativeUnit) => Download;

const writers: { readonly [F in FormatName]: Writer } = {
  qti12: (all, base) => zipped(base, qti12(all)),
  qti21: (all, base) => {
    const { files, media } = qti21(all);
    return zipped(base, files, media);
  },
  moodlexml: (all, base) => alone(`${base}.xml`, moodlexml(all)),
  commoncartridge: (all, base, unit) => {
    const { files, media } = commoncartridge(unit, all);
    return zipped(base, files, media);
  },
  gift: (all, base) => alone(`${base}.txt`, gift(all)),
};

/** Every native output. Pure: the same unit gives the same texts. */
export const outputs = (unit: NativeUnit): Output[] => {
  const all = quizzesOf(unit);
  const { course, version } = unit;
  return (Object.keys(writers) as FormatName[]).map((format) => ({
    ...writers[format](all, fileName({ course: course.id, part: WHOLE, format, version }), unit),
    notes: mappingNotes(all, format),
  }));
};

/**
 * A course backup of Moodle: the whole unit in one restore. A section for each part, each lesson as a
 * SCORM activity that is set as the guide says, the questions in the bank, and the teacher's pages
 * hidden. Written from the format as Moodle 4.5 writes and reads it (its backup/moodle2 folders).
 */
import { type NativeUnit, quizzesOf } from '../native/questions';
import { activityFiles } from './activity';
import { bankOf } from './bank';
import { backupXml, courseFiles, MOODLE } from './course';
import { type Handout, type MoodlePackage, planOf, storedOf } from './plan';
import { contentsOf, filesXml, type Stored } from './stored';

export type { Handout, MoodlePackage } from './plan';

/** The name of the format, and the ending of its file: Moodle's own. */
export const MOODLE_COURSE = 'moodle';
export const ENDING = 'mbz';

interface Backup {
  readonly files: Readonly<Record<string, string>>;
  /** The contents of files, each under its SHA-1. */
  readonly media: Readonly<Record<string, Uint8Array>>;
}

/** @param file the backup's own name. */
export const moodleBackup = (
  unit: NativeUnit,
  file: string,
  packages: readonly MoodlePackage[],
  handouts: readonly Handout[],
): Backup => {
  const { course } = unit;
  const sections = planOf(course, packages, handouts);
  const bank = bankOf(quizzesOf(unit));
  const stored: Stored[] = [...bank.stored];
  const activities = sections
    .flatMap((section) => section.activities)
    .flatMap((activity) => {
      const own = storedOf(activity);
      const numbers = own.map((_, at) => stored.length + at + 1);
      stored.push(...own);
      return Object.entries(activityFiles(activity, numbers, MOODLE.version));
    });
  return {
    files: {
      'moodle_backup.xml': backupXml(course, file, sections),
      ...courseFiles(course, sections, bank.categories),
      ...Object.fromEntries(activities),
      'questions.xml': bank.xml,
      'files.xml': filesXml(stored),
    },
    media: contentsOf(stored),
  };
};

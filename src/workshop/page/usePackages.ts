/** Makes packages and gives them to the teacher, with progress. */
import { useState } from 'preact/hooks';
import { formats } from '../../../manifest';
import { MOODLE_COURSE } from '../../../manifest/moodle';
import type { Kit } from '../../publish/kit';
import type { Problems, Unit } from '../../reader';
import { makeCourse, makeZip } from '../make';
import { strings } from '../strings';
import { drawn } from './drawn';
import { saveFile } from './save-file';
import type { Message } from './useMessage';
import { isUnit } from './useUnit';

/** `done` of `all` packages are made. */
export interface Busy {
  readonly done: number;
  readonly all: number;
}

export const usePackages = (
  kitOf: () => Kit,
  unitNow: () => Unit | Problems,
  { say, attempt }: Message,
) => {
  const [busy, setBusy] = useState<Busy>();
  const pause = async (done: number, all: number): Promise<void> => {
    setBusy({ done, all });
    await drawn();
  };
  /** @param name of a format or of the course backup. @param what the unit, each lesson, or a lesson's id. */
  const make = (name: string, what: string): Promise<void> =>
    attempt(async () => {
      const unit = unitNow();
      if (!isUnit(unit)) {
        say(strings.mendFirst(unit.problems.length));
        return;
      }
      say('');
      try {
        const format = formats.find((one) => one.name === name);
        const made =
          name === MOODLE_COURSE
            ? await makeCourse(unit, kitOf(), pause)
            : format && (await makeZip(unit, format, { kit: kitOf(), what }, pause));
        if (!made) return;
        saveFile(made.name, made.bytes);
        say(strings.made(made.name));
      } finally {
        setBusy(undefined);
      }
    });
  return { busy, make };
};

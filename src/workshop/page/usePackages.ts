/** Makes packages and gives them to the teacher, with progress. */
import { useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import { pickPublishable } from '../../publish/packages';
import type { Problems, Unit } from '../../reader';
import type { Tools } from '../carried';
import { afterPaint } from './after-paint';
import { makePackages } from './make-packages';
import { saveFile } from './save-file';
import type { Message } from './useMessage';
import { isUnit } from './useUnit';

/** `done` of `all` packages are made. */
interface Busy {
  readonly done: number;
  readonly all: number;
}

export const usePackages = (
  toolsOf: () => Tools,
  unitNow: () => Unit | Problems,
  { say, attempt }: Message,
) => {
  const [busy, setBusy] = useState<Busy>();
  const pause = async (done: number, all: number): Promise<void> => {
    setBusy({ done, all });
    await afterPaint();
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
        await pause(0, 1);
        const { kit, worker } = toolsOf();
        const zip = await makePackages(
          worker,
          { unit: pickPublishable(unit), kit, name, what },
          pause,
        );
        saveFile(zip.name, zip.bytes);
        say(strings.made(zip.name));
      } finally {
        setBusy(undefined);
      }
    });
  return { busy, make };
};

/** Saves into the folder of lessons, where the practice LMS serves the page. An edit on the disk is never written over. */
import { useRef, useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import { base64 } from '../../html/base64';
import { changesToSave, type Disk, resolveConflicts, type SaveReply, withRelease } from '../disk';
import { mediaFiles } from '../sources';
import { change, type Work } from '../work';
import type { Server } from './server';
import type { Message } from './useMessage';
import type { Working } from './useWork';

export interface Served {
  readonly server: Server;
  readonly disk: Disk;
}

interface Folder {
  save(): Promise<void>;
  /** The files that were edited on the disk too, while nobody has said which is to stay. */
  readonly conflicts: SaveReply['conflicts'] | undefined;
  choose(mine: boolean): void;
}

/** @param withSlots the work with the numbers of its new questions. */
export const useFolder = (
  served: Served | undefined,
  { settle, put, set }: Working,
  { say, attempt }: Message,
  withSlots: () => Work,
): Folder | undefined => {
  const [conflicts, setConflicts] = useState<SaveReply['conflicts']>();
  const onDisk = useRef(new Set(served?.disk.photos));
  if (!served) return undefined;
  const save = (): Promise<void> =>
    attempt(async () => {
      const edited = withSlots();
      const now = change(edited, withRelease(edited.files, edited.disk ?? {}));
      if (now !== edited) set(now);
      const changes = changesToSave(now.files, now.disk ?? {});
      const photos = Object.fromEntries(
        mediaFiles(now.photos)
          .filter(([one]) => !onDisk.current.has(one))
          .map(([one, bytes]) => [one, base64(bytes)]),
      );
      const { conflicts: met } = await served.server.save({ changes, photos });
      if (Object.keys(met).length > 0) {
        setConflicts(met);
        say('');
        return;
      }
      for (const one of Object.keys(photos)) onDisk.current.add(one);
      put({ ...settle(), disk: now.files });
      say(strings.written([...Object.keys(changes), ...Object.keys(photos)].length));
    });
  return {
    save,
    conflicts,
    choose(mine) {
      if (!conflicts) return;
      set(resolveConflicts(settle(), conflicts, mine));
      setConflicts(undefined);
      void save();
    },
  };
};

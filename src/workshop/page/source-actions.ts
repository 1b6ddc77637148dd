/** The sources as a whole: those of another unit are opened, these are saved, a lesson is added. */
import { strings } from '#workshop-strings';
import { newLesson } from '../lesson/new';
import { settingOf } from '../outline';
import { LEFT_OUT, saveZip } from '../sources';
import { type Contents, openOther, type Work } from '../work';
import { type OpenedAs, openedFolder, openedInWords, openedZip } from './opening';
import { saveFile } from './save-file';
import type { Message } from './useMessage';
import { ROOT } from './useUnit';
import type { Working } from './useWork';

/**
 * @param withSlots the work with the numbers of its new questions.
 * @param carried the lessons of the page.
 */
export const sourceActions = (
  { settle, set, edit }: Working,
  { say, attempt }: Message,
  withSlots: () => Work,
  carried: Contents,
  shown: {
    /** Another unit was opened. */
    unit(opened: Contents): void;
    /** A file was added. */
    file(path: string): void;
  },
) => {
  const show = (opening: Promise<OpenedAs>): Promise<void> =>
    attempt(async () => {
      const opened = await opening;
      set(openOther(settle(), opened.opened));
      shown.unit(opened.opened);
      say(openedInWords(opened));
    });
  return {
    openZip: (file: File): Promise<void> => show(openedZip(file)),
    openFolder: (list: readonly File[]): Promise<void> => show(openedFolder(list)),
    restart: (): void => {
      set(openOther(settle(), carried));
      say(strings.restarted);
    },
    save: (): Promise<void> =>
      attempt(() => {
        const { files, photos } = withSlots();
        const id = settingOf(files, ['id']) || 'lessons';
        const name = `${id}-sources-${settingOf(files, ['version']) || '0'}.zip`;
        saveFile(name, saveZip(files, photos));
        say(strings.saved(name));
      }),
    addLesson: (title: string): Promise<void> =>
      attempt(() => {
        const all = Object.entries(settle().files);
        // A lesson that is left out keeps its name.
        const known = new Map(all.map(([one, its]) => [one.replace(LEFT_OUT, ''), its]));
        const added = newLesson(known, ROOT, title);
        edit(() => added.edits);
        shown.file(`${added.folder}/lesson.md`);
        say(strings.lessonAdded(title));
      }),
  };
};

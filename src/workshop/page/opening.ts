/** Opens what a teacher has: a package, a zip of sources, or a folder of lessons. */
import { strings } from '#workshop-strings';
import { isHidden } from '../../reader';
import {
  checkSize,
  lessonPaths,
  type ChosenFile,
  MOST_BYTES,
  type Opened,
  openFiles,
  openZip,
} from '../sources';
import { prepare } from './canvas';

/** What was opened, and the name that it had. */
export interface OpenedAs {
  readonly name: string;
  readonly opened: Opened;
}

/** @throws Refused. */
export const openedZip = async (file: File): Promise<OpenedAs> => {
  checkSize(file.name, file.size, MOST_BYTES.unit);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, opened: await openZip(file.name, bytes, prepare) };
};

/** @throws Refused. */
export const openedFolder = async (list: readonly File[]): Promise<OpenedAs> => {
  const [name = ''] = (list[0]?.webkitRelativePath ?? '').split('/');
  const shown = list.filter((file) => !isHidden(file.webkitRelativePath.slice(name.length + 1)));
  const bytes = shown.reduce((sum, { size }) => sum + size, 0);
  checkSize(name, bytes, MOST_BYTES.unit);
  const given = await Promise.all(
    shown.map(async (file): Promise<ChosenFile> => ({
      path: file.webkitRelativePath,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  return { name, opened: await openFiles(name, given, prepare) };
};

/** How many lessons are open, and what was left out. */
export const openedInWords = ({ name, opened }: OpenedAs): string => {
  const { files, unused, missing } = opened;
  return [
    strings.opened(name, lessonPaths(files).length),
    ...(unused.length > 0 ? [strings.unused(unused)] : []),
    ...(missing.length > 0 ? [strings.missing(missing)] : []),
  ].join(' ');
};

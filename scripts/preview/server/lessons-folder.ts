/**
 * The folder of lessons as the workshop reads and writes it. Nothing outside it is written, no link is
 * followed, and no file that is another than the workshop had read.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Disk, SaveReply, SaveRequest } from '../../../src/workshop/disk';
import { isMedia, isSource, LEFT_OUT } from '../../../src/workshop/sources';
import { cleanDrawing } from '../../shared/drawings';
import { bytesOf } from '../../shared/lessons';
import { Refusal } from '../refuse';

export interface LessonsFolder {
  read(): Disk;
  /** @throws Refusal where a path is none of the folder's. */
  save(request: SaveRequest): SaveReply;
}

const shown = (path: string, text: string): string =>
  path.endsWith('.svg') ? cleanDrawing(text) : text;

export const createLessonsFolder = (dir: string): LessonsFolder => {
  const textAt = (path: string): string | null =>
    existsSync(join(dir, path)) ? readFileSync(join(dir, path), 'utf8') : null;

  /** Neither the file nor a folder on the way to it may be a link that leads elsewhere. */
  const checkPath = (path: string, fits: (path: string) => boolean): void => {
    const steps = path.split('/');
    const odd = steps.some((step) => step === '' || step.startsWith('.') || /[\\:\0]/.test(step));
    if (odd || !fits(path)) {
      throw new Refusal(400, (said) => said.path(path));
    }
    for (const [at] of steps.entries()) {
      const place = join(dir, ...steps.slice(0, at + 1));
      if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) {
        throw new Refusal(400, (said) => said.linked(path));
      }
    }
  };

  const write = (path: string, content: string | Buffer): void => {
    const place = join(dir, path);
    mkdirSync(dirname(place), { recursive: true });
    // A file is there whole or not at all.
    const next = `${place}.next-${process.pid}`;
    writeFileSync(next, content);
    renameSync(next, place);
  };

  return {
    read() {
      const leftOut = join(dir, LEFT_OUT);
      const texts = [
        ...bytesOf(dir, (name) => isSource(name)),
        ...(existsSync(leftOut) && readdirSync(leftOut).length > 0
          ? [...bytesOf(leftOut, (name) => isSource(name))].map(
              ([path, bytes]) => [LEFT_OUT + path, bytes] as const,
            )
          : []),
      ].filter(([path]) => isSource(path));
      return {
        files: Object.fromEntries(
          texts.map(([path, bytes]) => [path, shown(path, bytes.toString('utf8'))]),
        ),
        photos: [...bytesOf(dir, (name) => isMedia(`x/${name}`)).keys()],
      };
    },
    save({ changes, photos }) {
      for (const path of Object.keys(changes)) checkPath(path, isSource);
      for (const path of Object.keys(photos)) checkPath(path, isMedia);
      const conflicts = Object.entries(changes).flatMap(([path, { before }]) => {
        const text = textAt(path);
        const same = text === before || (text !== null && shown(path, text) === before);
        return same ? [] : [[path, text === null ? null : shown(path, text)] as const];
      });
      if (conflicts.length > 0) return { conflicts: Object.fromEntries(conflicts) };
      for (const [path, base64] of Object.entries(photos)) {
        if (!existsSync(join(dir, path))) write(path, Buffer.from(base64, 'base64'));
      }
      for (const [path, { after }] of Object.entries(changes)) {
        if (after === null) rmSync(join(dir, path), { force: true });
        else write(path, after);
      }
      return { conflicts: {} };
    },
  };
};

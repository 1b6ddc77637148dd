/**
 * The folder that a build is written to. A build replaces the whole folder, so it must be one that a build has
 * made, an empty one, or a new one; and the old folder stays until the new one is complete.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { sentence } from '../shared/sentence';
import { fileProblem } from './file-problem';
import { sealed } from './sealed';

/** The file by which a build knows a folder that it may replace. */
export const MARK = '.built';

/** Marks a folder as one of a build. @param record what the next build reads of this one (record.ts). */
export const mark = (folder: string, record: unknown = {}): void =>
  writeFileSync(
    join(folder, MARK),
    sealed('Made by "npm run build", which replaces this whole folder.', record),
  );

/** The absolute path without symbolic links; its last folders need not exist yet. */
const real = (path: string): string => {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  return join(real(dirname(whole)), basename(whole));
};

/** The path itself where it exists, else the nearest folder or file above it that does. */
const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)));

/** Whether a path is the folder, or lies in it. */
const holds = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/**
 * The folder for a build.
 *
 * @param out the folder as it was given with --out.
 * @param lessons the folder that the build reads.
 * @returns its absolute path.
 * @throws a sentence where to replace it would destroy what no build has made.
 */
export const placeFor = (out: string, lessons: string): string => {
  const [place, project, source] = [real(out), real('.'), real(lessons)];
  const advice = 'A build replaces the whole folder: choose another, like dist.';
  if (holds(place, project)) {
    throw sentence(
      `Expected --out to name a folder for packages, got the project's own. ${advice}`,
    );
  }
  if (holds(place, source) || holds(source, place)) {
    throw sentence(
      `Expected --out to name a folder for packages, got that of the lessons. ${advice}`,
    );
  }
  if (!existsSync(place)) {
    const above = nearest(place);
    if (statSync(above).isDirectory()) return place;
    throw sentence(
      `Expected --out to name a folder, got ${out}, which would lie in the file ${above}.`,
    );
  }
  if (!statSync(place).isDirectory()) {
    throw sentence(`Expected --out to name a folder, got the file ${out}.`);
  }
  const there = readdirSync(place);
  if (there.length > 0 && !there.includes(MARK)) {
    throw sentence(
      `Expected ${out} to be new, empty, or made by a build, got a folder with ${there.sort()[0]} in it. ${advice} If nothing in ${out} is needed, delete it yourself.`,
    );
  }
  return place;
};

/** Moves a folder; copies it where the new place is on another file system, to which nothing can be moved. */
const move = (from: string, to: string): void => {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
};

/** Where a build puts packages, unless it is told another place. */
export const DIST = 'dist';

/** Whether a process still runs; one that belongs to somebody else does. */
const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A folder for a build to work in, named by its process; those of builds that were interrupted go. */
export const workFolder = (works: string): string => {
  mkdirSync(works, { recursive: true });
  for (const name of readdirSync(works)) {
    const [, pid] = /^work-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !runs(Number(pid)))
      rmSync(join(works, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(works, `work-${process.pid}-`));
};

/** The system's codes where another process has made or removed a folder meanwhile. */
const CHANGED_MEANWHILE: ReadonlySet<string> = new Set(['ENOENT', 'EEXIST', 'ENOTEMPTY']);

/** Puts a complete build into the place that `placeFor` gave. @throws a sentence where the file system refuses; the old folder is then back. */
export const putInPlace = (made: string, place: string): void => {
  const next = `${place}.next-${process.pid}`;
  const old = `${place}.old-${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    move(made, next);
    if (existsSync(place)) renameSync(place, old);
    renameSync(next, place);
  } catch (error) {
    if (!existsSync(place) && existsSync(old)) renameSync(old, place);
    rmSync(next, { recursive: true, force: true });
    if (CHANGED_MEANWHILE.has((error as NodeJS.ErrnoException).code ?? '')) {
      throw sentence(
        `Something else has written into ${place} in the same moment, perhaps another build. Run this one again.`,
      );
    }
    throw fileProblem(error, place);
  }
  rmSync(old, { recursive: true, force: true });
};

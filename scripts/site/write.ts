/** Puts the website around what a build has made, and checks every link of every page of it. */
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { write } from '../build/output';
import type { Unit } from '../../src/reader';
import { sentence } from '../shared/sentence';
import { site, WEB } from '.';
import { wrongLinks } from './links';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile());

/** @throws a sentence for links that lead nowhere. */
const check = (folder: string): void => {
  const files = new Set(filesIn(folder));
  const pages = [...files].filter((name) => name.endsWith('.html'));
  const texts = new Map(pages.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const wrong = wrongLinks(texts, files);
  if (wrong.length > 0) throw sentence(wrong.join('\n'));
};

/** @param work the folder of the build, with each package's files beside `dist`. */
export const writeSite = async (unit: Unit, work: string): Promise<void> => {
  const dist = join(work, 'dist');
  cpSync(join(work, `${unit.course.id}-unit-web-${unit.version}`), join(dist, WEB), {
    recursive: true,
  });
  const there = filesIn(dist).map((name) => ({ name, size: statSync(join(dist, name)).size }));
  write(dist, await site(unit, there));
  check(dist);
};

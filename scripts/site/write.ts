/** Puts the website around what a build has made, and checks every link of every page of it. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../build/hash';
import { write } from '../build/output';
import type { Scripts } from '../build/scripts';
import type { Unit } from '../../src/reader';
import { sentence } from '../shared/sentence';
import { site } from '.';
import { wrongLinks } from './links';

/** @throws a sentence for links that lead nowhere. */
const check = (folder: string): void => {
  const files = new Set(filesBelow(folder));
  const pages = [...files].filter((name) => name.endsWith('.html'));
  const texts = new Map(pages.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const wrong = wrongLinks(texts, files);
  if (wrong.length > 0) throw sentence(wrong.join('\n'));
};

/** @param dist the folder with all else that the build makes. */
export const writeSite = async (unit: Unit, dist: string, scripts: Scripts): Promise<void> => {
  const there = filesBelow(dist).map((name) => ({ name, size: statSync(join(dist, name)).size }));
  write(dist, await site(unit, there, scripts));
  check(dist);
};

/**
 * `npm run build`: lessons -> packages in dist/. Everything is made in a folder of its own and moved
 * to dist/ at the end, so that a build that fails leaves no zip behind, neither new nor old.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formats } from '../manifest';
import { packages } from './build/packages';
import { buildPlayer } from './build/player';
import { zip } from './build/zip';
import { print, readUnit } from './read';

const WORK = '.cache/build';
const OUT = 'dist';

const kilobytes = (file: string): string => `${(statSync(file).size / 1000).toFixed(1)} kB`;

export const main = async (): Promise<number> => {
  rmSync(OUT, { recursive: true, force: true });
  rmSync(WORK, { recursive: true, force: true });
  const unit = readUnit('lessons');
  if ('problems' in unit) {
    for (const problem of unit.problems) console.error(print(problem));
    console.error(`${unit.problems.length} problems. Nothing was built.`);
    return 1;
  }
  for (const warning of unit.warnings) console.warn(print(warning));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const style = readFileSync('src/player/theme.css', 'utf8');
  const made: string[] = [];
  mkdirSync(join(WORK, 'dist'), { recursive: true });
  for (const format of formats) {
    const player = await buildPlayer(format.tracker);
    for (const { name, files } of packages(unit, format, { player, style, version })) {
      const folder = join(WORK, name);
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
      await zip(folder, join(WORK, 'dist', `${name}.zip`));
      made.push(`${name}.zip`);
    }
  }
  renameSync(join(WORK, 'dist'), OUT);
  for (const file of made) console.log(`${join(OUT, file).padEnd(72)} ${kilobytes(join(OUT, file))}`);
  return 0;
};

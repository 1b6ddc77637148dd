/**
 * `node scripts/run.mjs problems lessons`: every problem of a folder of lessons, as JSON. A build asks so before it makes
 * scripts (make/index.ts).
 */
import { formatProblem } from '../src/reader';
import { mediaOf } from './build/media';
import { readUnit } from './shared/lessons';

export const main = async ([dir = 'lessons']: readonly string[]): Promise<void> => {
  const unit = readUnit(dir, await mediaOf(dir));
  console.log(JSON.stringify('problems' in unit ? unit.problems.map(formatProblem) : []));
};

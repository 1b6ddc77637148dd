/** `node scripts/run.mjs bundle`: the scripts that a build has asked for (scripts/build/scripts.ts), in a process of its own. */
import { bundle, type ScriptRequest } from './build/scripts';

export const main = async ([wanted = '[]']: readonly string[]): Promise<void> =>
  bundle(JSON.parse(wanted) as readonly ScriptRequest[]);

/** The player's two scripts for one tracker, as classic scripts, so that they run from anywhere. */
import { build } from 'vite';
import { asciiScript } from '../../src/html/ascii';
import { buildName } from '../../src/package/build-name';
import { DEFERRED, PLAYER } from '../../src/package/names';
import type { PlayerScripts } from '../../src/publish/packages';
import { tagOf } from '../../src/strings/languages';
import { sentence } from '../sentence';
import { playerConfig } from '../../vite.config';
import { classic } from './classic';
import { librariesOf } from './notices';

/** `language` is the course's: the player speaks it, or English. */
export const buildPlayer = async (tracker: string, language: string): Promise<PlayerScripts> => {
  const built = await build(playerConfig(tracker, tagOf(language)));
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const scripts = new Map(
    chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk.code]] : [])),
  );
  const player = scripts.get(PLAYER);
  const deferred = scripts.get(DEFERRED);
  if (player === undefined || deferred === undefined || scripts.size > 2) {
    throw sentence(
      `Expected the scripts ${PLAYER} and ${DEFERRED} for the tracker ${tracker}, got ${[...scripts.keys()].join(', ')}.`,
    );
  }
  // The second script takes from the window what this very first script has left there, and no other.
  const share = `p${buildName([player, deferred])}`;
  const made = (code: string): string => asciiScript(classic(code, share));
  const modules = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  return { player: made(player), deferred: made(deferred), libraries: librariesOf(modules) };
};

/** Reads what packages are made of beside lessons and scripts. */
import type { Format } from '../../manifest/format';
import { type Kit, playerKey } from '../../src/publish/kit';
import type { PlayerScripts } from '../../src/publish/packages';
import { controlling } from './controlling';
import { engine } from './notices';
import { bundled, type Scripts } from './scripts';
import { playerSheets } from './style';

/** Everything that packages need beside the lessons. @param wanted the players: formats, each with the language of a course. @param scripts where the players come from. */
export const readKit = async (
  wanted: readonly (readonly [format: Format, language: string])[],
  scripts: Scripts = bundled,
): Promise<Kit> => {
  const players: Record<string, PlayerScripts> = {};
  for (const [format, language] of wanted) {
    const key = playerKey(format, language);
    players[key] ??= await scripts.player(format.tracker, language);
  }
  return { sheets: playerSheets(), engine: engine(), documents: controlling(), players };
};

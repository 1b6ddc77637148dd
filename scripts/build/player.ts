/** The player's scripts for one tracker, as classic scripts, so that they run from anywhere. */
import { build } from 'vite';
import { asciiScript } from '../../src/html/ascii';
import { buildName } from '../../src/package/build-name';
import type { Script } from '../../src/package/names';
import { SCRIPTS } from '../../src/package/names';
import type { PlayerScripts } from '../../src/publish/packages';
import { tagOf } from '../../src/strings/languages';
import { sentence } from '../shared/sentence';
import { playerConfig } from '../../vite.config';
import { classic } from './classic';
import { librariesOf } from './notices';

/**
 * The player of one tracker. @param language the course's: the player's words are in it, or in English.
 * @throws a sentence where the bundler makes other scripts than these.
 */
export const buildPlayer = async (tracker: string, language: string): Promise<PlayerScripts> => {
  const built = await build(playerConfig(tracker, tagOf(language)));
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const scripts = new Map(
    chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk.code]] : [])),
  );
  const files = SCRIPTS.map((name) => `${name}.js`);
  if (scripts.size !== files.length || files.some((file) => !scripts.has(file))) {
    throw sentence(
      `Expected the scripts ${files.join(', ')} for the tracker ${tracker}, got ${[...scripts.keys()].join(', ')}.`,
    );
  }
  // A later script then takes from the window only what the scripts of this very player have put there.
  const share = `p${buildName(files.map((file) => scripts.get(file)))}`;
  const code = SCRIPTS.map((name) => {
    const file = `${name}.js`;
    return [name, asciiScript(classic(scripts.get(file) ?? '', share, file))] as const;
  });
  const modules = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  return {
    code: Object.fromEntries(code) as Record<Script, string>,
    libraries: librariesOf(modules),
  };
};

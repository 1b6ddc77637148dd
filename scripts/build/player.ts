/** The player's script for one tracker: a classic script, so that it runs from anywhere. */
import { build } from 'vite';
import { wordsFile } from '../../src/strings';
import { sentence } from '../sentence';
import { playerConfig } from '../../vite.config';

/**
 * `language` is the course's: the player speaks it, or English.
 * @returns the minified code.
 */
export const buildPlayer = async (tracker: string, language: string): Promise<string> => {
  const built = await build(playerConfig(tracker, wordsFile(language)));
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const [code, ...more] = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : []));
  if (code === undefined || more.length > 0) {
    throw sentence(
      `Expected one script for the tracker ${tracker}, got ${more.length + (code ? 1 : 0)}.`,
    );
  }
  return code;
};

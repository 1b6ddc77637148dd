/** The player's script for one tracker: a classic script, so that it runs from anywhere. */
import { build } from 'vite';
import { sentence } from '../sentence';
import { playerConfig } from '../../vite.config';

/** @returns the minified code. */
export const buildPlayer = async (tracker: string): Promise<string> => {
  const built = await build(playerConfig(tracker));
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const [code, ...more] = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : []));
  if (code === undefined || more.length > 0) {
    throw sentence(`Expected one script for the tracker ${tracker}, got ${more.length + (code ? 1 : 0)}.`);
  }
  return code;
};

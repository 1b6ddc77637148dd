/** What a context holds, where nothing can be shown without it. */
import type { Context } from 'preact';
import { useContext } from 'preact/hooks';

export const useRequired = <T extends object>(context: Context<T | null>): T => {
  const found = useContext(context);
  if (!found) throw new Error('A component stands outside the player.');
  return found;
};

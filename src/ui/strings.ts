/** The words that the player itself says, for whatever is shown on its pages. */
import { createContext } from 'preact';
import type { Strings } from '../strings/en-GB/player';
import { useRequired } from './useRequired';

export const StringsContext = createContext<Strings | null>(null);

export const useStrings = (): Strings => useRequired(StringsContext);

/** What the bar says of the last thing that was done; what is refused is said there in a sentence. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Refused } from '../refused';
import { errorInWords } from './English';

export interface Message {
  readonly said: ComponentChildren;
  say(words: ComponentChildren): void;
  /** Does something that may be refused or fail. */
  attempt(act: () => Promise<void> | void): Promise<void>;
}

export const useMessage = (first: string): Message => {
  const [said, say] = useState<ComponentChildren>(first);
  return {
    said,
    say,
    async attempt(act) {
      try {
        await act();
      } catch (error) {
        if (!(error instanceof Refused)) console.error(error);
        say(errorInWords(error));
      }
    },
  };
};

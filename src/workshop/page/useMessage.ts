/** What the bar says of the last thing that was done; what is refused is said there in a sentence. */
import { useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import { Refused } from '../refused';

export interface Message {
  readonly said: string;
  say(text: string): void;
  /** Does something that may be refused or fail. */
  attempt(act: () => Promise<void> | void): Promise<void>;
}

export const useMessage = (first: string): Message => {
  const [said, say] = useState(first);
  return {
    said,
    say,
    async attempt(act) {
      try {
        await act();
      } catch (error) {
        if (error instanceof Refused) say(error.message);
        else {
          console.error(error);
          say(strings.failed + (error instanceof Error ? error.message : String(error)));
        }
      }
    },
  };
};

/**
 * One cmi5 session as the browser's tab remembers it, so that a reload goes on with it: the token (its
 * fetch URL gives it once, 8.2), when it began, which verdicts and scores were sent. In sessionStorage alone.
 */
import type { Fields } from '../../persistence/storage';
import { isFields, parse, tabStore } from '../../persistence/storage';
import { withRetry } from '../retry';
import type { Launch } from '../tracker';
import { createFetcher } from './client';
import { uuid5 } from './uuid5';

/** The actor exactly as the launch has it (8.1.3). */
export const actorOf = (given: Readonly<Record<string, string>>): Fields | undefined => {
  const actor = parse(given['actor']);
  return isFields(actor) ? actor : undefined;
};

interface SessionMemory {
  readonly fetch: string;
  readonly token?: string;
  /** `initialized` is stored. */
  readonly began?: boolean;
  /** The time of the last statement, in milliseconds. */
  readonly last?: number;
  /** The learner's seconds on earlier pages of this session. */
  readonly seconds?: number;
  /** The verdicts and final scores that were sent. */
  readonly said?: readonly string[];
  /** `terminated` was made: the LMS takes nothing more. */
  readonly over?: boolean;
  /** In browse and review: the launch that a reload shows again, since it may ask for nothing more. */
  readonly shown?: Launch;
}

const QUEUES = 'cmi5-queue ';

/** @param fetchUrl where the LMS gives the token (8.2). */
export const createCmi5Session = (self: Window, fetchUrl: string) => {
  const store = tabStore(self);
  const storageKey = `cmi5-session ${self.location.pathname}`;
  const found = parse(store.get(storageKey)) as SessionMemory | undefined;
  const queue = `${QUEUES}${uuid5(fetchUrl)} `;
  let memory: SessionMemory =
    isFields(found) && found.fetch === fetchUrl ? found : { fetch: fetchUrl };
  const remember = (more: Partial<SessionMemory>): void => {
    memory = { ...memory, ...more };
    store.set(storageKey, JSON.stringify(memory));
  };
  // What an earlier session could not send may not be sent under this one's token.
  for (const key of store.keys()) {
    if (key.startsWith(QUEUES) && !key.startsWith(queue)) store.remove(key);
  }
  return {
    /** Where this session's statements wait in sessionStorage. */
    queue,
    remember,
    memory: () => memory,

    /** The token for Basic authentication; undefined where the LMS gives none. */
    async token(): Promise<string | undefined> {
      if (memory.token === undefined) {
        const { text } = await withRetry(self, () =>
          createFetcher(self)(fetchUrl, { method: 'POST' }),
        );
        const answer = parse(text);
        const token = isFields(answer) ? answer['auth-token'] : undefined;
        if (typeof token === 'string') remember({ token });
      }
      return memory.token;
    },

    /** A moment for a statement: UTC, later than every other of the session (9.7). */
    stamp(at = Date.now()): string {
      const last = Math.max(at, (memory.last ?? 0) + 1);
      remember({ last });
      return new Date(last).toISOString();
    },
  };
};

export type Cmi5Session = ReturnType<typeof createCmi5Session>;

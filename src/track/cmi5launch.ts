/**
 * One cmi5 session as the browser's tab remembers it, so that a reload goes on with it: the token (its
 * fetch URL gives it once, 8.2), when it began, which verdicts were told. In sessionStorage alone.
 */
import type { Policy } from '../course/course';
import type { Params } from './launch';
import type { Fields } from './store';
import { isFields, parse, tabStore } from './store';
import { fetcher, passing } from './lrs';
import { uuid5 } from './uuid5';

/** LMS.LaunchData (10.2), as far as we use it. Some LMSs send null for what is not there. */
export interface LaunchData {
  readonly contextTemplate: Fields;
  readonly launchMode: string;
  readonly moveOn: string;
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

const dataIn = (text: string): LaunchData | undefined => {
  const value = parse(text);
  if (!isFields(value) || !isFields(value['contextTemplate'])) return undefined;
  const { contextTemplate, launchMode, moveOn, masteryScore, returnURL } = value;
  return {
    contextTemplate,
    launchMode: String(launchMode ?? 'Normal'),
    moveOn: String(moveOn ?? ''),
    ...(typeof masteryScore === 'number' && { masteryScore }),
    ...(typeof returnURL === 'string' && returnURL !== '' && { returnURL }),
  };
};

/**
 * How the LMS wants success to be judged, for the report (the one home of status): its masteryScore
 * as the pass mark. With one, `failed` is told too, as 9.3.5 demands. An AU that must be passed and has
 * no mark anywhere is passed by completing it; without this nobody could ever satisfy it.
 * Scores are whole per cent, so a mark is rounded up, never down.
 */
export const policyOf = (data: LaunchData, own: Policy): Policy | undefined => {
  const { masteryScore, moveOn } = data;
  if (masteryScore !== undefined) {
    return { passMark: Math.ceil(masteryScore * 10_000 - 1e-6) / 100, reportFailed: true };
  }
  const mustPass = moveOn === 'Passed' || moveOn === 'CompletedAndPassed';
  return mustPass && own.passMark === undefined ? { passMark: 0 } : undefined;
};

/** The actor exactly as the launch has it (8.1.3). */
export const actorOf = (given: Params): Fields | undefined => {
  const actor = parse(given['actor']);
  return isFields(actor) ? actor : undefined;
};

interface Kept {
  readonly fetch: string;
  readonly token?: string;
  /** When `initialized` was stored, and the time of the last statement, in milliseconds. */
  readonly began?: number;
  readonly last?: number;
  readonly said?: readonly string[];
  readonly over?: boolean;
}

const SESSION_ID = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const QUEUES = 'cmi5-queue ';

export const openSession = (self: Window, given: Params) => {
  const store = tabStore(self);
  const slot = `cmi5-session ${self.location.pathname}`;
  const fetchUrl = given['fetch'] ?? '';
  const found = parse(store.get(slot)) as Kept | undefined;
  const queue = `${QUEUES}${uuid5(fetchUrl)} `;
  let kept: Kept = isFields(found) && found.fetch === fetchUrl ? found : { fetch: fetchUrl };
  const keep = (more: Partial<Kept>): void => {
    kept = { ...kept, ...more };
    store.set(slot, JSON.stringify(kept));
  };
  // What an earlier session could not send may not be sent under this one's token.
  for (const key of store.keys()) {
    if (key.startsWith(QUEUES) && !key.startsWith(queue)) store.remove(key);
  }
  return {
    /** Where this session's statements wait in sessionStorage. */
    queue,

    /** The token for Basic authentication; undefined where the LMS gives none. */
    async token(): Promise<string | undefined> {
      if (kept.token !== undefined) return kept.token;
      const ask = () => fetcher(self)(fetchUrl, { method: 'POST' }, () => undefined);
      let answer = await ask();
      if (passing(answer)) answer = await ask();
      const given = parse(answer.text);
      const token = isFields(given) ? given['auth-token'] : undefined;
      if (typeof token !== 'string') return undefined;
      keep({ token });
      return token;
    },

    data: dataIn,

    /** The LMS's id of the session (9.6.3.1). */
    id({ contextTemplate: { extensions } }: LaunchData): string {
      return isFields(extensions) ? String(extensions[SESSION_ID]) : '';
    },

    /** A moment for a statement: UTC, later than every other of the session (9.7). */
    stamp(at = Date.now()): string {
      const last = Math.max(at, (kept.last ?? 0) + 1);
      keep({ last });
      return new Date(last).toISOString();
    },

    /** When the session began, or 0. */
    began: () => kept.began ?? 0,
    begin: () => keep({ began: kept.last ?? Date.now() }),
    said: () => kept.said ?? [],
    say: (key: string) => keep({ said: [...(kept.said ?? []), key] }),
    over: () => kept.over === true,
    end: () => keep({ over: true }),
  };
};

export type Session = ReturnType<typeof openSession>;

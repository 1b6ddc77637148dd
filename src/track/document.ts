/**
 * The state document (xAPI 1.0.3, Communication 2.3): the whole Progress, so that a learner goes on
 * on any device. Written with If-Match, or If-None-Match: * for the first time (Communication 3.1);
 * when somebody else wrote meanwhile (412) their copy is read, joined and written again.
 */
import type { Progress } from '../progress/progress';
import { merge } from '../progress/progress';
import type { Fields } from './store';
import { isFields, parse } from './store';
import type { Answer, Lrs } from './lrs';
import { good, passing, persist } from './lrs';

export const STATE_ID = 'progress';

/** What is told apart from the Progress: see teller.ts. */
export interface Notes {
  /** Facts in the Progress that the LRS may not have been told. */
  readonly owed: readonly string[];
  /** Facts that the Progress alone does not show to have been told. */
  readonly once: readonly string[];
}

export interface Saved extends Notes {
  readonly progress: Progress;
}

export interface StateDocument {
  /** Status 200 or 404 is an answer; `saved` is absent where nothing (readable) was there. */
  read(): Promise<{ readonly answer: Answer; readonly saved?: Saved }>;
  /** What is to be written with the next save. */
  want(progress: Progress, notes: () => Notes): void;
  /** True when the LRS has what was last wanted. */
  save(): Promise<boolean>;
  /** Sends at once: the page is going. */
  rush(): void;
  /** The LRS takes no document from this launch. */
  readonly over: boolean;
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const savedIn = (text: string): Saved | undefined => {
  const value = parse(text);
  if (!isFields(value)) return undefined;
  const { owed, once, ...rest } = value;
  const progress = rest as unknown as Progress;
  const whole =
    typeof progress.attempt === 'string' &&
    isFields(progress.tries) &&
    isFields(progress.sessions) &&
    Array.isArray(progress.read) &&
    Array.isArray(progress.done);
  return whole ? { progress, owed: texts(owed), once: texts(once) } : undefined;
};

/**
 * Joins what another launch wrote with ours. Where two launches began an attempt each at the same
 * time, both become the one that was written first.
 */
const joined = (theirs: Progress | undefined, mine: Progress): Progress =>
  theirs ? merge(theirs, { ...mine, attempt: theirs.attempt }) : mine;

/** How often somebody else may come before us until we wait for the next save. */
const ROUNDS = 6;

export const openDocument = (
  lrs: Lrs,
  key: Readonly<Record<string, string | undefined>>,
): StateDocument => {
  const params = { ...key, stateId: STATE_ID };
  let there = false;
  let etag: string | undefined;
  let theirs: Saved | undefined;
  let wanted: (() => Fields & Saved) | undefined;
  let stored = '';
  let flying = false;
  let over = false;

  const read = async () => {
    const answer = await lrs.ask('GET', 'activities/state', { params });
    if (answer.status !== 200 && answer.status !== 404) return { answer };
    there = answer.status === 200;
    etag = there ? answer.etag : undefined;
    theirs = there ? savedIn(answer.text) : undefined;
    return { answer, ...(theirs && { saved: theirs }) };
  };

  const body = (): string => {
    if (!wanted) return '';
    const { progress, owed, once } = wanted();
    return JSON.stringify({
      ...joined(theirs?.progress, progress),
      ...(owed.length > 0 && { owed }),
      once: [...new Set([...(theirs?.once ?? []), ...once])],
    });
  };

  /** Without an ETag (hidden from scripts, or not known yet) a write that cannot wait has no condition. */
  const put = async (text: string, now: boolean): Promise<Answer> => {
    const headers: Record<string, string> = !there
      ? { 'If-None-Match': '*' }
      : etag
        ? { 'If-Match': etag }
        : {};
    flying = true;
    const answer = await lrs.ask('PUT', 'activities/state', { params, body: text, headers, now });
    flying = false;
    if (good(answer)) {
      there = true;
      etag = answer.etag;
      theirs = savedIn(text);
      stored = text;
    }
    return answer;
  };

  const write = async (): Promise<boolean> => {
    for (let round = 0; round < ROUNDS && !over; round++) {
      const text = body();
      if (text === stored) return true;
      const answer = await put(text, false);
      if (good(answer)) {
        // Many LRSs give no ETag with a 204; it is asked for, so that the next write has a condition.
        if (etag === undefined) await read();
        return true;
      }
      if (passing(answer)) return false;
      if (answer.status !== 412 && answer.status !== 409) over = true;
      else if (passing((await read()).answer)) return false;
    }
    return false;
  };

  let turn: Promise<unknown> = Promise.resolve();
  return {
    read,
    get over() {
      return over;
    },
    want(progress, notes) {
      wanted = () => ({ progress, ...notes() });
    },
    save() {
      const mine = turn.then(write, write);
      turn = mine;
      return mine;
    },
    rush() {
      const text = body();
      if (!flying && !over && text !== stored) void put(text, true);
    },
  };
};

/** Reads the document, again while the trouble may pass. */
export const reading = async (self: Window, document: StateDocument) => {
  let saved: Saved | undefined;
  const answer = await persist(self, async () => {
    const read = await document.read();
    saved = read.saved;
    return read.answer;
  });
  return { answer, saved };
};

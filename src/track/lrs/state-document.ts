/**
 * The state document (xAPI 1.0.3, Communication 2.3): the whole Progress, so that a learner goes on
 * on any device. Written with If-Match, or If-None-Match: * for the first time (Communication 3.1);
 * when another launch wrote meanwhile (412) its copy is read, joined with ours and written again.
 * Where scripts see no ETag, what is there is read and joined before each write.
 */
import type { Progress } from '../../progress/progress';
import { merge } from '../../progress/progress';
import { containsAll, isProgress } from '../../persistence/entry';
import type { Fields } from '../../persistence/storage';
import { isFields, parse } from '../../persistence/storage';
import { isSuccess, isTransient, withRetry } from '../retry';
import type { LrsClient, LrsResponse, RequestOptions } from './client';
import { sizeOf } from './client';

const PATH = 'activities/state';

/** What the document holds of the statements (reporter.ts). */
export interface StatementNotes {
  /** The keys of facts that the LRS may not have. */
  readonly owed: readonly string[];
  /** The keys of facts that were sent and cannot be derived from the Progress. */
  readonly once: readonly string[];
}

interface StoredState extends StatementNotes {
  readonly progress: Progress;
  /** Attempts that were given up for this one. */
  readonly replaced: readonly string[];
}

export interface StateDocument {
  /**
   * Reads it; undefined where the LRS does not say whether there is one. `unread`: there is one, and
   * it cannot be read.
   */
  open(): Promise<{ readonly state?: StoredState; readonly unread: boolean } | undefined>;
  /** What is to be written with the next save. */
  set(progress: Progress, notes: () => StatementNotes): void;
  /** Writes what was last set. True when the LRS has it. */
  save(): Promise<boolean>;
  /** Sends at once: the page is unloading. */
  sendNow(): void;
  /** The LRS takes no document from this launch any more. */
  readonly closed: boolean;
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** A try of which only the mark is in the document: a number under `question.n`. */
const tryIn = (key: string, stored: unknown): unknown => {
  const [question, n] = key.split('.').map(Number);
  return typeof stored === 'number' ? { question, n, mark: stored } : stored;
};

const stateIn = (text: string): StoredState | undefined => {
  const value = parse(text);
  if (!isFields(value) || !isFields(value['tries'])) return undefined;
  const { owed, once, replaced, ...rest } = value;
  const tries = Object.entries(value['tries']).map(([key, stored]) => [key, tryIn(key, stored)]);
  const progress: unknown = { ...rest, tries: Object.fromEntries(tries) as unknown };
  return isProgress(progress)
    ? { progress, owed: texts(owed), once: texts(once), replaced: texts(replaced) }
    : undefined;
};

/**
 * Joins what another launch wrote with ours. Where two launches began an attempt each at the same
 * time, both become the one that was written first. A launch that `opened` one attempt and reports
 * another has given the first one up, and nothing of it comes back.
 */
const join = (
  theirs: Omit<StoredState, 'owed'>,
  mine: Progress,
  opened: string | undefined,
): Pick<StoredState, 'progress' | 'replaced'> => {
  const { progress, replaced } = theirs;
  const { attempt } = progress;
  if (replaced.includes(mine.attempt)) return theirs;
  if (attempt === opened && mine.attempt !== opened)
    return { progress: mine, replaced: [...replaced, attempt] };
  return { progress: merge(progress, { ...mine, attempt }), replaced };
};

/** Bytes: a page that unloads may send 64 KiB in all (Fetch, 4.5), its last statements among them. */
const LARGEST = 40_000;

/**
 * The document's text. In a course of many hundred questions it would grow too large: then the earliest
 * tries are no more than their marks ("Show me" stays, since it settles a question).
 */
const textOf = (progress: Progress, notes: Fields): string => {
  const latestFirst = Object.entries(progress.tries).sort(
    ([, a], [, b]) => (b.at ?? 0) - (a.at ?? 0),
  );
  let text = JSON.stringify({ ...progress, ...notes });
  for (let whole = latestFirst.length; whole > 0 && sizeOf(text) > LARGEST;) {
    whole = Math.floor(whole / 2);
    const tries = latestFirst.map(([key, one], n) => [
      key,
      n < whole || one.response === null ? one : one.mark,
    ]);
    text = JSON.stringify({ ...progress, tries: Object.fromEntries(tries) as unknown, ...notes });
  }
  return text;
};

/** How many writes are tried in one save while other launches write, too. */
const ROUNDS = 6;

/** What some LRSs answer, with status 200, where there is no document. */
const EMPTY = ['', 'null', '{}', '[]'];

const isRead = ({ status }: LrsResponse): boolean => status === 200 || status === 404;

export const createStateDocument = (
  self: Window,
  client: LrsClient,
  key: NonNullable<RequestOptions['params']>,
): StateDocument => {
  const params = { ...key, stateId: 'progress' };
  /** Whether the LRS has one, its version, and what is in it. */
  let exists = false;
  let etag: string | null | undefined;
  let theirs: StoredState | undefined;
  let opened: string | undefined;
  let wanted: (() => Omit<StoredState, 'replaced'>) | undefined;
  let stored = '';
  let inFlight = false;
  let closed = false;

  const read = async (): Promise<LrsResponse> => {
    const response = await client.request('GET', PATH, { params });
    if (isRead(response)) {
      exists = response.status === 200;
      etag = exists ? response.etag : null;
      theirs = exists ? stateIn(response.text) : undefined;
    }
    return response;
  };

  const body = (): string => {
    if (!wanted) return stored;
    const { progress, owed, once } = wanted();
    const both = theirs ? join(theirs, progress, opened) : { progress, replaced: [] };
    return textOf(both.progress, {
      ...(owed.length > 0 && { owed }),
      ...(both.replaced.length > 0 && { replaced: both.replaced }),
      once: [...new Set([...(theirs?.once ?? []), ...once])],
    });
  };

  /** Without an ETag (hidden from scripts, or not known yet) a write has no condition, and goes over what is there. */
  const isBlind = (): boolean => exists && !etag;

  /**
   * A proxy that compresses makes a strong ETag a weak one, and If-Match takes no weak one (RFC 9110, 13.1.1):
   * the LRS's own is what is left without the `W/`.
   */
  const put = async (text: string, unloading: boolean): Promise<LrsResponse> => {
    const headers: Record<string, string> = etag
      ? { 'If-Match': etag.replace(/^W\//, '') }
      : exists
        ? {}
        : { 'If-None-Match': '*' };
    inFlight = true;
    const response = await client.request('PUT', PATH, { params, body: text, headers, unloading });
    inFlight = false;
    if (isSuccess(response.status)) {
      exists = true;
      etag = response.etag;
      theirs = stateIn(text);
      stored = text;
    }
    return response;
  };

  /**
   * Another launch may have written (412, 409), or the host may have refused this one body by mistake;
   * where it may not even be read, the session is over.
   */
  const readAgain = async (): Promise<boolean> => {
    const response = await read();
    closed = !isRead(response) && !isTransient(response.status);
    return isRead(response);
  };

  const write = async (): Promise<boolean> => {
    if (!closed && isBlind() && !(await readAgain())) return false;
    for (let round = 0; round < ROUNDS && !closed; round++) {
      const text = body();
      if (text === stored) return true;
      const tag = etag;
      const blind = isBlind();
      const { status } = await put(text, false);
      if (isSuccess(status)) {
        // Many LRSs give no ETag with a 204; it is asked for, so that a page that unloads has a condition.
        if (!etag && !blind) await read();
        return true;
      }
      if (isTransient(status) || !(await readAgain())) return false;
      if (status !== 412 && status !== 409) return false;
      // The ETag that was refused is still the document's: nobody else has written, and a proxy has changed it.
      if (etag === tag) etag = null;
    }
    return false;
  };

  let saving: Promise<unknown> = Promise.resolve();
  return {
    get closed() {
      return closed;
    },
    async open() {
      const response = await withRetry(self, read);
      if (!isRead(response)) return undefined;
      opened = theirs?.progress.attempt;
      const unread = exists && !theirs && !EMPTY.includes(response.text.trim());
      return { ...(theirs && { state: theirs }), unread };
    },
    set(progress, notes) {
      wanted = () => ({ progress, ...notes() });
    },
    save() {
      const mine = saving.then(write, write);
      saving = mine;
      return mine;
    },
    sendNow() {
      const text = body();
      if (inFlight || closed || text === stored) return;
      // There is no time to read. Another launch's answers may be there, and are worth more than our time.
      const mine = isBlind() && stateIn(text);
      if (mine && theirs && containsAll(theirs.progress, mine.progress)) return;
      void put(text, true);
    },
  };
};

/**
 * Statements that wait for the LRS. Each is made once, with its id and time, and kept in storage until
 * the LRS has it, so that it is sent again byte for byte: a response that was lost leads to no second
 * statement (xAPI 1.0.3, Communication 2.1.1: the same id again is 204 or 409). Neither the credentials
 * nor the actor are stored; the actor is the launch's and is added when a statement is sent.
 */
import type { Fields, Store } from '../../persistence/storage';
import { isFields, parse } from '../../persistence/storage';
import { isSuccess, isTransient } from '../retry';
import type { LrsClient, LrsResponse } from './client';

/** A statement without its actor. */
export type Statement = Fields & { readonly id: string; readonly timestamp: string };

export interface StatementQueue {
  /** `key`: of the fact that the statement is made from; '' for a fact of the session alone. */
  add(key: string, statement: Statement): void;
  /** Sends all there is, in order. True when nothing is left that this launch can send. */
  flush(): Promise<boolean>;
  /** Sends at once what is not on its way: the page is unloading. */
  sendNow(): void;
  /** The keys of facts that the LRS may not have. */
  unacknowledged(): readonly string[];
  /** The LRS takes no statement from this launch any more. */
  readonly closed: boolean;
}

interface Item {
  readonly key: string;
  readonly statement: Statement;
  /** Its place in the order. */
  readonly at: number;
  /** It was sent before, and nobody knows whether it arrived. */
  sent: boolean;
  inFlight: boolean;
  /** The LRS refused it, and may take it from the next launch. */
  refused: boolean;
}

/** What one request carries. */
type Batch = readonly [Item, ...Item[]];

/** Statements in a request, and characters: small enough for keepalive, and to lose little by a 400. */
const MOST = 25;
const LONGEST = 20_000;

const isItem = (value: unknown): value is Item =>
  isFields(value) && typeof value['key'] === 'string' && isFields(value['statement']);

/** Whether the LRS has a statement, asked by its id; a launch that may not ask says no. */
export const isStored = async (client: LrsClient, statementId: string): Promise<boolean> =>
  (await client.get('statements', { statementId })).status === 200;

/** Moves the statements that wait under another key of the same learner to this one; where the store is full they stay. */
export const moveStatements = (store: Store, from: string, to: string): void => {
  for (const key of store.keys()) {
    const text = key.startsWith(from) ? store.get(key) : undefined;
    if (text === undefined) continue;
    store.remove(key);
    if (!store.set(to + key.slice(from.length), text)) store.set(key, text);
  }
};

/** What `store` holds under `prefix` is sent again; `actor` must be whom it was made for. */
export const createStatementQueue = (
  client: LrsClient,
  store: Store,
  prefix: string,
  actor: Fields,
): StatementQueue => {
  const earlier: readonly Item[] = store
    .keys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => parse(store.get(key)))
    .filter(isItem)
    .map((item) => ({ ...item, sent: true, inFlight: false, refused: false }))
    .sort((a, b) => a.at - b.at);
  /** In the order in which they are sent. */
  const items = new Set(earlier);
  let closed = false;
  let next = Math.max(Date.now(), ...earlier.map(({ at }) => at + 1));
  let flushing: Promise<boolean> | undefined;
  /** While above 0, statements are sent one by one, to find the one that is refused. */
  let single = 0;

  const open = (): Item[] => [...items].filter(({ refused }) => !refused);

  const bodyOf = (batch: readonly Item[]): string =>
    JSON.stringify(batch.map(({ statement }) => ({ actor, ...statement })));

  /** `apart`: what may be there already goes alone, since one 409 turns a whole batch down. */
  const take = (apart: boolean): Batch | undefined => {
    const [first, ...others] = open().filter(({ inFlight }) => !inFlight);
    if (!first) return undefined;
    const batch: [Item, ...Item[]] = [first];
    for (const item of others) {
      const alone = single > 0 || (apart && (item.sent || first.sent));
      if (alone || batch.length >= MOST) break;
      if (bodyOf([...batch, item]).length > LONGEST) break;
      batch.push(item);
    }
    return batch;
  };

  const remove = (batch: readonly Item[]): void => {
    for (const item of batch) {
      items.delete(item);
      store.remove(prefix + item.statement.id);
    }
  };

  /**
   * One statement that the LRS did not take, though it may take others. 409: it is there already. 400
   * and 422: there is something wrong with it, and it will never be taken. Anything else may be the
   * host's mistake, and is left for the next launch; of a 403 even whether it is one is not certain,
   * because a cmi5 LMS says it of a verb that comes twice, and a browser may send a request twice.
   */
  const settle = async (item: Item, { status, text }: LrsResponse): Promise<void> => {
    const { id } = item.statement;
    const isWrong = status === 400 || status === 422;
    if (isWrong) console.warn(`The LRS refused the statement ${id} (${status}): ${text}`);
    const isOver = isWrong || status === 409 || (status === 403 && (await isStored(client, id)));
    if (isOver) remove([item]);
    else item.refused = true;
  };

  /** False: no more for now. */
  const judge = async (batch: Batch, response: LrsResponse): Promise<boolean> => {
    const { status } = response;
    const [first, ...others] = batch;
    if (isSuccess(status)) remove(batch);
    else if (status === 401) closed = true;
    else if (isTransient(status) && status !== 408) {
      // A statement that the server stumbles over goes last, so that the others are not held up.
      if (status >= 500) {
        single = batch.length;
        items.delete(first);
        items.add(first);
      }
      return false;
    } else if (others.length > 0) single = batch.length + 1;
    else await settle(first, response);
    single = Math.max(0, single - 1);
    return !closed;
  };

  const send = async (batch: Batch, unloading: boolean): Promise<boolean> => {
    const neverSent = batch.filter(({ sent }) => !sent);
    for (const item of batch) item.inFlight = item.sent = true;
    const response = await client.request('POST', 'statements', { body: bodyOf(batch), unloading });
    const { status } = response;
    // A response says that nothing of this request was stored; without one, or with a 5xx, who knows.
    const known = status !== 0 && status < 500;
    for (const item of batch) item.inFlight = false;
    if (known) for (const item of neverSent) item.sent = false;
    return judge(batch, response);
  };

  const run = async (): Promise<boolean> => {
    while (open().length > 0 && !closed) {
      const batch = take(false);
      if (!batch || !(await send(batch, false))) return false;
    }
    return !closed;
  };

  return {
    get closed() {
      return closed;
    },
    add(key, statement) {
      const at = next++;
      items.add({ key, statement, at, sent: false, inFlight: false, refused: false });
      store.set(prefix + statement.id, JSON.stringify({ key, statement, at }));
    },
    flush() {
      // One at a time; the first request is sent before this returns, for a page that unloads.
      const mine = flushing ? flushing.then(run) : run();
      flushing = mine;
      void mine.then(() => {
        if (flushing === mine) flushing = undefined;
      });
      return mine;
    },
    sendNow() {
      single = 0;
      for (let batch = take(true); batch && !closed; batch = take(true)) {
        void send(batch, true);
      }
    },
    unacknowledged: () => [...items].map(({ key }) => key).filter(Boolean),
  };
};

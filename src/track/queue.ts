/**
 * Statements on their way to the LRS. Each is made once, with its id and time, and kept in storage
 * until the LRS has it, so that it goes out again byte for byte: a lost answer leads to no second
 * statement (xAPI 1.0.3, Communication 2.1.1: the same id again is 204 or 409). Neither the
 * credentials nor the actor are stored; the actor is the launch's and is added when it is sent.
 */
import type { Fields, Store } from './store';
import { isFields, parse } from './store';
import type { Answer, Lrs } from './lrs';
import { good, passing } from './lrs';

/** A statement without its actor. */
export type Statement = Fields & { readonly id: string; readonly timestamp: string };

export interface Queue {
  /** `key`: the fact it tells of, '' for one of the session alone. False: only in memory. */
  add(key: string, statement: Statement): boolean;
  /** Sends all there is, in order. True when nothing is left to be sent. */
  flush(): Promise<boolean>;
  /** Sends at once what is not on its way: the page is going. */
  rush(): void;
  /** The keys of facts that the LRS may not have. */
  owed(): readonly string[];
  /** The LRS takes nothing more from this launch. */
  readonly over: boolean;
}

interface Item {
  readonly key: string;
  readonly statement: Statement;
  /** Its place in the order. */
  readonly at: number;
  /** It was sent before, and nobody knows whether it arrived. */
  sent: boolean;
  flying: boolean;
}

/** Statements in a request, and characters: small enough for keepalive, and to lose little by a 400. */
const MOST = 25;
const LONGEST = 24_000;

const isItem = (value: unknown): value is Item =>
  isFields(value) && typeof value['key'] === 'string' && isFields(value['statement']);

/** What is in `store` under `prefix` is sent again; `actor` must be who it was made for. */
export const openQueue = (lrs: Lrs, store: Store, prefix: string, actor: Fields): Queue => {
  const items: Item[] = store
    .keys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => parse(store.get(key)))
    .filter(isItem)
    .map((item) => ({ ...item, sent: true, flying: false }))
    .sort((a, b) => a.at - b.at);
  let over = false;
  let next = Math.max(Date.now(), (items.at(-1)?.at ?? 0) + 1);
  let turn: Promise<boolean> | undefined;
  /** While above 0 statements go one by one, to find the one that is refused. */
  let singly = 0;

  const write = ({ key, statement, at }: Item): boolean =>
    store.set(prefix + statement.id, JSON.stringify({ key, statement, at }));

  const body = (batch: readonly Item[]): string =>
    JSON.stringify(batch.map(({ statement }) => ({ actor, ...statement })));

  /** `apart`: what may be there already goes alone, since one 409 turns a whole batch down. */
  const take = (apart: boolean): Item[] => {
    const batch: Item[] = [];
    for (const item of items) {
      if (item.flying) continue;
      const alone = singly > 0 || (apart && (item.sent || batch[0]?.sent));
      if (batch.length >= (alone ? 1 : MOST)) break;
      if (batch.length > 0 && body([...batch, item]).length > LONGEST) break;
      batch.push(item);
    }
    return batch;
  };

  const done = (batch: readonly Item[]): void => {
    for (const item of batch) {
      const at = items.indexOf(item);
      if (at >= 0) items.splice(at, 1);
      store.remove(prefix + item.statement.id);
    }
    singly = Math.max(0, singly - 1);
  };

  /** False: stop for now. */
  const judge = (batch: readonly Item[], answer: Answer, before: readonly boolean[]): boolean => {
    const { status } = answer;
    if (good(answer)) {
      done(batch);
      return true;
    }
    // An answer says that nothing of this request was stored; without one, or with a 5xx, who knows.
    if (status !== 0 && status < 500) batch.forEach((item, n) => (item.sent = before[n] ?? false));
    if (passing(answer)) return false;
    if (status === 401) {
      over = true;
      return false;
    }
    if (batch.length > 1) {
      singly = batch.length;
      return true;
    }
    // 409, or a cmi5 LMS's 403: it is there already. What an LRS refuses alone it will never have.
    done(batch);
    return true;
  };

  const send = async (batch: readonly Item[], now: boolean): Promise<boolean> => {
    const before = batch.map(({ sent }) => sent);
    for (const item of batch) item.flying = item.sent = true;
    const answer = await lrs.ask('POST', 'statements', { body: body(batch), now });
    for (const item of batch) item.flying = false;
    return judge(batch, answer, before);
  };

  const run = async (): Promise<boolean> => {
    while (items.length > 0 && !over) {
      const batch = take(false);
      if (batch.length === 0 || !(await send(batch, false))) return false;
    }
    return items.length === 0;
  };

  return {
    get over() {
      return over;
    },
    add(key, statement) {
      const item: Item = { key, statement, at: next++, sent: false, flying: false };
      items.push(item);
      return write(item);
    },
    flush() {
      // One at a time; the first statement is on its way before this returns, for a page that goes.
      const mine = turn ? turn.then(run) : run();
      turn = mine;
      void mine.then(() => {
        if (turn === mine) turn = undefined;
      });
      return mine;
    },
    rush() {
      singly = 0;
      for (let batch = take(true); batch.length > 0 && !over; batch = take(true)) {
        void send(batch, true);
      }
    },
    owed: () => items.flatMap(({ key }) => (key === '' ? [] : [key])),
  };
};

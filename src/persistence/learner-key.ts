/**
 * What stands in the browser in place of a learner's id. Such an id is often a short number, and whoever
 * sits down at a shared computer could try them all against a plain hash. So the hash has a salt that each
 * browser makes for itself, and is slow.
 */
import type { Course } from '../course/course';
import { hash } from '../course/hash';
import { ALPHABET } from '../progress/bits';
import { joinEntries, parseEntry } from './entry';
import { createJournal, plainKey } from './journal';
import type { Store } from './storage';

/** Slow for somebody who tries all numbers; the browser does it outside the page's thread. */
const ROUNDS = 100_000;
/** For pages without `crypto.subtle`, on the page's own thread. */
const PLAIN_ROUNDS = 2000;

/** Eight random characters: 48 bits. */
export const nonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((n) => ALPHABET.charAt(n % 64)).join('');

/** A slow hash of a text. */
export type Derive = (text: string, salt: string) => Promise<string>;

/** PBKDF2 (RFC 8018, 5.2), or what can be had on plain http, where the network reads the id anyway. */
export const deriveIn =
  (self: Window): Derive =>
  async (text, salt) => {
    try {
      const { subtle } = self.crypto;
      const bytes = (from: string) => new TextEncoder().encode(from);
      const key = await subtle.importKey('raw', bytes(text), 'PBKDF2', false, ['deriveBits']);
      const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: ROUNDS };
      const bits = await subtle.deriveBits(how, key, 96);
      return [...new Uint8Array(bits)].map((n) => n.toString(16).padStart(2, '0')).join('');
    } catch {
      let key = `${salt} ${text}`;
      // Two halves of 32 bits; each round takes in all of what it began with.
      for (let n = 0; n < PLAIN_ROUNDS; n++) {
        key = [1, 2].map((half) => hash(`${half} ${key} ${text}`).toString(36)).join('-');
      }
      return key;
    }
  };

interface Keys {
  /** The key for all that is written from now on. */
  readonly key: string;
  /** Keys that may have been used before: two tabs that open at once make a salt each. */
  readonly older: readonly string[];
}

/**
 * @param prefix what the names of the salts begin with: they are kept as names, so that all of them stay.
 * @param plain the key without a salt, of what was written before there were salts. It is also taken where the
 * browser keeps no salt: the store may work again while the page is open, and the next opening must find the rest.
 */
export const saltedKeys = async (
  store: Store,
  derive: Derive,
  prefix: string,
  text: string,
  plain: string,
): Promise<Keys> => {
  const salts = store
    .keys()
    .filter((name) => name.startsWith(prefix))
    .sort();
  const fresh = prefix + nonce();
  if (salts.length === 0 && store.set(fresh, '1')) salts.push(fresh);
  const salted = await Promise.all(salts.map((salt) => derive(text, salt)));
  const [key, ...older] = [...salted, plain];
  return { key, older };
};

/** Moves what is stored under another key of this learner to this one; where the store is full it stays. */
const move = (store: Store, course: Course, from: string, key: string): void => {
  const mine = createJournal(store, course, key);
  for (const name of store.keys()) {
    if (!name.startsWith(`${course.id}/${from}/`)) continue;
    const entry = parseEntry(store.get(name));
    if (!entry) continue;
    const other = mine.entry(entry.progress.attempt);
    // Removed first, so that a full store has room for it.
    store.remove(name);
    if (!mine.write(other ? joinEntries(other, entry) : entry))
      store.set(name, JSON.stringify(entry));
  }
  const alone = createJournal(store, course, '');
  for (const entry of alone.entries()) {
    if (!entry.disowned?.includes(from)) continue;
    alone.write({ ...entry, disowned: entry.disowned.map((one) => (one === from ? key : one)) });
  }
};

/**
 * The key of a learner's journal. Entries that were written under an earlier one are moved to it.
 * @param readOnly whether the launch only looks back: then no salt is made for it.
 */
export const learnerKey = async (
  store: Store,
  derive: Derive,
  course: Course,
  learner: string,
  readOnly = false,
): Promise<string> => {
  if (!learner) return '';
  const prefix = `${course.id}/salt/`;
  const plain = plainKey(course, learner);
  if (readOnly && !store.keys().some((name) => name.startsWith(prefix))) return plain;
  const { key, older } = await saltedKeys(store, derive, prefix, learner, plain);
  for (const from of older) move(store, course, from, key);
  return key;
};

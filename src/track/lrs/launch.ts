/**
 * How an LRS launch reaches the page: parameters in the address (Tin Can launch; cmi5, section 8.1).
 * They hold credentials, so the query leaves the address bar at once, and is kept for a reload in
 * sessionStorage alone, which ends with the tab. Where that is blocked it stays in the address.
 */
import type { Fields } from '../../persistence/storage';
import { isFields, parse, tabStore } from '../../persistence/storage';

/** What the address holds; without an `endpoint` it is that of no launch. */
export type LaunchParams = Readonly<Record<string, string>> & { readonly endpoint: string };

const isLaunch = (value: unknown): value is LaunchParams =>
  isFields(value) && typeof value['endpoint'] === 'string';

/** Where one page keeps its launch: two packages, or two AUs, on one host do not share it. */
const storageKey = (self: Window): string => `lrs-launch ${self.location.pathname}`;

/** The launch of this page: from its address, which it leaves once it is kept, or kept from before a reload. */
export const takeLaunch = (self: Window): LaunchParams | undefined => {
  const store = tabStore(self);
  const given = Object.fromEntries(new URLSearchParams(self.location.search));
  if (!isLaunch(given)) {
    const kept = parse(store.get(storageKey(self)));
    return isLaunch(kept) ? kept : undefined;
  }
  if (!store.set(storageKey(self), JSON.stringify(given))) return given;
  try {
    self.history.replaceState(null, '', self.location.pathname + self.location.hash);
  } catch {
    // A sandboxed frame has no address bar to speak of.
  }
  return given;
};

const first = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value);

const identifier = (actor: Fields): Fields | undefined => {
  const account = first(actor['account']);
  if (isFields(account)) {
    const homePage = first(account['homePage'] ?? account['accountServiceHomePage']);
    const name = first(account['name'] ?? account['accountName']);
    if (homePage && name) return { account: { homePage, name } };
  }
  const mbox = first(actor['mbox']);
  if (typeof mbox === 'string') return { mbox: mbox.replace(/^(mailto:)?/, 'mailto:') };
  for (const name of ['mbox_sha1sum', 'openid']) {
    if (typeof first(actor[name]) === 'string') return { [name]: first(actor[name]) };
  }
  return undefined;
};

/**
 * A Tin Can actor as xAPI 1.0.3 wants one (Data 2.4.2.1): one identifier, no arrays. Launches made
 * for version 0.9 wrap every value in an array and name the account's parts otherwise.
 */
export const agentOf = (text: string | undefined): Fields | undefined => {
  const actor = first(parse(text));
  if (!isFields(actor)) return undefined;
  const id = identifier(actor);
  const name = first(actor['name']);
  return id && { objectType: 'Agent', ...(typeof name === 'string' && { name }), ...id };
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const uuidOf = (text: string | undefined): string | undefined =>
  text !== undefined && UUID.test(text) ? text : undefined;

/** Finds what a request names, or refuses it in a sentence. */
import type { Assets } from './assets';
import type { Graded } from './gradebook';
import type { Learner } from './learners';
import type { Manifest } from './manifest';
import type { Library, Package } from './packages';
import { notFound } from './refuse';
import { rtes } from './rte';
import type { Attempt, Store } from './store';

/** Everything the pages work with. */
export interface Lms {
  readonly library: Library;
  readonly store: Store;
  readonly assets: Assets;
}

/** What an address or a form says. */
export type Query = Readonly<Record<string, string>>;

type Playable = Package & { readonly manifest: Manifest };

export interface Launchable {
  readonly pack: Playable;
  readonly learner: Learner;
}

export const findLearner = ({ store }: Lms, id: string): Learner => {
  const found = store.learners().find((learner) => learner.id === id);
  if (!found) throw notFound((said) => said.learner(id));
  return found;
};

/** `package=..&learner=..`: a package that can be played, and who plays it. */
export const playable = (lms: Lms, query: Query): Launchable => {
  const { package: name = '', learner = '' } = query;
  const pack = lms.library.get(name);
  if (!pack) throw notFound((said) => said.package(name));
  const { manifest } = pack;
  if (!manifest) {
    throw notFound((said, words) => said.notPlayable(name, pack.problem?.(words.problems) ?? ''));
  }
  return { pack: { ...pack, manifest }, learner: findLearner(lms, learner) };
};

/** `package=..&learner=..&attempt=..`: an attempt that has been started. */
export const readKey = (lms: Lms, query: Query): Launchable & { readonly attempt: Attempt } => {
  const { pack, learner } = playable(lms, query);
  const number = Number(query['attempt'] ?? '');
  const key = { package: pack.name, learner: learner.id, attempt: number };
  const attempt = lms.store.attempt(key);
  if (!attempt) {
    throw notFound((said) => said.attempt(learner.name, pack.manifest.title));
  }
  return { pack, learner, attempt };
};

/** A package's title, or its file name once it is gone or cannot be read. */
export const titleOf = ({ library }: Lms, name: string): string =>
  library.get(name)?.manifest?.title ?? name;

export const graded = (attempts: readonly Attempt[]): Graded[] =>
  attempts.map(({ package: name, learner, attempt, saved, standard, cmi }) => ({
    package: name,
    learner,
    attempt,
    saved,
    outcome: rtes[standard].outcome(cmi),
  }));

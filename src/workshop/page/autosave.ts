/** Keeps the work in the browser after each step, one save after another, and says how that went. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Work } from '../work';
import type { Saved, Store } from './store';

export type SaveState = Saved | 'keeping' | 'no store';

export interface Autosave {
  readonly state: SaveState;
  /** Saves at once: the page is unloading. */
  now(work: Work): void;
  /** Saves over what another tab has kept. */
  force(work: Work): void;
  /** Loads what another tab has kept; from then on this tab saves again. */
  other(): Promise<Work | undefined>;
}

export const useAutosave = (store: Store | undefined, work: Work): Autosave => {
  const [state, setState] = useState<SaveState>(store ? 'saved' : 'no store');
  const turn = useRef(Promise.resolve());
  const seen = useRef(work);

  const save = (next: Work, force: boolean): void => {
    if (!store) return;
    seen.current = next;
    setState('keeping');
    turn.current = turn.current.then(async () => {
      // Of several steps that wait, the last one holds them all.
      if (seen.current === next) setState(await store.save(next, force));
    });
  };

  useEffect(() => {
    if (work !== seen.current) save(work, false);
  }, [work]);

  return {
    state,
    now: (next) => save(next, false),
    force: (next) => save(next, true),
    async other() {
      const other = await store?.load();
      if (other) seen.current = other;
      setState('saved');
      return other;
    },
  };
};

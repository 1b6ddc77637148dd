/** The state that the screen shows, and who is told when it changes. */
import type { State } from './types';
import { openingState } from './types';

export interface StateStore {
  state(): State;
  change(next: Partial<State>): void;
  /** Gives back how to call it off. */
  subscribe(listener: () => void): () => void;
}

export const createStateStore = (): StateStore => {
  const listeners = new Set<() => void>();
  let state = openingState;
  return {
    state: () => state,
    change(next) {
      state = { ...state, ...next };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

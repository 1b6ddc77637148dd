/** The state that the screen shows, and its listeners. */
import type { State } from './types';
import { openingState } from './types';

export interface StateStore {
  state(): State;
  change(next: Partial<State>): void;
  /** Returns a function that ends the subscription. */
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

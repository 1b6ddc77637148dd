/** The learner's private notes: in this browser alone, by course, attempt and name. */
import { writtenKey } from '../track/journal';
import { browserStore } from '../track/store';
import type { PrivateNotes } from '../ui/privateNotes';
import type { Player } from './context';

/** Nothing is read before it is known which attempt is gone on with. */
export const privateNotes = ({ course, state }: Player): PrivateNotes | undefined => {
  const { attempt } = state.progress;
  const store = state.phase === 'ready' ? browserStore(window) : undefined;
  const keyOf = (name: string): string => writtenKey(course, attempt, name);
  return (
    store && {
      attempt,
      read: (name) => store.get(keyOf(name)),
      write: (name, text) => store.set(keyOf(name), text),
    }
  );
};

/** The learner's private notes: in this browser alone, by course, attempt and name. */
import type { PrivateNotes } from '../ui/privateNotes';
import type { Player } from './context';

/** Nothing is read before it is known which attempt is gone on with. */
export const privateNotes = ({ session, state }: Player): PrivateNotes | undefined =>
  state.phase === 'ready'
    ? { attempt: state.progress.attempt, read: session.note, write: session.writeNote }
    : undefined;

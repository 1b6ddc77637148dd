/** The learner's private notes: in this browser alone, by course, attempt and name. */
import type { PrivateNotes } from '../ui/privateNotes';
import type { Player } from './context';

/** None before it is known which attempt is gone on with. After a long absence they are what they were: no LMS has them. */
export const privateNotes = ({ session, state }: Player): PrivateNotes | undefined =>
  state.phase === 'ready' || state.phase === 'away'
    ? { attempt: state.progress.attempt, read: session.note, write: session.writeNote }
    : undefined;

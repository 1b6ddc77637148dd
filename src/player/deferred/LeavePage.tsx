/** Before the page is left with something open: what is open, what leaving does, and the way back. */
import { usePlayer } from '../context';
import { Continue } from '../Continue';
import { questionsOpenAtLeaving } from '../leaving';

export const LeavePage = () => {
  const { course, state, session, strings } = usePlayer();
  const words = strings.leave;
  const open = questionsOpenAtLeaving(course, state);
  return (
    <section class="page">
      <h1 tabIndex={-1}>{words.title}</h1>
      {open !== undefined && <p>{open === 0 ? words.nothingDone : words.open(open)}</p>}
      <p>{state.host === 'lms' ? words.lms : words.here}</p>
      <Continue />
      <p class="buttons">
        <button onClick={() => session.close()}>{strings.saveAndLeave}</button>
      </p>
    </section>
  );
};

/**
 * Without an LMS nobody knows who sits here: on the first page, whose answers these are, a way to
 * start fresh, and, as long as nothing is answered, the way to the other answers in this browser.
 */
import { lessonsOf } from '../course/course';
import { isEmpty } from '../progress/progress';
import { usePlayer } from './context';

/** More than a handful of buttons would be a list to read. */
const MOST = 3;

export const AttemptOwnerBanner = () => {
  const { course, route, state, session, strings } = usePlayer();
  const { resumedAt, others = [], progress } = state;
  const first = lessonsOf(course)[0]?.id;
  const atStart =
    route.page === 'home' ||
    (route.page === 'lesson' && route.lesson === first && route.step === 0);
  const words = strings.whose;
  const fresh = resumedAt === undefined;
  if (
    state.phase !== 'ready' ||
    !atStart ||
    (fresh && (others.length === 0 || !isEmpty(progress)))
  ) {
    return null;
  }
  return (
    <section class="banner whose" aria-label={words.label}>
      <p>{fresh ? words.fresh : words.resumed(resumedAt)}</p>
      <p class="buttons">
        {!fresh && <button onClick={() => session.switchAttempt()}>{words.notYou}</button>}
        {fresh &&
          others.slice(0, MOST).map(({ attempt, at }) => (
            <button key={attempt} onClick={() => session.switchAttempt(attempt)}>
              {words.goOn(at)}
            </button>
          ))}
      </p>
    </section>
  );
};

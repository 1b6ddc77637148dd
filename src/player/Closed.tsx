/** After "Save and leave", or when a page comes back that was already left. */
import { usePlayer } from './context';
import { savedPlace } from './place';
import { PosterPicture } from './PosterPicture';
import { hrefOf } from './route';
import type { Saving } from './session';

/** What was not saved is not called so. */
const NOT: readonly Saving[] = ['waiting', 'unkept', 'memory'];

export const Closed = () => {
  const { course, state, session, strings } = usePlayer();
  const { saving } = state;
  const place = savedPlace(course, state.progress);
  const { closed } = strings;
  const title = NOT.includes(saving) ? closed.titleNot : closed.titleEnd;
  return (
    <section class="poster closed">
      <PosterPicture />
      <h1 tabIndex={-1}>{saving === 'saved' ? closed.title : title}</h1>
      <p>{closed[saving]}</p>
      {state.resumable && (
        <p class="buttons">
          <a
            class="button primary"
            href={hrefOf(
              place
                ? { page: 'lesson', lesson: place.lesson.id, step: place.step }
                : { page: 'home' },
            )}
            onClick={() => session.resume()}
          >
            {closed.resume}
          </a>
        </p>
      )}
    </section>
  );
};

/** After "Save and finish", or when a page comes back that was already left. */
import { usePlayer } from './context';
import type { Saving } from './session';

/** What was not saved is not called so. */
const NOT: readonly Saving[] = ['waiting', 'unkept', 'memory'];

export const Closed = () => {
  const { state, strings } = usePlayer();
  const { saving } = state;
  const { closed } = strings;
  const title = NOT.includes(saving) ? closed.titleNot : closed.titleEnd;
  return (
    <section class="poster closed">
      <h1 tabIndex={-1}>{saving === 'saved' ? closed.title : title}</h1>
      <p>{closed[saving]}</p>
    </section>
  );
};

/** After "Save and finish", or when a page comes back that was already left. */
import { usePlayer } from './context';

export const Closed = () => {
  const { state, strings } = usePlayer();
  const { saving } = state;
  return (
    <section class="page closed">
      <h1 tabIndex={-1}>{strings.closed.title}</h1>
      <p>{strings.closed[saving]}</p>
    </section>
  );
};

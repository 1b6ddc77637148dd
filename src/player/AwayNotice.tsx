/** After a long absence: the page knows only what the LMS said then, and is to be loaded again. */
import { usePlayer } from './context';

/** The LMS gave its values to its own page, of which this one is a frame. */
const reload = (): void => {
  try {
    parent.location.reload();
  } catch {
    // Of another origin: the frame alone.
    location.reload();
  }
};

export const AwayNotice = () => {
  const { away } = usePlayer().strings;
  return (
    <section class="ask" role="alert">
      <p>{away.text}</p>
      <p class="buttons">
        <button class="primary" onClick={reload}>
          {away.reload}
        </button>
      </p>
    </section>
  );
};

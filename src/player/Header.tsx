/** The top of every page: the course, whether all is saved, the pages, and the way out. */
import { useState } from 'preact/hooks';
import { lessonsOf } from '../course/course';
import { usePlayer } from './context';
import { useLeave } from './leaving';
import { Link } from './Link';
import type { State } from './session';
import type { Strings } from '../strings/en-GB';

const savingWords = ({ saving, savedAt }: State, strings: Strings): string =>
  saving === 'saved' && savedAt !== undefined
    ? strings.saving.savedAt(savedAt)
    : strings.saving[saving];

export const Header = () => {
  const { course, state, strings } = usePlayer();
  const leave = useLeave();
  // On a phone the pages take too much of the frame: there they open on demand (theme.css).
  const [open, setOpen] = useState(false);
  const unit = lessonsOf(course).length > 1;
  const there = state.phase !== 'closed';
  return (
    <header class="top" onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}>
      <p class="course">
        <Link to={{ page: 'home' }}>{course.title}</Link>
      </p>
      {there && (
        <button
          class="pages"
          aria-expanded={open}
          aria-controls="pages"
          onClick={() => setOpen(!open)}
        >
          {strings.menu}
        </button>
      )}
      <p class={`saving ${state.saving}`} role="status">
        {/* While the learner is asked, the answers in question are not saved. */}
        {state.phase === 'opening' || state.phase === 'ask' ? '' : savingWords(state, strings)}
      </p>
      {there && (
        <>
          <button onClick={leave}>{strings.saveAndLeave}</button>
          <nav
            id="pages"
            class={open ? 'open' : ''}
            aria-label={strings.menu}
            onClick={() => setOpen(false)}
          >
            {unit && <Link to={{ page: 'home' }}>{strings.contents}</Link>}
            {(['glossary', 'organiser', 'cards', 'result', 'settings'] as const).map((page) => (
              <Link key={page} to={{ page }}>
                {strings.pages[page]}
              </Link>
            ))}
          </nav>
        </>
      )}
    </header>
  );
};

/** The top of every page: the course, whether all is saved, the pages, and the way out. */
import { lessonsOf } from '../course/course';
import { usePlayer } from './context';
import { Link } from './Link';
import type { State } from './session';
import type { Strings } from '../strings/en-GB';

const savingWords = ({ saving, savedAt }: State, strings: Strings): string =>
  saving === 'saved' && savedAt !== undefined
    ? strings.saving.savedAt(savedAt)
    : strings.saving[saving];

export const Header = () => {
  const { course, state, session, strings } = usePlayer();
  const unit = lessonsOf(course).length > 1;
  return (
    <header class="top">
      <p class="course">
        <Link to={{ page: 'home' }}>{course.title}</Link>
      </p>
      <p class={`saving ${state.saving}`} role="status">
        {state.phase === 'opening' ? '' : savingWords(state, strings)}
      </p>
      {state.phase !== 'closed' && (
        <nav aria-label={strings.menu}>
          {unit && <Link to={{ page: 'home' }}>{strings.contents}</Link>}
          {(['glossary', 'organiser', 'cards', 'result', 'settings'] as const).map((page) => (
            <Link key={page} to={{ page }}>
              {strings.pages[page]}
            </Link>
          ))}
          <button type="button" onClick={() => session.close()}>
            {strings.saveAndFinish}
          </button>
        </nav>
      )}
    </header>
  );
};

/** The top of every page: the course, whether all is saved, the pages, and the way out. */
import { useRef, useState } from 'preact/hooks';
import { lessonsOf } from '../course/course';
import { live } from '../ui/live';
import { usePlayer } from './context';
import { useLeave } from './leaving';
import { Link } from './Link';
import type { State } from './session';
import type { Strings } from '../strings/en-GB/player';

const savingWords = ({ saving, savedAt }: State, strings: Strings): string =>
  saving === 'saved' && savedAt !== undefined
    ? strings.saving.savedAt(savedAt)
    : strings.saving[saving];

/** What a learner who listens must hear of saving. That all is well is there to be read. */
const isTrouble = ({ saving }: State): boolean => ['waiting', 'unkept', 'memory'].includes(saving);

export const Header = () => {
  const { course, state, strings } = usePlayer();
  const leave = useLeave();
  // On a phone the pages take too much of the frame: there they open on demand (theme.css).
  const [open, setOpen] = useState(false);
  const lessons = lessonsOf(course);
  const unit = lessons.length > 1;
  const there = state.phase !== 'closed';
  // While the learner is asked, the answers in question are not saved.
  const silent = state.phase === 'opening' || state.phase === 'ask';
  const saving = silent ? '' : savingWords(state, strings);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    // Where the pages close, what had the focus in them is hidden.
    if (open) button.current?.focus();
  };
  return (
    <header class="top" onKeyDown={({ key }) => key === 'Escape' && close()}>
      <p class="course">
        {course.logo && <span class="logo" dangerouslySetInnerHTML={{ __html: course.logo }} />}
        <Link to={{ page: 'home' }}>{course.title}</Link>
      </p>
      {there && (
        <button
          ref={button}
          class="pages"
          aria-expanded={open}
          aria-controls="pages"
          onClick={() => setOpen(!open)}
        >
          {strings.menu}
        </button>
      )}
      <p class={`saving ${saving ? state.saving : 'blank'}`}>
        <span {...live}>{isTrouble(state) && saving}</span>
        {!isTrouble(state) && saving}
      </p>
      {there && (
        <>
          <button onClick={leave}>{strings.saveAndLeave}</button>
          <nav id="pages" class={open ? 'open' : ''} aria-label={strings.menu} onClick={close}>
            {unit && <Link to={{ page: 'home' }}>{strings.contents}</Link>}
            {unit && <Link to={{ page: 'review' }}>{strings.pages.review}</Link>}
            {(['glossary', 'organiser', 'cards', 'result', 'settings'] as const).map((page) => (
              <Link key={page} to={{ page }}>
                {strings.pages[page]}
              </Link>
            ))}
            {lessons.some(({ credits }) => credits) && (
              <Link to={{ page: 'credits' }}>{strings.pages.credits}</Link>
            )}
          </nav>
        </>
      )}
    </header>
  );
};

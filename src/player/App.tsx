/** The whole page: its frame, and the page that the address asks for. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Lesson } from '../course/course';
import { lessonsOf } from '../course/course';
import { PrivateNotesContext } from '../ui/privateNotes';
import { FormulasContext } from '../ui/Rich';
import { StringsContext } from '../ui/strings';
import { AttemptOwnerBanner } from './AttemptOwnerBanner';
import { AwayNotice } from './AwayNotice';
import { Banners } from './Banners';
import { Closed } from './Closed';
import { Contents } from './Contents';
import type { Waiting } from './context';
import { usePlayer } from './context';
import { Header } from './Header';
import { Loading } from './Loading';
import { RecoveryPrompt } from './RecoveryPrompt';
import { showPlace } from './show-place';
import { privateNotes } from './privateNotes';

/** In place of a page whose script is not there. Where its title is not known, that of the course does not take the focus. */
const Missing = ({ state, title }: { readonly state: Waiting; readonly title?: string }) => {
  const { course } = usePlayer();
  return (
    <section class="page">
      <h1 {...(title && { tabIndex: -1 })}>{title ?? course.title}</h1>
      <Loading state={state} />
    </section>
  );
};

/** A page that nobody sees first. */
const Deferred = () => {
  const deferred = usePlayer().content.deferred();
  return typeof deferred === 'string' ? <Missing state={deferred} /> : <deferred.DeferredPage />;
};

const LessonPage = (props: { readonly lesson: Lesson; readonly step: number }) => {
  const { content } = usePlayer();
  const reading = content.reading();
  if (typeof reading !== 'string') return <reading.LessonPage {...props} />;
  // All that the page needs is on its way at the same time.
  content.body(props.lesson.id);
  content.styled();
  return <Missing state={reading} title={props.lesson.title} />;
};

const Page = () => {
  const { course, state, route } = usePlayer();
  const lessons = lessonsOf(course);
  if (state.phase === 'closed') return <Closed />;
  if (route.page === 'lesson' || route.page === 'sheet') {
    const lesson = lessons.find(({ id }) => id === route.lesson);
    if (lesson && route.page === 'lesson') {
      return <LessonPage key={lesson.id} lesson={lesson} step={route.step} />;
    }
    if (lesson) return <Deferred />;
  } else if (route.page !== 'home') return <Deferred />;
  // A package of one lesson starts with the lesson itself.
  const [only, ...others] = lessons;
  return only && others.length === 0 ? (
    <LessonPage key={only.id} lesson={only} step={0} />
  ) : (
    <Contents />
  );
};

export const App = () => {
  const player = usePlayer();
  const { course, state, route, aim, strings } = player;
  const main = useRef<HTMLElement>(null);
  const shown = useRef<string>(undefined);
  /** The heading of the page that is shown, within a lesson the step's; and what takes the focus. */
  const headings = () => {
    const find = (what: string) => main.current?.querySelector<HTMLElement>(what);
    const title = find('h1[tabindex]');
    const heading = route.page === 'lesson' && route.step > 0 ? find('.step > h2') : title;
    return { title, heading, start: heading ?? title ?? main.current };
  };
  /** What had the focus last. */
  const focused = useRef<Element>(undefined);
  useEffect(() => {
    addEventListener('focusin', ({ target }) => {
      focused.current = target as Element;
    });
  }, []);
  // A button may be gone with what it did: then the focus would fall to the page's body, and a reader
  // by keyboard or by ear would start again from the top. At once, before another key can be pressed.
  useLayoutEffect(() => {
    const gone = focused.current?.isConnected === false;
    if (gone && document.activeElement === document.body) {
      headings().start?.focus({ preventScroll: true });
    }
  });

  // On a new page the reader starts at its top, and a screen reader hears its heading.
  useEffect(() => {
    const { heading, title, start } = headings();
    // A page that has to be loaded is new twice: it gets its heading when it is there.
    const key = JSON.stringify([route, state.phase === 'closed', !heading]);
    const before = shown.current;
    shown.current = key;
    if (before === undefined || before === key) return;
    if (!showPlace(aim.current, strings.placeInText)) {
      start?.focus({ preventScroll: true });
      // The header too: how far a page can scroll depends on how much of it is there, its top does not.
      main.current?.parentElement?.scrollIntoView({ behavior: 'instant' });
    }
    aim.current = '';
    const words = [heading?.textContent, title?.textContent, course.title];
    document.title = [...new Set(words)].filter(Boolean).join(' · ');
  });

  return (
    <StringsContext.Provider value={strings}>
      <PrivateNotesContext.Provider value={privateNotes(player)}>
        <FormulasContext.Provider value={course.formulas}>
          <a
            class="skip"
            href="#text"
            onClick={(event) => (event.preventDefault(), main.current?.focus())}
          >
            {strings.skip}
          </a>
          <Header />
          <main id="text" ref={main} tabIndex={-1}>
            <Banners />
            <AttemptOwnerBanner />
            {state.phase === 'ask' && <RecoveryPrompt />}
            {state.phase === 'away' && <AwayNotice />}
            <Page />
          </main>
        </FormulasContext.Provider>
      </PrivateNotesContext.Provider>
    </StringsContext.Provider>
  );
};

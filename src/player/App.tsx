/** The whole page: its frame, and the page that the address asks for. */
import { useEffect, useRef } from 'preact/hooks';
import { lessonsOf } from '../course/course';
import { Ask } from './Ask';
import { Banners } from './Banners';
import { Closed } from './Closed';
import { Contents } from './Contents';
import { usePlayer } from './context';
import { Header } from './Header';
import { LessonPage } from './LessonPage';
import { Loading } from './Loading';
import type { Route } from './route';
import { Whose } from './Whose';

/** A page of the second script. */
const Later = () => {
  const later = usePlayer().content.later();
  if (typeof later !== 'string') return <later.LaterPage />;
  return (
    <section class="page">
      <Loading state={later} />
    </section>
  );
};

const Page = () => {
  const { course, state, route } = usePlayer();
  const lessons = lessonsOf(course);
  if (state.phase === 'closed') return <Closed />;
  switch (route.page) {
    case 'home':
      break;
    case 'lesson':
    case 'sheet': {
      const lesson = lessons.find(({ id }) => id === route.lesson);
      if (!lesson) break;
      if (route.page === 'sheet') return <Later />;
      return <LessonPage key={lesson.id} lesson={lesson} step={route.step} />;
    }
    default:
      return <Later />;
  }
  // A package of one lesson starts with the lesson itself.
  const [only, ...others] = lessons;
  return only && others.length === 0 ? (
    <LessonPage key={only.id} lesson={only} step={0} />
  ) : (
    <Contents />
  );
};

const keyOf = (route: Route): string => JSON.stringify(route);

export const App = () => {
  const { course, state, route, strings } = usePlayer();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(keyOf(route) + state.phase);

  // On a new page the reader starts at its top, and a screen reader hears its heading.
  useEffect(() => {
    const key =
      keyOf(route) + (state.phase === 'closed' ? 'closed' : shown.current.replace(/^.*\}/, ''));
    if (key === shown.current) return;
    const title = main.current?.querySelector('h1');
    // A page of the second script may still be on its way.
    if (!title) return;
    shown.current = key;
    // Within a lesson the step's heading is what is new.
    const inLesson = route.page === 'lesson' && route.step > 0;
    const heading = (inLesson && main.current?.querySelector<HTMLElement>('.step > h2')) || title;
    heading.focus({ preventScroll: true });
    main.current?.scrollIntoView({ behavior: 'instant' });
    const words = [heading.textContent, title.textContent, course.title];
    document.title = [...new Set(words)].filter(Boolean).join(' · ');
  });

  return (
    <>
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
        <Whose />
        {state.phase === 'ask' && <Ask />}
        <Page />
      </main>
    </>
  );
};

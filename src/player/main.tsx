/** The start: takes the course out of the page, opens the session, and takes over the prerendered view. */
import { hydrate } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Body, Course } from '../course/course';
import type { PackedCourse } from '../course/packed';
import { unpack } from '../course/packed';
import { NOTICE } from '../html/notice';
import { BUILD, COURSE, OPENING, ROOT } from '../package/names';
import { createTracker } from '#tracker';
import type { CreateTracker } from '../track/tracker';
import { strings } from '#strings';
import { App } from './App';
import { database } from './base';
import type { Player } from './context';
import { PlayerContext } from './context';
import type { Lessons } from './content';
import { lessonsIn, scriptContent } from './content';
import { applySettings } from './settings';
import type { Route } from './route';
import { parseRoute } from './route';
import type { Session, World } from './session';
import { createSession } from './session';
import { openingState } from './session/types';
import { browserWorld } from './world';

const Root = (props: {
  readonly course: Course;
  readonly build: string;
  readonly lessons: Lessons;
  readonly session: Session;
  readonly world: World;
}) => {
  const { course, build, lessons, session, world } = props;
  // The first view is the prerendered one; only then it is asked how far the opening is, and for which page.
  const [state, show] = useState(openingState);
  const [arrived, arrive] = useState(0);
  const content = useMemo(
    () => scriptContent(window, build, lessons, () => arrive((n) => n + 1)),
    [],
  );
  const [route, setRoute] = useState<Route>({ page: 'home' });
  useEffect(() => {
    const look = (): void => show(session.state());
    look();
    // In a task after that of the tap, which keeps and sends the answer: together they are too long for a slow phone.
    return session.subscribe(() => void world.turn().then(look));
  }, [session]);
  useEffect(() => {
    const look = (): void => setRoute(parseRoute(location.hash));
    // Without one the page is the one that is shown, and is not drawn again.
    if (location.hash) look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const opening = state.phase === 'opening';
  useEffect(() => {
    // One after the other: what has arrived lets the next one be asked for.
    if (!opening) world.idle(() => content.deferred());
  }, [opening, arrived]);
  useEffect(() => applySettings(document.documentElement, state.progress.settings));
  const player: Player = {
    course,
    session,
    state,
    content,
    strings,
    route,
    aim: useRef(''),
  };
  return (
    <PlayerContext.Provider value={player}>
      <App />
    </PlayerContext.Provider>
  );
};

const listen = (session: Session): void => {
  addEventListener('storage', () => session.sync());
  addEventListener('online', () => session.flush());
  const look = (): void => session.visible(!document.hidden);
  look();
  document.addEventListener('visibilitychange', look);
  setInterval(() => session.tick(), 60_000);
  for (const event of ['pointerdown', 'keydown', 'scroll']) {
    addEventListener(event, () => session.touch(), { capture: true, passive: true });
  }
  // ILIAS saves a page that unloads only now; Moodle and the others on pagehide. Neither prompts.
  addEventListener('beforeunload', () => session.flush());
  addEventListener('pagehide', () => session.close(true));
  // Kept whole by the browser while the reader was elsewhere.
  addEventListener('pageshow', () => session.resume());
};

/** Each step takes a slow phone its time, and is a task of its own: the page can answer in between. */
const start = async (
  root: HTMLElement,
  course: Course,
  build: string,
  lessons: Lessons,
  world: World,
): Promise<void> => {
  // Every tracker has this signature; most need the window alone.
  const open: CreateTracker = createTracker;
  await world.turn();
  const tracker = open(window, course, (id) => lessons.body(id) ?? lessons.opening);
  const session = createSession(course, tracker, world);
  // A page may be opened in a tab that nobody looks at yet: its time does not run from the start.
  session.visible(!document.hidden);
  // First, because the stores and the slow hash answer while the page is being taken over. And before our own
  // listeners: a tracker that knows by its own that the page unloads must hear it first.
  void session.open();
  await world.turn();
  listen(session);
  // Each page starts at its top (App.tsx). Left to itself, Firefox scrolls a page that one goes back to after that.
  history.scrollRestoration = 'manual';
  hydrate(
    <Root course={course} build={build} lessons={lessons} session={session} world={world} />,
    root,
  );
  document.querySelector(`.${NOTICE}`)?.remove();
};

const root = document.getElementById(ROOT);
// A heading of the text may have the same id.
const data = document.querySelector(`script#${COURSE}`);
if (root && data) {
  const packed = JSON.parse(data.textContent ?? '') as PackedCourse;
  // First, because the browser answers what its stores hold while the page does the rest.
  const world = browserWorld(window, packed.id, database);
  const course = unpack(packed);
  const carried = document.querySelector(`script#${OPENING}`)?.textContent;
  const opening = carried ? (JSON.parse(carried) as Body) : undefined;
  const build = data.getAttribute(BUILD) ?? '';
  const lessons = lessonsIn(window, build, opening);
  const begin = (): void => void start(root, course, build, lessons, world);
  // Once what stands behind this in the page has run: it may hold what the first view is made of.
  if (document.readyState === 'complete') begin();
  else document.addEventListener('DOMContentLoaded', begin);
}

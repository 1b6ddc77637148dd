/** The first view as HTML: exactly what a learner with no progress sees before any script has run. */
import { renderToString } from 'preact-render-to-string';
import type { Body, Course } from '../course/course';
import { own } from '../course/own';
import { begin } from '../progress/progress';
import type { Strings } from '../strings/en-GB';
import { App } from './App';
import type { Player } from './context';
import { PlayerContext } from './context';

const nothing = (): void => undefined;

/** `bodies` holds the lesson that a package of one lesson starts with; a unit starts without any. */
export const prerender = (
  course: Course,
  bodies: Readonly<Record<string, Body>>,
  strings: Strings,
): string => {
  const player: Player = {
    course,
    strings,
    route: { page: 'home' },
    aim: { current: '' },
    state: {
      phase: 'opening',
      progress: begin(''),
      host: 'none',
      mode: 'normal',
      credit: true,
      saving: 'saved',
    },
    // Nothing calls it before the page is taken over.
    session: undefined as never,
    content: {
      body: (lesson) => own(bodies, lesson) ?? 'loading',
      extras: () => 'loading',
      styled: () => true,
      later: () => 'loading',
      ahead: nothing,
      retry: nothing,
    },
  };
  return renderToString(
    <PlayerContext.Provider value={player}>
      <App />
    </PlayerContext.Provider>,
  );
};

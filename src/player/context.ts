/** What every component may need: the course, the session and its state, the language's words, the route. */
import { createContext, type FunctionComponent } from 'preact';
import type { Body, Course, Extras, Lesson } from '../course/course';
import type { Dragging } from '../kinds/view';
import type { Strings } from '../strings/en-GB/player';
import { useRequired } from '../ui/useRequired';
import type { Route } from './route';
import type { Session, State } from './session';
import type { ReadAloud } from './voice';

/** Content that is loaded when it is needed: there, on its way, or not to be had. */
export type Waiting = 'loading' | 'failed';
export type Loaded<T> = T | Waiting;

/** What the script of reading gives to the first (reading/main.ts). */
export interface Reading {
  readonly LessonPage: FunctionComponent<{ readonly lesson: Lesson; readonly step: number }>;
}

/** What the last script gives to those before it (deferred/main.ts). */
export interface Deferred {
  readonly DeferredPage: FunctionComponent;
  readonly LessonEnd: FunctionComponent<{ readonly lesson: Lesson; readonly body: Body }>;
  readonly Recall: FunctionComponent<{ readonly lesson: Lesson }>;
  readonly dragging: Dragging;
  readonly readAloud: ReadAloud;
}

export interface Content {
  /** What the page's only lesson opens with, where the page carries that: its first step, and no other. */
  readonly opening: Body | undefined;
  /** A lesson. Where it is not there it is asked for, so that a page may also ask before it needs it. */
  body(lesson: string): Loaded<Body>;
  extras(): Loaded<Extras>;
  /** Whether the style of what is not shown at first is there, or not to be had. */
  styled(): boolean;
  /** What a lesson's page is made of: in the page of a lesson from the start. */
  reading(): Loaded<Reading>;
  /** What no page starts with, with that style. */
  deferred(): Loaded<Deferred>;
  retry(): void;
}

export interface Player {
  readonly course: Course;
  readonly state: State;
  readonly session: Session;
  readonly content: Content;
  readonly strings: Strings;
  readonly route: Route;
  /** The id of the element that the page to come is opened at, in place of its heading. */
  readonly aim: { current: string };
}

export const PlayerContext = createContext<Player | null>(null);

export const usePlayer = (): Player => useRequired(PlayerContext);

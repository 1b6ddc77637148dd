/**
 * The scripts that hold a package's content. Each leaves it in the window under the build that it
 * belongs to, so that one which a cache has kept from another build is never read. They are classic
 * scripts, which load from anywhere (a folder, a sandboxed frame, an LMS that forbids connections),
 * where fetch and module scripts do not. The names of the window have capitals because the window also answers
 * to the ids of the page's elements, which are in small letters.
 */
import type { Body, Extras } from '../course/course';
import { asciiScript } from '../html/ascii';

declare global {
  interface Window {
    /** By build, then by lesson. */
    Lessons?: Record<string, Record<string, Body>>;
    /** By build. */
    Extras?: Record<string, Extras>;
  }
}

const json = (value: unknown): string => asciiScript(JSON.stringify(value));

const END = ';\n';

/** An object without a prototype: a lesson may be called `constructor`. */
const lessonStart = (build: string, lesson: string): string =>
  `((window.Lessons??={})[${json(build)}]??={__proto__:null})[${json(lesson)}]=`;

const extrasStart = (build: string): string => `(window.Extras??={})[${json(build)}]=`;

export const lessonScript = (build: string, body: Body): string =>
  lessonStart(build, body.id) + json(body) + END;

export const extrasScript = (build: string, extras: Extras): string =>
  extrasStart(build) + json(extras) + END;

/** @returns undefined where the script is not what was written for this. */
const read = (script: string, start: string): unknown =>
  script.startsWith(start) && script.endsWith(END)
    ? JSON.parse(script.slice(start.length, -END.length))
    : undefined;

export const readLesson = (build: string, lesson: string, script: string): Body | undefined =>
  read(script, lessonStart(build, lesson)) as Body | undefined;

export const readExtras = (build: string, script: string): Extras | undefined =>
  read(script, extrasStart(build)) as Extras | undefined;

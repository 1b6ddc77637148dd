/**
 * The scripts that hold a package's content. Each puts it into a property of the window, under the name of its
 * build: content of another build, which a cache may still hold, is never read. They are classic scripts, which
 * load from anywhere (a folder, a sandboxed frame, an LMS that forbids connections); fetch and module scripts do
 * not. The properties begin with a capital: a browser also offers each element as a property of the window under
 * its id, and our ids are in small letters.
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

/** @returns undefined where the script does not hold what begins so. */
const read = (script: string, start: string): unknown =>
  script.startsWith(start) && script.endsWith(END)
    ? JSON.parse(script.slice(start.length, -END.length))
    : undefined;

/** The lesson in its script; undefined where the script is of another build or lesson. */
export const readLesson = (build: string, lesson: string, script: string): Body | undefined =>
  read(script, lessonStart(build, lesson)) as Body | undefined;

/** The extras in their script; undefined where the script is of another build. */
export const readExtras = (build: string, script: string): Extras | undefined =>
  read(script, extrasStart(build)) as Extras | undefined;

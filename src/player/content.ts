/** Loads lessons, and the scripts that a page did not start with, from the folder of the page's build. */
import type { Body } from '../course/course';
import { joinHalves } from '../course/opening';
import { remember } from '../course/remember';
import { EXTRAS, inBuild, DEFERRED, DEFERRED_STYLE, lessonFile, READING } from '../package/names';
import type { Content, Deferred, Loaded, Reading, Waiting } from './context';

declare global {
  interface Window {
    Reading?: Reading;
    Deferred?: Deferred;
  }
}

/** What has come of the lessons. */
export interface Lessons {
  /** What the page's lesson opens with, where the page carries that: such a page has no other lesson. */
  readonly opening: Body | undefined;
  body(lesson: string): Body | undefined;
}

/** @param opening what the page's lesson opens with, where the page carries that. */
export const lessonsIn = (self: Window, build: string, opening: Body | undefined): Lessons => {
  // Joined once for each lesson: what is shown of another object would be drawn again.
  const whole = remember((read: Body) => (opening ? joinHalves(opening, read) : read));
  return {
    opening,
    body(lesson) {
      const read = self.Lessons?.[build]?.[lesson];
      return read && whole(read);
    },
  };
};

/**
 * @param build names the files that belong to the page.
 * @param changed is called when something has arrived or failed.
 */
export const scriptContent = (
  self: Window,
  build: string,
  lessons: Lessons,
  changed: () => void,
): Content => {
  const asked = new Map<string, Waiting>();
  const { document } = self;

  const load = (file: string, query: string, there: () => unknown): void => {
    const address = inBuild(build, file) + query;
    const failed = (): void => {
      asked.set(file, 'failed');
      changed();
    };
    const part = Object.assign(
      document.createElement(file === DEFERRED_STYLE ? 'link' : 'script'),
      {
        // A script has no use for the first two, nor a link for the third.
        rel: 'stylesheet',
        href: address,
        src: address,
        onerror: failed,
        // What came may be another build's, kept by a cache, or no script: an LMS that has logged the
        // learner out sends its login page, and says that all is well. A query gets past a cache; it
        // comes second, because not every server takes one.
        onload: () => (query || there() ? failed() : load(file, `?${build}`, there)),
      },
    );
    document.head.append(part);
  };

  const ask = (file: string, there: () => unknown): Waiting => {
    const known = asked.get(file);
    if (known) return known;
    asked.set(file, 'loading');
    load(file, '', there);
    return 'loading';
  };

  const find = <T>(file: string, there: () => T | undefined): Loaded<T> =>
    there() ?? ask(file, there);

  const body = (lesson: string): Loaded<Body> =>
    find(lessonFile(lesson), () => lessons.body(lesson));

  const styled = (): boolean => {
    // A page that holds all scripts in itself holds the whole style too.
    if (!self.Deferred) ask(DEFERRED_STYLE, () => true);
    // A style that cannot be had is no reason to show nothing.
    return asked.get(DEFERRED_STYLE) !== 'loading';
  };

  const reading = (): Loaded<Reading> => find(READING, () => self.Reading);

  return {
    opening: lessons.opening,
    body,
    extras: () => find(EXTRAS, () => self.Extras?.[build]),
    styled,
    reading,
    deferred() {
      const there = styled();
      // It takes parts from the script of reading, and cannot run before it.
      const before = reading();
      if (typeof before === 'string') return before;
      const script = find(DEFERRED, () => self.Deferred);
      return there ? script : 'loading';
    },
    retry() {
      // Not the style: a step that is shown would go while it came again, and what was chosen in it.
      for (const [file, state] of asked) {
        if (state === 'failed' && file !== DEFERRED_STYLE) asked.delete(file);
      }
      changed();
    },
  };
};

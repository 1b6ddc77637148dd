/**
 * Loading of lessons, and of the second script with its style. Each script is a classic one that puts
 * what it holds under a name of the window, because scripts load from anywhere (a folder, a sandboxed
 * frame, an LMS that forbids connections), where fetch and module scripts do not. The names have capitals
 * because the window also answers to the ids of the page's elements, and a heading's id is in small
 * letters: "Later".
 */
import type { Body, Extras } from '../course/course';
import type { Content, Loaded } from './context';
import type { Later } from './later/main';

declare global {
  interface Window {
    Lessons?: Record<string, Body>;
    Extras?: Extras;
    Later?: Later;
  }
}

/** The style of all that no page starts with. */
const STYLE = 'later.css';

/** `changed` is called when something has arrived or failed. */
export const scriptContent = (self: Window, changed: () => void): Content => {
  const asked = new Map<string, 'loading' | 'failed'>();

  const ask = (file: string): 'loading' | 'failed' => {
    let known = asked.get(file);
    if (!known) {
      known = 'loading';
      asked.set(file, known);
      const { document } = self;
      const part =
        file === STYLE
          ? Object.assign(document.createElement('link'), { rel: 'stylesheet', href: file })
          : Object.assign(document.createElement('script'), { src: file });
      // What has arrived is found before it is asked for. What came and is not there was no such script:
      // an LMS that has logged the learner out sends its login page, and says that all is well.
      part.onload = part.onerror = () => {
        asked.set(file, 'failed');
        changed();
      };
      document.head.append(part);
    }
    return known;
  };

  const body = (lesson: string): Loaded<Body> =>
    self.Lessons?.[lesson] ?? ask(`lessons/${lesson}.js`);

  const styled = (): boolean => {
    // A page that holds the second script in itself holds the whole style too.
    if (!self.Later) ask(STYLE);
    // A style that cannot be had is no reason to show nothing.
    return asked.get(STYLE) !== 'loading';
  };

  return {
    body,
    extras: () => self.Extras ?? ask('lessons/extras.js'),
    styled,
    later() {
      const there = styled();
      const script = self.Later ?? ask('later.js');
      return there ? script : 'loading';
    },
    ahead: body,
    retry() {
      // Not the style: a step that is shown would go while it came again, and what was chosen in it.
      for (const [file, state] of asked) {
        if (state === 'failed' && file !== STYLE) asked.delete(file);
      }
      changed();
    },
  };
};

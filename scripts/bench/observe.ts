/** What runs in a measured page beside the package, and how its notes are read. */
import type { Frame, Page } from 'playwright';
import type { Call } from './server';

interface Task {
  readonly start: number;
  readonly ms: number;
}

interface ScriptRun extends Task {
  /** What called it: a script's address, `TimerHandler:setTimeout` ... */
  readonly by: string;
}

/** All in milliseconds from the start of the frame's own navigation. */
interface Notes {
  text: number;
  ready: number;
  largest: number;
  tasks: Task[];
  scripts: ScriptRun[];
}

declare global {
  interface Window {
    notes: Notes;
    calls?: Call[];
    values?: Record<string, string>;
  }
}

/** The parts of a long animation frame that are read here; TypeScript's DOM has no type for it yet. */
interface LongFrame extends PerformanceEntry {
  readonly scripts: readonly {
    readonly startTime: number;
    readonly duration: number;
    readonly invoker: string;
    readonly sourceURL: string;
  }[];
}

/** Takes notes in every frame of the pages that will be opened. */
export const observe = async (page: Page): Promise<void> => {
  // What Playwright carries into the page was compiled by tsx, which names functions by this helper.
  await page.addInitScript('window.__name = (task) => task');
  await page.addInitScript(() => {
    const notes: Notes = { text: NaN, ready: NaN, largest: NaN, tasks: [], scripts: [] };
    window.notes = notes;
    const see = (type: string, each: (entry: PerformanceEntry) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
        type,
        buffered: true,
      });
    see('longtask', ({ name, startTime, duration }) => {
      // The LMS's own work is not ours.
      if (name !== 'same-origin-ancestor') notes.tasks.push({ start: startTime, ms: duration });
    });
    see('long-animation-frame', (entry) => {
      for (const { startTime, duration, invoker, sourceURL } of (entry as LongFrame).scripts) {
        // Nor are these notes.
        if (!sourceURL.includes('/content/')) continue;
        notes.scripts.push({ start: startTime, ms: duration, by: invoker });
      }
    });
    see('largest-contentful-paint', ({ startTime }) => (notes.largest = startTime));
    // The LMS's page; and a bare page, once it is there, has nothing that takes over.
    const done = (): boolean =>
      window.top === window ||
      (notes.text > 0 && document.readyState !== 'loading' && !document.getElementById('course'));
    const look = (): void => {
      if (Number.isNaN(notes.text) && document.querySelector('h1')) notes.text = performance.now();
      // The player has taken over and the LMS was asked.
      if (document.querySelector('.saving')?.textContent) notes.ready = performance.now();
      else if (!done()) requestAnimationFrame(look);
    };
    look();
  });
};

/** A frame's notes. Long animation frames are known to the page alone, by its own clock. */
export const notesOf = (frame: Frame): Promise<Notes> =>
  frame.evaluate(() => {
    const page = window.top ?? window;
    const later = page.performance.timeOrigin - performance.timeOrigin;
    const scripts = page.notes.scripts.map((run) => ({ ...run, start: run.start + later }));
    return { ...window.notes, scripts };
  });

export const callsOf = (page: Page): Promise<readonly Call[]> =>
  page.evaluate(() => window.calls ?? []);

/** A task over 50 ms, and where it came from. */
export interface LongTask {
  readonly ms: number;
  readonly from: string;
}

/**
 * The long tasks by name: `open` ran none of our code (parsing, style, layout), `hydrate` is taking
 * over, `after` what comes once the page is interactive; with what called the longest script in it.
 */
export const named = ({ tasks, scripts, ready }: Notes, after = 'after'): LongTask[] =>
  tasks.map(({ start, ms }) => {
    const [longest] = scripts
      .filter((run) => run.start < start + ms && run.start + run.ms > start)
      .sort((a, b) => b.ms - a.ms);
    const by = longest?.by.replace(/^.*\//, '');
    const phase = start > ready ? after : by === undefined ? 'open' : 'hydrate';
    return { ms: Math.round(ms), from: by === undefined ? phase : `${phase} (${by})` };
  });

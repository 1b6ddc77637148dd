/** One answer: what it takes, and what is left of it when the page dies just after. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright';
import type { Course } from '../../src/course/course';
import type { Files } from '../../src/package/read';
import { decode } from '../../src/progress/codec';
import { contentOf, inContext, throttle, untilIdle } from './measure';
import type { LongTask } from './observe';
import { callsOf, named, notesOf, observe } from './observe';
import type { Host, Values } from './server';

/** Milliseconds in which an answer is sent and saved, and any save too many would have come. */
const SETTLED = 5000;

/** Milliseconds from the tick to the click on the button. */
const NEXT_CLICK = 200;

/** A question with one right option, and the address of its step. */
export interface ChoiceQuestion {
  readonly id: string;
  readonly hash: string;
}

export interface Answered {
  readonly calls: number;
  readonly commits: number;
  readonly longTasks: readonly LongTask[];
  /** From the click to the verdict on the screen, in milliseconds. */
  readonly toVerdict: number;
  /** Characters of the suspend text with this one answer. */
  readonly suspend: number;
}

const goTo = async (page: Page, { id, hash }: ChoiceQuestion): Promise<Frame> => {
  const frame = contentOf(page);
  await frame.waitForFunction(() => window.notes.ready > 0);
  await frame.evaluate((to) => (location.hash = to), hash);
  await frame.locator(`#q-${id}`).waitFor();
  await frame.locator(`#q-${id} input[type=radio]`).first().check();
  // The player draws the tick in a task of its own, before anybody's next click.
  await page.waitForTimeout(NEXT_CLICK);
  return frame;
};

interface Verdict {
  /** Milliseconds from the click until the verdict was in the page. */
  readonly ms: number;
  /** What the browser's storage held at that moment. */
  readonly stored: readonly string[];
}

/** Checks the answer. */
const check = (frame: Frame, id: string): Promise<Verdict> =>
  frame.evaluate(
    (of) =>
      new Promise<Verdict>((seen) => {
        const form = document.getElementById(`q-${of}`);
        const start = performance.now();
        const look = (): void => {
          // A mere hint, that nothing was chosen, has no tone.
          const tone = form?.querySelector('.verdict')?.classList.item(1);
          if (tone) {
            const ms = performance.now() - start;
            seen({ ms, stored: Object.values(localStorage).map(String) });
          } else requestAnimationFrame(look);
        };
        form?.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
        look();
      }),
    id,
  );

/** Answers a question on the slow processor and counts. `values`: what the LMS holds of the attempt before. */
export const answer = (
  browser: Browser,
  host: Host,
  files: Files,
  asked: ChoiceQuestion,
  values: Values = {},
): Promise<Answered> =>
  inContext(browser, async (context) => {
    host.serve(files, values);
    const page = await context.newPage();
    await observe(page);
    await page.goto(`${host.url}/lms`);
    const frame = await goTo(page, asked);
    // The step is sent and the interactions are added in their own time; what is counted is the answer alone.
    await untilIdle(page);
    await throttle(await context.newCDPSession(page));
    await frame.evaluate(() => (window.notes.tasks = []));
    const before = (await callsOf(page)).length;
    const { ms: toVerdict } = await check(frame, asked.id);
    await page.waitForTimeout(SETTLED);
    const calls = (await callsOf(page)).slice(before);
    const suspend = await page.evaluate(() => window.values?.['cmi.suspend_data']?.length ?? 0);
    const longTasks = named(await notesOf(frame), 'answer');
    return {
      calls: calls.length,
      commits: calls.filter(({ name }) => name === 'LMSCommit').length,
      longTasks,
      toVerdict,
      suspend,
    };
  });

interface Risk {
  readonly answers: number;
  /** The most answers that neither the LMS nor the browser's journal had when their verdict was seen. */
  readonly memory: number;
  /** How many were gone once the page's process had been killed in that moment. */
  readonly lost: number;
}

/** The keys of the tries in a journal's texts. */
const journalled = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => {
    const entry = JSON.parse(text) as { readonly progress?: { readonly tries?: object } } | null;
    return Object.keys(entry?.progress?.tries ?? {});
  });

/**
 * Answers one question after the other, in a browser of its own, and kills the page each time as soon
 * as the verdict is seen.
 */
export const risk = async (
  open: () => Promise<Browser>,
  host: Host,
  files: Files,
  course: Course,
  questions: readonly ChoiceQuestion[],
): Promise<Risk> => {
  host.serve(files);
  let [memory, lost] = [0, 0];
  const missing = (answers: number, texts: readonly string[]): number => {
    const { progress } = decode(course, host.kept()['cmi.suspend_data'] ?? '');
    return answers - new Set([...Object.keys(progress.tries), ...journalled(texts)]).size;
  };
  const browser = await open();
  const killEach = async (context: BrowserContext): Promise<void> => {
    for (const [at, asked] of questions.entries()) {
      const page = await context.newPage();
      await observe(page);
      await page.goto(`${host.url}/lms?keep`);
      const { stored } = await check(await goTo(page, asked), asked.id);
      // Neither is answered: who would answer is gone. The page cannot be closed either.
      const cdp = await context.newCDPSession(page);
      const gone = page.waitForEvent('crash');
      void cdp.send('Page.crash').catch(() => undefined);
      await gone;
      const after = await context.newPage();
      await after.goto(`${host.url}/content/none`);
      const left = await after.evaluate(() => Object.values(localStorage).map(String));
      await after.close();
      // What an earlier death took is not counted again.
      memory = Math.max(memory, missing(at + 1 - lost, stored));
      lost += Math.max(0, missing(at + 1 - lost, left));
    }
  };
  try {
    await inContext(browser, killEach);
  } finally {
    await browser.close();
  }
  return { answers: questions.length, memory, lost };
};

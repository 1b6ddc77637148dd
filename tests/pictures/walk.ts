/** The way through the unit that the pictures are taken on: every kind of page and state once. */
import type { Locator, Page } from 'playwright/test';
import type { Body, Course, Lesson } from '../../src/course/course';
import { isQuestion, lessonsOf } from '../../src/course/course';
import { kindNames, kindOf } from '../../src/kinds/register';
import type { Files } from '../e2e/harness';
import { bodyOf, check, courseOf, fill, questionsIn, specOf } from '../e2e/player';
import { become, relaunch } from '../e2e/page-lms';

/** Takes one picture: the whole page, what the frame shows of it, or one part. */
export type Snap = (name: string, what?: 'page' | 'frame' | Locator) => Promise<void>;

interface Walk {
  readonly page: Page;
  readonly snap: Snap;
  readonly course: Course;
  readonly bodies: readonly { readonly lesson: Lesson; readonly body: Body }[];
}

/** The kinds that are pictured one by one, before and after a try that is partly right. */
const KINDS = kindNames.filter((kind) => kindOf({ kind }).scored);

const visit = async (page: Page, hash: string): Promise<void> => {
  const moved = await page.evaluate((to) => {
    const from = location.hash || '#/';
    location.hash = to;
    return from !== to;
  }, hash);
  await page.locator('.loading').waitFor({ state: 'detached' });
  if (!moved) return;
  await page.waitForFunction(() => /^H[12]$/.test(document.activeElement?.tagName ?? ''));
};

/** The first step that holds what is looked for. */
const stepWith = (
  { bodies }: Walk,
  wanted: (block: Body['steps'][number]['blocks'][number]) => boolean,
): string | undefined => {
  for (const { lesson, body } of bodies) {
    const at = body.steps.findIndex(({ blocks }) => blocks.some(wanted));
    if (at >= 0) return `#/${lesson.id}/${at + 1}`;
  }
  return undefined;
};

/** Fills a question in and checks it; a wrong match or sort has its first part right. */
const answer = async ({ page, course, bodies }: Walk, id: string, right: boolean) => {
  const spec = specOf(course, id);
  const text = bodies
    .flatMap(({ body }) => body.steps.flatMap((_, at) => questionsIn(body, at)))
    .find((one) => one.id === id);
  if (!text) return;
  await fill(page, spec, text, right);
  if (!right && text.form === 'pairs') {
    await page.locator(`#${id}_1`).selectOption(spec.correctResponse[0] ?? '');
  }
  const before = await page.locator(`#q-${id} > .label`).textContent();
  await check(page, id);
  // The page is drawn in a task of its own: one try fewer, or none left to give.
  await page.waitForFunction(
    ([form = '', was]) =>
      document.querySelector(`${form} > .label`)?.textContent !== was ||
      !document.querySelector(`${form} [type=submit]`),
    [`#q-${id}`, before ?? ''],
  );
};

/** `answered` is the question that has its pictures already. */
const kinds = async (walk: Walk, answered: string): Promise<void> => {
  const { page, snap, bodies } = walk;
  const open = bodies
    .flatMap(({ body }) => body.steps.flatMap((_, at) => questionsIn(body, at)))
    .filter(({ id }) => id !== answered);
  for (const kind of KINDS) {
    const id = open.find((one) => one.kind === kind)?.id;
    const hash = stepWith(walk, (one) => isQuestion(one) && one.question.id === id);
    if (id === undefined || !hash) continue;
    await visit(page, hash);
    const form = page.locator(`#q-${id}`);
    await snap(`${kind}, unanswered`, form);
    await answer(walk, id, false);
    await snap(`${kind}, missed once`, form);
    const show = form.getByRole('button').last();
    if (await show.count()) await show.click();
    await snap(`${kind}, shown`, form);
  }
};

const blocks = async (walk: Walk): Promise<void> => {
  const { page, snap } = walk;
  for (const is of ['source', 'map', 'timeline', 'people', 'diagram', 'hours'] as const) {
    const hash = stepWith(walk, (block) => block.is === is);
    if (!hash) continue;
    await visit(page, hash);
    if (is === 'map') await page.locator('.places button').first().click();
    await snap(is, page.locator(`.${is}`).first());
  }
  await visit(page, stepWith(walk, (b) => isQuestion(b) && !kindOf(b.question).scored) ?? '#/');
  await snap('exam practice', page.locator('.practice').first());
};

/** Answers what is still open in a lesson, every third one wrongly, and gives its end. */
const play = async (walk: Walk, at: number): Promise<string> => {
  const { page, snap, course, bodies } = walk;
  const { lesson, body } = bodies.at(at) ?? { lesson: undefined, body: undefined };
  if (!lesson) return '#/';
  let n = 0;
  for (const [step] of body.steps.entries()) {
    await visit(page, `#/${lesson.id}/${step + 1}`);
    for (const text of questionsIn(body, step)) {
      const { id } = text;
      n += 1;
      if (lesson.quiz) await fill(page, specOf(course, id), text, n % 3 > 0);
      const button = page.locator(`#q-${id} button[type=submit]`);
      for (let tries = 0; tries < 2 && (await button.count()); tries++) {
        await answer(walk, id, n % 3 > 0);
      }
    }
  }
  const end = `#/${lesson.id}/${body.steps.length + 1}`;
  if (lesson.quiz) {
    await visit(page, end);
    await snap('quiz, to be handed in');
    await page.locator('.end .primary').click();
  }
  return end;
};

/** Gives the question that it answered. */
const lesson = async (walk: Walk): Promise<string> => {
  const { page, snap, bodies } = walk;
  const [first] = bodies;
  if (!first) return '';
  await visit(page, `#/${first.lesson.id}/1`);
  await snap('lesson start');
  await page.locator('a.term').first().click();
  await snap('word', 'frame');
  await page.keyboard.press('Escape');
  const step = first.body.steps.findIndex((_, at) => questionsIn(first.body, at).length > 0);
  const id = questionsIn(first.body, step)[0]?.id ?? '';
  await visit(page, `#/${first.lesson.id}/${step + 1}`);
  await snap('question, unanswered');
  await answer(walk, id, false);
  await snap('question, wrong once');
  await snap('question, wrong once, as the frame stands', 'frame');
  await answer(walk, id, true);
  await snap('question, right');
  return id;
};

const others = async ({ page, snap, bodies }: Walk): Promise<void> => {
  for (const name of ['glossary', 'organiser', 'result', 'settings', 'cards']) {
    await visit(page, `#/${name}`);
    await snap(name);
  }
  await page.locator('.cards .primary').click();
  await snap('cards, turned');
  await visit(page, `#/${bodies[0]?.lesson.id}/sheet`);
  await snap('revision sheet');
};

/** The settings that make everything larger, and back. */
const largest = async ({ page, snap, bodies }: Walk): Promise<void> => {
  const choose = async (...names: readonly string[]): Promise<void> => {
    await visit(page, '#/settings');
    for (const name of names) await page.getByLabel(name, { exact: true }).first().check();
  };
  await choose('Largest', 'Wider', 'Easy reading');
  await snap('settings, largest letters');
  for (const [hash, name] of [
    ['#/', 'contents'],
    [`#/${bodies[0]?.lesson.id}/2`, 'lesson'],
    ['#/result', 'result'],
    ['#/cards', 'cards'],
  ] as const) {
    await visit(page, hash);
    await snap(`${name}, largest letters`);
  }
  await visit(page, '#/settings');
  for (const group of await page.locator('.settings fieldset').all()) {
    await group.locator('input').first().check();
  }
};

/** What only shows when an LMS loses answers, is deaf, or shows an attempt that is over. */
const troubles = async (walk: Walk): Promise<void> => {
  const { page, snap, bodies } = walk;
  await relaunch(page, 'fine');
  await page.locator('.saving.saved').waitFor();
  await become(page, 'deaf');
  await play(walk, 0);
  await page.locator('.saving.waiting').waitFor();
  await snap('not saved yet', 'frame');
  await relaunch(page, 'fine');
  await snap('ask');
  await visit(page, `#/${bodies[0]?.lesson.id}/2`);
  await snap('ask, over a question');
  await page.locator('.ask button').first().click();
  await page.locator('.saving.saved').waitFor();
  await relaunch(page, 'review');
  await snap('review', 'frame');
  await relaunch(page, 'fine');
  await page.locator('.saving.saved').waitFor();
  await page.locator('header > button').last().click();
  await snap('leave', 'frame');
  await page.locator('main button').last().click();
  await snap('closed', 'frame');
};

/** Plays the unit that is open in `page`, and pictures it. */
export const walk = async (page: Page, files: Files, snap: Snap): Promise<void> => {
  const course = courseOf(files);
  const bodies = lessonsOf(course).map((one) => ({ lesson: one, body: bodyOf(files, one.id) }));
  const way: Walk = { page, snap, course, bodies };
  await snap('contents');
  const menu = page.locator('button.pages');
  if (await menu.isVisible()) {
    await menu.click();
    await snap('pages, open', 'frame');
    await page.keyboard.press('Escape');
  }
  await kinds(way, await lesson(way));
  await blocks(way);
  await visit(page, await play(way, 0));
  await snap('lesson end');
  await page.locator('.end .buttons .primary').click();
  await snap('second round', 'frame');
  const quiz = await play(way, -1);
  await visit(page, quiz);
  await snap('quiz end');
  await visit(page, '#/');
  await snap('contents, under way');
  await others(way);
  await largest(way);
  await troubles(way);
};

/** The player as a learner meets it: reading, answering, going on. Works on the page's words and roles. */
import type { FrameLocator, Locator } from 'playwright/test';
import type { Body, Course, QuestionText, Spec } from '../../src/course/course';
import { isQuestion, lessonsOf } from '../../src/course/course';
import { kindOf } from '../../src/kinds';
import type { PackageContent } from '../../src/package/read';
import { readPackage } from '../../src/package/read';
import type { Files } from './harness';

/** Where the player stands: a frame of an LMS, or a page of its own. */
export type Frame = Pick<FrameLocator, 'locator'>;

/** Where the package is shown: a frame of the LMS's page, or a page of its own. */
export type Root = Pick<FrameLocator, 'locator'>;

/** What a package was written with, from which the tests know what is right. */
export const contentOf = (files: Files): PackageContent => {
  const content = readPackage(files);
  if (!content) throw new Error('The package is none of ours.');
  return content;
};

export const courseOf = (files: Files): Course => contentOf(files).course;

export const bodyOf = (files: Files, lesson: string): Body => {
  const body = contentOf(files).body(lesson);
  if (!body) throw new Error(`The package has no lesson ${lesson}.`);
  return body;
};

/** The questions of a step that can be checked, with what the learner reads of them. */
export const questionsIn = (body: Body, step: number) =>
  (body.steps[step]?.blocks ?? []).flatMap((block) =>
    isQuestion(block) && kindOf(block.question).scored ? [block.question] : [],
  );

/** The first question of a lesson that can be checked, with the step it stands in. */
export const firstQuestion = (files: Files, lesson: string) => {
  const body = bodyOf(files, lesson);
  const step = body.steps.findIndex((_, at) => questionsIn(body, at).length > 0);
  const [text] = questionsIn(body, step);
  if (!text) throw new Error(`The lesson ${lesson} has no question.`);
  return { step: step + 1, text, spec: specOf(courseOf(files), text.id) };
};

export const specOf = (course: Course, id: string): Spec => {
  const spec = lessonsOf(course)
    .flatMap(({ questions }) => questions)
    .find((question) => question.id === id);
  if (!spec) throw new Error(`No question ${id} in ${course.id}.`);
  return spec;
};

export const questionAt = (frame: Frame, id: string): Locator => frame.locator(`#q-${id}`);

/** Fills in the right answer, or (choice and evidence) a wrong one, without checking it. */
export const fill = async (
  frame: Frame,
  spec: Spec,
  text: QuestionText,
  right: boolean,
): Promise<void> => {
  const box = questionAt(frame, spec.id);
  switch (spec.kind) {
    case 'choice':
    case 'evidence': {
      const wrong = spec.from.find((id) => !spec.key.includes(id));
      await box.locator(`input[value="${right ? spec.key[0] : wrong}"]`).check();
      return;
    }
    case 'choices':
      for (const [at, id] of spec.from.entries()) {
        const wanted = right ? spec.key[at] === id : spec.key[at] !== id;
        await box.locator(`input[value="${id}"]`).setChecked(wanted);
      }
      return;
    case 'match':
    case 'sort':
    case 'gap': {
      const other = (value: string): string => spec.from.find((id) => id !== value) ?? 'nothing';
      for (const [at, value] of spec.key.entries()) {
        const field = box.locator('select, input[type=text]').nth(at);
        const row = spec.kind === 'gap' ? field : box.locator(`#${spec.id}-${at + 1}`);
        // A part that is right already stands as text.
        if (!(await row.count())) continue;
        const wanted = right ? value : other(value);
        if (await row.evaluate((node) => node.tagName === 'SELECT')) await row.selectOption(wanted);
        else await row.fill(wanted);
      }
      return;
    }
    case 'hotspot': {
      const at = spec.from.findIndex((id) => spec.key.includes(id) === right);
      await box.locator('.spots button').nth(at).click();
      return;
    }
    case 'number':
      await box.locator('input').fill(right ? (spec.key[0] ?? '') : '0');
      return;
    case 'order': {
      const wordsOf = (ids: readonly string[]): string[] =>
        ids.map((id) => text.rows.find((row) => row.id === id)?.text ?? '');
      const backward = wordsOf([...spec.key].reverse());
      const now = await box.locator('.order .words').allTextContents();
      // An order that nobody has touched cannot be checked.
      const wrong = now.join() === backward.join() ? wordsOf(turned(spec.key)) : backward;
      await sortByMoving(box, right ? wordsOf(spec.key) : wrong);
      return;
    }
    case 'practice':
  }
};

/** The last one first: none is in its place. */
const turned = (ids: readonly string[]): string[] => [...ids.slice(-1), ...ids.slice(0, -1)];

/** Moves items up with the buttons until they stand as wanted. */
const sortByMoving = async (box: Locator, wanted: readonly string[]): Promise<void> => {
  const now = await box.locator('.order .words').allTextContents();
  for (const [place, text] of wanted.entries()) {
    for (let at = now.indexOf(text); at > place; at--) {
      await box.locator('.order li').nth(at).locator('button').first().click();
      now.splice(at - 1, 2, now[at] ?? '', now[at - 1] ?? '');
    }
  }
};

export const check = async (frame: Frame, id: string): Promise<void> => {
  await questionAt(frame, id).locator('button[type=submit]').click();
};

/** Goes to a step of a lesson by the address, as a link does. */
export const goTo = async (frame: Frame, lesson: string, step: number): Promise<void> => {
  await frame.locator('body').evaluate((_, hash) => {
    location.hash = hash;
  }, `#/${lesson}/${step}`);
};

/** Answers the questions of a lesson rightly, step by step, but for those that are answered already. */
export const playLesson = async (
  frame: Frame,
  files: Files,
  lesson: string,
  answered: readonly string[] = [],
): Promise<void> => {
  const course = courseOf(files);
  const body = bodyOf(files, lesson);
  for (const [at] of body.steps.entries()) {
    await goTo(frame, lesson, at + 1);
    await frame.locator(`h2[id="${body.steps[at]?.id}"]`).waitFor();
    for (const text of questionsIn(body, at)) {
      if (answered.includes(text.id)) continue;
      await fill(frame, specOf(course, text.id), text, true);
      await check(frame, text.id);
    }
  }
};

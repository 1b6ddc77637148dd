/** The player as a learner meets it: reading, answering, going on. Works on the page's words and roles. */
import type { Body, Course, QuestionText, Spec } from '../../src/course/course';
import { isQuestion, lessonsOf } from '../../src/course/course';
import { kindOf } from '../../src/kinds/register';
import type { PackageContent } from '../../src/package/read';
import { readPackage } from '../../src/package/read';
import type { Files } from './harness';
import type { Frame, Part } from './part';

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

export const questionAt = <P>(frame: { locator(selector: string): P }, id: string): P =>
  frame.locator(`#q-${id}`);

/** What of a list is chosen already: the same answer once more would not be checked. */
const chosenIn = (box: Part): Promise<string[]> =>
  box
    .locator('input:checked')
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLInputElement).value));

/** As many as are right, wrong ones first, and not those that are ticked already. */
const wrongTicks = (
  { choiceIds, correctResponse }: Spec,
  ticked: readonly string[],
): readonly string[] => {
  const right = correctResponse.filter((id) => id !== '');
  const wrong = choiceIds.filter((id) => !correctResponse.includes(id));
  const ways = [
    [...wrong, ...right],
    [...wrong, ...right.toReversed()],
    [...right, ...wrong].toReversed(),
  ]
    .map((way) => way.slice(0, right.length))
    .filter((way) => way.some((id) => !right.includes(id)));
  return ways.find((way) => way.toSorted().join() !== ticked.toSorted().join()) ?? wrong;
};

/** Fills in the right answer, or a wrong one that does not stand there yet, without checking it. */
export const fill = async (
  frame: Frame,
  spec: Spec,
  text: QuestionText,
  right: boolean,
): Promise<void> => {
  const box = questionAt(frame, spec.id);
  // What is counted below is not waited for: in a step that is just being opened nothing would be chosen.
  await box.waitFor();
  switch (spec.kind) {
    case 'choice':
    case 'evidence': {
      const chosen = await chosenIn(box);
      const wrong = spec.choiceIds.filter((id) => !spec.correctResponse.includes(id));
      const other = wrong.find((id) => !chosen.includes(id)) ?? wrong[0];
      await box.locator(`input[value="${right ? spec.correctResponse[0] : other}"]`).check();
      return;
    }
    case 'choices': {
      const wanted = right ? spec.correctResponse : wrongTicks(spec, await chosenIn(box));
      for (const id of spec.choiceIds) {
        await box.locator(`input[value="${id}"]`).setChecked(wanted.includes(id));
      }
      return;
    }
    case 'match':
    case 'sort':
    case 'gap': {
      // Of two choices only one is wrong: there the same stays, and is not checked again.
      const other = (value: string, now: string): string =>
        spec.choiceIds.find((id) => id !== value && id !== now) ??
        spec.choiceIds.find((id) => id !== value) ??
        (now === 'nothing' ? 'nobody' : 'nothing');
      for (const [at, value] of spec.correctResponse.entries()) {
        const field = box.locator('select, input[type=text]').nth(at);
        const row = spec.kind === 'gap' ? field : box.locator(`#${spec.id}_${at + 1}`);
        // A part that is right already stands as text.
        if (!(await row.count())) continue;
        const wanted = right ? value : other(value, await row.inputValue());
        if (await row.evaluateAll(([node]) => node?.tagName === 'SELECT'))
          await row.selectOption(wanted);
        else await row.fill(wanted);
      }
      return;
    }
    case 'hotspot': {
      const places = box.locator('.spots button');
      const open = await places.evaluateAll((nodes) =>
        nodes.map((node) => node.ariaPressed !== 'true'),
      );
      const at = spec.choiceIds.findIndex(
        (id, n) => spec.correctResponse.includes(id) === right && open[n],
      );
      await places.nth(at).click();
      return;
    }
    case 'number': {
      const other = (await box.locator('input').inputValue()) === '0' ? '1' : '0';
      await box.locator('input').fill(right ? (spec.correctResponse[0] ?? '') : other);
      return;
    }
    case 'order': {
      const wordsOf = (ids: readonly string[]): string[] =>
        ids.map((id) => text.rows.find((row) => row.id === id)?.text ?? '');
      const backward = wordsOf([...spec.correctResponse].reverse());
      const now = await box.locator('.order .words').allTextContents();
      // An order that nobody has touched cannot be checked.
      const wrong =
        now.join() === backward.join() ? wordsOf(turned(spec.correctResponse)) : backward;
      await sortByMoving(box, right ? wordsOf(spec.correctResponse) : wrong);
      return;
    }
    case 'practice':
  }
};

/** The last one first: none is in its place. */
const turned = (ids: readonly string[]): string[] => [...ids.slice(-1), ...ids.slice(0, -1)];

/** Moves items up with the buttons until they stand as wanted. */
const sortByMoving = async (box: Part, wanted: readonly string[]): Promise<void> => {
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

export const isInQuiz = (course: Course, id: string): boolean =>
  lessonsOf(course).some(
    ({ quiz, questions }) => quiz && questions.some((question) => question.id === id),
  );

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
      if (!isInQuiz(course, text.id)) await check(frame, text.id);
    }
  }
  if (!lessonsOf(course).find(({ id }) => id === lesson)?.quiz) return;
  await goTo(frame, lesson, body.steps.length + 1);
  await frame.locator('.end button.primary').click();
  await frame.locator('.end .score').first().waitFor();
};

/** What a screen reader is given: names, roles and live sentences of each kind of question. */
import { expect, packageFiles, test } from './harness';
import { createPageChecks, miss, open, showMe, stepsOf, visit } from './look';
import { courseOf, questionAt, specOf } from './player';

/** The roles that the parts of each kind have, and whether each has a name of its own. */
const ROLES: Readonly<Record<string, string | RegExp>> = {
  choice: 'radio',
  evidence: 'radio',
  choices: 'checkbox',
  match: 'combobox',
  sort: 'combobox',
  gap: /^(combobox|textbox)$/,
  order: 'button',
  number: 'textbox',
  hotspot: 'button',
};

/** The kinds that may have one part alone. */
const SINGLE = ['gap', 'number'];

test('each kind: a group named by its question, named parts, verdicts that are told', async ({
  page,
  host,
}) => {
  const files = packageFiles('unit', 'scorm12', 'bread');
  const course = courseOf(files);
  await open(page, host, files);
  const kinds = new Set<string>();
  for (const { hash, questions } of stepsOf(files)) {
    await visit(page, hash);
    for (const text of questions) {
      const { kind } = text;
      if (hash.includes('taste-test')) continue;
      kinds.add(kind);
      const spec = specOf(course, text.id);
      const box = questionAt(page, text.id);
      const group = box.getByRole('group', { name: text.stem });
      await expect(group, text.id).toBeVisible();
      const parts = await group.locator('input, select, .moves button, .spots button').all();
      expect(parts.length).toBeGreaterThan(SINGLE.includes(kind) ? 0 : 1);
      const names: string[] = [];
      for (const part of parts) {
        await expect(part).toHaveRole(
          (await part.evaluate((node) => node.tagName)) === 'INPUT' && kind === 'gap'
            ? 'textbox'
            : kind === 'gap'
              ? 'combobox'
              : (ROLES[kind] as 'radio'),
        );
        await expect(part).toHaveAccessibleName(/\S/);
        names.push((await part.ariaSnapshot()).trim());
      }
      expect(new Set(names).size, `${text.id}: names that differ`).toBe(names.length);

      // What is missing is said; so is the verdict, and that there is another try.
      const told = box.locator('.verdict');
      await expect(told).toHaveAttribute('aria-live', 'polite');
      const check = box.locator('button[type=submit]');
      await check.click();
      const lack = box.locator('.lack');
      await expect(lack).toHaveText(
        /Choose an answer first|Gap 1 is empty|Nothing is chosen for “.+”|Write a number first|You ticked 0; choose \d|Move something first/,
      );
      // What is missing has the focus; pressed again, the same is said by another element.
      await expect(box.locator('fieldset :focus')).toHaveCount(1);
      const saying = await lack.locator('span').elementHandle();
      await check.click();
      await expect(box.locator('fieldset :focus')).toHaveCount(1);
      expect(await saying?.evaluate((node) => node.isConnected)).toBe(false);
      await expect(lack).not.toBeEmpty();
      await miss(page, files, text.id);
      await expect(told).toHaveText(/Right|Not right|Partly right|in the right place/);
      if (spec.tries > 1) await expect(told).toContainText('One try left');

      // Right and wrong are words, beside the colours and signs; fields are described by them.
      await expect(box.locator('.mark').first()).toHaveText(/right|in its place/);
      const field = box.locator('select[aria-describedby], input[aria-describedby]').first();
      if (await field.count()) await expect(field).toHaveAccessibleDescription(/right/);

      await showMe(page, text.id);
      await expect(told).toHaveText(/Here is the answer|Right|Not right|Partly right/);
      // The verdict is the name of what takes the focus, and is heard once: no live region says it too.
      const reasons = box.getByRole('group', {
        name: (await told.textContent()) ?? '',
        exact: true,
      });
      await expect(reasons).toBeFocused();
      await expect(told).not.toHaveAttribute('aria-live');
    }
  }
  expect([...kinds].sort()).toEqual(Object.keys(ROLES).sort());
});

test('an item that is moved tells where it now stands', async ({ page, host }) => {
  const files = packageFiles('unit', 'scorm12', 'bread');
  await open(page, host, files);
  await visit(page, '#/flour-and-water/1');
  const box = questionAt(page, 'bread-steps');
  const [first = ''] = await box.locator('.words').allTextContents();
  await box.getByRole('button', { name: `Move “${first}” down` }).click();
  await expect(box.locator('[aria-live].unseen')).toHaveText(/is now 2 of/);
});

test('a verdict is said once: a change after it is not followed by it again', async ({
  page,
  host,
}) => {
  await open(page, host, packageFiles('unit', 'scorm12', 'bread'));
  await visit(page, '#/flour-and-water/1');
  const box = questionAt(page, 'bread-net');
  const check = box.locator('button[type=submit]');
  await box.getByLabel('Salt').check();
  await check.click();
  const verdict = box.locator('.verdict');
  await expect(verdict).toHaveText('Not right yet. One try left.');
  const said = await verdict.evaluateHandle((node) => node.firstChild);
  await check.click();
  await expect(box.locator('.lack')).toHaveText('Change your answer first.');
  await box.getByLabel('The bowl').check();
  await expect(box.locator('.lack')).toBeEmpty();
  // Another text would be announced as if it were of the new choice.
  expect(await said.evaluate((node) => node?.isConnected)).toBe(true);
  await expect(verdict).toHaveText('Not right yet. One try left.');
  // The sign before it is seen alone: the words say what it says.
  await check.click();
  await expect(box.getByRole('group', { name: 'Not right.', exact: true })).toBeFocused();
});

test('what was said of a move is gone when the order is shown', async ({ page, host }) => {
  await open(page, host, packageFiles('unit', 'scorm12', 'bread'));
  await visit(page, '#/flour-and-water/1');
  const box = questionAt(page, 'bread-steps');
  // Whatever order it begins with: one of two moves of the first is not the right one.
  await box.locator('.moves button').nth(1).click();
  if ((await box.locator('.words').allTextContents()).join() === 'Mix,Knead,Rest') {
    await box.locator('.moves button').nth(3).click();
  }
  await expect(box.locator('[aria-live].unseen')).not.toBeEmpty();
  await box.locator('button[type=submit]').click();
  await box.getByRole('button', { name: 'Show me' }).click();
  await expect(box.locator('.words')).toHaveText(['Mix', 'Knead', 'Rest']);
  await expect(box.locator('[aria-live].unseen')).toBeEmpty();
});

test('two taps in one go are one try', async ({ page, host }) => {
  await open(page, host, packageFiles('unit', 'scorm12', 'bread'));
  await visit(page, '#/flour-and-water/1');
  const box = questionAt(page, 'bread-net');
  await box.getByLabel('Salt').check();
  await box.getByRole('button', { name: 'Check' }).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await expect(box.locator('.left')).toHaveText('One try left');
});

test('the way back into the text leads to its paragraph, on this page and on another', async ({
  page,
  host,
}) => {
  const files = packageFiles('unit', 'scorm12', 'bread');
  await open(page, host, files);
  await visit(page, '#/flour-and-water/1');
  for (let n = 0; n < 2; n++) await miss(page, files, 'bread-net');
  const paragraph = page.locator('.step #in-the-bowl-1');
  const mark = paragraph.getByRole('note');
  await questionAt(page, 'bread-net').getByRole('link', { name: 'Read it again' }).click();
  await expect(mark).toBeFocused();
  await expect(paragraph).toBeInViewport();
  // Heard as what it is and then whole, and seen by more than its ground.
  await expect(mark).toHaveAccessibleName('Here it is in the text');
  await expect(mark).toHaveAccessibleDescription(
    'Flour and water make gluten. It holds the gas that yeast makes.',
  );
  await expect(paragraph).toHaveCSS('outline-style', 'solid');
  // So it is when the window is left: the focus stays where it is.
  await mark.dispatchEvent('blur');
  await expect(mark).toBeFocused();
  await visit(page, '#/flour-and-water/3');
  // Around a step there are ids, too, and an author's heading may make the same one.
  await page.evaluate(() => {
    document.body.prepend(Object.assign(document.createElement('p'), { id: 'in-the-bowl-1' }));
  });
  await page.getByRole('link', { name: /^Read it in the text/ }).click();
  await expect(mark).toBeFocused();
  await expect(paragraph).toBeInViewport();
  await expect(page).toHaveURL(/#\/flour-and-water\/1$/);
  // Once the reader goes on it is a paragraph like any other.
  await page.keyboard.press('Tab');
  await expect(mark).toHaveCount(0);
  await expect(paragraph).toHaveCSS('outline-style', 'none');
  // Only that page is opened there: the next one at its heading.
  await visit(page, '#/flour-and-water/2');
  await visit(page, '#/flour-and-water/1');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('the page: one heading of level 1, landmarks, a title for each address', async ({
  page,
  host,
}) => {
  const files = packageFiles('unit', 'scorm12', 'bread');
  await open(page, host, files);
  const titles = new Set<string>();
  for (const { hash } of stepsOf(files)) {
    await visit(page, hash);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    for (const role of ['banner', 'main', 'navigation'] as const) {
      await expect(page.getByRole(role).first()).toBeVisible();
    }
    titles.add(await page.title());
  }
  expect(titles.size).toBeGreaterThan(6);
});

test('the way back by the browser tells the name of each page, beside the lessons too', async ({
  page,
  host,
}) => {
  await open(page, host, packageFiles('unit', 'scorm12', 'bread'));
  const names = ['Glossary', 'Knowledge organiser', 'Flashcards', 'Result'];
  for (const name of names) await page.getByRole('link', { name, exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Your result' })).toBeFocused();
  const body = page.locator('body');
  await body.evaluate((node) => {
    node.addEventListener('focusin', ({ target }) => {
      node.dataset['heard'] = (target as Element).textContent ?? '';
    });
  });
  for (const name of ['Flashcards', 'Knowledge organiser', 'Glossary']) {
    await page.goBack();
    await expect(body).toHaveAttribute('data-heard', name);
  }
});

test('a page of the last script: told as missing, asked for again, and its heading has the focus', async ({
  page,
  host,
  problems,
}) => {
  let away = true;
  await page.route('**/deferred.js', (route) => (away ? route.abort() : route.continue()));
  await open(page, host, packageFiles('unit', 'scorm12', 'bread'));
  await page.getByRole('link', { name: 'Settings' }).click();
  const main = page.getByRole('main');
  await expect(main.locator('.loading')).toContainText('This part could not be loaded.');
  await expect(main.locator('.loading')).toHaveAttribute('aria-live', 'polite');
  expect(problems).toEqual(['Failed to load resource: net::ERR_FAILED']);
  problems.length = 0;
  await createPageChecks().at(page, 'a part that could not be loaded');
  away = false;
  await main.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  await expect(page).toHaveTitle(/^Settings/);
});

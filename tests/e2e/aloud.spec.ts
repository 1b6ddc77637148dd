/** Read aloud: sentence by sentence, marked, and silent when the learner leaves. */
import { expect, packageFiles, test } from './harness';
import { open, visit } from './look';

declare global {
  interface Window {
    said: string[];
    sayNext(): void;
    silenced: number;
  }
}

/** A voice that says nothing: it keeps the sentences and goes on when it is told to. */
const voice = (): void => {
  window.said = [];
  window.silenced = 0;
  let now: SpeechSynthesisUtterance | undefined;
  window.sayNext = () => now?.onend?.(new Event('end') as SpeechSynthesisEvent);
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      speak(words: SpeechSynthesisUtterance) {
        now = words;
        window.said.push(
          `${words.lang} ${words.text}${words.rate === 1 ? '' : ` ${words.rate.toFixed(1)}`}`,
        );
      },
      cancel() {
        window.silenced += 1;
      },
    },
  });
};

test('a step is read sentence by sentence, and stops when asked and on leaving', async ({
  page,
  host,
}) => {
  await page.addInitScript(voice);
  await open(page, host, packageFiles('unit', 'scorm12', 'bread'));
  await visit(page, '#/flour-and-water/1');
  const marked = (): Promise<string> =>
    page.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].map(String).join('|'));
  await page.getByRole('button', { name: 'Read aloud' }).click();
  expect(await page.evaluate(() => window.said)).toEqual(['en-GB In the bowl']);
  expect(await marked()).toBe('In the bowl');
  await page.evaluate(() => window.sayNext());
  expect(await page.evaluate(() => window.said.length)).toBe(2);
  await page.getByRole('button', { name: 'Stop reading' }).click();
  expect(await marked()).toBe('');
  await page.evaluate(() => window.sayNext());
  expect(await page.evaluate(() => window.said.length)).toBe(2);

  await page.getByRole('button', { name: 'Read aloud' }).click();
  const before = await page.evaluate(() => window.silenced);
  await visit(page, '#/flour-and-water/2');
  expect(await page.evaluate(() => window.silenced)).toBeGreaterThan(before);
  expect(await marked()).toBe('');
  await expect(page.getByRole('button', { name: 'Read aloud' })).toBeVisible();
});

test('a whole step is read: gaps, lists of choices, places; it pauses, goes on, and is slower', async ({
  page,
  host,
}) => {
  await page.addInitScript(voice);
  await open(page, host, packageFiles('unit', 'scorm12', 'bread'));
  await visit(page, '#/the-oven/1');
  await page.getByRole('button', { name: 'Read aloud' }).click();
  const said = (): Promise<string[]> => page.evaluate(() => window.said);
  await page.evaluate(() => window.sayNext());
  const [, second = ''] = await said();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.evaluate(() => window.sayNext());
  expect(await said()).toHaveLength(2);
  await page.getByRole('button', { name: 'Go on reading' }).click();
  expect((await said()).slice(2)).toEqual([second]);
  await page.getByRole('button', { name: 'Slower' }).click();
  expect((await said()).slice(3)).toEqual([`${second} 0.7`]);
  for (let n = 0; n < 200; n++) await page.evaluate(() => window.sayNext());
  await expect(page.getByRole('button', { name: 'Read aloud' })).toBeVisible();
  const all = (await said()).join('\n');
  expect(all).toContain('The oven is hot.');
  expect(all).toMatch(/The\s+gap\s+goes brown in the\s+gap\s*\./);
  expect(all).toContain('Fill the gaps.');
  expect(all).toMatch(/Question 1 of \d\s*( 0\.7)?$/m);
  expect(all).toContain('Where does the dough get brown?');
  // The places of the map, with what is folded away, and those that can be chosen on a picture.
  for (const words of await page.locator('.places p').allTextContents()) {
    expect(all).toContain(words.split('. ')[0]);
  }
  expect(all).toContain(
    (await page.locator('.spots button').first().getAttribute('aria-label')) ?? '?',
  );

  // The glossary, and a word of it on its card.
  await visit(page, '#/glossary');
  await page.getByRole('button', { name: 'Read aloud' }).click();
  for (let n = 0; n < 30; n++) await page.evaluate(() => window.sayNext());
  expect((await said()).join('\n')).toContain(
    await page.locator('.words dd').first().textContent(),
  );
});

test('where there is no voice, nothing offers one, and the settings say why', async ({
  page,
  host,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [] } });
  });
  await open(page, host, packageFiles('unit', 'scorm12', 'bread'));
  await visit(page, '#/the-oven/1');
  await expect(page.getByRole('button', { name: 'Read aloud' })).toHaveCount(0);
  await visit(page, '#/settings');
  await expect(page.locator('.settings .note')).toContainText('this browser has no voice');
});

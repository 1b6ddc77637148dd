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
        window.said.push(`${words.lang} ${words.text}`);
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
  expect(await page.evaluate(() => window.said)).toEqual(['en-GB By the end you can']);
  expect(await marked()).toBe('By the end you can');
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

test('the whole step is read, questions and options too', async ({ page, host }) => {
  await page.addInitScript(voice);
  await open(page, host, packageFiles('unit', 'scorm12', 'bread'));
  await visit(page, '#/flour-and-water/1');
  await page.getByRole('button', { name: 'Read aloud' }).click();
  for (let n = 0; n < 200; n++) await page.evaluate(() => window.sayNext());
  const said = (await page.evaluate(() => window.said)).join('\n');
  await expect(page.getByRole('button', { name: 'Read aloud' })).toBeVisible();
  const text = await page.locator('.step .prose p').first().textContent();
  expect(said).toContain(text?.split('. ')[0]?.slice(0, 40));
  expect(said).toContain(await page.locator('legend').first().textContent());
});

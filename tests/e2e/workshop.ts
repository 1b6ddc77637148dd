/** What a teacher does in the workshop in every engine: a word and a question of their own, in a package. */
import { readZip } from '../../src/package/read';
import { expect, type Files } from './harness';
import type { Frame, KeyedPage } from './part';
import { expectFocused, expectText } from './part';

declare global {
  interface Window {
    /** Of the packages that the page has made: each as a zip, and what the workers said meanwhile. */
    packing?: { readonly zips: Blob[]; readonly replies: string[] };
  }
}

/** Expects some words in the preview, which may be made anew meanwhile. */
export type Shows = (words: string) => Promise<void>;

/** Runs in the page: not every driver hands over what was downloaded, so the page keeps it. */
const watchPacking = (): void => {
  const zips: Blob[] = [];
  const replies: string[] = [];
  window.packing = { zips, replies };
  const addressOf = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob): string => {
    if (blob.type === 'application/zip') zips.push(blob);
    return addressOf(blob);
  };
  window.Worker = class extends Worker {
    constructor(address: string | URL) {
      super(address);
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly is: string }>) =>
        replies.push(data.is),
      );
    }
  };
};

/** Runs in the page: a browser that lets no worker begin from a Blob. */
const refuseWorkers = (): void => {
  window.Worker = new Proxy(Worker, {
    construct() {
      throw new DOMException('refused', 'SecurityError');
    },
  });
};

/** Runs in the page. @returns the last package as base64, and what workers have said. */
const lastPacked = async (): Promise<{ base64: string; replies: readonly string[] }> => {
  const { zips = [], replies = [] } = window.packing ?? {};
  const reader = new FileReader();
  const read = new Promise((loaded) => reader.addEventListener('load', loaded));
  reader.readAsDataURL(zips.at(-1) ?? new Blob());
  await read;
  return { base64: String(reader.result).replace(/^[^,]*,/, ''), replies: replies.splice(0) };
};

interface Packed {
  readonly files: Files;
  readonly replies: readonly string[];
}

const button = (page: Frame, name: RegExp) => page.locator('button', { hasText: name });

const download = async (page: Frame): Promise<Packed> => {
  await button(page, /^Download$/).click();
  await expectText(page.locator('.said'), /bread-unit-scorm12-[\d.]+zip is in your downloads/);
  const { base64, replies } = await page.locator('body').evaluate(lastPacked, '');
  return { files: readZip(Buffer.from(base64, 'base64')), replies };
};

const has = ({ files }: Packed, words: string): boolean =>
  Object.values(files).some((bytes) => Buffer.from(bytes).includes(words));

const inForm = (page: Frame, label: RegExp, field: string) =>
  page.locator('.form .field', { hasText: label }).locator(field);

/** A page as wide as a laptop's, opened at the fixture course. */
export const makeOwnPackage = async (page: KeyedPage, shows: Shows): Promise<void> => {
  await shows('Kneading makes the net');

  // A word in a form, then one in the text above it. The keys go to the editor until the preview is looked into.
  await button(page, /^Open the form$/).click();
  const stem = inForm(page, /^The question/, 'textarea');
  await stem.fill('What holds the gas in my dough?');
  await button(page, /^Back to the text$/).click();
  await expectFocused(page.locator('.editor'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('Slow hands. ');
  await shows('Slow hands. ');
  await shows('What holds the gas in my dough?');

  // A question by the form.
  await page
    .locator('.tool', { hasText: /^Add below/ })
    .locator('select')
    .selectOption('One right answer');
  await button(page, /^Add$/).click();
  await stem.fill('Which of these is bread?');
  await button(page, /^Back to the text$/).click();
  await shows('Which of these is bread?');
  await expectText(page.locator('.problems'), 'Nothing to mend.');

  // Packages: by a worker that begins from file://, and in the page itself where none begins.
  await page.locator('body').evaluate(watchPacking, '');
  const byWorker = await download(page);
  expect(byWorker.replies).toEqual(['ready', 'progress', 'made']);
  for (const words of ['in my dough?', 'Slow hands.', 'Which of these is bread?']) {
    expect(has(byWorker, words), words).toBe(true);
  }
  await page.locator('body').evaluate(refuseWorkers, '');
  const inPage = await download(page);
  expect(inPage.replies).toEqual([]);
  expect(inPage.files).toEqual(byWorker.files);
};

/** The workshop, opened by a double click: from a changed word to a package that an LMS plays. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import type { Locator, Page } from 'playwright/test';
import { startServer } from '../../scripts/preview/server/server';
import { readZip } from '../../src/package/read';
import { expectAccessible } from './axe';
import { ENGINES } from './engines';
import { lmsKinds } from './hosts';
import { expect, type Files, launch, packageFiles, test, WORKSHOP } from './harness';
import { PAGE_DISPLAYS } from './displays';
import { createPageChecks } from './look';
import { jpg } from '../builders/photos';
import { excel } from '../builders/workbooks';
import { playLesson } from './player';
import { makeOwnPackage } from './workshop';

test('the page is at most 3 MB', () => {
  expect(statSync(fileURLToPath(WORKSHOP)).size).toBeLessThan(3_000_000);
});

const download = async (page: Page, button: string): Promise<Files> => {
  const [got] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readZip(readFileSync(await got.path()));
};

/** Of each file a hash; the folders that a zip may list hold nothing. */
const hashes = (files: Files): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );

/** Types before a line of the text. */
const typeBefore = async (page: Page, line: string, text: string): Promise<void> => {
  await page.locator('.cm-line', { hasText: line }).first().click();
  await page.keyboard.press('Home');
  await page.keyboard.type(text);
};

/** Goes on by the Tab key, as many times as it takes. */
const tabTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  const focused = (): Promise<boolean> =>
    target.evaluate((element) => element === element.ownerDocument.activeElement);
  for (let n = 0; n < 200 && !(await focused()); n += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
};

/** Lets a file fall on the page. */
const drop = async (page: Page, name: string, bytes: Uint8Array): Promise<void> => {
  const given = [name, Buffer.from(bytes).toString('base64')] as const;
  const dataTransfer = await page.evaluateHandle(([named, base64]) => {
    const held = new DataTransfer();
    held.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], named));
    return held;
  }, given);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
};

test('by keyboard alone: from a folder to an own edition of lesson 1 with a changed question', async ({
  page,
}) => {
  const { at } = createPageChecks(PAGE_DISPLAYS, { width: 1366 });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(WORKSHOP);
  await tabTo(page, page.getByLabel('Open a folder of lessons'));
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(resolve('tests/fixtures/bread'));
  await expect(page.getByText('bread is open: 3 lessons.')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Open the form' }));
  await page.keyboard.press('Enter');
  const preview = page.frameLocator('iframe[title="Preview"]');
  const question = page.getByLabel('The question', { exact: true });
  await tabTo(page, question);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('What does my dough need?');
  // What is typed counts once the field is left.
  await page.keyboard.press('Tab');
  await expect(preview.getByText('What does my dough need?')).toBeVisible();
  // Whoever uses the form sees no code.
  await expect(page.locator('.cm-content')).toBeHidden();
  await at(page, 'a folder that was opened, and a form', ['iframe']);
  // The way from the bar to the packages, which lie below all lessons.
  await tabTo(page, page.getByRole('button', { name: 'Packages for your system' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('What does your school use?')).toBeFocused();
  await tabTo(page, page.getByLabel('What should be in it?'));
  await page.keyboard.type('Flour and water');
  await tabTo(page, page.getByRole('button', { name: 'Download', exact: true }));
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const zip = await downloading;
  expect(zip.suggestedFilename()).toMatch(/^bread-01-flour-and-water-scorm12-[\d.]+\.zip$/);
  const files = readZip(readFileSync(await zip.path()));
  const texts = Object.values(files).map((bytes) => Buffer.from(bytes).toString());
  expect(texts.some((text) => text.includes('What does my dough need?'))).toBe(true);
});

test('the same packages as a build; a changed word is previewed, kept, packed and played', async ({
  page,
  host,
  context,
}) => {
  const { at } = createPageChecks(PAGE_DISPLAYS, { width: 1366 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(WORKSHOP);
  const preview = page.frameLocator('iframe[title="Preview"]');
  await expect(preview.getByText('Kneading makes the net')).toBeVisible();
  await at(page, 'the workshop', ['iframe']);
  // Beside the page, also from file://.
  let workers = 0;
  page.on('worker', () => (workers += 1));
  expect(hashes(await download(page, 'Download'))).toEqual(
    hashes(packageFiles('unit', 'scorm12', 'bread')),
  );
  expect(workers).toBe(1);

  await typeBefore(page, 'Kneading makes', 'Slow hands. ');
  await expect(preview.getByText('Slow hands. Kneading makes the net')).toBeVisible();
  // The lesson is shown as students see it: that a preview keeps nothing is said beside it, once.
  await expect(page.getByText('What you answer here is kept nowhere')).toBeVisible();
  await expect(preview.locator('.banner')).not.toHaveCount(0);
  await expect(preview.locator('.banner').first()).toBeHidden();
  await expect(preview.locator('.saving')).toBeHidden();
  // A word of the glossary is offered, and becomes a link.
  await page.keyboard.press('End');
  await page.keyboard.type(' So does [ye');
  await expect(page.getByRole('option', { name: '[yeast' })).toBeVisible();
  // What is offered closes when the page is dressed anew.
  await expectAccessible(page, 'what can be written here', { without: ['iframe'] });
  await page.keyboard.press('Enter');
  await page.keyboard.type('.');
  await expect(preview.getByText('So does yeast.')).toBeVisible();
  // A hostile piece of text is a problem at its place; the preview waits, and Undo takes it back.
  await typeBefore(page, 'Slow hands', '<img src=x onerror=alert(1)> ');
  await expect(page.getByRole('heading', { name: '1 thing to mend' })).toBeVisible();
  await expect(page.getByText('The preview shows the lessons as they were')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Nothing to mend.')).toBeVisible();
  // A question is added and changed in its form; the text and the preview have it at once.
  await page.getByLabel('Add below the cursor').selectOption('One right answer');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('The question', { exact: true }).fill('What: bread, or # cake?');
  await page.getByRole('button', { name: 'Add to “Options”' }).click();
  const option = page.getByRole('group', { name: 'Options: d' });
  await option.getByLabel('Text', { exact: true }).fill('Bread');
  await option.getByLabel('Reason: why it is right or wrong').fill('Yes. It is bread.');
  await page.getByLabel('The right answer').selectOption('d: Bread');
  await expect(preview.getByText('What: bread, or # cake?')).toBeVisible();
  await at(page, 'a form', ['iframe']);
  await page.getByRole('button', { name: 'Back to the text' }).click();
  // Questions come in from a table, with a list of what was not understood.
  await page.getByText('Questions from a file').click();
  await page.getByLabel('Open a file of questions').setInputFiles({
    name: 'loaf.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'question,right answer,reason,wrong answer 1\nIs a loaf big?,Some are,,None\nAnd this?,Yes,,\n',
    ),
  });
  await expect(page.getByText('Line 3: Expected 2 to 8 options, got 1.')).toBeVisible();
  await expect(preview.getByText('Is a loaf big?')).toBeVisible();
  // The preview that was made anew has not taken the focus.
  await expect(page.getByRole('heading', { name: '1 question from loaf.csv' })).toBeFocused();
  await at(page, 'an import', ['iframe']);
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByText('Questions from a file').click();
  await expect(
    page.locator('.cm-line', { hasText: 'stem: "What: bread, or # cake?"' }),
  ).toBeVisible();
  // A photograph is asked for its words, and stands in the preview; what is none is a sentence.
  const photo = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
  const choose = page.getByLabel('Put in a picture');
  await choose.setInputFiles(photo('broken.jpg', Buffer.from('no picture')));
  await expect(page.getByText('broken.jpg: Expected a picture that this browser')).toBeVisible();
  await choose.setInputFiles(photo('IMG 0042.JPG', await jpg(800, 1200, 6)));
  await expect(page.getByLabel('What IMG 0042.JPG shows')).toBeFocused();
  await at(page, 'a picture', ['iframe']);
  await page.keyboard.type('A loaf [whole]');
  await page.keyboard.press('Enter');
  const shown = preview.getByRole('img', { name: 'A loaf [whole]' });
  // Turned as the camera was held.
  await expect(shown).toHaveAttribute('width', '1200');
  await expect(shown).toHaveAttribute('height', '800');
  await expect(page.getByText('Nothing to mend.')).toBeVisible();
  // A sound comes with what is said in it; what no page plays is a sentence.
  const recording = page.getByLabel('Put in a sound or film');
  const sound = (name: string) => ({ name, mimeType: '', buffer: Buffer.from('ID3 and a tone') });
  await recording.setInputFiles(sound('slap.mp3'));
  await recording.setInputFiles(sound('slap.wav'));
  const refused = page.getByText('got slap.wav. Save it in one of these formats');
  await expect(refused).toBeVisible();
  // What was refused is no longer told once the teacher has turned to something else.
  await page.getByRole('button', { name: 'Leave it out' }).click();
  await expect(refused).toBeHidden();
  await recording.setInputFiles(sound('slap.mp3'));
  await expect(page.getByLabel('Title of slap.mp3')).toBeFocused();
  await page.keyboard.type('Hands on the dough');
  await page.getByLabel('What is said and heard').fill('A slap.');
  await at(page, 'a sound', ['iframe']);
  await page.getByRole('button', { name: 'Put it in' }).click();
  await expect(preview.locator('audio')).toHaveCount(1);
  await expect(preview.getByText('A slap.')).toBeAttached();
  // A workbook is dropped on the page.
  await drop(
    page,
    'loaves.xlsx',
    excel([
      ['Question', 'Right answer', 'Wrong answer 1'],
      ['', '', ''],
      ['How many loaves?', 'Ten', 'Two'],
      ['And rolls?', 'Ten', ''],
    ]),
  );
  await expect(preview.getByText('How many loaves?')).toBeVisible();
  await expect(page.getByText('Row 3, empty rows not counted: Expected 2 to 8')).toBeVisible();
  await at(page, 'a workbook', ['iframe']);
  await page.getByRole('button', { name: 'Close' }).click();
  // A colour that cannot be read is told, and the nearest that can be is one click away.
  await page.getByText('The unit', { exact: true }).click();
  await page.getByLabel('Accent').fill('#ffe000');
  await expect(page.locator('.colours .wrong')).toContainText('4.5');
  await expect(page.getByRole('heading', { name: '1 thing to mend' })).toBeVisible();
  await at(page, 'a colour that cannot be read', ['iframe']);
  await page.getByRole('button', { name: 'Take the nearest that is good' }).click();
  const accent = await page.getByLabel('Accent').inputValue();
  const parts = accent.match(/[0-9a-f]{2}/g)?.map((part) => Number.parseInt(part, 16));
  const ground = `rgb(${parts?.join(', ')})`;
  await expect(preview.locator('.poster')).toHaveCSS('background-color', ground);
  await expect(page.getByText('Nothing to mend.')).toBeVisible();
  await page.getByText('The unit', { exact: true }).click();
  await expect(page.getByText('Kept in this browser.')).toBeVisible();

  // The tab is closed, and another one begins where it was; then the two meet.
  const other = await context.newPage();
  await other.goto(WORKSHOP);
  await expect(other.getByText('Your work from before is open.')).toBeVisible();
  await other.getByRole('button', { name: 'Leave out “Taste test”' }).click();
  await expect(other.getByText('Kept in this browser.')).toBeVisible();
  await page.getByRole('button', { name: 'Move “The oven” up' }).click();
  await expect(page.getByText('The workshop is open in another tab too')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with what the other tab has kept' }).click();
  await expect(page.getByRole('button', { name: 'Take in “Taste test” again' })).toBeVisible();
  await other.close();

  // No room left is said, and nothing is lost.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Move “The oven” up' }).click();
  await expect(page.getByText('This browser has no room left')).toBeVisible();

  const sources = await download(page, 'Save the sources');
  await page.getByLabel('Open a package or a zip of sources').setInputFiles({
    name: 'photo.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('no zip'),
  });
  await expect(page.getByText('photo.zip cannot be read as a zip')).toBeVisible();
  expect(Object.keys(sources)).toContain('01-flour-and-water/img-0042.jpg');
  expect(Object.keys(sources)).toContain('left-out/03-taste-test/lesson.md');
  expect(Buffer.from(sources['01-flour-and-water/lesson.md'] ?? '').toString()).toContain(
    'Slow hands. Kneading makes',
  );

  const files = await download(page, 'Download');
  // What was packed is opened again: everything changed since comes back from the package itself.
  await page.getByRole('button', { name: 'Back to the lessons of this page' }).click();
  await expect(page.locator('.cm-line', { hasText: 'Slow hands.' })).toHaveCount(0);
  await page.getByLabel('Open a package or a zip of sources').setInputFiles({
    name: 'mine.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync({ ...files })),
  });
  await expect(page.getByText('mine.zip is open: 2 lessons.')).toBeVisible();
  await expect(page.locator('.cm-line', { hasText: 'Slow hands.' })).toBeVisible();
  expect(asked.filter((url) => !/^(file|data|blob|about):/.test(url))).toEqual([]);
  const [lms] = lmsKinds;
  expect(Object.keys(files).filter((name) => name.startsWith('pictures/'))).toHaveLength(4);
  const first = lms?.launch();
  host.serve(files, first?.api, { cached: true });
  const frame = await launch(page, host);
  await expect(frame.locator('.saving')).toHaveText(/Saved/);
  await playLesson(frame, files, 'flour-and-water');
  await frame.getByRole('button', { name: 'Save and leave' }).first().click();
  expect(first?.refused()).toEqual([]);
  expect(Number(first?.held()['cmi.core.score.raw'])).toBeGreaterThan(0);
});

test('what holds for the whole unit is set in fields: title, tries, board', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(WORKSHOP);
  await page.getByLabel('Open a folder of lessons').setInputFiles(resolve('lessons'));
  const opened = 'lessons is open: 10 lessons. Undo brings back what was open before.';
  await expect(page.getByText(opened, { exact: true })).toBeVisible();
  await page.getByText('The unit', { exact: true }).click();
  // A unit has a title: what stood there comes back into an emptied field.
  const title = page.getByLabel('Title', { exact: true });
  await title.fill('');
  await title.press('Enter');
  await expect(title).toHaveValue('The October Revolution, 1917');
  await title.fill('October');
  await title.press('Enter');
  await expect(page.getByRole('heading', { name: 'Workshop: October' })).toBeVisible();
  const preview = page.frameLocator('iframe[title="Preview"]');
  const tries = page.getByLabel('Tries for a question, 1 to 3');
  await tries.fill('4');
  await tries.press('Enter');
  await expect(page.getByText('Expected a whole number from 1 to 3, got "4".')).toBeVisible();
  await tries.fill('3');
  await tries.press('Enter');
  await expect(preview.getByText('3 tries left').first()).toBeVisible();
  await page.getByLabel('Exam board of your students').selectOption('AQA');
  await page.getByText('The unit', { exact: true }).click();
  await page.locator('.cm-content').press('Control+End');
  await expect(preview.getByText('AQA', { exact: false }).first()).toBeVisible();
  await expect(preview.getByText('Edexcel')).toHaveCount(0);
  const sources = await download(page, 'Save the sources');
  const unit = Buffer.from(sources['unit.yaml'] ?? '').toString();
  expect(unit).toContain('\ntitle: October\n');
  expect(unit).toContain('\npolicy: {tries: 3}\n');
  expect(unit).toContain('\nboard: AQA\n');
});

test('a setting that is clicked at once after typing leaves what was typed', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  // Under the page's own clock, so that the pause after which typed text counts does not pass meanwhile.
  await page.clock.install();
  await page.goto(WORKSHOP);
  await expect(page.getByText('Nothing to mend.')).toBeVisible();
  await page.getByText('The unit', { exact: true }).click();
  await page.getByRole('button', { name: 'The unit as text' }).click();
  const editor = page.locator('.cm-content');
  await expect(editor).toContainText('title: How a loaf rises');
  await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
  await editor.press('Control+Home');
  await page.keyboard.type('# My class of 2027\n');
  await page.getByLabel('Report “failed” to the system where the pass mark is missed').click();
  await page.clock.resume();
  await expect(editor).toContainText('reportFailed: true');
  await expect(editor).toContainText('# My class of 2027');
});

test('beside the practice LMS it saves into the folder of lessons, and over nobody’s edit', async ({
  page,
  problems,
}) => {
  const { at } = createPageChecks(PAGE_DISPLAYS, { width: 1366 });
  const work = mkdtempSync(join(tmpdir(), 'workshop-'));
  const lessons = join(work, 'lessons');
  cpSync('tests/fixtures/bread', lessons, { recursive: true });
  const file = join(lessons, '01-flour-and-water/lesson.md');
  const onDisk = (): string => readFileSync(file, 'utf8');
  const database = join(work, 'lms.sqlite');
  const server = await startServer({ dir: '.cache/e2e/bread', lessons, database });
  try {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(new URL('/workshop', server.url.replace('127.0.0.1', 'localhost')).href);
    await typeBefore(page, 'Kneading makes', 'Slow hands. ');
    await page.getByRole('button', { name: 'Save into the folder of lessons' }).click();
    await expect(page.getByText('1 file written into the folder of lessons.')).toBeVisible();
    expect(onDisk()).toContain('Slow hands. Kneading makes');

    const theirs = onDisk().replace('Slow hands.', 'Their hands.');
    writeFileSync(file, theirs);
    await typeBefore(page, 'Slow hands', 'My ');
    await page.getByRole('button', { name: 'Save into the folder of lessons' }).click();
    await expect(
      page.getByText('Nothing was written: 01-flour-and-water/lesson.md was edited on the disk'),
    ).toBeVisible();
    expect(onDisk()).toBe(theirs);
    // The browser tells of the refusal by itself.
    expect(problems).toEqual([expect.stringContaining('409 (Conflict)')]);
    problems.length = 0;
    await at(page, 'an edit on the disk', ['iframe']);
    await page.getByRole('button', { name: 'Go on with what the disk has' }).click();
    await expect(page.locator('.cm-line', { hasText: 'Their hands.' })).toBeVisible();
    expect(onDisk()).toBe(theirs);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('.cm-line', { hasText: 'My Slow hands.' })).toBeVisible();

    // What the practice LMS says is said on the page: here the folder is a link that leads elsewhere.
    const folder = dirname(file);
    renameSync(folder, join(work, 'elsewhere'));
    symlinkSync(join(work, 'elsewhere'), folder);
    await page.getByRole('button', { name: 'Save into the folder of lessons' }).click();
    await expect(
      page.getByText(
        'Expected 01-flour-and-water/lesson.md in the folder of lessons, got a link that leads elsewhere.',
      ),
    ).toBeVisible();
    expect(problems).toEqual([expect.stringContaining('400 (Bad Request)')]);
    problems.length = 0;
  } finally {
    await server.close();
    rmSync(work, { recursive: true });
  }
});

test('a package of changed lessons is made in every engine', ENGINES, async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(WORKSHOP);
  const preview = page.frameLocator('iframe[title="Preview"]').locator('#player');
  await makeOwnPackage(page, (words) => expect(preview).toContainText(words));
});

/** Another course, with every block and kind: the engine knows nothing of this unit's subject. */
import { lessonsOf } from '../../src/course/course';
import { expectAccessible } from './axe';
import { ENGINES } from './engines';
import { lmsKinds } from './hosts';
import { expect, holdBack, launch, packageFiles, test } from './harness';
import { tabTo } from './keyboard';
import { expectNoSideScroll, open } from './look';
import { bodyOf, courseOf, goTo, playLesson } from './player';

for (const lms of lmsKinds) {
  test(
    `every kind of question can be answered to 100 % in ${lms.name}`,
    ENGINES,
    async ({ page, host }) => {
      const files = packageFiles('unit', 'scorm12', 'bread');
      const course = courseOf(files);
      const first = lms.launch();
      host.serve(files, first.api, { cached: true });
      const frame = await launch(page, host);
      await expect(frame.locator('.saving')).toHaveText(/Saved/);
      for (const { id } of lessonsOf(course)) await playLesson(frame, files, id);
      await expect(frame.locator('.saving')).toHaveText(/Saved at/);
      await frame.getByRole('button', { name: 'Save and leave' }).first().click();
      const held = first.held();
      expect(held['cmi.core.score.raw']).toBe('100');
      // unit.yaml sets a pass mark.
      expect(held['cmi.core.lesson_status']).toBe('passed');
      const results = course.columns.map((_, n) => held[`cmi.interactions.${n}.result`] ?? '');
      expect(results.filter((result) => result === 'correct')).toHaveLength(12);
      expect(first.refused()).toEqual([]);
    },
  );
}

test('every block of the fixture shows its own words', async ({ page, host }) => {
  const files = packageFiles('unit', 'scorm12', 'bread');
  host.serve(files);
  const frame = await launch(page, host);
  for (const { id } of lessonsOf(courseOf(files))) {
    for (const [at, step] of bodyOf(files, id).steps.entries()) {
      await goTo(frame, id, at + 1);
      await expect(frame.locator(`h2[id="${step.id}"]`)).toHaveText(step.title);
      for (const block of step.blocks) {
        if ('title' in block && typeof block.title === 'string')
          await expect(frame.getByText(block.title).first()).toBeVisible();
      }
    }
  }
  // Old Style dates are given in both calendars; 28 February 1899 was 12 days behind.
  await goTo(frame, 'flour-and-water', 2);
  await expect(frame.getByText('12 March 1899')).toBeVisible();
});

test('a unit in French: a table, a formula, a footnote, text from right to left, a photograph, a sound and a film on a phone', async ({
  page,
  host,
}) => {
  const files = packageFiles('01-water', 'scorm12', 'water');
  // The first view has only the style that stands in the page.
  const style = await holdBack(page, '**/deferred.css');
  const send = await holdBack(page, '**/pictures/*');
  await open(page, host, files, { width: 390 });
  await expect(page.getByRole('cell', { name: '917 g' })).toHaveCSS('border-top-width', '1px');
  const table = page.getByRole('group', { name: 'État, De (°C), À (°C)' });
  const widths = await table.evaluate((box) => [box.scrollWidth > box.clientWidth, box.tabIndex]);
  expect(widths).toEqual([true, 0]);
  await expectNoSideScroll(page, 'a table that is too wide');
  for (const word of ['ماء', 'מים']) {
    await expect(page.getByText(word)).toHaveCSS('direction', 'rtl');
  }
  style();
  await expect(page.locator('math[display=block] mfrac')).toBeVisible();
  await expectAccessible(page, 'a table, a footnote and text from right to left');

  // By keys alone: from the number to its note, on to the way back, and to the number again.
  const noted = page.getByRole('link', { name: 'Note 1' });
  await tabTo(page, noted, 'the number of the footnote');
  await page.keyboard.press('Enter');
  const note = page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  await expect(note).toContainText('kilogrammes par mètre cube');
  await expect(note).toBeFocused();
  await expect(note).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Retour au texte' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(noted).toBeFocused();
  await expect(noted).toBeInViewport();

  await goTo(page, 'water', 2);
  const photo = page.getByRole('img', { name: 'Un lac avec de petites vagues sous un ciel clair' });
  await photo.scrollIntoViewIfNeeded();
  const empty = await photo.boundingBox();
  expect((empty?.width ?? 0) / (empty?.height ?? 1)).toBeCloseTo(1.6, 1);
  send();
  await expect(photo).not.toHaveJSProperty('naturalWidth', 0);
  const source = await photo.evaluate((image) => (image as HTMLImageElement).currentSrc);
  expect(source).toMatch(/\/lake-672-[0-9a-f]{8}\.webp$/);
  expect(await photo.boundingBox()).toEqual(empty);

  // A sound and a film are fetched when they are played, and the film has its place before.
  expect(host.requests.filter((name) => name.includes('/recordings/'))).toEqual([]);
  const film = page.locator('video');
  const place = await film.boundingBox();
  expect((place?.width ?? 0) / (place?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  for (const recording of [page.locator('audio'), film]) {
    await recording.evaluate((one) => (one as HTMLMediaElement).play());
    await expect(recording).toHaveJSProperty('ended', true);
  }
  expect(await film.evaluate((one) => (one as HTMLVideoElement).textTracks[0]?.cues?.length)).toBe(
    1,
  );
  expect(await film.boundingBox()).toEqual(place);
  await page.getByText('Transcription').click();
  await expect(page.getByText('Quatre gouttes tombent')).toBeVisible();
  await expectAccessible(page, 'a photograph, a sound and a film');
  await page.locator('summary', { hasText: 'Transcription' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Quatre gouttes tombent')).toBeVisible();
  await expect(page.locator('audio')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  // The player speaks French, a number is typed with its unit, and a formula stands in an option.
  const boils = page.getByRole('form', { name: /l’eau bout-elle/ });
  await boils.getByRole('textbox', { name: /Ta réponse/ }).fill('100 °C');
  await boils.getByRole('button', { name: 'Vérifier' }).click();
  await expect(boils.getByText('C’est juste.')).toBeVisible();
  // An option may be a photograph, which what it shows is the name of; it keeps its place before it is there.
  const ice = page.getByRole('radio', { name: 'Des plaques claires aux bords nets' });
  await ice.check();
  const seen = page.locator('.option .picture img').first();
  await seen.scrollIntoViewIfNeeded();
  await expect(seen).not.toHaveJSProperty('naturalWidth', 0);
  const shape = await seen.boundingBox();
  expect((shape?.width ?? 0) / (shape?.height ?? 1)).toBeCloseTo(1.6, 1);
  expect(shape?.height).toBeLessThanOrEqual(162);
  await expectNoSideScroll(page, 'pictures in a question');
  await page
    .getByRole('form', { name: /photographie/ })
    .getByRole('button', { name: 'Vérifier' })
    .click();
  await expectAccessible(page, 'pictures in a question');
  const fraction = page.locator('.option math mfrac');
  await expect(fraction).toBeVisible();
  expect((await fraction.boundingBox())?.height ?? 0).toBeGreaterThan(20);

  await page.getByRole('button', { name: 'Pages' }).click();
  await page.getByRole('link', { name: 'Crédits' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Un lac' })).toHaveText(
    'Un lac avec de petites vagues sous un ciel clair : Dessiné par les auteurs de ce cours, CC0',
  );
  await expectAccessible(page, 'the page of credits');
});

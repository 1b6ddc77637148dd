/** The unit in French in the formats beside SCORM 1.2, and on paper. */
import type { FrameLocator, Page } from 'playwright/test';
import { strictLms as strict2004 } from '../lms/strict2004';
import { openLrs } from '../lms/lrs';
import { expect, launch, packageFiles, test } from './harness';
import { open, visit } from './look';
import { courseOf, goTo } from './player';
import { pdfPages } from './pdf';

/** Answers the first question of the second step, in its language. */
const answer = async (page: Page | FrameLocator): Promise<void> => {
  await goTo(page, 'water', 2);
  const boils = page.getByRole('form', { name: /l’eau bout-elle/ });
  await boils.getByRole('textbox', { name: /Ta réponse/ }).fill('100 °C');
  await boils.getByRole('button', { name: 'Vérifier' }).click();
  await expect(boils.getByText('C’est juste.')).toBeVisible();
};

test('in SCORM 2004 an answer is told with its score', async ({ page, host }) => {
  const lms = strict2004();
  host.serve(
    packageFiles('01-water', 'scorm2004', 'water'),
    { ...lms.api },
    { name: 'API_1484_11', cached: true },
  );
  const frame = await launch(page, host);
  await answer(frame);
  await expect(frame.locator('.saving')).toHaveText(/^Enregistré/);
  await expect
    .poll(() => lms.stored().elements)
    .toMatchObject({
      'cmi.interactions.0.id': 'water-boils',
      'cmi.interactions.0.type': 'numeric',
      'cmi.interactions.0.learner_response': '100',
      'cmi.interactions.0.result': 'correct',
      'cmi.score.raw': '33',
      'cmi.completion_status': 'incomplete',
    });
  expect([...lms.refused, ...lms.outOfMode]).toEqual([]);
});

test('in cmi5 an answer is a statement', async ({ page, host, problems }) => {
  const files = packageFiles('unit', 'cmi5', 'water');
  const course = courseOf(packageFiles('unit', 'scorm2004', 'water'));
  const lrs = openLrs({
    base: `${host.url}/xapi`,
    course: { iri: 'https://water.example/course', outline: course.outline },
  });
  host.serve(files);
  await page.route(/\/(?:xapi|fetch)[/?]/, async (route) => {
    const request = route.request();
    const reply = lrs.handle({
      method: request.method(),
      url: request.url(),
      headers: await request.allHeaders(),
      body: request.postData() ?? '',
    });
    if (reply === 'lost') return route.abort();
    return route.fulfill({
      status: reply.status,
      headers: { ...reply.headers },
      body: reply.body ?? '',
    });
  });
  const search = lrs.cmi5({
    activityId: `${host.url}/au/1`,
    registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
    actor: { objectType: 'Agent', account: { homePage: host.url, name: 'a1' } },
  });
  await page.goto(`${host.url}/content/water.html${search}`);
  await answer(page);
  await expect(page.locator('.saving')).toHaveText(/^Enregistré/);
  await expect.poll(() => lrs.verbs()).toContain('answered');
  const answered = lrs.statements.find(({ verb }) => JSON.stringify(verb).includes('answered'));
  expect(answered).toMatchObject({ result: { response: '100', success: true } });
  expect(lrs.refused).toEqual([]);
  // A record store has nothing yet of who begins, and the browser says so on the console.
  expect(problems.filter((text) => !text.includes('404'))).toEqual([]);
  problems.length = 0;
});

test('as a website an answer is there again after a reload; the result and the sheet print in French', async ({
  page,
  host,
}) => {
  await open(page, host, packageFiles('unit', 'web', 'water'));
  await answer(page);
  await page.reload();
  await goTo(page, 'water', 2);
  await expect(page.getByText('C’est juste.')).toBeVisible();
  await visit(page, '#/result');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ton résultat');
  const words = async (): Promise<string> =>
    pdfPages(await page.pdf({ format: 'A4' }))
      .join('')
      .replace(/\s/g, '');
  expect(await words()).toContain('33%');
  await visit(page, '#/water/sheet');
  const sheet = await words();
  // The table, the footnote, the formula and what is said in the sound.
  for (const said of [
    'surl’étangenjanvier',
    'kilogrammesparmètrecube',
    'Quatregouttestombent',
    // The letters of a formula are in a font that the test cannot read; its sign is.
    'etonlacalculeainsi:=',
  ]) {
    expect(sheet).toContain(said);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sheet math[display=block] mfrac')).toBeVisible();
});

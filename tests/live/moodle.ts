/** Moodle through its web pages, as a teacher and a student use it (written for Moodle 4.5). */
import { readdirSync } from 'node:fs';
import type { Frame, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { Account } from './env';
import { needed } from './env';

const base = (): string => needed('MOODLE_URL', 'http://127.0.0.1:8090').replace(/\/$/, '');
const course = (): string => needed('MOODLE_COURSE', '2');

/** Moodle's own scripts are done: before that, its login page empties the password field. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const moodle = (window as { M?: { util?: { pending_js?: unknown[] } } }).M;
    return document.readyState === 'complete' && moodle?.util?.pending_js?.length === 0;
  });
};

/** Fills in the log-in page where it is shown. */
const fillLogin = async (page: Page, { user, password }: Account): Promise<void> => {
  await settled(page);
  await page.fill('#username', user);
  // A script of the page may still empty the field once it was filled.
  await expect(async () => {
    await page.fill('#password', password);
    await page.waitForTimeout(300);
    await expect(page.locator('#password')).toHaveValue(password, { timeout: 100 });
  }).toPass();
  await page.click('#loginbtn');
  await expect(page, `${user} could not log in`).not.toHaveURL(/login\/index\.php/);
};

export const login = async (page: Page, who: Account): Promise<void> => {
  await page.goto(`${base()}/login/index.php`);
  await fillLogin(page, who);
};

/** The session has ended: Moodle shows its log-in page in place of the one that is asked for. */
export const loginAgain = async (page: Page, who: Account): Promise<void> => {
  await page.goto(`${base()}/course/view.php?id=${course()}`);
  await expect(page).toHaveURL(/login\/index\.php/);
  await fillLogin(page, who);
};

/** A built package. `edition` is the folder under .cache/e2e. */
export const zipOf = (part: string, format: string, edition = 'dist'): string => {
  const folder = `.cache/e2e/${edition}`;
  const name = readdirSync(folder).find((file) => file.includes(`-${part}-${format}-`));
  return `${folder}/${name}`;
};

/** Takes a file in the file picker, once that is open. */
const choose = async (page: Page, file: string): Promise<void> => {
  const picker = page.locator('.file-picker.fp-generallayout');
  await picker.getByText('Upload a file', { exact: true }).first().click();
  await page.locator('.moodle-dialogue input[name="repo_upload_file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Upload this file' }).click();
};

/** Uploads a zip in the form of a SCORM activity. */
const upload = async (page: Page, zip: string): Promise<void> => {
  await page.locator('#id_packagehdr .fp-btn-add a, #fitem_id_packagefile .fp-btn-add a').click();
  await choose(page, zip);
  const overwrite = page.getByRole('button', { name: 'Overwrite' });
  const listed = page.locator('.filemanager .fp-file');
  await expect(overwrite.or(listed).first()).toBeVisible();
  if (await overwrite.isVisible()) await overwrite.click();
  await expect(listed.first()).toBeVisible();
};

/** Saves the form of an activity. Where many grades hang on it Moodle counts them anew first, and says so. */
const saveActivity = async (page: Page): Promise<void> => {
  await page.click('#id_submitbutton');
  await page.waitForURL(/mod\/scorm\/view\.php|course\/modregrade\.php/);
  if (page.url().includes('/modregrade.php')) {
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(/mod\/scorm\/view\.php/);
  }
};

/**
 * Adds a SCORM activity with the settings of the teacher's guide.
 * @param settings further fields of its form that are lists, by name.
 * @returns its course module id.
 */
export const addActivity = async (
  page: Page,
  zip: string,
  name: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<string> => {
  await page.goto(
    `${base()}/course/modedit.php?add=scorm&type=&course=${course()}&section=1&return=0`,
  );
  await settled(page);
  await page.fill('#id_name', name);
  await upload(page, zip);
  for (const [field, value] of Object.entries(settings)) {
    // The part of the form that it stands in may be folded.
    await page.locator(`#id_${field}`).selectOption(value, { force: true });
  }
  await saveActivity(page);
  return new URL(page.url()).searchParams.get('id') ?? '';
};

/** Puts another zip into an activity that is there, as a teacher who uploads a new edition. */
export const replaceZip = async (page: Page, cmid: string, zip: string): Promise<void> => {
  await page.goto(`${base()}/course/modedit.php?update=${cmid}&return=0&sr=0`);
  await settled(page);
  await page.locator('.filemanager .fp-file a').first().click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: /^(Yes|OK)$/ }).click();
  await upload(page, zip);
  await saveActivity(page);
};

/** The activities of the course as this reader sees them: name and course module id, in their order. */
export const activitiesOf = async (
  page: Page,
): Promise<readonly { readonly name: string; readonly cmid: string; readonly is: string }[]> => {
  await page.goto(`${base()}/course/view.php?id=${course()}`);
  await settled(page);
  const links = await page.locator('.activity-item .activityname a').all();
  return Promise.all(
    links.map(async (link) => {
      const address = (await link.getAttribute('href')) ?? '';
      const [, is = '', cmid = ''] = /\/mod\/(\w+)\/view\.php\?id=(\d+)/.exec(address) ?? [];
      // Behind the name stands its type, for who cannot see the icon.
      const name = await link.locator('.instancename').evaluate((el) => el.firstChild?.textContent);
      return { name: name?.trim() ?? '', cmid, is };
    }),
  );
};

/** Restores a course backup into the course, by the steps of the guide, up to the task that cron does. */
export const restoreCourse = async (page: Page, backup: string): Promise<void> => {
  await page.goto(`${base()}/course/view.php?id=${course()}`);
  await settled(page);
  await page.locator('.secondary-navigation').getByText('More', { exact: true }).click();
  await page.getByRole('menuitem', { name: 'Course reuse' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Restore', exact: true }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Choose a file...' }).click();
  await choose(page, backup);
  await expect(page.locator('.filepicker-filename a')).toHaveText(/\.mbz$/);
  await page.getByRole('button', { name: 'Restore', exact: true }).first().click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('.bcs-current-course').getByRole('button', { name: 'Continue' }).click();
  for (const step of ['Settings', 'Schema']) {
    await expect(page.locator('.backup_stage_current')).toContainText(step);
    await page.getByRole('button', { name: 'Next' }).click();
  }
  await page.getByRole('button', { name: 'Perform restore' }).click();
  await expect(page.locator('.backup_stage_current')).toContainText(/Process|Complete/);
};

/** Opens the player as a student does. @returns the frame of the package. */
export const play = async (page: Page, cmid: string): Promise<Frame> => {
  await page.goto(`${base()}/mod/scorm/view.php?id=${cmid}`);
  await settled(page);
  await page.locator('#scormviewform #n').click();
  await page.waitForURL(/mod\/scorm\/player\.php/);
  const element = await page.waitForSelector('#scorm_object', { state: 'attached' });
  let frame: Frame | null = null;
  await expect
    .poll(async () => (frame = await element.contentFrame())?.url() ?? '')
    .toContain('/pluginfile.php/');
  if (!frame) throw new Error('The package did not open.');
  return frame;
};

/** Leaves the player by the activity's own page, so that the package's last words get through. */
export const leavePlayer = async (page: Page, cmid: string): Promise<void> => {
  await page.goto(`${base()}/mod/scorm/view.php?id=${cmid}`);
  await settled(page);
};

/** The grade of a student in the gradebook. */
export const gradeOf = async (page: Page, cmid: string): Promise<string> => {
  await page.goto(`${base()}/grade/report/user/index.php?id=${course()}`);
  await settled(page);
  const link = page.locator(
    `a[href*="/mod/scorm/"]:is([href$="?id=${cmid}"], [href*="?id=${cmid}&"])`,
  );
  const row = page.locator('tr', { has: link }).first();
  return (await row.locator('td.column-grade').innerText()).trim();
};

/** Opens a report of those who have attempts, with these columns. */
const report = async (
  page: Page,
  cmid: string,
  mode: string,
  columns: readonly string[],
): Promise<void> => {
  await page.goto(`${base()}/mod/scorm/report.php?id=${cmid}&mode=${mode}`);
  await settled(page);
  // 1: users with attempts only.
  await page.selectOption('#id_attemptsmode', '1');
  for (const column of columns) await page.locator(`#id_${column}`).check();
  await page.getByRole('button', { name: 'Save preferences' }).click();
  await settled(page);
};

/**
 * The interactions report: a list of cells by row, its heading first. Which columns it has Moodle keeps
 * for each reader, so they are chosen first.
 */
export const interactions = async (page: Page, cmid: string): Promise<string[][]> => {
  await report(page, cmid, 'interactions', ['qtext', 'resp', 'right', 'result']);
  const rows = await page.locator('table.flexible tr, #attempts tr').all();
  return Promise.all(
    rows.map(async (row) =>
      (await row.locator('th, td').allInnerTexts()).map((cell) => cell.trim()),
    ),
  );
};

/** What Moodle holds of the first attempt: each element with its value, by the page of its track details. */
export const trackDetails = async (page: Page, cmid: string): Promise<string[][]> => {
  await report(page, cmid, 'basic', []);
  await page.locator('a[href*="/report/userreport.php"]').first().click();
  await page.getByRole('link', { name: 'Track details' }).first().click();
  await settled(page);
  const rows = await page.locator('#region-main table tr').all();
  return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
};

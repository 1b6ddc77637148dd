import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graded } from '../../scripts/preview/lookup';
import { fillSample } from '../../scripts/preview/sample';
import { createLibrary } from '../../scripts/preview/packages';
import { openStore } from '../../scripts/preview/store';
import { interactions } from '../../scripts/preview/rte/cmi';
import { startServer } from '../../scripts/preview/server/server';
import type { RunningServer } from '../../scripts/preview/server/server';
import { unitForClass } from '../../scripts/teacher/report';
import { createGatherer } from '../../src/classroom/record';
import { readFile } from '../../src/classroom/read/file';
import { writePackage } from '../../src/package/write';
import { whole } from '../builders/class-record';
import { manifest12, manifest2004, zip } from '../builders/zips';

const NAME = 'unit.zip';
/** The same unit as SCORM 2004. */
const OTHER = 'unit2004.zip';
const nameOf = (n: number): string => `Student ${n}`;
let dir = '';
let server: RunningServer;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sample-'));
  const files = writePackage({
    pages: [{ name: 'index.html', course: whole.course, html: '', style: '' }],
    bodies: Object.values(whole.bodies),
    extras: { glossary: {}, lessons: [] },
    player: { base: '', player: '', reading: '', deferred: '', style: '' },
    notice: { late: '', again: '', noScript: '' },
    connect: "'none'",
  });
  writeFileSync(join(dir, NAME), zip({ ...files, 'imsmanifest.xml': manifest12('Tiny') }));
  writeFileSync(join(dir, OTHER), zip({ ...files, 'imsmanifest.xml': manifest2004('Tiny') }));
  writeFileSync(join(dir, 'foreign.zip'), zip({ 'imsmanifest.xml': manifest12('Foreign') }));
  server = await startServer({
    dir,
    lessons: 'lessons',
    database: join(dir, 'a.sqlite'),
    sample: true,
  });
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

const post = (path: string, form: Record<string, string> = {}) =>
  fetch(new URL(path, server.url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(form),
    headers: { connection: 'close' },
  });

const get = async (path: string): Promise<string> => {
  const answer = await fetch(new URL(path, server.url), { headers: { connection: 'close' } });
  return (await answer.text()).replace(/\s+/g, ' ');
};

describe('the sample class', () => {
  it('is the same each time, and is added once', async () => {
    const library = createLibrary(dir);
    const [one, two] = ['b.sqlite', 'c.sqlite'].map((file) => openStore(join(dir, file), nameOf));
    if (!one || !two) throw new Error('No stores.');
    const added = await fillSample(library, one);
    expect(added).toBeGreaterThan(24);
    expect(added).toBeLessThan(31);
    expect(await fillSample(library, two)).toBe(added);
    expect(await fillSample(library, one)).toBe(0);
    const values = [one, two].map((store) =>
      store.attempts().map(({ learner, cmi }) => [learner, cmi]),
    );
    expect(values[0]).toEqual(values[1]);
    const [first] = one.attempts();
    expect(interactions(first?.cmi ?? {}).map(({ id }) => id)).toEqual(
      whole.course.columns.map((n) => whole.slots.questions[n]?.split('/')[1]),
    );
    one.close();
    two.close();
  });

  it('fills the gradebook, with each lesson once, and says that it is invented', async () => {
    const page = await get('/gradebook');
    expect(page).toContain('Student 01');
    expect(page).toContain(`/questions?package=${NAME}`);
    expect(page).not.toContain(OTHER);
    const pages = [
      '/gradebook',
      '/',
      `/questions?package=${NAME}`,
      `/question?package=${NAME}&id=q-gap`,
    ];
    for (const path of [...pages, `/attempt?package=${NAME}&learner=s01`]) {
      expect(await get(path), path).toContain('are invented by a script');
    }
  });

  it('can be taken to the class report, in the three formats of Moodle', async () => {
    const unit = unitForClass({ ...whole, course: { ...whole.course, title: 'Tiny' } });
    const rights = await Promise.all(
      ['txt', 'xlsx', 'ods'].map(async (format) => {
        const answer = await fetch(
          new URL(`/interactions?package=${NAME}&format=${format}`, server.url),
          {
            headers: { connection: 'close' },
          },
        );
        expect(answer.headers.get('content-disposition')).toContain(`interactions.${format}`);
        const into = createGatherer(unit);
        expect(await readFile(unit, await answer.blob(), into)).toEqual({
          cut: false,
          newer: false,
          unknown: new Set(),
        });
        const { pupils, unreadable } = into.finish();
        expect([pupils.length, unreadable]).toEqual([30, 0]);
        return pupils.map(({ answers }) => answers.map((given) => given?.credit));
      }),
    );
    expect(rights[0]?.flat().filter((one) => one === 1).length).toBeGreaterThan(20);
    expect(rights[1]).toEqual(rights[0]);
    expect(rights[2]).toEqual(rights[0]);
    expect(await get(`/questions?package=${NAME}`)).toContain('format=ods');
    expect(await get(`/interactions?package=${NAME}&format=pdf`)).toContain('That is not possible');
  });

  it('opens from a grade the attempt that earned it, with questions numbered as students see them', async () => {
    expect(await get('/gradebook')).toMatch(
      /\/attempt\?package=unit\.zip&amp;learner=s01&amp;attempt=1/,
    );
    const page = await get(`/attempt?package=${NAME}&learner=s01`);
    expect(
      [...page.matchAll(/<th scope="row">(\d+)<\/th>/g)].map(([, n]) => n).slice(0, 6),
    ).toEqual(['1', '2', '3', '4', '5', '1']);
  });

  it('plays a SCORM 2004 package as it plays SCORM 1.2', async () => {
    const store = openStore(join(dir, 'd.sqlite'), nameOf);
    const library = createLibrary(dir);
    expect(await fillSample(library, store, OTHER)).toBe(await fillSample(library, store, NAME));
    expect(await fillSample(library, store, 'foreign.zip')).toBe(0);
    expect(await fillSample(library, store, 'none.zip')).toBe(0);
    const [old, young] = [NAME, OTHER].map((name) =>
      graded(store.attempts())
        .filter((one) => one.package === name)
        .map(({ learner, outcome }) => [learner, outcome]),
    );
    expect(young).toEqual(old);
    const found = store.attempts().find((one) => one.package === OTHER);
    expect(interactions(found?.cmi ?? {}).map(({ id }) => id)).toContain('q-order');
    store.close();
  });

  it('is offered by buttons, and taken away without anybody else', async () => {
    expect(await get('/')).toContain('formaction="/sample"');
    expect((await post('/sample', { package: OTHER })).headers.get('location')).toBe('/gradebook');
    expect(await get('/gradebook')).toContain(OTHER);
    await post('/attempts', { package: NAME, learner: 's01' });
    expect((await post('/sample/remove')).status).toBe(303);
    const left = await get('/gradebook.csv');
    expect(left.match(/zip/g)).toHaveLength(1);
    expect(await get('/gradebook')).not.toContain('invented');
    expect(await get('/')).toContain('Show with a sample class of 30');
    // Whoever has an attempt keeps it.
    await post('/sample');
    expect(await get('/gradebook.csv')).toContain(`s01,Student 01,${NAME},,not attempted,1,`);
  });
});

describe('one question across the class', () => {
  it('tells how many were right, which wrong option drew most and what it stands for', async () => {
    const all = await get(`/questions?package=${NAME}`);
    expect(all).toContain('Students by lessons');
    expect(all).toContain('It stands for: Russia had a king.');
    // The pictures of the class report: a cell for each answer, a bar for each option.
    expect(all).toMatch(/<td class="wrong"><span aria-hidden="true">✗<\/span>/);
    expect(all).toMatch(/<svg class="bar".+Russia had a king/);
    const one = await get(`/question?package=${NAME}&id=q-choice`);
    expect(one).toMatch(/\d+ of \d+ were right at their first try/);
    expect(one).toMatch(/“The King”<\/th><td>Russia had a king\.<\/td><td class="number">[1-9]/);
  });

  it('is refused in a sentence where there is no such thing', async () => {
    expect(await get('/questions?package=none.zip')).toContain('There are no questions to be read');
    expect(await get(`/question?package=${NAME}&id=none`)).toContain('There is no question none');
  });
});

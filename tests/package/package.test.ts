/** A package is read back as it was written, whatever its texts are, and all of it is ASCII. */
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Body, Course } from '../../src/course/course';
import { readPackage, readZip } from '../../src/package/read';
import { extrasScript, lessonScript, readExtras } from '../../src/package/scripts';
import type { Contents } from '../../src/package/write';
import { writePackage } from '../../src/package/write';
import { whole } from '../builders/class-record';

const EMPTY = { aims: [], sources: [], steps: [], glossary: {} };

const text = fc.string({ unit: 'binary' });
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/);

const body = (lesson: string): fc.Arbitrary<Body> =>
  fc.record({
    id: fc.constant(lesson),
    aims: fc.array(text),
    sources: fc.array(text),
    steps: fc.array(
      fc.record({
        id,
        title: text,
        blocks: fc.array(text.map((html) => ({ is: 'prose' as const, html }))),
      }),
    ),
    glossary: fc.constant({}),
  });

const contents: fc.Arbitrary<Contents> = fc
  .tuple(fc.uniqueArray(id, { minLength: 1, maxLength: 4 }), text, text, text)
  .chain(([lessons, title, description, more]) => {
    const [part] = whole.course.outline;
    const [lesson] = part?.lessons ?? [];
    if (!part || !lesson) throw new Error('The course has no lesson.');
    const course: Course = {
      ...whole.course,
      title,
      description,
      logo: `<svg viewBox="0 0 9 9">${more}</svg>`,
      columns: [],
      retired: {},
      outline: [
        { ...part, lessons: lessons.map((name) => ({ ...lesson, id: name, questions: [] })) },
      ],
    };
    return fc.record({
      pages: fc.constant([{ name: 'index.html', course, html: '<p>“View”</p>', style: 'a{}' }]),
      bodies: fc.tuple(...lessons.map(body)),
      extras: fc.constant({ glossary: {}, lessons: [] }),
      player: fc.record({
        base: fc.constant(''),
        player: fc.constant(''),
        reading: fc.constant(''),
        deferred: fc.constant(''),
        style: fc.constant('★{}'),
      }),
      notice: fc.constant({ late: '–', again: '–', noScript: '–' }),
      connect: fc.constant("'none'"),
    });
  });

const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, code]) => [name, strToU8(code)])));

test('a package is read back as it was written', () => {
  fc.assert(
    fc.property(contents, (written) => {
      const files = writePackage(written);
      const read = readPackage(readZip(zipped(files)));
      expect(read?.course).toEqual(written.pages[0]?.course);
      for (const one of written.bodies) expect(read?.body(one.id)).toEqual(one);
      for (const [name, code] of Object.entries(files)) expect(code, name).toMatch(/^[\0-\x7f]*$/);
    }),
    { numRuns: 50 },
  );
});

test('the base is in the page where there is one page, and in the shared file where there are several', () => {
  const [sample] = fc.sample(contents, { numRuns: 1, seed: 7 });
  const [view] = sample?.pages ?? [];
  if (!sample || !view) throw new Error('No sample.');
  const player = { ...sample.player, base: 'base;', player: 'player;', reading: 'reading;' };
  const codeIn = (files: Readonly<Record<string, string>>): Record<string, string[]> =>
    Object.fromEntries(
      Object.entries(files)
        .map(([name, text]) => [
          name.replace(/^build-\w+\//, ''),
          text.match(/\b(base|player|reading);/g) ?? [],
        ])
        .filter(([, found]) => found?.length),
    ) as Record<string, string[]>;
  const pageOf = (name: string, lessons: number) => {
    const [part] = view.course.outline;
    const outline = [{ title: 'Part', lessons: (part?.lessons ?? []).slice(0, lessons) }];
    return { ...view, name, course: { ...view.course, outline } };
  };
  const several = [pageOf('one.html', 1), pageOf('two.html', 1)];
  expect(codeIn(writePackage({ ...sample, player, pages: [pageOf('index.html', 1)] }))).toEqual({
    'index.html': ['base;'],
    'player.js': ['player;', 'reading;'],
  });
  expect(codeIn(writePackage({ ...sample, player, pages: several }))).toEqual({
    'player.js': ['base;', 'player;', 'reading;'],
  });
});

test('the script that a page waits for says at its very top that it is needed at once', () => {
  const [sample] = fc.sample(contents, { numRuns: 1, seed: 7 });
  if (!sample) throw new Error('No sample.');
  const hinted = Object.entries(writePackage(sample))
    .filter(([, code]) => code.startsWith('//# allFunctionsCalledOnLoad\n'))
    .map(([name]) => name.replace(/^build-\w+\//, ''));
  expect(hinted).toEqual(['player.js']);
});

test('the page of a lesson carries its first step, and the lesson’s file the others', () => {
  const [sample] = fc.sample(contents, { numRuns: 1, seed: 7 });
  const [view] = sample?.pages ?? [];
  if (!sample || !view) throw new Error('No sample.');
  const [part] = view.course.outline;
  const [lesson] = part?.lessons ?? [];
  if (!part || !lesson) throw new Error('No lesson.');
  const steps = ['first-step', 'second-step'].map((one) => ({ id: one, title: one, blocks: [] }));
  const whole = { ...EMPTY, id: lesson.id, aims: ['the-aim'], sources: ['the-source'], steps };
  const pageOf = (name: string, lessons: (typeof part)['lessons']) => ({
    ...view,
    name,
    course: { ...view.course, outline: [{ ...part, lessons }] },
  });
  const other = { ...lesson, id: `${lesson.id}-2` };
  /** Which of the words stand in which file. */
  const wordsIn = (written: Partial<Contents>): Record<string, string[]> =>
    Object.fromEntries(
      Object.entries(writePackage({ ...sample, bodies: [whole], ...written }))
        .filter(([name]) => /html|lessons/.test(name))
        .map(([name, code]) => [
          name.replace(/^build-\w+\//, ''),
          [...new Set(code.match(/first-step|second-step|the-aim|the-source/g))].sort(),
        ]),
    );
  const file = `lessons/${lesson.id}.js`;
  const all = ['first-step', 'second-step', 'the-aim', 'the-source'];
  const carried = { 'one.html': ['first-step', 'the-aim'], [file]: ['second-step', 'the-source'] };
  expect(wordsIn({ pages: [pageOf('one.html', [lesson])] })).toEqual(carried);
  // The other page has another lesson.
  expect(wordsIn({ pages: [pageOf('one.html', [lesson]), pageOf('two.html', [other])] })).toEqual({
    ...carried,
    'two.html': [],
  });
  expect(wordsIn({ pages: [pageOf('index.html', [lesson, other])] })).toEqual({
    'index.html': [],
    [file]: all,
  });
  expect(wordsIn({ pages: [pageOf('one.html', [lesson])], inside: true })).toEqual({
    'one.html': all,
  });
});

test('a lesson may be called what every object has', () => {
  const run = (...lessons: readonly string[]): unknown => {
    const code = lessons.map((id) => lessonScript('b1', { ...EMPTY, id })).join('');
    return runInNewContext(`${code};window.Lessons.b1.constructor?.id`, { window: {} });
  };
  expect(run('one', 'constructor')).toBe('constructor');
  // Not there yet.
  expect(run('one')).toBeUndefined();
});

test('the extras are read back as they were written', () => {
  fc.assert(
    fc.property(text, text, (term, meaning) => {
      const extras = { glossary: { a: { term, meaning } }, lessons: [] };
      expect(readExtras('b1', extrasScript('b1', extras))).toEqual(extras);
    }),
  );
});

test('the files of another build have other names, and are not read as this one’s', () => {
  const [sample] = fc.sample(contents, { numRuns: 1, seed: 7 });
  if (!sample) throw new Error('No sample.');
  const [first, ...rest] = sample.bodies;
  if (!first) throw new Error('No lesson.');
  const old = writePackage(sample);
  const files = writePackage({ ...sample, bodies: [{ ...first, aims: ['new'] }, ...rest] });
  const shared = Object.keys(files).filter((name) => name in old);
  expect(shared).toEqual(['index.html']);
  // The new page with the old lesson under the new one’s name.
  const name = Object.keys(files).find((one) => one.endsWith(`/lessons/${first.id}.js`)) ?? '';
  const stale = Object.keys(old).find((one) => one.endsWith(`/lessons/${first.id}.js`)) ?? '';
  const mixed = readPackage(readZip(zipped({ ...files, [name]: old[stale] ?? '' })));
  expect(mixed?.body(first.id)).toBeUndefined();
});

test.each([{}, { 'index.html': strToU8('<p>Another maker’s page</p>') }])(
  'a package of another maker has nothing to be read',
  (files) => expect(readPackage(files)).toBeUndefined(),
);

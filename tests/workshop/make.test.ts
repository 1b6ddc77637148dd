/** Packages as the workshop makes them, and the preview's page: without any file system. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { formats } from '../../manifest';
import { WHOLE } from '../../src/course/fields';
import { scorm12 } from '../../manifest/scorm12';
import { web } from '../../manifest/web';
import { readKit } from '../../scripts/build/parts';
import { readUnit } from '../../scripts/shared/lessons';
import { readPackage, readZip } from '../../src/package/read';
import { type Kit, partsOf } from '../../src/publish/kit';
import { packages, pickPublishable } from '../../src/publish/packages';
import { type CarriedKit, packKit, unpackKit } from '../../src/workshop/carried-kit';
import { packJson, unpackJson } from '../../src/workshop/embedded';
import { EACH, make, makeCourse, makeZip } from '../../src/workshop/making/make';
import { previewPage } from '../../src/workshop/preview/page';
import { strings } from '../../src/strings/en-GB/workshop';

const read = readUnit('tests/fixtures/bread');
if ('problems' in read) throw new Error('The fixture has problems.');
const unit = read;

let kit: Kit;
beforeAll(async () => {
  const built = await readKit([
    [scorm12, 'en-GB'],
    [web, 'en-GB'],
  ]);
  kit = unpackKit(unpackJson(packJson(packKit(built))) as CarriedKit);
});

test('the players are carried to the letter, and what they share but once', async () => {
  const built = await readKit([
    [scorm12, 'en-GB'],
    [scorm12, 'fr'],
  ]);
  const carried = packKit(built);
  expect(unpackKit(carried)).toEqual(built);
  const scripts = Object.values(built.players).flatMap(({ code }) => Object.values(code));
  expect(carried.pieces.join('').length).toBeLessThan(0.72 * scripts.join('').length);
});

test('every format is offered in words of its own', () => {
  expect(formats.filter(({ name }) => strings.formats[name] === undefined)).toEqual([]);
});

const silently = (): Promise<void> => Promise.resolve();

test('a zip holds what the packager laid out, byte for byte, and its name', async () => {
  const zip = await makeZip(unit, scorm12, { kit, what: WHOLE }, silently);
  const [made] = packages(unit, scorm12, partsOf(kit, scorm12, 'en-GB'), ['unit']);
  expect(zip.name).toBe('bread-unit-scorm12-2.0.zip');
  const files = readZip(zip.bytes);
  expect(Object.keys(files).sort()).toEqual(Object.keys(made?.files ?? {}).sort());
  for (const [name, bytes] of Object.entries(files)) {
    expect(Buffer.from(bytes).toString(), name).toBe(made?.files[name]);
  }
  const again = await makeZip(unit, scorm12, { kit, what: WHOLE }, silently);
  expect(Buffer.from(again.bytes).equals(Buffer.from(zip.bytes))).toBe(true);
});

test('each lesson by itself: a zip of packages, with a pause before each', async () => {
  const seen: string[] = [];
  const zip = await makeZip(unit, scorm12, { kit, what: EACH }, async (done, all) => {
    seen.push(`${done}/${all}`);
    await silently();
  });
  expect(seen).toEqual(['0/3', '1/3', '2/3']);
  expect(zip.name).toBe('bread-lessons-scorm12-2.0.zip');
  const inside = readZip(zip.bytes);
  expect(Object.keys(inside)).toEqual([
    'bread-01-flour-and-water-scorm12-2.0.zip',
    'bread-02-the-oven-scorm12-2.0.zip',
    'bread-03-taste-test-scorm12-2.0.zip',
  ]);
  const [first = new Uint8Array()] = Object.values(inside);
  expect(readPackage(readZip(first))?.course.title).toBe('Flour and water');
});

test('a course for Moodle holds the very packages, and is the same every time', async () => {
  const seen: string[] = [];
  const course = await makeCourse(unit, kit, async (done, all) => {
    seen.push(`${done}/${all}`);
    await silently();
  });
  expect(seen).toEqual(['0/3', '1/3', '2/3']);
  expect(course.name).toBe('bread-unit-moodle-2.0.mbz');
  const inside = readZip(course.bytes);
  const lesson = await makeZip(unit, scorm12, { kit, what: 'the-oven' }, silently);
  const sha1 = createHash('sha1').update(lesson.bytes).digest('hex');
  const stored = inside[`files/${sha1.slice(0, 2)}/${sha1}`];
  expect(Buffer.from(stored ?? []).equals(Buffer.from(lesson.bytes))).toBe(true);
  expect(Buffer.from(inside['files.xml'] ?? []).toString()).toContain(lesson.name);
  const again = await makeCourse(unit, kit, silently);
  expect(Buffer.from(again.bytes).equals(Buffer.from(course.bytes))).toBe(true);
});

test('what is sent to a worker makes the same package there', async () => {
  const order = { unit: pickPublishable(unit), kit, name: 'scorm12', what: 'the-oven' };
  const made = await make(structuredClone(order), silently);
  const here = await makeZip(unit, scorm12, { kit, what: 'the-oven' }, silently);
  expect(made.name).toBe('bread-02-the-oven-scorm12-2.0.zip');
  expect(Buffer.from(made.bytes).equals(Buffer.from(here.bytes))).toBe(true);
  await expect(make({ ...order, name: 'scorm13' }, silently)).rejects.toThrow(
    'Expected the name of a format, got "scorm13".',
  );
});

test('a kit without the player of a format says so', () => {
  const other = formats.find(({ name }) => name === 'cmi5') ?? web;
  expect(() => partsOf(kit, other, 'en-GB')).toThrow(
    'Expected a player for lrs/cmi5 en-GB, got none.',
  );
});

test('of the preview, every script and the style are the same for any lesson: only data changes', () => {
  const pageOf = (lesson: string): string =>
    previewPage(unit, partsOf(kit, web, 'en-GB'), { lesson, place: '', boot: 'boot()' });
  const pieces = (html: string): string[] =>
    [...html.matchAll(/<(?:style|script)>([^]*?)<\/(?:style|script)>/g)].map(([, text = '']) =>
      createHash('sha256').update(text).digest('base64'),
    );
  const [one, two, whole] = ['the-oven', 'taste-test', 'no-such'].map(pageOf);
  expect(pieces(one ?? '')).toHaveLength(6);
  expect(pieces(two ?? '')).toEqual(pieces(one ?? ''));
  expect(pieces(whole ?? '')).toEqual(pieces(one ?? ''));
  expect(one).toContain('The oven');
  expect(one).not.toContain('"taste-test":{');
});

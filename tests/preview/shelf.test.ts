import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLibrary, type Package } from '../../scripts/preview/packages';
import { shelve } from '../../scripts/preview/shelf';
import { manifest12, manifest2004, zip } from '../builders/zips';

type Files = Readonly<Record<string, string>>;

const scorm12: Files = { 'imsmanifest.xml': manifest12('Bread') };
const scorm2004: Files = { 'imsmanifest.xml': manifest2004('Bread') };
const third: Files = { 'imsmanifest.xml': manifest2004('Bread').replace('4th', '3rd') };
const cmi5: Files = { 'cmi5.xml': '<courseStructure/>', 'index.html': '<p>' };
const xapi: Files = { 'tincan.xml': '<tincan/>', 'index.html': '<p>' };
const web: Files = { 'index.html': '<p>' };

/** The packages of a folder with these zips. */
const listOf = (zips: Readonly<Record<string, Files>>): Package[] => {
  const dir = mkdtempSync(join(tmpdir(), 'shelf-'));
  try {
    for (const [name, files] of Object.entries(zips)) writeFileSync(join(dir, name), zip(files));
    return createLibrary(dir).list();
  } finally {
    rmSync(dir, { recursive: true });
  }
};

const shelvedOf = (zips: Readonly<Record<string, Files>>): string[][] =>
  shelve(listOf(zips)).map(({ main, others }) => [main.name, ...others.map(({ name }) => name)]);

it('the unit comes first, then each lesson once, and what cannot be played last', () => {
  expect(
    shelvedOf({
      'bread-01-oven-cmi5-2.0.zip': cmi5,
      'bread-01-oven-scorm12-2.0.zip': scorm12,
      'bread-01-oven-scorm2004-2.0.zip': scorm2004,
      'bread-01-oven-scorm2004-3rd-2.0.zip': third,
      'broken.zip': {},
      'bread-unit-scorm2004-2.0.zip': scorm2004,
      'bread-unit-scorm12-2.0.zip': scorm12,
      'foreign.zip': scorm12,
    }),
  ).toEqual([
    ['bread-unit-scorm12-2.0.zip', 'bread-unit-scorm2004-2.0.zip'],
    [
      'bread-01-oven-scorm12-2.0.zip',
      'bread-01-oven-scorm2004-2.0.zip',
      'bread-01-oven-scorm2004-3rd-2.0.zip',
      'bread-01-oven-cmi5-2.0.zip',
    ],
    ['foreign.zip'],
    ['broken.zip'],
  ]);
});

it('a lesson whose id has the words of other names in it stays a lesson, and beside its other formats', () => {
  expect(
    shelvedOf({
      'bread-01-a-unit-of-work-scorm12-2.0.zip': scorm12,
      'bread-01-a-unit-of-work-web-2.0.zip': web,
      'bread-02-from-scorm12-on-scorm2004-2.0.zip': scorm2004,
      'bread-02-from-scorm12-on-web-2.0.zip': web,
      'bread-unit-scorm12-2.0.zip': scorm12,
    }),
  ).toEqual([
    ['bread-unit-scorm12-2.0.zip'],
    ['bread-01-a-unit-of-work-scorm12-2.0.zip', 'bread-01-a-unit-of-work-web-2.0.zip'],
    ['bread-02-from-scorm12-on-scorm2004-2.0.zip', 'bread-02-from-scorm12-on-web-2.0.zip'],
  ]);
});

it.each<[string, Files, string | undefined]>([
  ['SCORM 1.2', scorm12, 'scorm12'],
  ['the 4th edition of SCORM 2004', scorm2004, 'scorm2004'],
  ['the 3rd edition of SCORM 2004', third, 'scorm2004-3rd'],
  ['cmi5', cmi5, 'cmi5'],
  ['xAPI', xapi, 'xapi'],
  ['a website', web, 'web'],
  ['something else', { 'a.txt': 'a' }, undefined],
])('%s is told by what is in the zip, whatever its name says', (_, files, format) => {
  const [pack] = listOf({ 'my-web-scorm2004-copy-scorm12-1.zip': files });
  expect(pack?.format?.name).toBe(format);
});

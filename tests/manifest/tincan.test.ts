/** tincan.xml by structure, as Tin Can importers read it. */
import { expect, test } from 'vitest';
import { xapi } from '../../manifest/xapi';
import type { Course } from '../../src/course/course';
import { attr, course, finder } from '../builders/manifests';

const SPACE = 'http://projecttincan.com/tincan.xsd';

const tincan = (made: Course, version = '1.0.0') =>
  finder(xapi.files(made, { version, licence: 'MIT', files: [] })['tincan.xml'] ?? '', SPACE);

test('one activity is launched, and the lessons are named', () => {
  const { root, all } = tincan(course());
  expect([root.name, root.namespaceUri]).toEqual(['tincan', SPACE]);
  expect(all('m:activities/m:activity').map((one) => attr(one, 'id'))).toEqual([
    'https://example.org/october-unit',
    'https://example.org/october-unit/lesson-0',
    'https://example.org/october-unit/lesson-1',
    'https://example.org/october-unit/lesson-2',
  ]);
  expect(all('//m:launch').map((launch) => launch.content)).toEqual(['index.html']);
  expect(all('m:activities/m:activity[1]/m:launch')).toHaveLength(1);
  for (const text of all('//m:name | //m:description | //m:launch')) {
    expect(attr(text, 'lang')).toBe('en-GB');
  }
});

test('nothing of it changes with the version', () => {
  const text = (version: string) =>
    xapi.files(course(), { version, licence: 'MIT', files: [] })['tincan.xml'];
  expect(text('2.0.0')).toBe(text('1.0.0'));
});

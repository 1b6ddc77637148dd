import { expect, it } from 'vitest';
import type { Package } from '../../scripts/preview/packages';
import { formatOf, shelve } from '../../scripts/preview/shelf';

const pack = (name: string, playable = true): Package => ({
  name,
  size: 1,
  files: {},
  ...(playable
    ? {
        manifest: {
          title: name,
          standard: 'scorm12',
          launch: 'index.html',
          mastery: '',
          launchData: '',
        },
      }
    : { problem: () => 'a plain web build' }),
});

it('the unit comes first, then each lesson once, and what cannot be played last', () => {
  const shelved = shelve([
    pack('bread-01-oven-cmi5-2.0.zip', false),
    pack('bread-01-oven-scorm12-2.0.zip'),
    pack('bread-01-oven-scorm2004-2.0.zip'),
    pack('bread-01-oven-scorm2004-3rd-2.0.zip'),
    pack('broken.zip', false),
    pack('bread-unit-scorm2004-2.0.zip'),
    pack('bread-unit-scorm12-2.0.zip'),
    pack('foreign.zip'),
  ]);
  expect(shelved.map(({ main, others }) => [main.name, ...others.map(({ name }) => name)])).toEqual(
    [
      ['bread-unit-scorm12-2.0.zip', 'bread-unit-scorm2004-2.0.zip'],
      [
        'bread-01-oven-scorm12-2.0.zip',
        'bread-01-oven-scorm2004-2.0.zip',
        'bread-01-oven-scorm2004-3rd-2.0.zip',
        'bread-01-oven-cmi5-2.0.zip',
      ],
      ['foreign.zip'],
      ['broken.zip'],
    ],
  );
});

it('a format is told by the name of the zip', () => {
  expect(formatOf({ name: 'bread-unit-scorm2004-3rd-2.0.zip' })?.title).toBe(
    'SCORM 2004 3rd Edition',
  );
  expect(formatOf({ name: 'foreign.zip' })).toBeUndefined();
});

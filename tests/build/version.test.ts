/** The version of the lessons: in names and metadata, and nowhere where an LMS would take it for another course. */
import { expect, test } from 'vitest';
import { formats } from '../../manifest';
import { outputs } from '../../manifest/native';
import { packages } from '../../src/publish/packages';
import { built, files, lesson, told, unitYaml } from '../builders/lesson-files';
import { emptyParts } from '../builders/parts';

const of = (version: string) =>
  built(
    files(lesson('Words.'), {
      'unit.yaml': unitYaml().replace('version: 1.0.0', `version: ${version}`),
    }),
  );

/** What changes with the version, among all files of all packages. */
const changed = (a: string, b: string): readonly string[] =>
  formats.flatMap((format) => {
    const [one, two] = [a, b].map(
      (version) => packages(of(version), format, emptyParts, ['unit'])[0],
    );
    const names = Object.keys(one?.files ?? {});
    expect(Object.keys(two?.files ?? {})).toEqual(names);
    return (
      names
        // The sources are what the author wrote, with the version in it.
        .filter((name) => name !== 'sources.json' && one?.files[name] !== two?.files[name])
        .map((name) => `${format.name}: ${name}`)
    );
  });

test('names of packages and imports end in it', () => {
  const [scorm12] = formats;
  if (!scorm12) throw new Error('No format.');
  const unit = of('2026-11.b');
  expect(packages(unit, scorm12, emptyParts).map(({ name }) => name)).toEqual([
    'tiny-unit-scorm12-2026-11.b',
    'tiny-01-first-scorm12-2026-11.b',
  ]);
  expect(outputs(unit).map(({ name }) => name)).toContain('tiny-unit-moodlexml-2026-11.b.xml');
});

test('a page, a manifest and an edition are the same in every version', () => {
  expect(of('1.0').course).toEqual(of('2.0').course);
  expect(changed('1.0', '2.0')).toEqual([
    'scorm12: metadata.xml',
    'scorm2004: metadata.xml',
    'scorm2004-3rd: metadata.xml',
  ]);
});

test.each(['1/2', '../1', '-1', 'v 2', '1'.repeat(21)])('%s is no version', (version) => {
  const unit = files(lesson('Words.'), {
    'unit.yaml': unitYaml().replace('version: 1.0.0', `version: "${version}"`),
  });
  expect(told(unit)).toEqual([
    `lessons/unit.yaml:8:10 Expected a version like 1.2.0 (letters, digits, dots and hyphens, 20 at most), got "${version}".`,
  ]);
});

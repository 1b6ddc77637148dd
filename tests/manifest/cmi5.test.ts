/** cmi5.xml by structure (section 13 of the specification); its XSD is in no package that we use. */
import { expect, test } from 'vitest';
import { cmi5 } from '../../manifest/cmi5';
import type { Course } from '../../src/course/course';
import { ask, courseOf, lesson } from '../builders/courses';
import { attr, course, finder } from '../builders/manifests';

const SPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

const structure = (made: Course, version = '1.0.0') =>
  finder(cmi5.files(made, { version, licence: 'MIT', files: [] })['cmi5.xml'] ?? '', SPACE);

test('each lesson is an AU with a page of its own, in the blocks of the parts', () => {
  const { root, all } = structure(course());
  expect([root.name, root.namespaceUri]).toEqual(['courseStructure', SPACE]);
  expect(all('/m:courseStructure/*').map(({ name }) => name)).toEqual(['course', 'block', 'block']);
  expect(all('m:block').map((b) => b.find('m:au', { m: SPACE }).length)).toEqual([2, 1]);
  expect(all('//m:au/m:url').map((url) => url.content)).toEqual([
    'lesson-0.html',
    'lesson-1.html',
    'lesson-2.html',
  ]);
});

test('identifiers are absolute, unique, and the same in every version and edition', () => {
  const ids = (made: Course, version: string) =>
    structure(made, version)
      .all('//*[@id]')
      .map((one) => attr(one, 'id') ?? '');
  const first = ids(course(), '1.0.0');
  expect(new Set(first).size).toBe(6);
  for (const id of first) expect(id).toMatch(/^https:\/\/example\.org\/october-unit/);
  expect(ids(course({ edition: 'def', title: 'Other' }), '2.0.0')).toEqual(first);
});

test('title and description stand on course, block and AU, first and in the language', () => {
  const { all } = structure(course());
  for (const one of all('//m:course | //m:block | //m:au')) {
    const [title, description] = one
      .find('*')
      .map((child) => ('name' in child ? child : undefined));
    expect([title?.name, description?.name]).toEqual(['title', 'description']);
  }
  for (const text of all('//m:langstring')) {
    expect(attr(text, 'lang')).toBe('en-GB');
    expect(text.content).not.toBe('');
  }
  expect(all('m:course/m:title/m:langstring')[0]?.content).toBe('War & “peace” <1917>');
});

test('moveOn is explicit; masteryScore only with a pass mark, of four decimals at most', () => {
  const of = (made: Course) => {
    const { all } = structure(made);
    return all('//m:au').map((au) => [attr(au, 'moveOn'), attr(au, 'masteryScore')]);
  };
  expect(of(course())[0]).toEqual(['Completed', undefined]);
  expect(of(course({ policy: { passMark: 66.666 } }))[0]).toEqual(['CompletedAndPassed', '0.6667']);
  expect(of(course({ policy: { passMark: 100 } }))[0]?.[1]).toBe('1');
  // No score is told of a lesson in which nothing is scored, so none is asked for.
  const reading = courseOf([lesson(0, []), lesson(1, [ask('choice', 0)])], {
    policy: { passMark: 60 },
  });
  expect(of(reading)).toEqual([
    ['Completed', undefined],
    ['CompletedAndPassed', '0.6'],
  ]);
});

test('a package of one lesson is a course of one AU', () => {
  const [part] = course().outline;
  const [only] = part?.lessons ?? [];
  const one = course({
    iri: 'https://example.org/october-unit/lesson-0',
    outline: only ? [{ title: 'One', lessons: [only] }] : [],
  });
  const { all } = structure(one);
  expect(all('/m:courseStructure/*').map(({ name }) => name)).toEqual(['course', 'au']);
  expect(attr(all('m:au')[0], 'id')).not.toBe(attr(all('m:course')[0], 'id'));
});

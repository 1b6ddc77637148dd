/** What a build can be asked for, and a sentence for what it cannot. */
import { expect, test } from 'vitest';
import { asksForCourse, expectLessons, formatsAsked } from '../../scripts/make/options';

const IDS = ['flour', 'oven'];

test('all is made where nothing is said, and what is said alone else', () => {
  expect(formatsAsked({}).map(({ name }) => name)).toContain('scorm12');
  expect(formatsAsked({ format: ['web', 'moodle'] }).map(({ name }) => name)).toEqual(['web']);
  expect(asksForCourse({ lesson: ['flour'] })).toBe(false);
  expect(asksForCourse({ format: ['moodle'], lesson: ['unit', 'flour'] })).toBe(true);
  expect(() => expectLessons({ lesson: ['unit', 'oven'] }, IDS)).not.toThrow();
  expect(() => expectLessons({ format: ['moodle'] }, IDS)).not.toThrow();
});

test('a lesson that is unknown is named, though others are known', () => {
  expect(() => expectLessons({ lesson: ['oven', 'owen'] }, IDS)).toThrow(
    'Expected --lesson to name lessons (unit, flour, oven), got "owen".',
  );
  expect(() => expectLessons({ lesson: [''] }, IDS)).toThrow('got "".');
});

test('the course backup of one lesson is refused for what it is', () => {
  expect(() => expectLessons({ format: ['moodle'], lesson: ['oven'] }, IDS)).toThrow(
    'Expected --lesson to have the word unit in it for the format moodle, a backup of the whole unit, got "oven".',
  );
});

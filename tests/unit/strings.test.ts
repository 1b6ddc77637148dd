import { expect, test } from 'vitest';
import { deferredWordsOf, wordsFile, wordsOf } from '../../src/strings';

test.each([
  ['en-GB', 'en-GB'],
  ['en-US', 'en-GB'],
  ['EN', 'en-GB'],
  ['uk', 'uk'],
  ['uk-UA', 'uk'],
  ['cy', 'en-GB'],
])('a course in %s is spoken to by %s', (language, file) => {
  expect(wordsFile(language)).toBe(file);
});

test('each language counts by its own rules', () => {
  const counted = (language: string): string[] =>
    [1, 2, 5, 21].map((n) => wordsOf(language).minutes(n));
  expect(counted('en-GB')).toEqual(['1 minute', '2 minutes', '5 minutes', '21 minutes']);
  expect(counted('uk')).toEqual(['1 хвилина', '2 хвилини', '5 хвилин', '21 хвилина']);
});

test('the time that is left is told in minutes, and in hours where there are many', () => {
  const told = (language: string): string[] =>
    [1, 45, 89, 90, 194].map((n) => wordsOf(language).minutesLeft(n));
  expect(told('en-GB')).toEqual([
    'about 1 minute to go',
    'about 45 minutes to go',
    'about 89 minutes to go',
    'about 2 hours to go',
    'about 3 hours to go',
  ]);
  expect(told('uk').slice(3)).toEqual(['залишилося близько 2 годин', 'залишилося близько 3 годин']);
});

/** Every word at its place in the strings, functions called with numbers. */
const told = (value: unknown, at = ''): [string, string][] => {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') {
    return [[at, String((value as (...n: number[]) => unknown)(1, 2))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => told(inner, `${at}.${key}`));
};

const all = (language: string): [string, string][] => [
  ...told(wordsOf(language)),
  ...told(deferredWordsOf(language)),
];

test('no word of the Ukrainian player was left in English', () => {
  const english = new Map(all('en-GB'));
  const left = all('uk').filter(
    ([at, words]) => words === english.get(at) && /[a-z]{3}/.test(words.replace('Edexcel', '')),
  );
  expect(left).toEqual([]);
});

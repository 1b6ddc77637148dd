/** A build tells what of it is not in the course's language. */
import { expect, test } from 'vitest';
import { languageNotes } from '../../scripts/build/languages';
import { typeset } from '../../src/reader/typography';

test('nothing is told of a course in English, of whatever country', () => {
  expect(languageNotes('en-GB')).toEqual([]);
  expect(languageNotes('en-US')).toEqual([]);
});

test('of a course in Ukrainian: its player is, the book and the imports are not', () => {
  expect(languageNotes('uk')).toEqual([
    "The teacher's book, the class report and the hints of the question imports have no words in Ukrainian: what they say beside your lessons is in English. Straight quotation marks become English ones too; write the marks of Ukrainian yourself, and they stay.",
  ]);
  expect(typeset('Він сказав: «Так».')).toBe('Він сказав: «Так».');
});

test('of a language without words: the player too', () => {
  const [player, ...others] = languageNotes('fr');
  expect(player).toBe(
    'The player has no words in French: its buttons and sentences are in English. Add src/strings/fr.ts (CONTRIBUTING.md, walk 3).',
  );
  expect(others).toHaveLength(1);
});

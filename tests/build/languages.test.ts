/** A build tells what of it is not in the course's language. */
import { expect, test } from 'vitest';
import { languageNotes } from '../../scripts/build/languages';
import { files, lesson, told, unitYaml } from '../builders/lesson-files';

test('nothing is told of a course in English, of whatever country', () => {
  expect(languageNotes('en-GB')).toEqual([]);
  expect(languageNotes('en-US')).toEqual([]);
});

test('of a course in Ukrainian: the guide and the words on mistakes are not', () => {
  expect(languageNotes('uk')).toEqual([
    'The guide, and what the workshop says of mistakes and keys, have no words in Ukrainian: they are in English.',
  ]);
});

test('a language without words is an error that names those with words, and the way to add one', () => {
  const unit = (language: string): ReturnType<typeof told> =>
    told(
      new Map([...files(lesson('Text.\n')), ['unit.yaml', unitYaml().replace('en-GB', language)]]),
    );
  expect(unit('cy')).toEqual([
    'lessons/unit.yaml:5:11 Expected a language that the player speaks (en-GB, de, es, fr, uk; of any country, like en-US), got "cy". How to add one: CONTRIBUTING.md, walk 3.',
  ]);
  expect(unit('en-US')).toEqual([]);
  for (const language of ['de', 'es-MX', 'fr-FR', 'uk']) expect(unit(language)).toEqual([]);
});

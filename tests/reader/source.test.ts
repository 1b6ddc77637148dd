/** Sources: the line above the text says whose words they are, in the course's language. */
import { expect, test } from 'vitest';
import type { Text } from '../../src/blocks/source/author';
import type { Block } from '../../src/course/course';
import { block, built, files, lesson, problemsOf, unitYaml } from '../builders/lesson-files';

const source = (words: string, from: string, sentence = 'One.'): string =>
  block(
    'source',
    `id: letter\ntitle: A letter\nwords: ${words}\nfrom: ${from}\nto know: A verst is a kilometre.\nwho: A clerk\nwhen: "1917"\nparagraphs:\n  - sentences: [${sentence}]`,
  );

const shown = (text: string, language = 'en-GB') => {
  const unit = unitYaml().replace('language: en-GB', `language: ${language}`);
  const { bodies } = built(files(lesson(text), { 'unit.yaml': unit }));
  const [first] = bodies['first']?.steps[0]?.blocks ?? [];
  if (first?.is !== 'source') throw new Error(`Expected a source, got ${first?.is}.`);
  return first as Block & Text;
};

test.each([
  ['own', 'a newspaper', 'The author’s own words, from a newspaper.'],
  [
    'translated',
    'the Russian',
    'The author’s own words, translated for this course from the Russian.',
  ],
  [
    'adapted',
    'her memoirs',
    'Adapted for this course from her memoirs. These are not the author’s own words.',
  ],
  [
    'composed',
    'what historians report',
    'Composed for this course from what historians report. Not a quotation, and not a real person.',
  ],
])('words that are %s', (words, from, label) => {
  expect(shown(source(words, from)).label).toBe(label);
});

test('dots are explained where an author was cut, and not where nobody was', () => {
  const cut = 'He came ... and went.';
  expect(shown(source('translated', 'the Russian', cut)).label).toBe(
    'The author’s own words, translated for this course from the Russian. Dots show where words are left out.',
  );
  expect(shown(source('composed', 'reports', cut)).label).not.toContain('Dots');
});

test('what is known of it comes in one order, whatever the author’s', () => {
  expect(shown(source('own', 'a paper')).facts).toEqual([
    ['Who', 'A clerk'],
    ['When', '1917'],
    ['To know', 'A verst is a kilometre.'],
  ]);
});

test('it speaks the language of the course', () => {
  const { label, facts } = shown(source('own', 'газета'), 'uk');
  expect(label).toBe('Слова самого автора. Звідки: газета.');
  expect(facts[0]).toEqual(['Хто', 'A clerk']);
});

test('nobody’s words', () => {
  expect(problemsOf(source('invented', 'nothing'))).toEqual([
    '13:8 Expected own, translated, adapted, composed, got "invented".',
  ]);
});

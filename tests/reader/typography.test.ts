/** The small rule of typography. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slug } from '../../src/reader/slug';
import { typeset } from '../../src/reader/typography';
import { built, choice, files, lesson, unitYaml } from '../builders/lesson-files';

test.each([
  [`"All power to the soviets"`, '“All power to the soviets”'],
  [`the 'October' Revolution`, 'the ‘October’ Revolution'],
  [`Kerensky's and the soldiers' votes`, 'Kerensky’s and the soldiers’ votes'],
  [`He said: "It's a 'coup'."`, 'He said: “It’s a ‘coup’.”'],
  [`("so")`, '(“so”)'],
  [`in '17 and '05`, 'in ’17 and ’05'],
  [`'25 October' is a date`, '‘25 October’ is a date'],
  ['1879-1940', '1879–1940'],
  ['pages 3-4, 1917-08-25', 'pages 3–4, 1917-08-25'],
  ['peace - at once - and land', 'peace – at once – and land'],
  ['counter-revolution', 'counter-revolution'],
  [`*'word'*'s`, '*‘word’*’s'],
  [`"[All](glossary:a-1-2) power"`, '“[All](glossary:a-1-2) power”'],
])('%s', (source, expected) => {
  expect(typeset(source, 'en-GB')).toBe(expected);
});

test('setting a text twice changes nothing, and every character stands for one', () => {
  const marks = fc.array(
    fc.constantFrom(`'`, '"', '-', ' ', 'a', '1', '17', '*', '(', '[x](glossary:a-1)', '“', '’'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        marks.map((list) => list.join('')),
      ),
      (text) => {
        const once = typeset(text, 'en-GB');
        expect(typeset(once, 'en-GB')).toBe(once);
        expect(once).toHaveLength(text.length);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ['de', `Er sagte: "Das ist 'gut'."`, 'Er sagte: „Das ist ‚gut‘.“'],
  ['de', `"Geht's?"`, '„Geht’s?“'],
  ['es', `Dijo: "Es 'bueno'."`, 'Dijo: «Es “bueno”.»'],
  ['es', `¿"Qué"?`, '¿«Qué»?'],
  ['fr', `Il dit : "C'est l'eau !"`, 'Il dit\u00a0: «\u00a0C’est l’eau\u202f!\u00a0»'],
  ['fr-CA', `« Déjà » à 22:40 ; 50 %`, '«\u00a0Déjà\u00a0» à 22:40\u202f; 50\u202f%'],
  ['fr', `de l'"eau douce"`, 'de l’«\u00a0eau douce\u00a0»'],
  ['fr', `l’"eau" et qu'"*il*" boit`, 'l’«\u00a0eau\u00a0» et qu’«\u00a0*il*\u00a0» boit'],
  ['fr', `"la part de l'"`, '«\u00a0la part de l’\u00a0»'],
  ['uk', `Він сказав: "Це 'добре'."`, 'Він сказав: «Це „добре“.»'],
  ['uk', `пам'ять`, 'пам’ять'],
  ['de', '„Gut“, sagte er.', '„Gut“, sagte er.'],
])('the marks of %s: %s', (language, source, expected) => {
  expect(typeset(source, language)).toBe(expected);
  expect(typeset(expected, language)).toBe(expected);
});

test('in the language of the unit, in the text and in questions', () => {
  const unit = built(
    files(lesson(`Il dit : "*Oui* !"\n\n${choice({ stem: `stem: 'Que dit-il : "oui" ?'` })}`), {
      'unit.yaml': unitYaml().replace('en-GB', 'fr'),
    }),
  );
  expect(JSON.stringify(unit.bodies)).toContain('Il dit\u00a0: «\u00a0<em>Oui</em>\u202f!\u00a0»');
  expect(JSON.stringify(unit.bodies)).toContain('Que dit-il\u00a0: «\u00a0oui\u00a0»\u202f?');
});

test('a quotation is set across emphasis and links', () => {
  const { bodies } = built(
    files(lesson(`He said "*all* power to the [Soviet](glossary:soviet)".`)),
  );
  expect(bodies['first']?.steps[0]?.blocks).toEqual([
    {
      is: 'prose',
      html: '<p id="start-1">He said “<em>all</em> power to the <a href="#word-soviet" class="term" data-term="soviet">Soviet</a>”.</p>',
    },
  ]);
});

test.each([
  ['Bread, war and land', 'bread-war-and-land'],
  ["Lenin's return", 'lenins-return'],
  ['  25 October (7 November)  ', '25-october-7-november'],
  ['«Всё»', 'всё'],
])('the slug of %s', (heading, expected) => {
  expect(slug(heading)).toBe(expected);
});

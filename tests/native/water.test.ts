/** The quiz imports and the cartridge of the unit in French, read back: numbers with units, formulas, photographs, a sound. */
import { expect, test } from 'vitest';
import { outputs } from '../../manifest/native';
import { mediaOf } from '../../scripts/build/media';
import { readUnit } from '../../scripts/shared/lessons';
import { formatProblem } from '../../src/reader';
import { evaluate } from './evaluate21';
import { parse, seen } from './xml';

const DIR = 'tests/fixtures/water';
const unit = readUnit(DIR, await mediaOf(DIR));
if ('problems' in unit) throw new Error(unit.problems.map(formatProblem).join('\n'));
const made = outputs(unit);
const of = (format: string) => {
  const found = made.find(({ name }) => name.includes(`-${format}-`));
  if (!found) throw new Error(`No ${format}.`);
  return found;
};
const text = (format: string, file: string): string => of(format).files[file] ?? '';

test('Moodle reads the number, and the photographs in the question itself', () => {
  const bank = parse(text('moodlexml', 'water-unit-moodlexml-1.1.xml'));
  const boils = bank.one('question[idnumber="water.water-boils"]');
  expect(boils.attr('type')).toBe('numerical');
  expect(boils.all('answer').map((one) => [one.one('text').text, one.attr('fraction')])).toEqual([
    ['0', '0'],
    ['100', '100'],
  ]);
  expect(seen(boils.one('questiontext/text').text)).toContain('Unité\u00a0: °C');
  const ice = bank.one('question[idnumber="water.water-ice"]');
  expect(ice.all('answer/text').map((one) => seen(one.text))).toEqual([
    'Sa masse volumique m⁄V est plus petite',
    'Elle est plus froide',
  ]);
  for (const id of ['water-ice', 'water-solid']) {
    const files = bank.all(`question[idnumber="water.${id}"]//file[@encoding="base64"]`);
    expect(files.map((file) => file.attr('name').replace(/-[0-9a-f]{8}/, ''))).toEqual(
      id === 'water-ice' ? ['ice-800.jpg'] : ['ice-800.jpg', 'lake-1344.jpg'],
    );
    // A JPEG begins so.
    for (const file of files) expect(file.text.trim()).toMatch(/^\/9j\//);
  }
});

test('QTI 2.1 marks what is right, and its manifest lists every photograph', () => {
  const item = (id: string) => parse(text('qti21', `water_${id}.xml`));
  expect(evaluate(item('water-boils'), { RESPONSE: ['100'] }).score).toBe(1);
  expect(evaluate(item('water-boils'), { RESPONSE: ['0'] }).score).toBe(0);
  for (const id of ['water-ice', 'water-solid']) {
    expect(evaluate(item(id), { RESPONSE: ['o_a'] }).score, id).toBe(1);
    expect(evaluate(item(id), { RESPONSE: ['o_b'] }).score, id).toBe(0);
  }
  const listed = parse(text('qti21', 'imsmanifest.xml'))
    .all('.//file')
    .map((file) => file.attr('href'));
  const shown = ['water-ice', 'water-solid'].flatMap((id) =>
    item(id)
      .all('.//img')
      .map((img) => img.attr('src')),
  );
  expect(shown).toHaveLength(3);
  expect(listed).toEqual(expect.arrayContaining(shown));
  expect(Object.keys(of('qti21').media ?? {}).length).toBeGreaterThan(0);
});

test('Canvas’s QTI 1.2 has the number as a number, and the right options', () => {
  const quiz = parse(text('qti12', 'water_water_quiz/water_water_quiz.xml'));
  const types = quiz
    .all('.//item')
    .map((one) => [one.attr('title'), one.one('.//fieldentry').text]);
  expect(types).toEqual([
    ['water-boils', 'numerical_question'],
    ['water-ice', 'multiple_choice_question'],
    ['water-solid', 'multiple_choice_question'],
  ]);
});

test('the cartridge’s page has the table, the formula, the footnote, the sound and its transcript', () => {
  const page = text('commoncartridge', 'pages/water.html').replace(/&#(\d+);/g, (_, code: string) =>
    String.fromCodePoint(Number(code)),
  );
  for (const said of [
    '<html lang="fr-FR">',
    '<td>sur l’étang en janvier</td>',
    '<math display="block" tabindex="0"><mrow><mi>ρ</mi><mo>=</mo><mfrac>',
    'aria-label="Note 1"',
    'kilogrammes par mètre cube',
    '<p dir="rtl"',
    '<audio',
    'Quatre gouttes tombent',
  ]) {
    expect(page).toContain(said);
  }
  const listed = parse(text('commoncartridge', 'imsmanifest.xml'))
    .all('.//file')
    .map((file) => file.attr('href'));
  for (const [, src = ''] of page.matchAll(/ src="(?!data:)([^"]+)"/g)) {
    expect(listed).toContain(src.replace('../', ''));
  }
});

/** Signs that come along when a text is pasted, and marks of other kinds of Markdown. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  block,
  built,
  files,
  front,
  lesson,
  problemsOf,
  told,
  unitYaml,
} from '../builders/lesson-files';

const titled = (title: string): string =>
  front().replace('title: First', `title: ${title}`) + '\n## Start\n\nText.\n';

describe('white space of other makers', () => {
  test.each(['\v', '\f', '\x85', '\u2028', '\u2029'])('%j in a title is a space', (space) => {
    const { course } = built(files(titled(`Flour${space}and water`)));
    expect(course.outline[0]?.lessons[0]?.title).toBe('Flour and water');
  });
  test('in the text, too', () => {
    const { bodies } = built(files(lesson('Flour\vand water.')));
    expect(JSON.stringify(bodies)).toContain('Flour and water.');
  });
});

describe('control characters', () => {
  const message = (code: string): string =>
    `Expected text, got a control character (U+${code}), which cannot be shown. Delete it; if you do not see it, write the words beside it anew.`;

  test('in the text, with their place', () => {
    expect(problemsOf('A bo\x02wl.\n\nA\x9a jug.')).toContain(`10:5 ${message('0002')}`);
    expect(problemsOf('A bo\x02wl.\n\nA\x9a jug.')).toContain(`12:2 ${message('009A')}`);
  });
  test('written as an escape of YAML', () => {
    expect(told(files(titled('"Flour\\x0Band water"')))).toEqual([`3:8 ${message('000B')}`]);
  });
  test('in the other files of a unit', () => {
    const unit = files(lesson('Text.'), {
      'unit.yaml': unitYaml().replace('A tiny', 'A\x07 tiny'),
    });
    expect(told(unit)).toContain(`lessons/unit.yaml:3:9 ${message('0007')}`);
  });
  test('a unit without problems holds none, whatever was pasted', () => {
    const line = fc.string({ unit: fc.constantFrom(...'ab \v\x00\x1f\x85\u2028\ufffe\x7f') });
    fc.assert(
      fc.property(line, (pasted) => {
        const unit = files(lesson(`Text a${pasted}b text.`));
        if (told(unit).length > 0) return;
        expect(JSON.stringify(built(unit).bodies)).not.toMatch(/\\u00|[\x7f-\x9f\u2028\ufffe]/);
      }),
    );
  });
});

describe('marks that no lesson knows', () => {
  test.each([
    ['Flour ==rises==.', 'text that is marked (==rises==)'],
    ['- [x] Flour', 'a list to tick off ([x])'],
    ['Flour ++rises++.', 'text that is underlined (++rises++)'],
    ['So $x^2 + 1 $ it is.', 'a formula ($x^2 + 1 $)'],
    ['$$ x it is.', 'a formula ($$)'],
    ['See [[flour]].', 'a link of a wiki ([[flour]])'],
    ['::: note\nFlour.\n:::', 'a box (:::)'],
    ['• Flour\n• Water', 'a list with signs of its own (•)'],
    ['Take:\n●\tFlour', 'a list with signs of its own (●)'],
    [': A fine powder.', 'a meaning without its word (:)'],
    ['##Flour', 'a heading without a space behind its signs (##F)'],
    ['| a | b |\n| c | d |', 'a table without a line below its head (| a | b |)'],
    ['See https://a.example/b.', 'an address (https://a.example/b.)'],
    ['See www.a.example.', 'an address (www.a.example.)'],
  ])('%s', (text, what) => {
    expect(problemsOf(text).join('\n')).toContain(`got ${what}, which lessons do not hold.`);
  });
  test.each([
    ['~~falls~~', 'text that is struck out (~~falls~~)'],
    ['H~2~O', 'a figure below the line (~2~)'],
    ['x^2^', 'a figure above the line (^2^)'],
    ['`code`', 'code (`code`)'],
  ])('%s in a block', (text, what) => {
    const note = block('note', `kind: extension\ntitle: Flour\ntext: Say ${text}.`);
    expect(problemsOf(note).join('\n')).toContain(`got ${what}, which blocks do not hold.`);
  });
  test.each([
    '1 == 1 and 2 == 2',
    'about ~5 to ~6 hours',
    'the [first] day',
    '2^3 [sic]',
    'from $5 to $6',
    'C++ and B++',
    '*Bread*: a *loaf*## and |x|',
    'at 10:30: or :-) :',
  ])('%s is text', (text) => expect(problemsOf(text)).toEqual([]));
});

describe('strong text that is none', () => {
  const told = (got: string): string =>
    `Expected strong text like **this**, got "${got}", whose stars would be shown. Put ** right at the first and the last letter, inside of quotation marks, or write \\*\\* for the signs themselves.`;

  test.each([
    [
      'quotation marks inside and a letter outside',
      "L'**« Europe »**est là.",
      '10:1',
      '**« Europe »**est là.',
    ],
    ['a space inside', 'Bread *is* ** old ** now.', '10:11', '** old ** now.'],
    ['an end that is missing', 'Bread **is old.', '10:1', '**is old.'],
  ])('%s', (_, text, at, got) => {
    expect(problemsOf(text)).toEqual([`${at} ${told(got)}`]);
  });
  test('the signs themselves, and what is strong', () => {
    expect(problemsOf('Type \\*\\*, or `**`, for **strong** words, 2 * 3.')).toEqual([]);
  });
});

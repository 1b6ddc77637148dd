/** Moodle XML: every question with its fractions, feedback, ids and tags, read back by a parser. */
import { describe, expect, test } from 'vitest';
import { moodlexml } from '../../manifest/native/moodlexml';
import { quizzesOf } from '../../manifest/native/questions';
import { everyKind } from '../builders/native-unit';
import { type El, parse, seen } from './xml';

const bank = parse(moodlexml(quizzesOf(everyKind())));
const question = (id: string): El => bank.one(`question[idnumber="tiny.${id}"]`);
const answers = (id: string): string[][] =>
  question(id)
    .all('answer')
    .map((one) => [
      seen(one.one('text').text),
      one.attr('fraction'),
      ...one.all('feedback/text').map(({ text }) => seen(text)),
    ]);

test.each([
  ['k-choice', 'multichoice'],
  ['k-choices', 'multichoice'],
  ['k-order', 'ordering'],
  ['k-match', 'matching'],
  ['k-match-two', 'gapselect'],
  ['k-sort', 'gapselect'],
  ['k-gap', 'gapselect'],
  ['k-typed', 'cloze'],
  ['k-hotspot', 'multichoice'],
  ['k-number', 'numerical'],
  ['k-evidence', 'multichoice'],
  ['k-practice', 'essay'],
])('%s is of the type %s, with its own idnumber and tags', (id, type) => {
  const one = question(id);
  expect(one.attr('type')).toBe(type);
  expect(one.all('tags/tag/text').map(({ text }) => text)).toEqual(['First', 'A tiny unit']);
  expect(one.one('defaultgrade').text).toBe(type === 'essay' ? '0' : '1');
  // A hint more is a try more, and each costs half.
  expect(one.all('hint')).toHaveLength(type === 'essay' ? 0 : 1);
  expect(one.one('penalty').text).toBe(type === 'essay' ? '0' : '0.5');
});

test('the category is the lesson in the course', () => {
  const category = bank.one('question[@type="category"]');
  expect(category.one('category/text').text).toBe('$course$/top/A tiny unit/01 First');
  expect(category.all('idnumber')).toEqual([]);
});

describe('fractions', () => {
  test('a choice', () => {
    expect(answers('k-choice').slice(0, 2)).toEqual([
      ['Lenin & co', '100', 'Yes, he did.'],
      ['Kerensky', '0', 'No.'],
    ]);
    expect(question('k-choice').one('single').text).toBe('true');
  });

  test('a place: by its name, with the picture and in words', () => {
    expect(answers('k-hotspot')).toEqual([
      ['At the left', '100', 'Yes there.'],
      ['At the right', '0', 'Not there.'],
    ]);
    const text = question('k-hotspot').one('questiontext/text').text;
    expect(text).toContain('on a small field.');
    const file = question('k-hotspot').one('questiontext/file');
    expect(text).toContain(`<p><img src="@@PLUGINFILE@@/${file.attr('name')}" alt=""></p>`);
    expect([file.attr('path'), file.attr('encoding')]).toEqual(['/', 'base64']);
    expect(atob(file.text)).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[\s\S]*<\/svg>\n$/,
    );
  });

  // Moodle shows the first that is right as the right answer.
  test('a number: itself, then the middle of its range and how far it reaches; a foreseen one earns nothing', () => {
    expect(answers('k-number')).toEqual([
      ['12', '0', 'That was before.'],
      ['13', '100', 'Right by the calendar.'],
      ['13.25', '100', 'Right by the calendar.'],
    ]);
    expect(
      question('k-number')
        .all('answer/tolerance')
        .map(({ text }) => text),
    ).toEqual(['0', '0', '0.75']);
  });

  test('several: a wrong tick costs what a right one earns', () => {
    expect(answers('k-choices').map(([, fraction]) => fraction)).toEqual([
      '33.33333',
      '33.33333',
      '-33.33333',
      '33.33333',
      '-33.33333',
    ]);
    expect(question('k-choices').one('single').text).toBe('false');
  });

  test('evidence: every right sentence earns all', () => {
    expect(answers('k-evidence').map(([, fraction]) => fraction)).toEqual(['0', '100', '100']);
  });
});

describe('parts', () => {
  test('a sequence stands in the right order', () => {
    expect(answers('k-order').map(([text]) => text)).toEqual([
      'One comes first',
      'Then comes two',
      'Now comes three',
      'At last comes four',
    ]);
  });

  test('pairs', () => {
    const pairs = question('k-match').all('subquestion');
    expect(pairs.map((one) => [seen(one.one('text').text), one.one('answer/text').text])).toEqual([
      ['Lenin', 'Wrote the April Theses'],
      ['Trotsky', 'Chaired the Soviet'],
      ['Kerensky', 'Led the government'],
    ]);
    expect(seen(question('k-match').one('generalfeedback/text').text)).toContain('He was chair.');
  });

  test.each([
    ['k-match-two', ['The Tsar fell', 'The government fell']],
    ['k-sort', ['February', 'October', 'February', 'October']],
    ['k-gap', ['Soviet', 'Petrograd']],
  ])('the menus of %s stand for the right words', (id, words) => {
    const options = question(id)
      .all('selectoption/text')
      .map(({ text }) => text);
    const places = [
      ...question(id)
        .one('questiontext/text')
        .text.matchAll(/\[\[(\d+)\]\]/g),
    ];
    expect(places.map(([, n]) => options[Number(n) - 1])).toEqual(words);
  });

  test('typed words with their variants, escaped so that Moodle splits nowhere else', () => {
    const html = question('k-typed').one('questiontext/text').text;
    // As Moodle takes it apart (question/type/multianswer/questiontype.php).
    const gaps = [...html.matchAll(/\{1:SHORTANSWER:(.*?)(?<!\\)\}/g)].map(([, inside = '']) =>
      inside.split(/(?<!\\)~/).map((one) => {
        const [answer = '', why = ''] = one.slice(1).split(/(?<!&)#/);
        // The word is plain, the reason HTML.
        return [seen(answer), seen(seen(why))];
      }),
    );
    expect(gaps).toEqual([
      ['Zürich', 'Zurich', 'Zuerich'].map((word) => [word, 'He lived there.']),
      [String.raw`50% \* {cut} ~ #1 = \ }`, String.raw`a\*b`].map((word) => [
        word,
        'A {strange} ~ word # } here.',
      ]),
    ]);
  });
});

test('the reason of a typed word is HTML once Moodle has read it, and keeps a sign for less', () => {
  const unit = everyKind((lesson) =>
    lesson.replace('why: He lived there.', "why: 'There a <b and {c}.'"),
  );
  const one = parse(moodlexml(quizzesOf(unit))).one('question[idnumber="tiny.k-typed"]');
  const [, why = ''] = /~=Zurich#(.*?)~=/.exec(seen(one.one('questiontext/text').text)) ?? [];
  expect(why).toBe('There a &lt;b and &#123;c&#125;.');
});

test('pairs that are too long for a column of Moodle become menus', () => {
  const long = everyKind((text) => text.replace('Chaired the Soviet', 'x'.repeat(256)));
  const one = parse(moodlexml(quizzesOf(long))).one('question[idnumber="tiny.k-match"]');
  expect(one.attr('type')).toBe('gapselect');
});

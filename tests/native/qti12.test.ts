/** QTI 1.2 in Canvas's shape: structure, right answers and shares, read back by a parser. */
import { describe, expect, test } from 'vitest';
import { quizzesOf } from '../../manifest/native/questions';
import { qti12 } from '../../manifest/native/qti12';
import { everyKind } from '../builders/native-unit';
import { type El, parse, seen } from './xml';

const files = qti12(quizzesOf(everyKind()));
const quiz = parse(files['tiny_first_quiz/tiny_first_quiz.xml'] ?? '');
const practice = parse(files['tiny_unit_practice/tiny_unit_practice.xml'] ?? '');
const item = (id: string): El => quiz.one(`.//item[@ident="tiny_${id}"]`);

const shown = (material: El): string => {
  const text = material.one('material/mattext');
  return text.attr('texttype') === 'text/html' ? seen(text.text) : text.text;
};

/** The label under an id, whatever list it stands in. */
const labelOf = (one: El, respident: string, id: string): string =>
  shown(one.one(`.//*[@ident="${respident}"]//response_label[@ident="${id}"]`));

/** What earns something: list, answer, how it is added and how much. */
const earns = (one: El): string[][] =>
  one.all('.//respcondition[setvar]').map((condition) => {
    const set = condition.one('setvar');
    const equal = condition.one('.//varequal');
    const list = equal.attr('respident');
    const rows = one.all(`.//response_lid[@ident="${list}"]/material/mattext`);
    return [rows[0]?.text ?? '', labelOf(one, list, equal.text), set.attr('action'), set.text];
  });

const typeOf = (one: El): string[] =>
  one
    .all('itemmetadata/qtimetadata/qtimetadatafield/*')
    .map(({ text }) => text)
    .slice(0, 4);

describe('metadata', () => {
  test.each([
    ['k-choice', 'multiple_choice_question'],
    ['k-choices', 'multiple_answers_question'],
    ['k-order', 'matching_question'],
    ['k-match', 'matching_question'],
    ['k-match-two', 'matching_question'],
    ['k-sort', 'matching_question'],
    ['k-gap', 'multiple_dropdowns_question'],
    ['k-typed', 'fill_in_multiple_blanks_question'],
    ['k-hotspot', 'multiple_choice_question'],
    ['k-number', 'numerical_question'],
    ['k-evidence', 'multiple_choice_question'],
  ])('%s is a %s of 1 point, both told next to each other', (id, type) => {
    expect(typeOf(item(id))).toEqual(['question_type', type, 'points_possible', '1.0']);
  });

  test('practice is an essay worth nothing in an ungraded quiz of its own', () => {
    expect(typeOf(practice.one('.//item'))).toEqual([
      'question_type',
      'essay_question',
      'points_possible',
      '0.0',
    ]);
    const settings = parse(files['tiny_unit_practice/assessment_meta.xml'] ?? '');
    expect(settings.one('quiz_type').text).toBe('practice_quiz');
    expect(seen(practice.one('.//itemfeedback//mattext').text)).toContain('It did because.');
  });

  test('the settings tell the points of the quiz', () => {
    const settings = parse(files['tiny_first_quiz/assessment_meta.xml'] ?? '');
    expect(settings.one('points_possible').text).toBe('11.0');
    expect(settings.one('assignment/quiz_identifierref').text).toBe(settings.attr('identifier'));
  });
});

describe('right answers', () => {
  test('of a choice', () => {
    expect(earns(item('k-choice'))).toEqual([['', 'Lenin & co', 'Set', '100']]);
  });

  test('of evidence: any of the right sentences', () => {
    expect(earns(item('k-evidence')).map(([, text]) => text)).toEqual([
      'They were afraid.',
      'Nobody slept for fear.',
    ]);
  });

  test('of several: all of the right and none of the wrong', () => {
    const rule = item('k-choices').one('.//respcondition[setvar]/conditionvar/and');
    const name = (el: El): string => labelOf(item('k-choices'), 'response1', el.text);
    expect(rule.all('varequal').map(name)).toEqual(['First right', 'Second right', 'Third right']);
    expect(rule.all('not/varequal').map(name)).toEqual(['Wrong here', 'Wrong there']);
  });

  test('of a sequence: places with their events', () => {
    expect(earns(item('k-order'))).toEqual([
      ['1st', 'One comes first', 'Add', '25.00'],
      ['2nd', 'Then comes two', 'Add', '25.00'],
      ['3rd', 'Now comes three', 'Add', '25.00'],
      ['4th', 'At last comes four', 'Add', '25.00'],
    ]);
  });

  test('of pairs and categories', () => {
    expect(earns(item('k-match'))[1]).toEqual(['Trotsky', 'Chaired the Soviet', 'Add', '33.33']);
    expect(earns(item('k-sort')).map(([row, category]) => [row, category])).toEqual([
      ['The Tsar fell', 'February'],
      ['The palace was stormed', 'October'],
      ['Dual power began', 'February'],
      ['Sovnarkom was made', 'October'],
    ]);
  });

  // Beside the right number Canvas takes one limit alone, as far to both sides: the upper one, New Quizzes the lower one.
  test('of a number: what lies in its range, and the right one only where that is the middle', () => {
    const marksOf = (one: El) =>
      one
        .one('.//respcondition[setvar]/conditionvar')
        .all('.//*')
        .map(({ name, text }) => [name, text.trim()])
        .filter(([name]) => name?.startsWith('var'));
    expect(marksOf(item('k-number'))).toEqual([
      ['vargte', '12.5'],
      ['varlte', '14'],
    ]);
    expect(shown(item('k-number').one('presentation'))).toContain('Unit: days');
    const middle = everyKind((text) => text.replace('[12.5, 14]', '[12.9, 13.1]'));
    const other = parse(qti12(quizzesOf(middle))['tiny_first_quiz/tiny_first_quiz.xml'] ?? '');
    expect(marksOf(other.one('.//item[@ident="tiny_k-number"]'))).toEqual([
      ['varequal', '13'],
      ['vargte', '12.9'],
      ['varlte', '13.1'],
    ]);
  });

  test('of gaps: one word of the bank, or every accepted word', () => {
    expect(earns(item('k-gap'))).toEqual([
      ['gap1', 'Soviet', 'Add', '50.00'],
      ['gap2', 'Petrograd', 'Add', '50.00'],
    ]);
    expect(earns(item('k-typed')).map(([, word]) => word)).toEqual([
      'Zürich',
      'Zurich',
      'Zuerich',
      String.raw`50% * {cut} ~ #1 = \ }`,
      'a*b',
    ]);
    expect(shown(item('k-gap').one('presentation'))).toContain('The [gap1] met in [gap2].');
  });

  test('every piece of feedback that is shown exists, and the reason stands with its option', () => {
    for (const one of quiz.all('.//item')) {
      const there = one.all('itemfeedback').map((el) => el.attr('ident'));
      for (const link of one.all('.//displayfeedback')) {
        expect(there).toContain(link.attr('linkrefid'));
      }
    }
    const wrong = item('k-choice').one('.//response_label[.//mattext="Kerensky"]').attr('ident');
    const told = item('k-choice').one(`itemfeedback[@ident="${wrong}_fb"]//mattext`).text;
    expect(seen(told)).toBe('No.');
  });
});

test('the words of a question are parted without its tags, too: so Canvas heads its columns', () => {
  const heading = (id: string): string =>
    item(id)
      .one('presentation/material/mattext')
      .text.replace(/<[^>]+>/g, '');
  expect(heading('k-gap')).toBe('Fill the gaps. The [gap1] met in [gap2].');
  expect(heading('k-choices')).toBe('Which three are right? Choose three.');
  expect(heading('k-number')).toBe('How many days? Unit: days');
});

test('the manifest lists every file once', () => {
  const manifest = parse(files['imsmanifest.xml'] ?? '');
  const listed = manifest.all('.//file').map((file) => file.attr('href'));
  expect([...listed, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort());
});

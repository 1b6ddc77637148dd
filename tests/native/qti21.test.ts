/** QTI 2.1: every question is there and marks as the player does, whatever is answered. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quizzesOf } from '../../manifest/native/questions';
import { qti21 } from '../../manifest/native/qti21';
import { questionsOf, type Spec } from '../../src/course/course';
import { kindOf } from '../../src/kinds/register';
import type { Response } from '../../src/course/course';
import { everyKind } from '../builders/native-unit';
import { evaluate, type Responses } from './evaluate21';
import { type El, parse } from './xml';

const unit = everyKind();
const { files } = qti21(quizzesOf(unit));
const specs = questionsOf(unit.course);
const itemOf = (id: string): El => parse(files[`tiny_${id}.xml`] ?? '');
/** The gaps of k-typed, each an item of its own. */
const typed = ['k-typed_1049', 'k-typed_1050'];
/** The item of every question, or its items. */
const all = specs.flatMap(({ id }) => (id === 'k-typed' ? typed : [id]));

/** The player's response in the words of the item. */
const told = (spec: Spec, response: Response): Responses => {
  const given = response.filter((one) => one !== '');
  switch (spec.kind) {
    case 'match':
    case 'sort':
      return {
        RESPONSE: response.flatMap((one, at) => (one === '' ? [] : [`l_${at + 1} o_${one}`])),
      };
    case 'gap': {
      const words = itemOf(spec.id).all('.//gapText');
      const wordId = (word: string): string =>
        words.find(({ text }) => text === word)?.attr('identifier') ?? 'none';
      return {
        RESPONSE: response.flatMap((word, at) =>
          word === '' ? [] : [`${wordId(word)} g_${at + 1}`],
        ),
      };
    }
    case 'number':
      return { RESPONSE: given };
    default:
      return { RESPONSE: given.map((one) => `o_${one}`) };
  }
};

const responses = (spec: Spec): fc.Arbitrary<Response> =>
  spec.kind === 'order'
    ? fc.shuffledSubarray([...spec.choiceIds], { minLength: spec.choiceIds.length })
    : fc.tuple(
        ...kindOf(spec)
          .domain(spec)
          .map((words) => fc.constantFrom('', ...words, ...(spec.kind === 'gap' ? ['wrong'] : []))),
      );

describe('marks', () => {
  test.each(
    specs
      .filter((spec) => kindOf(spec).scored && spec.id !== 'k-typed')
      .map((spec) => [spec.id, spec] as const),
  )('%s as the player does', (id, spec) => {
    const item = itemOf(id);
    fc.assert(
      fc.property(responses(spec), (response) => {
        const { score } = evaluate(item, told(spec, response));
        expect(score).toBeCloseTo(kindOf(spec).credit(spec, response), 10);
      }),
    );
  });

  test('of typed gaps are those of each by itself, so that New Quizzes can read them', () => {
    for (const id of typed) expect(itemOf(id).all('.//textEntryInteraction')).toHaveLength(1);
    const [first = '', second = ''] = typed;
    expect(itemOf(first).one('itemBody').text.replace(/\s+/g, ' ')).toContain('he took ____.');
    expect(itemOf(second).one('itemBody').text).toContain('In ____ he took');
    const score = (id: string, word: string): number =>
      evaluate(itemOf(id), { RESPONSE_1: [word] }).score;
    expect([score(first, 'zuerich'), score(second, 'a*b')]).toEqual([1, 1]);
    expect([score(first, 'a*b'), score(second, 'zuerich'), score(first, '')]).toEqual([0, 0, 0]);
  });

  test('of an order are whole numbers divided once, so that no reader rounds them away', () => {
    const { score } = evaluate(itemOf('k-order'), {
      RESPONSE: itemOf('k-order')
        .all('.//correctResponse/value')
        .map(({ text }) => text),
    });
    expect(score).toBe(1);
    expect(itemOf('k-order').all('.//divide')).toHaveLength(1);
  });

  test('show the reason of what was picked, and no other', () => {
    const { feedback } = evaluate(itemOf('k-choice'), { RESPONSE: ['o_b'] });
    const shown = itemOf('k-choice')
      .all('modalFeedback')
      .filter((modal) => feedback.includes(modal.attr('identifier')));
    expect(shown.map(({ text }) => text.trim())).toEqual(['No.', 'Look again at “Start”.']);
  });
});

describe('the package', () => {
  const manifest = parse(files['imsmanifest.xml'] ?? '');

  test('lists every file once and nothing else', () => {
    const listed = manifest.all('resources/resource/file').map((file) => file.attr('href'));
    expect(listed.sort()).toEqual(
      Object.keys(files)
        .filter((f) => f !== 'imsmanifest.xml')
        .sort(),
    );
  });

  test('depends on resources that are there', () => {
    const ids = manifest.all('resources/resource').map((one) => one.attr('identifier'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of manifest.all('.//dependency'))
      expect(ids).toContain(one.attr('identifierref'));
  });

  test('has an identifier of its own, though a question is called manifest', () => {
    const named = everyKind((text) => text.replace('id: k-choice\n', 'id: manifest\n'));
    const made = parse(qti21(quizzesOf(named)).files['imsmanifest.xml'] ?? '');
    expect(made.attr('identifier')).toBe('tiny__manifest');
    expect(made.all('resources/resource').map((one) => one.attr('identifier'))).toContain(
      'tiny_manifest',
    );
  });

  test('has a test whose items are files, with the tries of the player; practice stands apart', () => {
    const quiz = parse(files['tiny_first_quiz.xml'] ?? '');
    const refs = quiz.all('.//assessmentItemRef');
    expect(refs.map((ref) => ref.attr('href'))).toEqual(
      all.filter((id) => id !== 'k-practice').map((id) => `tiny_${id}.xml`),
    );
    for (const ref of refs) expect(ref.one('itemSessionControl').attr('maxAttempts')).toBe('2');
    const practice = parse(files['tiny_unit_practice.xml'] ?? '');
    expect(practice.all('.//assessmentItemRef')).toHaveLength(1);
  });

  test('declares every identifier that an item uses', () => {
    for (const id of all) {
      const item = itemOf(id);
      const declared = item
        .all('responseDeclaration|outcomeDeclaration')
        .map((one) => one.attr('identifier'));
      for (const one of item.all('.//*[@responseIdentifier]')) {
        expect(declared).toContain(one.attr('responseIdentifier'));
      }
      const offered = item
        .all('.//simpleChoice|.//simpleAssociableChoice|.//gapText|.//gap')
        .map((one) => one.attr('identifier'));
      for (const value of item.all('.//correctResponse/value')) {
        const typed = item.all('.//textEntryInteraction').length > 0;
        if (!typed) for (const part of value.text.split(' ')) expect(offered).toContain(part);
      }
    }
  });
});

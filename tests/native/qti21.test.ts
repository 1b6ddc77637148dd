/** QTI 2.1: every question is there and marks as the player does, whatever is answered. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quizzesOf } from '../../manifest/native/questions';
import { qti21 } from '../../manifest/native/qti21';
import { questionsOf, type Spec } from '../../src/course/course';
import { kindOf } from '../../src/kinds';
import type { Response } from '../../src/course/course';
import { everyKind } from '../builders/native-unit';
import { evaluate, type Responses } from './evaluate21';
import { type El, parse } from './xml';

const unit = everyKind();
const files = qti21(quizzesOf(unit));
const specs = questionsOf(unit.course);
const itemOf = (id: string): El => parse(files[`tiny_${id}.xml`] ?? '');

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
      if (words.length > 0) {
        return {
          RESPONSE: response.flatMap((word, at) =>
            word === '' ? [] : [`${wordId(word)} g_${at + 1}`],
          ),
        };
      }
      return Object.fromEntries(
        response.map((word, at) => [`RESPONSE_${at + 1}`, word === '' ? [] : [word]]),
      );
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
  test.each(specs.filter((spec) => kindOf(spec).scored).map((spec) => [spec.id, spec] as const))(
    '%s as the player does',
    (id, spec) => {
      const item = itemOf(id);
      fc.assert(
        fc.property(responses(spec), (response) => {
          const { score } = evaluate(item, told(spec, response));
          expect(score).toBeCloseTo(kindOf(spec).credit(spec, response), 10);
        }),
      );
    },
  );

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

  test('has a test whose items are files, with the tries of the player; practice stands apart', () => {
    const quiz = parse(files['tiny_first_quiz.xml'] ?? '');
    const refs = quiz.all('.//assessmentItemRef');
    expect(refs.map((ref) => ref.attr('href'))).toEqual(
      specs.filter(({ kind }) => kind !== 'practice').map(({ id }) => `tiny_${id}.xml`),
    );
    for (const ref of refs) expect(ref.one('itemSessionControl').attr('maxAttempts')).toBe('2');
    const practice = parse(files['tiny_unit_practice.xml'] ?? '');
    expect(practice.all('.//assessmentItemRef')).toHaveLength(1);
  });

  test('declares every identifier that an item uses', () => {
    for (const { id } of specs) {
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

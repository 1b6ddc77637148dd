/** In no import does the order of what is offered give the answer away, though nothing is shuffled. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qti12 } from '../../manifest/native/qti12';
import { qti21 } from '../../manifest/native/qti21';
import { quizzesOf } from '../../manifest/native/questions';
import { shownItems, withoutKeyOrder } from '../../manifest/native/shown';
import { readUnit } from '../../scripts/shared/lessons';
import type { Model } from '../../src/course/model';
import { model as anyModel } from '../builders/native-questions';
import { type El, parse } from './xml';

const unit = readUnit('lessons');
if ('problems' in unit) throw new Error('The lessons have problems.');
const all = quizzesOf(unit);
const questions = all.quizzes.flatMap((quiz) => quiz.questions);

/** What a student sees in a model, and what is right, in the order of the parts. */
const seenIn = (
  model: Model,
): { readonly shown: readonly string[]; readonly key: readonly string[] } => {
  switch (model.form) {
    case 'pairs':
      return {
        shown: model.choices.map(({ text }) => text),
        key: model.rows.map(
          ({ right }) => model.choices.find(({ id }) => id === right)?.text ?? '',
        ),
      };
    case 'blanks':
      return { shown: model.bank, key: model.rows.map(({ text }) => text) };
    case 'sequence':
      return {
        shown: shownItems(model.rows).map(({ text }) => text),
        key: model.rows.map(({ text }) => text),
      };
    case 'pick':
    case 'numeric':
    case 'essay':
      return { shown: [], key: [] };
  }
};

/** How the order gives the answer away; '' where it does not. */
const tells = (model: Model): string => {
  const { shown, key } = seenIn(model);
  if (shown.length === 0 || (model.form === 'pairs' && model.shared)) return '';
  const right = [...new Set(key)];
  const order = shown.filter((text) => right.includes(text));
  if (right.length > 1 && order.join('\n') === right.join('\n') && model.form === 'blanks') {
    return 'the words stand in the order of their gaps';
  }
  if (right.length > 1 && shown.join('\n') === key.join('\n'))
    return 'the order is that of the key';
  const first = shown.slice(0, right.length).every((text) => right.includes(text));
  return model.form === 'blanks' && shown.length > right.length && first
    ? 'the right words come first'
    : '';
};

test('of the unit', () => {
  const asked = questions.filter(({ model }) => seenIn(model).shown.length > 0);
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.map(({ id, model }) => [id, tells(model)]).filter(([, how]) => how !== '')).toEqual(
    [],
  );
});

test('of any question', () => {
  fc.assert(
    fc.property(anyModel, (written) => {
      const model = withoutKeyOrder(written);
      expect(tells(model)).toBe('');
      // Nothing is lost or made up.
      expect([...seenIn(model).shown].sort()).toEqual([...seenIn(written).shown].sort());
    }),
  );
});

test('of a bank with two words, or with the right ones first by the alphabet', () => {
  const bank = (words: readonly string[], gaps: readonly string[]): readonly string[] => {
    const model = withoutKeyOrder({
      form: 'blanks',
      passage: gaps.map(() => ''),
      rows: gaps.map((text, at) => ({ id: String(at), text, why: '', accept: [] })),
      bank: words,
    });
    return model.form === 'blanks' ? model.bank : [];
  };
  expect(bank(['arms', 'bread'], ['arms', 'bread'])).toEqual(['bread', 'arms']);
  expect(bank(['arms', 'bread'], ['bread', 'arms'])).toEqual(['arms', 'bread']);
  expect(bank(['land', 'arms', 'bread'], ['arms', 'bread'])).toEqual(['bread', 'land', 'arms']);
  expect(bank(['Soviet', 'Duma'], ['Duma'])).toEqual(['Soviet', 'Duma']);
});

describe('as it is written', () => {
  const shownIn = (item: El): string[] =>
    item.all('.//simpleChoice').map((one) => one.attr('identifier'));

  test('in QTI 2.1', () => {
    const items = Object.values(qti21(all).files)
      .map(parse)
      .filter((root) => root.all('.//orderInteraction').length > 0);
    expect(items.length).toBeGreaterThan(5);
    for (const item of items) {
      const right = item.all('.//correctResponse/value').map(({ text }) => text);
      expect(shownIn(item), item.attr('label')).not.toEqual(right);
    }
  });

  test('in QTI 1.2', () => {
    const items = Object.values(qti12(all))
      .map(parse)
      .flatMap((root) => root.all('.//item'))
      .filter((item) =>
        item.all('itemmetadata//fieldentry').some(({ text }) => text === 'matching_question'),
      );
    expect(items.length).toBeGreaterThan(10);
    for (const item of items) {
      const shown = item
        .one('.//response_lid')
        .all('.//response_label')
        .map((one) => one.attr('ident'));
      const right = item.all('.//respcondition[setvar]//varequal').map(({ text }) => text);
      if (new Set(right).size === shown.length) {
        expect(shown, item.attr('title')).not.toEqual(right);
      }
    }
  });
});

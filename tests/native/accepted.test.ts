/** What may be typed into a gap, for systems that compare words sign by sign. */
import { expect, test } from 'vitest';
import { acceptedOf } from '../../manifest/native/texts';

const accepted = (text: string, ...accept: readonly string[]): readonly string[] =>
  acceptedOf({ id: '1', text, why: 'Yes.', accept });

test('each word also comes without its accents, with the plain apostrophe and hyphen, and with both', () => {
  expect(accepted('l’Étoile')).toEqual(['l’Étoile', 'l’Etoile', "l'Étoile", "l'Etoile"]);
  expect(accepted('Brest–Litovsk', 'Zürich')).toEqual([
    'Brest–Litovsk',
    'Brest-Litovsk',
    'Zürich',
    'Zurich',
  ]);
});

test('a protected space also comes as the space that a keyboard has', () => {
  expect(accepted('25\u00a0octobre')).toEqual(['25\u00a0octobre', '25 octobre']);
});

test('a minus and the apostrophe of Ukrainian also come as the signs that a keyboard has', () => {
  expect(accepted('−5')).toEqual(['−5', '-5']);
  expect(accepted('зʼїзд')).toEqual(['зʼїзд', 'зʼізд', "з'їзд", "з'ізд"]);
});

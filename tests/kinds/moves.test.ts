/** What dragging does is what the buttons and lists do: one item moves, the others keep their order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedItem, withPart } from '../../src/kinds/moves';

test.each([
  ['down', 0, 2, 'bcad'],
  ['up', 3, 1, 'adbc'],
  ['to the end', 1, 3, 'acdb'],
  ['to where it is', 2, 2, 'abcd'],
  ['beyond the end', 3, 4, 'abcd'],
  ['before the start', 0, -1, 'abcd'],
  ['nothing', 4, 0, 'abcd'],
])('an item is moved %s', (_, from, to, after) => {
  expect(movedItem([...'abcd'], from, to).join('')).toBe(after);
});

test('a response that does not change is the same one, so that nothing counts as moved', () => {
  const order = [...'abc'];
  expect(movedItem(order, 0, -1)).toBe(order);
  expect(movedItem(order, 1, 1)).toBe(order);
});

test('a drag to a place is as many presses of a button as there are places between', () => {
  const place = fc.nat(7);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...'abcdefgh'], { minLength: 8 }),
      place,
      place,
      (order, from, to) => {
        let pressed: readonly string[] = order;
        for (let at = from; at !== to;) {
          const next = at + Math.sign(to - at);
          // A button swaps two neighbours.
          const swapped = [...pressed];
          [swapped[at], swapped[next]] = [pressed[next] ?? '', pressed[at] ?? ''];
          pressed = swapped;
          at = next;
        }
        const dragged = movedItem(order, from, to);
        expect(dragged).toEqual(pressed);
        expect(movedItem(dragged, to, from)).toEqual(order);
      },
    ),
  );
});

test('one part is set, and what is not set yet stays open', () => {
  expect(withPart([], 3, 1, 'b')).toEqual(['', 'b', '']);
  expect(withPart(['a', 'b', 'c'], 3, 2, '')).toEqual(['a', 'b', '']);
});

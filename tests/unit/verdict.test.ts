import { expect, test } from 'vitest';
import type { Response, Spec } from '../../src/course/course';
import { markTry } from '../../src/course/policy';
import { kindOf } from '../../src/kinds/register';
import { shareInWords, verdict } from '../../src/player/verdict';
import type { Try } from '../../src/progress/progress';
import { strings } from '../../src/strings/en-GB/player';
import { ask } from '../builders/courses';

const choice = ask('choice', 0);
const match = ask('match', 0, { tries: 3 });
const half = ['a', 'b', 'd', 'c'];

const play = (spec: Spec, responses: readonly (Response | null)[]): Try[] =>
  responses.reduce<Try[]>((tries, response, at) => {
    const mark = response === null ? 0 : markTry(kindOf(spec).credit(spec, response), tries);
    return [...tries, { question: 0, n: at + 1, response, mark }];
  }, []);

test.each([
  ['no try', choice, [], '', /^$/],
  ['right', choice, [['b']], 'right', /^Right\.$/],
  ['wrong, one left', choice, [['a']], 'wrong', /Not right yet\. One try left/],
  ['wrong, two left', match, [['b', 'c', 'd', 'a']], 'wrong', /2 tries left\.$/],
  ['half, two left', match, [half], 'partly', /2 tries left\.$/],
  ['half, one left', match, [half, half], 'partly', /^Partly right: 50%\.$|One try left/],
  ['wrong twice', choice, [['a'], ['c']], 'wrong', /^Not right\.$/],
  ['right at the second', choice, [['a'], ['b']], 'right', /^Right\. .*50%/],
  ['shown', choice, [['a'], null], '', /^Here is the answer\.$/],
  ['shown, with a half', match, [half, null], '', /answer\. .*50%/],
  ['half', match, [half], 'partly', /50%/],
  ['half, then all', match, [half, match.correctResponse], 'right', /^Right\. .*75%/],
  [
    'none, half, all',
    match,
    [['b', 'c', 'd', 'a'], half, match.correctResponse],
    'right',
    /^Right\. .*50%/,
  ],
] as const)('%s', (_, spec, responses, tone, text) => {
  const got = verdict(spec, play(spec, responses), strings);
  expect(got.tone).toBe(tone);
  expect(got.text).toMatch(text);
});

const order = ask('order', 0, {
  choiceIds: ['a', 'b', 'c', 'd'],
  correctResponse: ['a', 'b', 'c', 'd'],
});
const swapped = ['a', 'b', 'd', 'c'];

test.each([
  ['two of four', [swapped], 'partly', '2 of 4 in the right place. One try left.'],
  ['none', [['b', 'c', 'd', 'a']], 'wrong', 'Not right yet. One try left.'],
  ['the same again', [swapped, ['d', 'b', 'c', 'a']], 'partly', '2 of 4 in the right place.'],
  [
    'worse, and what was earned stays',
    [swapped, ['b', 'a', 'c', 'd'].reverse()],
    'partly',
    '0 of 4 in the right place. You earned 50% of the mark.',
  ],
  [
    'right at the second',
    [swapped, order.correctResponse],
    'right',
    'Right. You earned 75% of the mark.',
  ],
] as const)('order, %s', (_, responses, tone, text) => {
  expect(verdict(order, play(order, responses), strings)).toEqual({ tone, text });
});

test('a mark that an earlier edition gave by other rules is told beside what is in its place', () => {
  const tries: Try[] = [{ question: 0, n: 1, response: ['d', 'a', 'b', 'c'], mark: 67 }];
  expect(verdict(order, tries, strings).text).toBe(
    '0 of 4 in the right place. You earned 67% of the mark. One try left.',
  );
  expect(shareInWords(order, tries[0] ?? { question: 0, n: 1, mark: 0 }, strings).text).toBe(
    '0 of 4 in the right place. You earned 67% of the mark.',
  );
});

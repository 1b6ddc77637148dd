import { expect, test } from 'vitest';
import type { Spec } from '../../src/course/course';
import type { Response } from '../../src/course/rules';
import { markTry } from '../../src/course/policy';
import { verdict } from '../../src/player/verdict';
import type { Try } from '../../src/progress/progress';
import { strings } from '../../src/strings/en-GB';
import { ask } from './make';

const choice = ask('choice', 0);
const match = ask('match', 0, { tries: 3 });
const half = ['a', 'b', 'd', 'c'];

const play = (spec: Spec, responses: readonly (Response | null)[]): Try[] =>
  responses.reduce<Try[]>((tries, response, at) => {
    const mark = response === null ? 0 : markTry(spec, tries, response);
    return [...tries, { question: 0, n: at + 1, response, mark }];
  }, []);

test.each([
  ['no try', choice, [], '', /^$/],
  ['right', choice, [['b']], 'right', /^Right\.$/],
  ['wrong, one left', choice, [['a']], 'wrong', /Not right yet\. You have one more try/],
  ['wrong twice', choice, [['a'], ['c']], 'wrong', /^Not right\.$/],
  ['right at the second', choice, [['a'], ['b']], 'right', /^Right\. .*50%/],
  ['shown', choice, [['a'], null], '', /^Here is the answer\.$/],
  ['shown, with a half', match, [half, null], '', /answer\. .*50%/],
  ['half', match, [half], 'partly', /50%/],
  ['half, then all', match, [half, match.key], 'right', /^Right\. .*75%/],
  ['none, half, all', match, [['b', 'c', 'd', 'a'], half, match.key], 'right', /^Right\. .*50%/],
] as const)('%s', (_, spec, responses, tone, text) => {
  const got = verdict(spec, play(spec, responses), strings);
  expect(got.tone).toBe(tone);
  expect(got.text).toMatch(text);
});

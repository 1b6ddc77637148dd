/** What an author writes for a number: `numbers` with their reasons, the right one, what else is right. */
import * as v from 'valibot';
import { atLeast, atMost, text } from '../../course/fields';
import { withUnit } from '../../course/model';
import { type Author, common, question, reason, row } from '../author';

const PLAIN = /^-?(0|[1-9]\d{0,8})(\.\d{0,5}[1-9])?$/;

const expected = (got: unknown): string =>
  `Expected a number in plain digits, like 43, -5 or 2.5, got "${String(got)}".`;

const plain = v.regex<string, (issue: v.RegexIssue<string>) => string>(PLAIN, (issue) =>
  expected(issue.input),
);

const number = v.pipe(text, plain);

const entry = v.strictObject(reason);

interface Limits {
  readonly answer: string;
  readonly tolerance?: string | undefined;
  readonly range?: readonly string[] | undefined;
}

/** Without the last places that sums of fractions bring in: 0.7 + 0.1 is 0.8. */
const sum = (a: number, b: number): number => Number((a + b).toFixed(6));

/** The least and the most that is right. */
const rangeOf = ({ answer, tolerance, range }: Limits): [number, number] => {
  if (range) return [Number(range[0]), Number(range[1])];
  const by = Number(tolerance ?? 0);
  return [sum(Number(answer), -by), sum(Number(answer), by)];
};

const inside = (limits: Limits, one: string): boolean => {
  const [least, most] = rangeOf(limits);
  return Number(one) >= least && Number(one) <= most;
};

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('number'),
    ...common,
    numbers: v.pipe(v.record(v.pipe(v.string(), plain), entry), atLeast(1), atMost(8)),
    answer: number,
    tolerance: v.optional(
      v.pipe(
        number,
        v.check(
          (by) => Number(by) > 0,
          (issue) => `Expected a tolerance above 0, got "${issue.input}".`,
        ),
      ),
    ),
    range: v.optional(v.array(number)),
    unit: v.optional(text),
  }),
  v.forward(
    v.check(
      (q) => Object.hasOwn(q.numbers, q.answer),
      ({ input }) =>
        `Expected 'answer' to be one of the 'numbers' (${Object.keys(input.numbers).join(', ')}), got ${input.answer}. Each number has its reason there.`,
    ),
    ['answer'],
  ),
  v.forward(
    v.check(
      (q) => q.range === undefined || (q.range.length === 2 && inside(q, q.answer)),
      ({ input }) =>
        `Expected 'range' to be the least and the most that is right, like [40, 45], with the answer ${input.answer} inside, got [${input.range?.join(', ') ?? ''}].`,
    ),
    ['range'],
  ),
  v.forward(
    v.check(
      (q) => q.range === undefined || q.tolerance === undefined,
      "Expected 'tolerance' or 'range', got both. Delete one of them.",
    ),
    ['tolerance'],
  ),
  v.forward(
    v.check(
      (q) => Object.keys(q.numbers).every((one) => one === q.answer || !inside(q, one)),
      ({ input }) =>
        `Expected the other numbers to be wrong, but ${Object.keys(input.numbers)
          .filter((one) => one !== input.answer && inside(input, one))
          .join(' and ')} would be marked right (${rangeOf(input).join(' to ')}).`,
    ),
    ['numbers'],
  ),
  v.transform((q) => {
    const choiceIds = Object.keys(q.numbers);
    const range = rangeOf(q);
    return question(q, {
      kind: q.kind,
      choiceIds,
      correctResponse: [q.answer],
      range,
      model: {
        form: 'numeric',
        unit: q.unit ?? '',
        range,
        rows: Object.entries(q.numbers).map(([id, reason]) => ({
          ...row(id, withUnit(id, q.unit), reason),
          right: id === q.answer,
        })),
      },
    });
  }),
);

export const author: Author = {
  schema,
  list: 'numbers',
  distinct: true,
  descriptions: {
    answer: 'The right number.',
    numbers: 'Numbers with their reasons: the right one, and wrong ones that students give.',
    tolerance: 'How far from the answer is still right.',
    range: 'The least and the most that is right: [40, 45].',
    unit: 'What is counted; stands behind the field.',
  },
};

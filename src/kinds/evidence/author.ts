/** What an author writes for picking evidence: sentence numbers of a source, the right one (or ones). */
import * as v from 'valibot';
import { atLeast, atMost, id, wholeNumber } from '../../course/fields';
import { type Author, common, question, reason, row } from '../author';

const entry = v.strictObject(reason);

/** A sentence's number as a single character: 1-9, then a for 10, b for 11 ... z for 35. */
const sentenceId = (n: number): string => n.toString(36);

const answer = v.pipe(
  v.union([wholeNumber(1, 35), v.array(wholeNumber(1, 35))]),
  v.transform((given) => (Array.isArray(given) ? given : [given])),
);

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('evidence'),
    ...common,
    source: id,
    options: v.pipe(v.record(wholeNumberKey(), entry), atLeast(2), atMost(8)),
    answer,
  }),
  v.forward(
    v.check(
      (q) => q.answer.length > 0 && q.answer.every((n) => Object.hasOwn(q.options, String(n))),
      ({ input }) =>
        `Expected 'answer' to be the number of a sentence in 'options' (${Object.keys(input.options).join(', ')}), got ${input.answer.join(', ') || 'nothing'}.`,
    ),
    ['answer'],
  ),
  v.transform((q) => {
    const options = Object.entries(q.options);
    const correctResponse = q.answer.map(sentenceId);
    // The build fills in the sentences themselves, from the source.
    const rows = options.map(([n, reason]) => ({
      ...row(sentenceId(Number(n)), '', reason),
      right: correctResponse.includes(sentenceId(Number(n))),
      number: Number(n),
    }));
    return question(q, {
      kind: q.kind,
      choiceIds: rows.map((one) => one.id),
      correctResponse,
      model: { form: 'pick', many: false, rows, source: q.source },
    });
  }),
);

function wholeNumberKey() {
  return v.pipe(
    v.string(),
    v.regex(
      /^([1-9]|[12]\d|3[0-5])$/,
      (issue) =>
        `Expected the number of a sentence (1 to 35) before the colon, got "${issue.input}".`,
    ),
  );
}

export const author: Author = {
  schema,
  list: 'options',
  distinct: false,
  descriptions: {
    options: 'The options, by sentence number. A number is an option’s identity for ever.',
    answer: 'The right sentence, by its number; a list of them where several are right.',
    source: 'The id of a source block of this lesson.',
  },
};

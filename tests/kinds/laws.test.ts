/**
 * Laws that hold for every kind of question. The questions are the examples of the authoring guide, so
 * that a new kind, which has to have one there, is held to them without a line here.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../src/reader/specs';
import { answers } from '../../scripts/teacher/answers';
import { markingKey, paper } from '../../scripts/teacher/paper';
import { printer } from '../../scripts/teacher/picture';
import { bookWordsOf, reportWordsOf } from '../../src/strings';
import { judge } from '../../src/classroom/graded-response';
import { classUnit } from '../../src/classroom/unit';
import { reasonOf, rightWords, wrongAnswerWords } from '../../src/classroom/words';
import type { PlacedQuestion, QuestionText, Response, Spec } from '../../src/course/course';
import { kindNames, kindOf, lackOf, unchangedRows } from '../../src/kinds/register';
import { responseOf } from '../../src/kinds/responses';
import { answerInWords, inWords, lackInWords, openInWords } from '../../src/kinds/words';
import { htmlText } from '../../src/html/html';
import { strings } from '../../src/strings/en-GB/player';
import { decode, encode12, encode2004, encodeXapi } from '../../src/track/response-patterns';
import { all, asked, body, lesson, scored, unit } from './guide';

const reported = new Map(
  classUnit(unit.course, unit.bodies).asked.map((one) => [one.spec.id, one]),
);

/** What the page would let a learner give, of the values that the question knows. */
const ready = ({ spec, text }: PlacedQuestion): fc.Arbitrary<Response> =>
  (text.form === 'sequence'
    ? fc.shuffledSubarray([...spec.choiceIds], { minLength: spec.choiceIds.length })
    : fc.tuple(
        ...kindOf(spec)
          .domain(spec)
          .map((values) => fc.constantFrom(...values)),
      )
  ).filter((response) => !kindOf(spec).lack(spec, response) && response.some((one) => one !== ''));

const rightOf = ({ spec, text }: PlacedQuestion): Response =>
  text.form === 'pick' && !text.many ? spec.correctResponse.slice(0, 1) : spec.correctResponse;

test('every kind has an example in the guide', () => {
  expect([...new Set(all.map(({ spec }) => spec.kind))].sort()).toEqual(kindNames);
});

describe.each(scored)('%s', (_, one) => {
  const { spec } = one;
  const kind = kindOf(spec);

  test('its key may be checked and earns everything', () => {
    const key = rightOf(one);
    expect(kind.lack(spec, key)).toBeUndefined();
    expect(kind.credit(spec, key)).toBe(1);
    expect(kind.rows(spec, key).filter(({ chosen, right }) => chosen && !right)).toEqual([]);
    // A right number says more: within which range others are right.
    expect(kind.patterns(spec)).toContainEqual(expect.objectContaining(kind.answer(spec, key)));
  });

  test('what a try starts from is no answer, and what is missing is said in words', () => {
    fc.assert(
      fc.property(ready(one), fc.string(), (response, seed) => {
        for (const start of [kind.start(spec, seed), response]) {
          const lack = lackOf(spec, start, start);
          expect(lack && lackInWords(one.text, lack, strings)).toMatch(/\p{L}.*\.$/u);
        }
        const start = kind.start(spec, seed);
        if (response.join() !== start.join()) {
          expect(lackOf(spec, response, start)).toBeUndefined();
        }
      }),
    );
  });

  test('a mark goes with the change of what it judged, and comes back with it', () => {
    fc.assert(
      fc.property(ready(one), ready(one), (before, now) => {
        const judged = kind.rows(spec, before);
        expect(unchangedRows(spec, judged, before)).toEqual(judged);
        const kept = unchangedRows(spec, judged, now);
        // What is still marked would be judged the same today.
        const rows = kind.rows(spec, now);
        expect(kept).toEqual(rows.filter((row) => kept.some(({ id }) => id === row.id)));
        const gone = judged.filter((row) => !kept.includes(row));
        if (before.join() === now.join()) expect(gone).toEqual([]);
        else expect(gone).not.toEqual([]);
      }),
    );
  });
});

describe.each(asked)('the responses of %s', (_, one) => {
  const { spec, text } = one;
  const kind = kindOf(spec);
  const words = { count: spec.correctResponse.length, bank: spec.choiceIds };

  test.each([
    ['SCORM 1.2', encode12],
    ['SCORM 2004', encode2004],
    ['xAPI', encodeXapi],
  ])('come back from %s as they were', (_standard, encode) => {
    fc.assert(
      fc.property(ready(one), (response) => {
        const answer = kind.answer(spec, response);
        const read = decode(answer.type, encode(answer), words);
        expect(read).toEqual(answer);
        expect(responseOf(spec, text, read)).toEqual(response);
      }),
    );
  });
});

/** The question with one of the texts changed that a response is chosen from. */
const changed = ({ spec, text }: PlacedQuestion): (readonly [Spec, QuestionText])[] => [
  ...text.rows.map((row, at): [Spec, QuestionText] => {
    const rows = text.rows.map((other, n) => (n === at ? { ...row, text: `${row.text}!` } : other));
    return [spec, { ...text, rows } as QuestionText];
  }),
  ...(text.form === 'pairs' ? text.choices : []).map((choice): [Spec, QuestionText] => {
    const { choices } = text as Extract<QuestionText, { form: 'pairs' }>;
    const other = choices.map((each) => (each === choice ? { ...each, text: 'Other' } : each));
    return [spec, { ...text, choices: other } as QuestionText];
  }),
  ...text.rows.map((row, at): [Spec, QuestionText] => {
    const moved =
      'spot' in row && row.spot ? { ...row, spot: { x: -1, y: -1 } } : { ...row, text: '' };
    const rows = text.rows.map((other, n) => (n === at ? moved : other));
    return [spec, { ...text, rows } as QuestionText];
  }),
  ...spec.choiceIds.map((id): [Spec, QuestionText] => [
    { ...spec, choiceIds: spec.choiceIds.map((each) => (each === id ? `${each}!` : each)) },
    text,
  ]),
];

test.each(asked)('the fingerprint of %s changes with everything that is offered', (_, one) => {
  const changes = changed(one);
  expect(changes.length).toBeGreaterThan(0);
  const before = meaningOf(one.spec, one.text);
  const same = changes.filter(([spec, text]) => meaningOf(spec, text) === before);
  expect(same).toEqual([]);
});

const words = bookWordsOf('en-GB');
const print = printer({});

const shown = (piece: Parameters<typeof htmlText>[0]): string =>
  htmlText(piece)
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

test.each(asked)('every part of %s has words in the book', (_, { text }) => {
  const book = shown(answers(lesson, body, words));
  expect(book).toContain(text.stem);
  for (const row of text.rows) {
    expect(book).toContain(row.text);
    expect(book).toContain(row.why);
  }
});

test.each(scored)(
  '%s can be asked on paper, and the key to mark by says what is right',
  (_, one) => {
    const [quiz, key] = [
      shown(paper(lesson, body, words.papers, print)),
      shown(markingKey(lesson, body, words.papers, print)),
    ];
    const at = scored.findIndex(([id]) => id === one.spec.id);
    expect(quiz).toContain(one.text.stem);
    expect(key.match(/<li>(?!\s*<span)\s*\S/g)?.length).toBeGreaterThan(at);
  },
);

test.each(scored)('every wrong answer to %s has words in the class report', (id, one) => {
  const of = reported.get(id);
  if (!of) throw new Error(`No ${id} in the report.`);
  const { pair } = reportWordsOf('en-GB');
  const right = rightWords(of, { pair, list: (all) => all.join('\n') });
  expect(right.split('\n').filter((line) => line.trim() === '')).toEqual([]);
  fc.assert(
    fc.property(ready(one), (response) => {
      const { credit, wrongAnswers } = judge(of, response);
      expect(credit).toBe(kindOf(one.spec).credit(one.spec, response));
      if (credit === 1) expect(wrongAnswers).toEqual([]);
      for (const wrongAnswer of wrongAnswers) {
        const { row, given } = wrongAnswerWords(of, wrongAnswer);
        expect([row, given ?? row].filter((word) => word.trim() === '')).toEqual([]);
        // A letter is no word.
        expect([row, given].filter((word) => one.spec.choiceIds.includes(word ?? ''))).toEqual(
          // Of these two the words are what is answered.
          ['blanks', 'numeric'].includes(one.text.form) ? expect.anything() : [],
        );
        expect(reasonOf(of, wrongAnswer)).not.toBe('');
      }
    }),
  );
});

test.each(asked)('%s has words on the result page and on the revision sheet', (_, one) => {
  const { spec, text } = one;
  expect(openInWords(text).lines.filter((line) => line.trim() === '')).toEqual([]);
  expect(
    answerInWords(text, spec.correctResponse, strings).filter((line) => line.trim() === ''),
  ).toEqual([]);
  fc.assert(
    fc.property(ready(one), (response) => {
      const lines = inWords(text, response, strings);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter((line) => line.trim() === '')).toEqual([]);
    }),
  );
});

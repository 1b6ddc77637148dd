/** Questions in the neutral form, with whatever an author might write, hostile or not. */
import fc from 'fast-check';
import type { Question, Quizzes } from '../../manifest/native/neutral';
import type { Form } from '../../src/course/neutral';
import { courseOf, lesson } from '../unit/make';

const nasty = [
  '<script>alert(1)</script>',
  ']]>',
  '&amp;',
  '&',
  '"\'><img src=x onerror=alert(1)>',
  '[[1]]',
  '[gap1]',
  '{1:SHORTANSWER:=x}',
  '{#1}',
  '$$x$$',
  '@@PLUGINFILE@@/x',
  '=%100%a~#}',
  '*',
  '\\',
  '<!--',
  '\u0000\u0008',
  'Zürich ’tis – naïve',
  '🙂 אבג',
];

/** Never blank: the reader refuses blank texts. */
export const text = fc
  .tuple(
    fc.constantFrom('a', 'Why', 'Was 1 < 2', 'x'),
    fc.array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme' })), {
      maxLength: 3,
    }),
  )
  .map(([first, rest]) => [first, ...rest].join(' '));

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const options = fc
  .array(fc.tuple(text, text, fc.boolean()), { minLength: 2, maxLength: 8 })
  .map((rows) =>
    rows.map(([shown, feedback, right], at) => ({
      id: letters[at] ?? '',
      text: shown,
      feedback,
      right: right || at === 0,
    })),
  );

const items = fc
  .uniqueArray(fc.tuple(text, text), { minLength: 3, maxLength: 6, selector: ([shown]) => shown })
  .map((rows) =>
    rows.map(([shown, feedback], at) => ({ id: letters[at] ?? '', text: shown, feedback })),
  );

const pairs: fc.Arbitrary<Form> = fc
  .tuple(items, items, fc.boolean())
  .map(([left, right, shared]) => ({
    type: 'pairs',
    shared,
    parts: left.map((part, at) => ({
      ...part,
      id: String(at + 1),
      right: right[at % right.length]?.id ?? '',
    })),
    choices: right.map(({ id, text: shown }) => ({ id, text: shown })),
  }));

const blanks: fc.Arbitrary<Form> = fc
  .tuple(
    fc.array(fc.tuple(text, text, fc.array(text, { maxLength: 2 })), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.array(text, { minLength: 5, maxLength: 5 }),
    fc.boolean(),
  )
  .map(([rows, passage, typed]) => ({
    type: 'blanks',
    passage: passage.slice(0, rows.length + 1),
    blanks: rows.map(([answer, feedback, accept], at) => ({
      id: String(at + 1),
      answer,
      feedback,
      accept: typed ? accept : [],
    })),
    bank: typed ? [] : [...new Set(rows.map(([answer]) => answer))],
  }));

export const form: fc.Arbitrary<Form> = fc.oneof(
  fc
    .tuple(options, fc.boolean(), text)
    .map(([rows, many, from]): Form => ({ type: 'pick', many, from, options: rows })),
  items.map((rows): Form => ({ type: 'sequence', items: rows, shown: rows.map(({ id }) => id) })),
  pairs,
  blanks,
  fc.tuple(text, text).map(([one, two]): Form => ({
    type: 'essay',
    board: one,
    marks: 8,
    advice: two,
    points: [one, two],
    models: [{ level: one, text: two, notes: one }],
  })),
);

const kindOf = {
  pick: 'choice',
  sequence: 'order',
  pairs: 'match',
  blanks: 'gap',
  essay: 'practice',
} as const;

export const quizzes: fc.Arbitrary<Quizzes> = fc
  .tuple(fc.array(fc.tuple(form, text), { minLength: 1, maxLength: 5 }), text)
  .map(([forms, title]) => ({
    course: courseOf([lesson(0, [])], { title }),
    quizzes: [
      {
        id: 'lesson-0',
        title,
        enquiry: title,
        final: false,
        questions: forms.map(([one, prompt], at): Question => ({
          id: `q${at}`,
          kind: one.type === 'pick' && one.many ? 'choices' : kindOf[one.type],
          prompt,
          form: one,
          points: one.type === 'essay' ? 0 : 1,
          tries: 2,
          look: title,
          tags: [title],
        })),
      },
    ],
  }));

/** Questions in the neutral form, with whatever an author might write, hostile or not. */
import fc from 'fast-check';
import type { Question, Quizzes } from '../../manifest/native/questions';
import { nativeWordsOf } from '../../src/strings';
import type { Model } from '../../src/course/model';
import { courseOf, lesson } from './courses';

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
    rows.map(([shown, why, right], at) => ({
      id: letters[at] ?? '',
      text: shown,
      why,
      right: right || at === 0,
    })),
  );

const items = fc
  .uniqueArray(fc.tuple(text, text), { minLength: 3, maxLength: 6, selector: ([shown]) => shown })
  .map((rows) => rows.map(([shown, why], at) => ({ id: letters[at] ?? '', text: shown, why })));

const pairs: fc.Arbitrary<Model> = fc
  .tuple(items, items, fc.boolean())
  .map(([left, right, shared]) => ({
    form: 'pairs',
    shared,
    rows: left.map((part, at) => ({
      ...part,
      id: String(at + 1),
      right: right[at % right.length]?.id ?? '',
    })),
    choices: right.map(({ id, text: shown }) => ({ id, text: shown })),
  }));

const blanks: fc.Arbitrary<Model> = fc
  .tuple(
    fc.array(fc.tuple(text, text, fc.array(text, { maxLength: 2 })), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.array(text, { minLength: 5, maxLength: 5 }),
    fc.boolean(),
  )
  .map(([rows, passage, typed]) => ({
    form: 'blanks',
    passage: passage.slice(0, rows.length + 1),
    rows: rows.map(([answer, why, accept], at) => ({
      id: String(at + 1),
      text: answer,
      why,
      accept: typed ? accept : [],
    })),
    bank: typed ? [] : [...new Set(rows.map(([answer]) => answer))],
  }));

export const model: fc.Arbitrary<Model> = fc.oneof(
  fc.tuple(options, fc.boolean()).map(([rows, many]): Model => ({ form: 'pick', many, rows })),
  options.map((rows): Model => ({ form: 'pick', many: false, rows, source: 'source' })),
  items.map((rows): Model => ({ form: 'sequence', rows })),
  pairs,
  blanks,
  fc
    .tuple(text, text, fc.integer({ min: -9, max: 9 }), fc.nat(9))
    .map(([why, unit, least, by]): Model => ({
      form: 'numeric',
      unit,
      range: [least, least + by],
      rows: [
        { id: String(least), text: `${least} ${unit}`, why, right: true },
        { id: '1917', text: `1917 ${unit}`, why: unit, right: false },
      ],
    })),
  fc.tuple(text, text).map(([one, two]): Model => ({
    form: 'essay',
    board: one,
    marks: 8,
    advice: two,
    rows: [one, two].map((point, at) => ({ id: String(at + 1), text: point, why: '' })),
    models: [{ level: one, paragraphs: [{ sentences: [{ text: two }] }], notes: one }],
  })),
);

export const quizzes: fc.Arbitrary<Quizzes> = fc
  .tuple(fc.array(fc.tuple(model, text), { minLength: 1, maxLength: 5 }), text)
  .map(([forms, title]) => ({
    course: courseOf([lesson(0, [])], { title }),
    media: {},
    words: nativeWordsOf('en-GB'),
    quizzes: [
      {
        id: 'lesson-0',
        title,
        enquiry: title,
        final: false,
        questions: forms.map(([one, prompt], at): Question => ({
          id: `q${at}`,
          prompt,
          model: one,
          ...(one.form === 'pick' && one.source !== undefined && { source: title }),
          points: one.form === 'essay' ? 0 : 1,
          tries: 2,
          look: title,
          tags: [title],
          words: nativeWordsOf('en-GB'),
        })),
      },
    ],
  }));

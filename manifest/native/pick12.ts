/** Choices as QTI 1.2 tells them: the same for Canvas and for a cartridge. */
import type { FormOf } from '../../src/course/neutral';
import type { Node } from '../xml';
import { p, print } from '../../src/html/html';
import { numberOf } from './ids';
import { equals, feedback, type Made, material, responseLid, score, when } from './qti12-parts';

export const paragraphs = (lines: readonly string[]): string => print(lines.map((line) => p(line)));

/** One right option; where several are right, any one of them earns everything. */
const anyRight = (form: FormOf<'pick'>): Node[] =>
  form.options
    .filter(({ right }) => right)
    .map(({ id }) => when([equals('response1', numberOf(id))], { marks: score('100') }));

/** Every right option and no other. Without the `and` the cartridge's schema refuses it. */
const allRight = (form: FormOf<'pick'>): Node =>
  when(
    [
      [
        'and',
        {},
        ...form.options.map(({ id, right }): Node => {
          const ticked = equals('response1', numberOf(id));
          return right ? ticked : ['not', {}, ticked];
        }),
      ],
    ],
    { marks: score('100') },
  );

/** Feedback conditions stand before the marks: Canvas takes an option's last condition for its weight. */
export const pick = (lines: readonly string[], form: FormOf<'pick'>): Made => ({
  presentation: [
    material(paragraphs(lines)),
    responseLid(
      'response1',
      form.options.map(({ id, text }) => [numberOf(id), material(print(text))]),
      { many: form.many },
    ),
  ],
  conditions: [
    ...form.options.map(({ id }) =>
      when([equals('response1', numberOf(id))], { show: `${numberOf(id)}_fb`, goOn: true }),
    ),
    ...(form.many ? [allRight(form)] : anyRight(form)),
  ],
  feedbacks: form.options.map((option) =>
    feedback(`${numberOf(option.id)}_fb`, print(p(option.feedback))),
  ),
});

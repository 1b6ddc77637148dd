/** Choices as QTI 1.2 tells them: the same for Canvas and for a cartridge. */
import type { ModelOf } from '../../src/course/model';
import type { Node } from '../xml';
import { p, htmlText } from '../../src/html/html';
import { numberOf } from './ids';
import {
  equals,
  feedback,
  type ItemParts,
  material,
  responseLid,
  score,
  when,
} from './qti12-parts';

/** A space between them, because Canvas heads the columns of its reports with the text alone, without the tags. */
export const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => htmlText(p(line))).join(' ');

/** One right option; where several are right, any one of them earns everything. */
const anyRight = (model: ModelOf<'pick'>): Node[] =>
  model.rows
    .filter(({ right }) => right)
    .map(({ id }) => when([equals('response1', numberOf(id))], { marks: score('100') }));

/** Every right option and no other. Without the `and` the cartridge's schema refuses it. */
const allRight = (model: ModelOf<'pick'>): Node =>
  when(
    [
      [
        'and',
        {},
        ...model.rows.map(({ id, right }): Node => {
          const ticked = equals('response1', numberOf(id));
          return right ? ticked : ['not', {}, ticked];
        }),
      ],
    ],
    { marks: score('100') },
  );

/** Feedback conditions stand before the marks: Canvas takes an option's last condition for its weight. */
export const pick = (lines: readonly string[], model: ModelOf<'pick'>): ItemParts => ({
  presentation: [
    material(paragraphs(lines)),
    responseLid(
      'response1',
      model.rows.map(({ id, text }) => [numberOf(id), material(htmlText(text))]),
      { many: model.many },
    ),
  ],
  conditions: [
    ...model.rows.map(({ id }) =>
      when([equals('response1', numberOf(id))], { show: `${numberOf(id)}_fb`, goOn: true }),
    ),
    ...(model.many ? [allRight(model)] : anyRight(model)),
  ],
  feedbacks: model.rows.map((option) =>
    feedback(`${numberOf(option.id)}_fb`, htmlText(p(option.why))),
  ),
});

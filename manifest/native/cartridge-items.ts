/**
 * Items of the kinds that Common Cartridge allows (1.1, section 4.4). It
 * knows no partial credit and no matching, so what has parts becomes a question for each part.
 */
import type { Model, ModelOf } from '../../src/course/model';
import type { NativeWords } from '../../src/strings';
import type { Node } from '../xml';
import { p, htmlText } from '../../src/html/html';
import { numbered, picksOf } from './by-part';
import { idsOf, numberOf } from './ids';
import { type CartridgeType, typeIn } from './mapping';
import type { Question, Quizzes } from './questions';
import { paragraphs, pick } from './pick12';
import {
  always,
  equals,
  feedback,
  field,
  item,
  type ItemParts,
  material,
  responseText,
  score,
  when,
} from './qti12-parts';
import { acceptedOf, generalFeedback, promptLines } from './texts';

interface Single {
  /** Set where the item is one of several parts of a question. */
  readonly part?: string;
  readonly made: ItemParts;
}

const byPart = (lines: readonly string[], model: Model, words: NativeWords): Single[] =>
  picksOf(lines, model, words).map((one) => ({
    part: one.part,
    made: pick(one.lines, one.model),
  }));

const typed = (lines: readonly string[], model: ModelOf<'blanks'>, words: NativeWords): Single[] =>
  model.rows.map((blank, at) => ({
    part: blank.id,
    made: {
      presentation: [
        material(paragraphs([...lines, numbered(model), words.typeGapAt(at + 1)])),
        responseText('response1'),
      ],
      conditions: [
        when(
          acceptedOf(blank).map((word) => equals('response1', word)),
          { marks: score('100'), show: 'correct_fb' },
        ),
      ],
      feedbacks: [feedback('correct_fb', htmlText(p(blank.why)))],
    },
  }));

const essay = (lines: readonly string[]): Single[] => [
  {
    made: {
      presentation: [material(paragraphs(lines)), responseText('response1')],
      conditions: [when([always], {})],
      feedbacks: [],
    },
  },
];

const singlesOf = (question: Question): Single[] => {
  const { model, words } = question;
  const lines = promptLines(question);
  switch (model.form) {
    case 'pick':
      return [{ made: pick(lines, model) }];
    case 'pairs':
      return byPart(lines, model, words);
    case 'blanks':
      return model.bank.length > 0 ? byPart(lines, model, words) : typed(lines, model, words);
    case 'essay':
      return essay(lines);
    case 'sequence':
    case 'numeric':
      return [];
  }
};

const fieldsOf = (type: CartridgeType): Node[] => [
  field('cc_profile', type),
  ...(type === 'cc.essay.v0p1'
    ? // Canvas gives an essay a point where nothing is said.
      [field('cc_weighting', '0'), field('qmd_computerscored', 'No')]
    : []),
];

/** The items of a question; nothing where the table leaves its kind out. */
export const cartridgeItems = (course: Quizzes['course'], question: Question): Node[] => {
  const type = typeIn(question, 'commoncartridge');
  if (type === undefined) return [];
  const ident = idsOf(course).question(question.id);
  return singlesOf(question).map(({ part, made }) =>
    item(
      part === undefined ? ident : `${ident}_${numberOf(part)}`,
      part === undefined ? question.id : `${question.id} ${part}`,
      fieldsOf(type),
      made,
      generalFeedback(question, { reasons: false }),
    ),
  );
};

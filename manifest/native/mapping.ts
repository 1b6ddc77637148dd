/**
 * The one table of what each shape of question becomes in each format: the nearest type that keeps its meaning, and
 * what is lost on the way. The build tells it from here, and the writers take the type from here.
 */
import { type Shape, shapeOf } from '../../src/course/model';
import type { Question, Quizzes } from './questions';

/** Canvas's own names (lib/cc/qti/qti_items.rb); Canvas has no ordering, sorting or evidence. */
export type CanvasType =
  | 'multiple_choice_question'
  | 'multiple_answers_question'
  | 'matching_question'
  | 'multiple_dropdowns_question'
  | 'fill_in_multiple_blanks_question'
  | 'numerical_question'
  | 'essay_question';

/** Question types of Moodle's core. */
type MoodleType =
  'multichoice' | 'ordering' | 'matching' | 'gapselect' | 'cloze' | 'numerical' | 'essay';

/** Interactions of QTI 2.1 (Information Model 2.1, section 7). */
type InteractionType =
  | 'choiceInteraction'
  | 'orderInteraction'
  | 'matchInteraction'
  | 'gapMatchInteraction'
  | 'textEntryInteraction'
  | 'extendedTextInteraction';

/** Profiles that Common Cartridge 1.1 (section 4.4) allows an item to have. */
export type CartridgeType =
  'cc.multiple_choice.v0p1' | 'cc.multiple_response.v0p1' | 'cc.fib.v0p1' | 'cc.essay.v0p1';

/** What GIFT can say, in Moodle's words. */
type GiftType = 'multichoice' | 'matching' | 'shortanswer' | 'numerical';

/** `note` tells what is different there; none where the question is just what it was. */
type Nearest<T> = { readonly as: T; readonly note?: string } | { readonly leftOut: string };

interface Types {
  readonly qti12: CanvasType;
  readonly qti21: InteractionType;
  readonly moodlexml: MoodleType;
  readonly commoncartridge: CartridgeType;
  readonly gift: GiftType;
}

export type FormatName = keyof Types;

type Row = { readonly [F in FormatName]: Nearest<Types[F]> };

const byPart = 'a question for each part, 1 point each';
const byName = 'the places by name, the picture in words';
const unmarked = 'worth nothing, in a practice quiz of its own, model answers in the feedback';

const typesByShape: Readonly<Record<Shape, Row>> = {
  'one option': {
    qti12: { as: 'multiple_choice_question' },
    qti21: { as: 'choiceInteraction' },
    moodlexml: { as: 'multichoice' },
    commoncartridge: { as: 'cc.multiple_choice.v0p1' },
    gift: { as: 'multichoice' },
  },
  'several options': {
    qti12: { as: 'multiple_answers_question' },
    qti21: { as: 'choiceInteraction' },
    moodlexml: { as: 'multichoice' },
    commoncartridge: { as: 'cc.multiple_response.v0p1', note: 'all or nothing by the standard' },
    gift: { as: 'multichoice' },
  },
  sequence: {
    qti12: {
      as: 'matching_question',
      note: 'events matched with 1st, 2nd, 3rd ...',
    },
    qti21: { as: 'orderInteraction' },
    moodlexml: { as: 'ordering' },
    commoncartridge: { leftOut: 'the standard has no ordering or matching' },
    gift: {
      as: 'matching',
      note: 'events matched with 1st, 2nd, 3rd ...',
    },
  },
  pairs: {
    qti12: { as: 'matching_question' },
    qti21: { as: 'matchInteraction' },
    moodlexml: { as: 'matching', note: 'reasons together in the general feedback' },
    commoncartridge: { as: 'cc.multiple_choice.v0p1', note: byPart },
    gift: { as: 'matching', note: 'two pairs are a question for each' },
  },
  groups: {
    qti12: { as: 'matching_question', note: 'items matched with their categories' },
    qti21: { as: 'matchInteraction' },
    moodlexml: {
      as: 'gapselect',
      note: 'a menu of categories beside each item; reasons in the general feedback',
    },
    commoncartridge: { as: 'cc.multiple_choice.v0p1', note: byPart },
    gift: { as: 'multichoice', note: byPart },
  },
  'gaps, from a bank': {
    qti12: { as: 'multiple_dropdowns_question', note: 'the word bank as a menu in each gap' },
    qti21: { as: 'gapMatchInteraction', note: 'words are put into the gaps' },
    moodlexml: { as: 'gapselect', note: 'reasons together in the general feedback' },
    commoncartridge: { as: 'cc.multiple_choice.v0p1', note: byPart },
    gift: { as: 'multichoice', note: byPart },
  },
  'gaps, typed': {
    qti12: { as: 'fill_in_multiple_blanks_question' },
    qti21: { as: 'textEntryInteraction', note: byPart },
    moodlexml: { as: 'cloze', note: 'one point a gap, as Moodle counts them' },
    commoncartridge: { as: 'cc.fib.v0p1', note: byPart },
    gift: { as: 'shortanswer', note: byPart },
  },
  numeric: {
    qti12: { as: 'numerical_question' },
    qti21: { as: 'textEntryInteraction', note: 'reasons together in the general feedback' },
    moodlexml: { as: 'numerical' },
    commoncartridge: { leftOut: 'the standard has no numbers, only words letter by letter' },
    gift: { as: 'numerical' },
  },
  'one sentence': {
    qti12: { as: 'multiple_choice_question', note: 'the sentences as options' },
    qti21: { as: 'choiceInteraction', note: 'the sentences as options' },
    moodlexml: { as: 'multichoice', note: 'the sentences as options' },
    commoncartridge: { as: 'cc.multiple_choice.v0p1', note: 'the sentences as options' },
    gift: { as: 'multichoice', note: 'the sentences as options' },
  },
  'one place': {
    qti12: { as: 'multiple_choice_question', note: byName },
    qti21: { as: 'choiceInteraction', note: byName },
    moodlexml: { as: 'multichoice', note: 'the places by name, below the picture' },
    commoncartridge: { as: 'cc.multiple_choice.v0p1', note: byName },
    gift: { as: 'multichoice', note: byName },
  },
  essay: {
    qti12: { as: 'essay_question', note: unmarked },
    qti21: { as: 'extendedTextInteraction', note: unmarked },
    moodlexml: { as: 'essay', note: 'worth nothing, model answers in the feedback' },
    commoncartridge: { as: 'cc.essay.v0p1', note: unmarked },
    gift: { leftOut: 'the format cannot say that it is worth nothing' },
  },
};

/** The question's type in a format; undefined where it is left out. */
export const typeIn = <F extends FormatName>(
  question: Question,
  format: F,
): Types[F] | undefined => {
  const nearest: Nearest<Types[F]> = typesByShape[shapeOf(question.model)][format];
  return 'as' in nearest ? nearest.as : undefined;
};

/** What the build says of a format: a line for every shape in the unit that changed or was left out. */
export const mappingNotes = ({ quizzes }: Quizzes, format: FormatName): string[] => {
  const all = quizzes.flatMap(({ questions }) => questions).map(({ model }) => shapeOf(model));
  return (Object.keys(typesByShape) as Shape[]).flatMap((row) => {
    const count = all.filter((one) => one === row).length;
    const nearest = typesByShape[row][format];
    if (count === 0) return [];
    if ('leftOut' in nearest) return [`${row} (${count}) left out: ${nearest.leftOut}`];
    return nearest.note === undefined
      ? []
      : [`${row} (${count}) -> ${nearest.as}: ${nearest.note}`];
  });
};

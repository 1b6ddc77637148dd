/**
 * A question as a model: its words, its right answers and its reasons, in one of the few forms that
 * assessment systems share (QTI calls them interactions). Each kind makes its own of what an author writes
 * (src/kinds/<kind>/author.ts); whoever has to put a question or an answer into words or into another
 * system's format asks the model and never which kind it is. Every text is plain text.
 */

/** What a question gives a reason for: an option, a pair, an item, a gap. */
export interface RowText {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly misconception?: string;
}

/** Something that a part is given as: a right side, a category. */
export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** A picture beside the lesson: its file's name, what it shows, and the HTML that shows it. */
export interface Drawing {
  readonly picture: string;
  readonly alt: string;
  readonly html: string;
}

/** With a `figure` the text is its alternative, for all that shows no pictures. */
export interface PickRow extends RowText {
  readonly figure?: Drawing;
}

/**
 * One or, with `many`, several options are right. If several are right without `many`, any one of them
 * is. `source` is the id of the source that the options are sentences of; each then has its `number`.
 * On a `drawing` the options are places; each then has its `spot`, in the units of the drawing's viewBox.
 */
export interface PickModel {
  readonly form: 'pick';
  readonly many: boolean;
  readonly rows: readonly (PickRow & {
    readonly right: boolean;
    readonly number?: number;
    readonly spot?: { readonly x: number; readonly y: number };
  })[];
  readonly source?: string;
  readonly drawing?: Drawing;
}

/** Items in their right order. */
interface SequenceModel {
  readonly form: 'sequence';
  readonly rows: readonly RowText[];
}

/** `right` is the id of the choice that belongs to a row; `shared`: to several rows (categories). */
export interface PairsModel {
  readonly form: 'pairs';
  readonly shared: boolean;
  readonly rows: readonly (RowText & { readonly right: string })[];
  readonly choices: readonly Choice[];
}

/**
 * Words missing from a passage: `passage` is the text around them, one piece more than there are rows.
 * A row's text is the right word, `accept` lists what is as right. Without a `bank` the words are typed.
 */
interface BlanksModel {
  readonly form: 'blanks';
  readonly passage: readonly string[];
  readonly rows: readonly (RowText & { readonly accept: readonly string[] })[];
  readonly bank: readonly string[];
}

/** What an answer of a level does, and the marks that it gets, such as 3–4. */
export interface Level {
  readonly marks: string;
  readonly does: string;
}

/** The form of question in a board's paper that an exam question follows: Q4, 3a. */
export interface ExamForm {
  readonly number: string;
  readonly asks: string;
  readonly levels: readonly Level[];
  /** The boards whose paper asks nothing of the sort. */
  readonly notIn: readonly string[];
}

/** A model answer, sentence by sentence. `earns` says what a sentence gets marks for. */
export interface ModelAnswer {
  readonly level: string;
  readonly paragraphs: readonly {
    readonly sentences: readonly { readonly text: string; readonly earns?: string | undefined }[];
  }[];
  readonly notes: string;
}

/** A model answer as plain text, a string for each paragraph, with what its sentences earn in brackets. */
export const answerParagraphs = ({ paragraphs }: ModelAnswer): string[] =>
  paragraphs.map(({ sentences }) =>
    sentences
      .map(({ text, earns }) => (earns === undefined ? text : `${text} [${earns}]`))
      .join(' '),
  );

/**
 * A number, right from the least to the most of `range`. The rows are the numbers that have a reason, and
 * their texts hold the `unit` ('' for none).
 */
export interface NumberModel {
  readonly form: 'numeric';
  readonly unit: string;
  readonly range: readonly [least: number, most: number];
  readonly rows: readonly (RowText & { readonly right: boolean })[];
}

/** Written at length, never marked. The rows are the mark points. */
interface EssayModel {
  readonly form: 'essay';
  readonly board: string;
  readonly marks: number;
  readonly advice: string;
  readonly rows: readonly RowText[];
  readonly exam?: ExamForm;
  readonly models: readonly ModelAnswer[];
}

export type Model = PickModel | SequenceModel | PairsModel | BlanksModel | NumberModel | EssayModel;
export type ModelOf<F extends Model['form']> = Extract<Model, { readonly form: F }>;

/** The forms once more, divided as other systems and teachers divide them. */
export type Shape =
  | 'one option'
  | 'several options'
  | 'one sentence'
  | 'one place'
  | 'sequence'
  | 'pairs'
  | 'groups'
  | 'gaps, from a bank'
  | 'gaps, typed'
  | 'numeric'
  | 'essay';

export const shapeOf = (model: Model): Shape => {
  switch (model.form) {
    case 'pick':
      if (model.many) return 'several options';
      if (model.drawing !== undefined) return 'one place';
      return model.source === undefined ? 'one option' : 'one sentence';
    case 'pairs':
      return model.shared ? 'groups' : 'pairs';
    case 'blanks':
      return model.bank.length > 0 ? 'gaps, from a bank' : 'gaps, typed';
    case 'sequence':
    case 'numeric':
    case 'essay':
      return model.form;
  }
};

/** The text of an option, a row, a choice; its id where it is not in the list. */
export const nameIn = (list: readonly Choice[], id: string): string =>
  list.find((one) => one.id === id)?.text ?? id;

/** A number as it is read, with its unit; a minus is written as one. */
export const withUnit = (number: number | string, unit = ''): string =>
  `${String(number).replace('-', '−')} ${unit}`.trim();

/** What is right of a number, where that is more than one. */
export const rangeInWords = ({ range: [least, most], unit }: NumberModel): string =>
  least === most ? '' : `${withUnit(least)}–${withUnit(most, unit)}`;

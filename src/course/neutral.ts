/**
 * A question as it goes into another system's question bank: its words, its right answers and its
 * reasons, in a form that no format owns. Each kind gives it in src/questions/<kind>/neutral.ts; the
 * writers of manifest/native read it. Build-time only: nothing of this file ships to learners.
 * Every text is plain text; a writer escapes it in its own way.
 */
import type { QuestionTextOf } from './authoring';
import type { Spec } from './course';
import type { KindName } from './questions';

/** Something to pick, with the reason that whoever picks it is given. */
export interface Option {
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string;
}

/** Something that an option, a place or a category is given as. */
export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** One item of a sequence. */
export interface Item extends Choice {
  readonly feedback: string;
}

/** One row of a table: `right` is the id of the choice that belongs to it. */
export interface Part extends Item {
  readonly right: string;
}

/** A gap: `accept` lists what is as right as `answer` when it is typed. */
export interface Blank {
  readonly id: string;
  readonly answer: string;
  readonly accept: readonly string[];
  readonly feedback: string;
}

export interface Model {
  readonly level: string;
  readonly text: string;
  readonly notes: string;
}

/**
 * What is asked.
 * pick: one right option or, with `many`, every right one (`from` names the source they stand in). If
 * several are right without `many`, any one of them is. · sequence: items in the right order; `shown`
 * lists their ids in an order that tells nothing. · pairs: each part has its choice; with `shared` a
 * choice may belong to several parts (categories). · blanks: `passage` is the text around the blanks,
 * one piece more than there are blanks; without a `bank` the words are typed. · essay: never marked.
 */
export type Form =
  | {
      readonly type: 'pick';
      readonly many: boolean;
      readonly from?: string;
      readonly options: readonly Option[];
    }
  | {
      readonly type: 'sequence';
      readonly items: readonly Item[];
      readonly shown: readonly string[];
    }
  | {
      readonly type: 'pairs';
      readonly shared: boolean;
      readonly parts: readonly Part[];
      readonly choices: readonly Choice[];
    }
  | {
      readonly type: 'blanks';
      readonly passage: readonly string[];
      readonly blanks: readonly Blank[];
      readonly bank: readonly string[];
    }
  | {
      readonly type: 'essay';
      readonly board: string;
      readonly marks: number;
      readonly advice: string;
      readonly points: readonly string[];
      readonly models: readonly Model[];
    };

export type FormOf<T extends Form['type']> = Extract<Form, { readonly type: T }>;

/** What a kind may ask of the lesson that its question stands in. */
export interface Around {
  /** The title of a reading of the lesson, '' where there is none. */
  readingTitle(id: string): string;
}

/** What each kind gives: a pure function of a question of that kind. */
export type Neutral<K extends KindName> = (
  text: QuestionTextOf<K>,
  spec: Spec,
  around: Around,
) => Form;

/** Sorted by their text, so that the place of a choice does not give the answer away. */
export const mixed = <T extends { readonly text: string }>(choices: readonly T[]): T[] =>
  [...choices].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));

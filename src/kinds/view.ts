/** What the player hands to the view of a kind, and what the views share. */
import type { VNode } from 'preact';
import type { QuestionText, Response, Spec } from '../course/course';
import type { Lack, Row } from './kind';

/**
 * Dragging, by mouse, pen or finger. It comes with the last script: until then, and for keys and screen
 * readers always, the buttons and lists do the same.
 */
export interface Dragging {
  /** What a part is held by. `drop` hears which of the targets it was let go over, by their order in the question. */
  grip(props: {
    /** Selectors of the part that the grip stands in, and of what it may be dropped on. */
    readonly part: string;
    readonly target: string;
    readonly drop: (at: number) => void;
  }): VNode | null;
  /** The right sides of pairs, or the categories of a sort, each to be dragged to a row of class `takes`. */
  bank(props: {
    readonly choices: readonly { readonly id: string; readonly text: string }[];
    /** `at` counts the rows that take a choice. */
    readonly drop: (choice: string, at: number) => void;
  }): VNode | null;
}

export interface ViewProps<Text extends QuestionText = QuestionText> {
  readonly spec: Spec;
  readonly text: Text;
  readonly response: Response;
  readonly change: (response: Response) => void;
  /** Settled, or not to be answered now: everything is shown and nothing can be changed. */
  readonly locked: boolean;
  /**
   * The last try judged row by row, without the rows that were changed since; absent before a try and while
   * a quiz keeps its reasons back.
   */
  readonly judged?: readonly Row[] | undefined;
  /** What the response was found to lack when it was to be checked. */
  readonly lack?: Lack | undefined;
  /** For what is shuffled: the same for a learner and question on every launch. */
  readonly seed: string;
  readonly drag?: Dragging | undefined;
}

/** A method, so that a kind's view may want the form that its author makes. */
interface Shown {
  view(props: ViewProps): VNode;
}

export type View = Shown['view'];

export const rowOf = (judged: readonly Row[] | undefined, id: string): Row | undefined =>
  judged?.find((row) => row.id === id);

/** Of the field of a row: whether it is what is missing. */
export const isLacking = (lack: Lack | undefined, id: string): boolean =>
  lack?.what === 'part' && lack.row === id;

/** What the shared frame hands to the view of a kind, and what the views share. */
import type { Spec } from '../course/course';
import type { QuestionTextOf } from '../course/authoring';
import type { KindName } from '../course/questions';
import type { Response, Row } from '../course/rules';

/** Deeply readonly text of a question of kind K. */
export type TextOf<K extends KindName> = QuestionTextOf<K>;

export interface ViewProps<K extends KindName> {
  readonly spec: Spec;
  readonly text: TextOf<K>;
  readonly response: Response;
  readonly change: (response: Response) => void;
  /** Settled, or not to be answered now: everything is shown and nothing can be changed. */
  readonly locked: boolean;
  /** The last try judged row by row; absent before a try and while a quiz keeps its reasons back. */
  readonly judged?: readonly Row[] | undefined;
  /** For what is shuffled: the same for a learner and question on every launch. */
  readonly seed: string;
}

/** The response with one position changed. */
export const withPart = (response: Response, length: number, at: number, value: string): Response =>
  Array.from({ length }, (_, n) => (n === at ? value : (response[n] ?? '')));

export const rowOf = (judged: readonly Row[] | undefined, id: string): Row | undefined =>
  judged?.find((row) => row.id === id);

/**
 * What an author may write in a fenced block: the register of question kinds and of the other
 * blocks. Nothing of this file ships to learners; the player takes its types alone.
 */
import * as v from 'valibot';
import { blockSchemas } from '../blocks/author';
import { schema as choice } from '../questions/choice/author';
import { schema as choices } from '../questions/choices/author';
import { schema as evidence } from '../questions/evidence/author';
import { schema as gap } from '../questions/gap/author';
import { schema as match } from '../questions/match/author';
import { schema as order } from '../questions/order/author';
import { schema as practice } from '../questions/practice/author';
import { schema as sort } from '../questions/sort/author';

/** Fenced block name `question`: the schema by its `kind`. */
export const questionSchemas = { choice, choices, order, match, sort, gap, evidence, practice };

/** Every other fenced block: the schema by the fence's name. */
export { blockSchemas };

type Questions = typeof questionSchemas;
type Blocks = typeof blockSchemas;

type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;

/** A question of kind K as the player shows it. */
export type QuestionTextOf<K extends keyof Questions> = Deep<v.InferOutput<Questions[K]>['text']>;

export type QuestionText = { [K in keyof Questions]: QuestionTextOf<K> }[keyof Questions];

/** A block of name K as the player shows it. */
export type BlockTextOf<K extends keyof Blocks> = { readonly is: K } & Deep<
  v.InferOutput<Blocks[K]>
>;

export type BlockText =
  | { readonly is: 'question'; readonly question: QuestionText }
  | { [K in keyof Blocks]: BlockTextOf<K> }[keyof Blocks];

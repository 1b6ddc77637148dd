/**
 * What a block says of itself to the build. Its folder holds `author.ts` (this: what an author writes, and
 * what is made of it), `View.tsx` (how it is shown) and `style.css` where it has a style of its own. The
 * registers find them by the folder's name, which is the name of the fence. Nothing of `author.ts` ships
 * to learners.
 */
import type * as v from 'valibot';
import type { Block } from '../course/course';
import type { Outline } from './outline';

/** Sentences that questions can ask about, by number. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** `path` is where the sentence stands in the block as it was written. */
  readonly sentences: readonly { readonly text: string; readonly path: readonly string[] }[];
}

/** A thing and what is said of it, with glossary links and emphasis. */
export interface Entry {
  readonly term: string;
  readonly text: string;
}

/** Methods, not functions in properties: a block's own text is more than a Block. */
export interface BlockAuthor<Text extends Block = Block> {
  /** Of the block without its name. */
  readonly schema: v.GenericSchema<unknown, Omit<Text, 'is'>>;
  /**
   * What an editor shows beside the keys of its own, a sentence each; of a key inside another one, `places.when`.
   * What a key means in every kind and block stands in src/workshop/form/descriptions.ts.
   */
  readonly descriptions?: Readonly<Record<string, string>>;
  /** What of it is shown again on the page to revise from. */
  organiser?(block: Text): Block;
  /** Completes what the author wrote; the pictures are there. Without a view it becomes prose. */
  finish?(block: Text, language: string): Block;
  source?(block: Text): Source;
  /** What to keep of the lesson: flashcards, and part of its plan. */
  keep?(block: Text): readonly Entry[];
  /** Where books and historians differ: part of the lesson's plan. */
  disputes?(block: Text): readonly Entry[];
  /** Absent where nothing of it is shown to students. */
  outline?(block: Text): Outline;
}

type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;

/** The block that a schema makes. */
export type BlockOf<Name extends string, Schema extends v.GenericSchema> = {
  readonly is: Name;
} & Deep<v.InferOutput<Schema>>;

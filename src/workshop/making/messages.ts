/** What the page and its worker say to each other: plain data, which can be sent. */
import type { Kit } from '../../publish/kit';
import type { Publishable } from '../../publish/packages';

export interface MakeRequest {
  readonly unit: Publishable;
  readonly kit: Kit;
  /** Of a format, or of the course backup. */
  readonly name: string;
  /** The whole unit, each lesson by itself, or the id of a lesson. */
  readonly what: string;
}

export interface Zip {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type MakeReply =
  | { readonly is: 'ready' }
  /** `done` of `all` packages are made. */
  | { readonly is: 'progress'; readonly done: number; readonly all: number }
  | { readonly is: 'made'; readonly zip: Zip }
  | { readonly is: 'failed'; readonly message: string };

/** Is awaited before each package. */
export type Pause = (done: number, all: number) => Promise<void>;

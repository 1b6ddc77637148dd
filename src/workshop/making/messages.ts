/** What the page and its worker say to each other: plain data, which can be sent. */
import type { Kit } from '../../publish/kit';
import type { Publishable } from '../../publish/packages';

export interface MakeRequest {
  readonly unit: Publishable;
  readonly kit: Kit;
  /** The name of a format, or that of the course backup. */
  readonly name: string;
  /** UNIT, EACH (make.ts) or the id of a lesson. */
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

/** Called and awaited before each package: shows the progress, and lets the page draw it. */
export type Pause = (done: number, all: number) => Promise<void>;

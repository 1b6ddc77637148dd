/** What a stage of the bench is given, and what it gives. */
import type { Browser } from 'playwright';
import type { Files } from '../../src/package/read';
import type { Unit } from '../../src/reader';
import type { Table } from './figures';
import type { Host } from './server';

export interface Packed {
  readonly files: Files;
  /** Bytes of the zip. */
  readonly size: number;
}

export interface Bench {
  readonly unit: Unit;
  /** The built packages of the first lesson and of the unit, in SCORM 1.2. */
  readonly lesson: Packed;
  readonly whole: Packed;
  /** How long `npm run build` took in milliseconds, and how many files it made. */
  readonly built: { readonly ms: number; readonly files: number };
  readonly host: Host;
  readonly rounds: number;
  /** Two minutes for all: what needs many visits is left out. */
  readonly short: boolean;
  /** The browser of all visits; a new one where the last has died. */
  browser(): Promise<Browser>;
  /** A browser of one's own, to be killed. */
  launch(): Promise<Browser>;
  /** Tells a figure as soon as it is measured. */
  say(line: string): void;
}

export interface Stage {
  readonly name: string;
  run(bench: Bench): Promise<readonly Table[]>;
}

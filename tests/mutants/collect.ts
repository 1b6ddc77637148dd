/**
 * What a test file is given in place of Vitest while changes are tried: its tests are collected, so that
 * they can be run again and again without being read again. All that is used here of Vitest's own is there.
 */
import { expect, test as vitestTest, vi } from 'vitest';

export { expect, vi, vitestTest };

type Run = () => unknown;

export interface Collected {
  readonly name: string;
  readonly file: string;
  readonly run: () => Promise<void>;
}

interface Suite {
  readonly name: string;
  readonly before: Run[];
  readonly after: Run[];
}

interface State {
  file: string;
  suites: Suite[];
  readonly collected: Collected[];
}

/** One for all, though this file is read anew with the tests. */
const space = globalThis as { collectedTests?: State };
const state: State = (space.collectedTests ??= { file: '', suites: [], collected: [] });
export const { collected } = state;

/** The tests that are collected from now on are of this file. */
export const begin = (name: string): void => {
  state.file = name;
  state.suites = [{ name: '', before: [], after: [] }];
};

const add = (name: string, task: Run): void => {
  const around = [...state.suites];
  collected.push({
    name: [...around.map((suite) => suite.name), name].filter(Boolean).join(' > '),
    file: state.file,
    async run() {
      try {
        for (const { before } of around) for (const hook of before) await hook();
        await task();
      } finally {
        for (const { after } of around.toReversed()) for (const hook of after) await hook();
      }
    },
  });
};

type Task = (...args: unknown[]) => unknown;

const argsOf = (row: unknown): unknown[] => (Array.isArray(row) ? row : [row]);

const each =
  (one: (name: string, task: Run) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, task: Task): void => {
    for (const [at, row] of rows.entries()) one(`${name} (${at + 1})`, () => task(...argsOf(row)));
  };

export const test = Object.assign(add, {
  each: each(add),
  skipIf: (yes: unknown) => (yes ? () => undefined : add),
  runIf: (yes: unknown) => (yes ? add : () => undefined),
});

const suite = (name: string, body: Run): void => {
  state.suites.push({ name, before: [], after: [] });
  body();
  state.suites.pop();
};

export const describe = Object.assign(suite, { each: each(suite) });

export const beforeEach = (hook: Run): void => void state.suites.at(-1)?.before.push(hook);
export const afterEach = (hook: Run): void => void state.suites.at(-1)?.after.push(hook);

/** The files of one room with all their changes in them, each behind a switch (StrykerJS's instrumenter). */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

export interface Mutant {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** The line in which it begins. */
  readonly text: string;
  /** What stands there, and what it becomes, each in one line. */
  readonly code: string;
  readonly becomes: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const quiet = (): void => undefined;
const logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: quiet,
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
};

interface Place {
  readonly line: number;
  readonly column: number;
}

/** The text from one place to another; lines are counted from 0. */
const textBetween = (source: string, start: Place, end: Place): string => {
  const lines = source.split('\n').slice(start.line, end.line + 1);
  const last = lines.pop() ?? '';
  const whole = [...lines, last.slice(0, end.column)];
  return [whole[0]?.slice(start.column) ?? '', ...whole.slice(1)].join('\n');
};

/** The changes of the files, and the files' texts with them in. */
export const instrument = async (
  names: readonly string[],
): Promise<{ readonly mutants: readonly Mutant[]; readonly texts: Map<string, string> }> => {
  const sources = new Map(names.map((name) => [resolve(name), readFileSync(name, 'utf8')]));
  const files = [...sources].map(([name, content]) => ({ name, content, mutate: true }));
  const made = await new Instrumenter(logger).instrument(files, {
    plugins: null,
    ignorers: [],
    excludedMutations: [],
  });
  return {
    texts: new Map(made.files.map(({ name, content }) => [name, content])),
    mutants: made.mutants.map(({ id, fileName, location: { start, end }, replacement }) => {
      const source = sources.get(fileName) ?? '';
      return {
        id,
        file: names.find((name) => resolve(name) === fileName) ?? fileName,
        line: start.line + 1,
        text: oneLine(source.split('\n')[start.line] ?? ''),
        code: oneLine(textBetween(source, start, end)),
        becomes: oneLine(replacement),
      };
    }),
  };
};

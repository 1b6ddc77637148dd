/** The command lines of the project's commands. What they do not know is told in a sentence. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { sentence } from './sentence';

type Read<T extends ParseArgsConfig> = ReturnType<typeof parseArgs<T>>;

/**
 * Options and names, as Node reads them.
 * @param given the arguments, and which options there are.
 * @param expected what the command takes, as it stands after "Expected". @throws a sentence for anything else.
 */
export const readOptions = <T extends ParseArgsConfig>(given: T, expected: string): Read<T> => {
  try {
    return parseArgs(given);
  } catch {
    throw sentence(`Expected ${expected}, got "${given.args?.join(' ') ?? ''}".`);
  }
};

/** @throws a sentence where a command that takes nothing is given something. */
export const expectNothing = (args: readonly string[], command: string): void => {
  if (args.length > 0) {
    throw sentence(`Expected nothing after '${command}', got "${args.join(' ')}".`);
  }
};

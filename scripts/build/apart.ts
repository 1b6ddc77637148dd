/** Runs one of the project's commands in a process of its own: what it takes of memory is free again when it ends. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { sentence } from '../shared/sentence';

/**
 * @param failure a sentence for where the command fails; why is what the command itself writes, above.
 * @returns what the command prints.
 */
export const runApart = async (
  command: string,
  args: readonly string[],
  failure: string,
): Promise<string> => {
  // As the bundler itself sets it where nobody has; tests do.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, ['scripts/run.mjs', command, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  const [printed, code] = await Promise.all([text(child.stdout), ended]);
  if (code !== 0) throw sentence(failure);
  return printed;
};

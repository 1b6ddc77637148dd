/** A program that runs beside the tests, and does not outlive them. */
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { spawn } from 'node:child_process';

/** Long enough to end in good order, on a slow machine too. */
const PATIENCE = 10_000;

export interface Program {
  readonly child: ChildProcess;
  isRunning(): boolean;
  /**
   * What it was started for.
   * @throws a sentence when the program cannot start, or ends before.
   */
  before<T>(ready: Promise<T>): Promise<T>;
  /** Asks it to end, and makes it end if it does not. */
  stop(): Promise<void>;
}

export const start = (command: string, args: readonly string[], options: SpawnOptions): Program => {
  const child = spawn(command, args, options);
  const kill = (): boolean => child.kill('SIGKILL');
  process.on('exit', kill);
  let running = true;
  const end = new Promise<string>((tell) => {
    child.on('error', ({ message }) => tell(`did not start: ${message}`));
    child.on('exit', (code, signal) =>
      tell(code === null ? `was ended by ${String(signal)}` : `ended with the exit code ${code}`),
    );
  }).finally(() => {
    running = false;
    process.off('exit', kill);
  });
  const failure = async (): Promise<never> => {
    const how = await end;
    throw new Error(`Expected ${command} to run as long as the tests, but it ${how}.`);
  };
  return {
    child,
    isRunning: () => running,
    before: (ready) => Promise.race([ready, failure()]),
    async stop() {
      child.kill();
      const late = setTimeout(kill, PATIENCE);
      await end;
      clearTimeout(late);
    },
  };
};

/** A program that runs beside the stories in WebKit. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { start } from '../e2e/webkit/program';

const node = (script: string) =>
  start(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });

const never = new Promise<never>(() => {});

test('gives what it was started for, and is stopped', async () => {
  const program = node('console.log("ready"); setInterval(() => {}, 1000);');
  const [said] = (await program.before(once(program.child.stdout as Readable, 'data'))) as [Buffer];
  expect(String(said)).toBe('ready\n');
  expect(program.isRunning()).toBe(true);
  await program.stop();
  expect(program.isRunning()).toBe(false);
});

test.each([
  ['process.exit(3)', 'ended with the exit code 3'],
  ['process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)', 'was ended by SIGTERM'],
])('that ends before is a sentence: %s', async (script, how) => {
  const program = node(script);
  await expect(program.before(never)).rejects.toThrow(
    `Expected ${process.execPath} to run as long as the tests, but it ${how}.`,
  );
  await program.stop();
});

test('that is not there is a sentence, and stops at once', async () => {
  const program = start('no-such-program', [], { stdio: 'ignore' });
  await expect(program.before(never)).rejects.toThrow(
    'Expected no-such-program to run as long as the tests, but it did not start: spawn no-such-program ENOENT.',
  );
  await program.stop();
});

/**
 * The practice LMS: `npm start`. Builds the lessons and plays their packages as a learner of your choice, keeps every
 * attempt in `.cache/practice.sqlite`, and shows what the package sent. The packages of another folder, `--dir`, are
 * played as they are.
 */
import { main as build } from './build';
import { readArguments, toBuild } from './preview/server/arguments';
import { startServer } from './preview/server/server';

/** Runs until Ctrl-C (or SIGTERM), then leaves the database closed. */
export async function main(args: string[]): Promise<number | undefined> {
  const options = readArguments(args);
  const buildArguments = toBuild(options);
  if (buildArguments) await build(buildArguments);
  const server = await startServer(options);
  console.log(`The practice LMS is at ${server.url}`);
  if (server.urls.length > 0) {
    console.log(
      `On a phone or another computer of this network: ${server.urls.join(' or ')}\nWhoever is in this network can open it, play as any learner and see and remove every attempt: it has no passwords.\nLeave out --host to keep it to this computer.`,
    );
  }
  console.log('Stop it with Ctrl-C.');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await server.close();
  console.log('\nStopped. Every attempt is kept.');
  return 0;
}

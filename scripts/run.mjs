/**
 * Runs one of the project's TypeScript commands: `node scripts/run.mjs build` runs scripts/build.ts, which exports
 * `main(args)`. Every .ts file of this folder is such a command; those of the folders below are not. What goes wrong by
 * somebody's mistake is thrown as an error whose `sentence` is true, and printed as that sentence alone; anything else
 * keeps its stack.
 *
 * This file is JavaScript, because it must also run, and say so, where Node is too old or nothing is installed.
 */
import { readdirSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [, , name = '', ...args] = process.argv;

const sentence = (message) => Object.assign(new Error(message), { sentence: true });

/** Vite's own bounds: ^20.19 or >=22.12 (package.json says the same to npm). */
const tooOld = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12);
};

const commands = () =>
  readdirSync(new URL('.', import.meta.url))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();

/** Lets Node import TypeScript; missing before the first `npm ci`. */
const registerTypeScript = async () => {
  try {
    await import('tsx');
  } catch {
    throw sentence('The project is not installed yet. Run "npm ci" in its folder first.');
  }
};

const run = async () => {
  if (tooOld()) {
    throw sentence(
      `Expected Node 20.19 or later, or 22.12 or later, got ${process.versions.node}. Install a newer one from nodejs.org.`,
    );
  }
  if (!commands().includes(name)) {
    throw sentence(`Expected a command (${commands().join(', ')}), got "${name}".`);
  }
  const project = realpathSync(fileURLToPath(new URL('..', import.meta.url)));
  if (realpathSync(process.cwd()) !== project) {
    throw sentence(
      `Expected to be run in the project's own folder, ${project}, got ${process.cwd()}. Go there first; "npm run" does so by itself.`,
    );
  }
  await registerTypeScript();
  const { main } = await import(`./${name}.ts`);
  return (await main(args)) ?? 0;
};

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error?.sentence ? error.message : error);
  process.exitCode = 1;
}

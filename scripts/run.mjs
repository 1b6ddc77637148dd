/**
 * Runs one of the project's TypeScript commands: `node scripts/run.mjs build` runs scripts/build.ts,
 * which exports `main(args)`. What goes wrong by somebody's mistake is thrown as an error whose
 * `sentence` is true, and printed as that sentence alone; anything else keeps its stack.
 */
import { runnerImport } from 'vite';

const [, , name, ...args] = process.argv;
try {
  const { module } = await runnerImport(`./scripts/${name}.ts`, {
    configFile: false,
    logLevel: 'error',
  });
  process.exitCode = (await module.main(args)) ?? 0;
} catch (error) {
  console.error(error?.sentence ? error.message : error);
  process.exitCode = 1;
}

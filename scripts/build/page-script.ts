/** The script of a page that stands alone, as one classic script: modules do not load from file://. */
import { resolve } from 'node:path';
import { build } from 'vite';
import { plainNames } from '../../src/html/ascii';
import type { Library } from '../../src/publish/notices';
import { tagOf } from '../../src/strings/languages';
import { sentence } from '../shared/sentence';
import { librariesOf } from './notices';

export interface PageScript {
  readonly code: string;
  /** The libraries whose code is in it, for the notices. */
  readonly libraries: readonly Library[];
}

/**
 * @param file the script's first module, relative to the project's folder.
 * @param language that of the page: its words go into the script, and those of no other language.
 * @throws a sentence where the bundler makes more than one script.
 */
export const pageScript = async (file: string, language = 'en-GB'): Promise<PageScript> => {
  const tag = tagOf(language);
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: {
      alias: {
        '#report-strings': resolve(`src/strings/${tag}/report.ts`),
        '#workshop-strings': resolve(`src/strings/${tag}/workshop.ts`),
      },
    },
    // Vite's default is the JSX of React, in tests with the name of every file in it.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      rollupOptions: { input: resolve(file), output: { format: 'iife' } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const [made, ...more] = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []));
  if (made === undefined || more.length > 0) {
    throw sentence(`Expected one script of ${file}, got ${chunks.length}.`);
  }
  return { code: plainNames(made.code), libraries: librariesOf(made.moduleIds) };
};

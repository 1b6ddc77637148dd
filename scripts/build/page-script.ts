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
  /** What of others is in it. */
  readonly libraries: readonly Library[];
}

/**
 * @param file the script's first module, from the project's folder on.
 * @param language of the page: of the words that are one file a language, its own go in, and no other.
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
    // Vite itself leaves it to the JSX of React, and in tests to one that carries every file's name.
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

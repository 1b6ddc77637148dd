/** The style sheet and the scripts of the LMS's own pages. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { tagOf } from '../../src/strings/languages';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const isOutput = (result: object): result is { readonly output: readonly object[] } =>
  'output' in result;

/** Bundles client/main.ts in memory; scorm-again comes in a file of its own, when a launch needs it. */
const bundle = async (tag: string): Promise<Map<string, string>> => {
  const results = await build({
    configFile: false,
    publicDir: false,
    root: here('client'),
    resolve: { alias: { '#practice-strings': resolve(`src/strings/${tag}/practice.ts`) } },
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: here('client/main.ts'),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  const files = new Map<string, string>();
  for (const result of [results].flat()) {
    for (const file of isOutput(result) ? result.output : []) {
      if ('fileName' in file && 'code' in file) files.set(String(file.fileName), String(file.code));
    }
  }
  return files;
};

/** The class report's pictures are shown here too; what follows them may say otherwise. */
const styles = ['../../src/ui/unseen.css', '../../src/classroom/page/pictures.css', 'style.css'];

/** What is under /assets/, by name. The scripts are bundled once for a language, at the first asking. */
export type Assets = (name: string) => Promise<string | undefined>;

/** @param language that the scripts speak now. */
export const createAssets = (language: () => string): Assets => {
  const bundles = new Map<string, ReturnType<typeof bundle>>();
  return async (name) => {
    if (name === 'style.css') {
      return styles.map((file) => readFileSync(here(file), 'utf8')).join('');
    }
    const tag = tagOf(language());
    const scripts = bundles.get(tag) ?? bundle(tag);
    bundles.set(tag, scripts);
    return (await scripts).get(name);
  };
};

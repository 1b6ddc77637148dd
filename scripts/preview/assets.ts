/** The style sheet and the scripts of the LMS's own pages. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { Refusal, text } from './http';
import type { Reply } from './http';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const isOutput = (result: object): result is { readonly output: readonly object[] } =>
  'output' in result;

/** Bundles client/main.ts in memory; scorm-again comes in a file of its own, when a launch needs it. */
const bundle = async (): Promise<Map<string, string>> => {
  const results = await build({
    configFile: false,
    publicDir: false,
    root: here('client'),
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

/** `get` answers what is under /assets/; the scripts are bundled once, at the first asking. */
export const openAssets = () => {
  let scripts: Promise<Map<string, string>> | undefined;
  return async (name: string): Promise<Reply> => {
    if (name === 'style.css')
      return text(readFileSync(here('style.css')), 'text/css; charset=utf-8');
    const code = (await (scripts ??= bundle())).get(name);
    if (code === undefined) throw new Refusal(404, `There is no ${name} here.`);
    return text(code, 'text/javascript; charset=utf-8');
  };
};

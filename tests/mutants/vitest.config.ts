import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vite.config';
import { instrument } from './instrument';

const HERE = resolve('tests/mutants');

const files = JSON.parse(process.env['MUTANTS_FILES'] ?? '[]') as string[];

export default defineConfig(async () => {
  const { mutants, texts } = await instrument(files);
  mkdirSync('.cache/mutants', { recursive: true });
  writeFileSync('.cache/mutants/list.json', JSON.stringify(mutants));
  const instead = new Map([
    ['vitest', join(HERE, 'collect.ts')],
    ['fast-check', join(HERE, 'few.ts')],
  ]);
  return mergeConfig(
    { ...base, test: { ...base.test, include: [] } },
    defineConfig({
      plugins: [
        {
          name: 'mutants',
          enforce: 'pre',
          resolveId: (name, from) => (from?.startsWith(HERE) ? undefined : instead.get(name)),
          load(id) {
            if (id === resolve('src/course/remember.ts') && !texts.has(id))
              return `export * from ${JSON.stringify(join(HERE, 'remember.ts'))};`;
            return texts.get(id);
          },
        },
      ],
      test: {
        include: ['tests/mutants/try.ts'],
        dangerouslyIgnoreUnhandledErrors: true,
        reporters: ['dot'],
        silent: true,
      },
    }),
  );
});

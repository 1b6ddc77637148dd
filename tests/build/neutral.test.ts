/** The engine knows no history: no word of this unit stands in its code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const WORDS =
  /bolshevik|lenin|trotsky|petrograd|kerensky|soviet(?! russia)|winter palace|\b1917\b/i;

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

/** Code without its comments, which may give examples. */
const code = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');

test.each(['src', 'manifest', 'scripts'])('no word of the unit stands in %s', (folder) => {
  const found = sources(folder).filter((file) => WORDS.test(code(file)));
  expect(found).toEqual([]);
});

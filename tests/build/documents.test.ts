/** Each path, command and link that the documents name is there. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'tests/lms/README.md',
  'tests/live/README.md',
  'tests/mutants/README.md',
];

const ROOTS = ['src', 'manifest', 'scripts', 'tests', 'lessons'];

const names = new Set(
  ROOTS.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) =>
      posix.basename(name.replaceAll('\\', '/')),
    ),
  ),
);

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const foundIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/** A path from the root of the project, or the name of a file in one of its folders. */
const isThere = (path: string): boolean => existsSync(path) || names.has(path);

test.each(DOCUMENTS)('%s names paths, commands and links that are there', (document) => {
  const text = readFileSync(document, 'utf8');
  const paths = [
    ...foundIn(text, /`((?:src|manifest|scripts|tests|lessons)\/[\w./-]+)`/g),
    ...foundIn(text, /`([\w-]+(?:\.\w+)*\.(?:tsx?|mjs))`/g),
    ...foundIn(text, /npx vitest run ((?:tests\/[\w./-]+ ?)+)/g).flatMap((all) =>
      all.trim().split(' '),
    ),
  ];
  const commands = foundIn(text, /npm run ([\w:-]+)/g);
  const links = foundIn(text, /\]\(([^)#:\s]+)(?:#[^)]*)?\)/g).map((link) =>
    posix.join(posix.dirname(document), link),
  );
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
  expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  expect(links.filter((link) => !existsSync(link))).toEqual([]);
});

test('ARCHITECTURE.md has a row for each folder of src', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8');
  const folders = readdirSync('src').filter((name) => !text.includes(`| \`src/${name}`));
  expect(folders).toEqual([]);
});

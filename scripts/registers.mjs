/**
 * The registers of src/kinds and src/blocks: what stands in their folders, by the folder's name. They
 * are written here and kept with the code, because every tool that reads them (Vite, tsx, Vitest,
 * Playwright) takes plain imports, and the learner's script may hold only some of them.
 * After a folder came or went: `npm run schema`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A register: the file of each folder that it takes, what that exports, and how the values are typed. */
const REGISTERS = [
  { room: 'kinds', name: 'kinds', file: 'kind.ts', takes: 'kind', type: ['Kind', '../kind'] },
  { room: 'kinds', name: 'views', file: 'View.tsx', takes: 'View', type: ['View', '../view'] },
  {
    room: 'kinds',
    name: 'authors',
    file: 'author.ts',
    takes: 'author',
    type: ['Author', '../author'],
  },
  { room: 'blocks', name: 'views', file: 'View.tsx', takes: 'View', type: ['View', '../view'] },
  {
    room: 'blocks',
    name: 'authors',
    file: 'author.ts',
    takes: 'author',
    type: ['BlockAuthor', '../author'],
  },
];

const text = ({ room, name, file, takes, type: [type, from] }) => {
  const folders = readdirSync(join(ROOT, 'src', room), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((folder) => existsSync(join(ROOT, 'src', room, folder, file)))
    .sort();
  const path = file.replace(/\.tsx?$/, '');
  return [
    '// Written by scripts/registers.mjs from the folders beside it. Do not edit.',
    ...folders.map((folder) => `import { ${takes} as ${folder} } from '../${folder}/${path}';`),
    `import type { ${type} } from '${from}';`,
    '',
    `export const ${name}: Readonly<Record<string, ${type}>> = {`,
    ...folders.map((folder) => `  ${folder},`),
    '};',
    '',
  ].join('\n');
};

/** Every register by its path, as the folders are now. */
export const registers = () =>
  REGISTERS.map((register) => [
    join('src', register.room, 'register', `${register.name}.ts`),
    text(register),
  ]);

/** Writes those that are not as they should be. */
const writeRegisters = () => {
  for (const [path, wanted] of registers()) {
    const file = join(ROOT, path);
    if (existsSync(file) && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === wanted)
      continue;
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, wanted);
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) writeRegisters();

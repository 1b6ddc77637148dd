/** A kind is known by its folder: the registers follow it, and nothing outside asks for it by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { authors as blocks } from '../../src/blocks/register/authors';
import { kindNames } from '../../src/kinds/register';
import { authors } from '../../src/kinds/register/authors';
import { views } from '../../src/kinds/register/views';

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(tsx?|css)$/.test(name));

const foldersIn = (room: string): string[] =>
  readdirSync(room, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'register')
    .map(({ name }) => name)
    .sort();

test('every folder is in the registers: else run `npm run schema`', () => {
  expect(kindNames).toEqual(foldersIn('src/kinds'));
  expect(Object.keys(views)).toEqual(kindNames);
  expect(Object.keys(authors)).toEqual(kindNames);
  expect(Object.keys(blocks)).toEqual(foldersIn('src/blocks'));
});

/** Words of the standards that happen to be the names of kinds, by the file that speaks them. */
const STANDARDS: Readonly<Record<string, readonly string[]>> = {
  // The types of an interaction (SCORM 1.2 RTE 3.4.4.2.7, SCORM 2004 RTE 4.2.9, xAPI Data 2.4.4.1).
  'src/kinds/kind.ts': ['choice'],
  'src/kinds/responses.ts': ['choice'],
  'src/kinds/pick.ts': ['choice'],
  'src/progress/report.ts': ['choice'],
  'src/track/response-patterns.ts': ['choice'],
  // What questions of other systems become.
  'src/workshop/import/draft.ts': ['choice', 'choices', 'match', 'gap', 'number'],
  // A type of JSON Schema.
  'src/workshop/form/schema.ts': ['number'],
  // Elements of QTI 2.1, and a part of an identifier in an output.
  'manifest/native/qti21-items.ts': ['gap'],
  'manifest/native/qti21-parts.ts': ['match'],
  'manifest/native/quizzes.ts': ['practice'],
  // A type of question in Moodle.
  'manifest/moodle/type-nodes.ts': ['match'],
  'manifest/native/moodle-types.ts': ['match'],
  'manifest/native/moodlexml.ts': ['match'],
  // Canvas names its blanks by a word of ours.
  'manifest/native/qti12-items.ts': ['gap'],
};

test('no file outside a kind’s folder has its name as a word', () => {
  const found = ['src', 'manifest', 'scripts'].flatMap(sourcesIn).flatMap((file) => {
    if (/^src\/kinds\/(register\/|(\w+)\/)/.test(file)) return [];
    const code = readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      .replace(/typeof [\w.?[\]']+ [!=]== '\w+'|\['\w+'\]/g, '');
    return kindNames
      .filter((kind) => !STANDARDS[file]?.includes(kind))
      .filter((kind) => code.includes(`'${kind}'`) || code.includes(`kinds/${kind}/`))
      .map((kind) => `${file}: ${kind}`);
  });
  expect(found).toEqual([]);
});

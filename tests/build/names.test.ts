/**
 * Names that every JavaScript object has (`constructor`, `__proto__`, `toString`) are names like any
 * other: of lessons, questions, words, answers, students, columns and values.
 */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formats } from '../../manifest';
import { outputs } from '../../manifest/native';
import { packages } from '../../src/publish/packages';
import { book } from '../../scripts/teacher/book';
import { unitForClass } from '../../scripts/teacher/report';
import { own } from '../../src/course/own';
import { createGatherer } from '../../src/classroom/record';
import { readFile } from '../../src/classroom/read/file';
import { readPackage, readZip } from '../../src/package/read';
import { begin, merge } from '../../src/progress/progress';
import { block, built, files, front, told, unitYaml } from '../builders/lesson-files';
import { read, source } from '../builders/class-record';
import { emptyParts } from '../builders/parts';

const NAMES = ['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ minLength: 1, maxLength: 4 }));

const question = (id: string): string =>
  block(
    'question',
    `id: ${id}
kind: gap
stem: Which words?
text: "[1] is called [2]."
gaps:
  1: {answer: __proto__, why: What an object is made from.}
  2: {answer: toString, why: What it says of itself.}
bank: [constructor, toString, __proto__]`,
  );

const glossary = `constructor: {term: Constructor, meaning: What makes a thing.}
prototype: {term: Prototype, meaning: What a thing is made from.}
`;

const step = (id: string, asked: string): string =>
  `${front(id)}\n## Start\nA [builder](glossary:constructor) and a [model](glossary:prototype).\n\n${question(asked)}`;

const unit = built(
  files(step('constructor', 'prototype'), {
    'unit.yaml': unitYaml(['01-first', '02-second']),
    '02-second/lesson.md': step('value-of', 'to-string').replace('title: First', 'title: Second'),
    'glossary.yaml': glossary,
  }),
);

const zipped = (texts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, strToU8(text)])));

describe('a unit of such names', () => {
  test('has its words', () => {
    expect(Object.keys(unit.glossary)).toEqual(['constructor', 'prototype']);
    expect(unit.bodies['constructor']?.glossary['constructor']?.term).toBe('Constructor');
  });

  test.each(formats)('is packed as $name and read back', (format) => {
    for (const { files: made } of packages(unit, format, emptyParts)) {
      const page = Object.keys(made).find((file) => file.endsWith('.html')) ?? '';
      const found = readPackage(readZip(zipped(made)), page);
      expect(found).toBeDefined();
      if (!format.inside) expect(made[page]).toMatch(/build-\w+\/|constructor/);
    }
    const [whole] = packages(unit, format, emptyParts, ['unit']);
    if (format.inside || format.lessonPages) return;
    const found = readPackage(readZip(zipped(whole?.files ?? {})));
    expect(found?.body('constructor')).toEqual(unit.bodies['constructor']);
    expect(found?.body('toString')).toBeUndefined();
  });

  test('is in the teacher’s book and in every import', () => {
    expect(book(unit)).toContain('Constructor');
    for (const { files: made } of outputs(unit)) {
      expect(Object.values(made).join('')).toContain('toString');
    }
  });

  test('is in the class report', async () => {
    const of = unitForClass(unit);
    expect(of.asked.map(({ spec }) => spec.id)).toEqual(['prototype', 'to-string']);
    const into = createGatherer(of);
    const statements = NAMES.map((who) => ({
      actor: { name: who, account: { homePage: '__proto__', name: who } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: { id: 'https://tiny.example/unit/constructor/prototype' },
      result: { response: '__proto__[,]toString' },
      timestamp: '2026-01-01T00:00:00Z',
    }));
    await readFile(of, source(JSON.stringify(statements)), into);
    expect(into.finish().pupils.map((one) => [one.name, one.answers[0]?.credit])).toEqual(
      NAMES.map((who) => [who, 1]),
    );
  });
});

test('a word, an option and a block that cannot be called so are told of', () => {
  const of = (text: string, words = glossary) => told(files(text, { 'glossary.yaml': words }));
  const [said] = of(step('first', 'one'), `${glossary}__proto__: {term: P, meaning: Q.}\n`);
  expect(said).toMatch(/^lessons\/glossary\.yaml:3:1 Expected a word's id .* got "__proto__"\.$/);
  const [broken] = of(step('first', 'one'), 'constructor: {term: P}\n');
  expect(broken).toMatch(/^lessons\/glossary\.yaml:1:1 Expected 'meaning' in 'constructor' in/);
  for (const key of NAMES) {
    const extra = step('first', 'one').replace(
      'gaps:\n',
      `gaps:\n  ${key}: {answer: a, why: B.}\n`,
    );
    expect(of(extra).join('\n')).toContain(`Expected a single digit (1, 2, 3 ...)`);
    expect(of(extra.replace('kind: gap', `kind: ${key}`))[0]).toContain(`got "${key}"`);
    expect(of(`${front()}\n## Start\n${block(key, 'a: b')}`)[0]).toContain(`got "${key}"`);
    expect(of(extra.replace('stem:', `${key}:`)).join('\n')).toContain(
      `'${key}' is not a key of a gap question.`,
    );
  }
});

test('columns and students of Moodle’s report may be called so', async () => {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const plain = fc.constantFrom(...NAMES);
  await fc.assert(
    fc.asyncProperty(plain, plain, plain, async (who, heading, given) => {
      const facts = [
        'Name',
        'Email address',
        'Attempt',
        'Started on',
        'Last accessed on',
        'Score',
        'A tiny unit',
      ];
      const columns = Array.from({ length: 6 }, (_, at) => `${heading} ${at}`);
      const row = [
        who,
        `${who}@x.example`,
        '1',
        'May',
        'May',
        '7',
        '7',
        given,
        ...Array(5).fill(''),
      ];
      const text = [[...facts, ...columns], row]
        .map((cells) => cells.map((one) => cell(String(one))).join('\t'))
        .join('\n');
      const { record } = await read(`${text}\n`);
      expect(record.pupils.map((one) => one.name)).toEqual([who]);
    }),
    { numRuns: 30 },
  );
});

test('copies of progress join by whatever names their sessions have', () => {
  const sessions = fc.dictionary(name, fc.nat(1000), { maxKeys: 4 }).map((one) =>
    // As it comes from JSON, where __proto__ is a name like any other.
    JSON.parse(JSON.stringify(one)),
  );
  fc.assert(
    fc.property(sessions, sessions, (a, b) => {
      const of = (list: Record<string, number>) => ({ ...begin('n'), sessions: list });
      const joined = merge(of(a), of(b)).sessions;
      const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
      expect(Object.keys(joined).sort()).toEqual(names);
      for (const one of names) {
        expect(own(joined, one)).toBe(Math.max(own(a, one) ?? 0, own(b, one) ?? 0));
      }
    }),
  );
});

import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../scripts/check';
import { nameOf } from '../../src/workshop/lesson/name';
import { withLesson } from '../../src/workshop/lesson/listing';
import { addLesson, main } from '../../scripts/new-lesson';
import { filesOf } from '../../scripts/lessons';
import { read } from '../../src/reader';
import { glossary, lesson, unitYaml } from '../reader/helper';

let dir = '';
const yaml = (): string => readFileSync(join(dir, 'unit.yaml'), 'utf8');

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lessons-'));
  mkdirSync(join(dir, '01-first'));
  writeFileSync(join(dir, 'unit.yaml'), `# Ours\n${unitYaml()}# The end\n`);
  writeFileSync(join(dir, 'glossary.yaml'), glossary);
  writeFileSync(join(dir, '01-first/lesson.md'), lesson('Text.\n'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('a new lesson', () => {
  it('passes the check, and adds one line to unit.yaml', () => {
    const before = yaml();
    expect(addLesson(dir, "Lenin's return: why?")).toBe(
      join(dir, '02-lenins-return-why/lesson.md'),
    );
    const { code, lines } = check(dir);
    expect(code).toBe(0);
    expect(lines.at(-1)).toContain('No problems in 2 lessons with 1 question');
    const line = '      - 01-first\n';
    expect(yaml()).toBe(before.replace(line, `${line}      - 02-lenins-return-why\n`));
  });

  it('goes into the part that is named, and into a list on one line', () => {
    const unit =
      'parts:\n  - title: A # one\n    lessons: [01-a]\n  - title: B\n    lessons:\n      - 02-b # two\n';
    expect(withLesson(unit, '03-c')).toBe(unit.replace('# two\n', '# two\n      - 03-c\n'));
    expect(withLesson(unit, '03-c', 'A')).toBe(unit.replace('[01-a]', '[01-a, 03-c]'));
  });

  it('is refused in a sentence, and nothing is written', () => {
    const before = [...filesOf(dir)];
    const refused = (title: string, part?: string): string => {
      try {
        return addLesson(dir, title, part);
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    };
    expect(refused('First')).toContain("There is a lesson 'first' already, in 01-first.");
    expect(refused('Ж')).toContain('at least two Latin letters');
    expect(refused('One', 'No such part')).toContain(
      'the title of a part ("Only part"), got "No such part"',
    );
    expect(refused('A <b>bold</b> title')).toContain('Nothing was written.\n');
    expect(refused('Two\nlines')).toContain('on one line');
    writeFileSync(join(dir, 'unit.yaml'), 'parts: [');
    expect(refused('One')).toContain("what 'npm run check' or the workshop's list says");
    writeFileSync(join(dir, 'unit.yaml'), before.find(([path]) => path === 'unit.yaml')?.[1] ?? '');
    expect([...filesOf(dir)]).toEqual(before);
    expect(() => main([])).toThrow('Usage: npm run new-lesson');
    expect(() => main(['a', 'b'])).toThrow('in quotation marks');
  });

  it('has an id that the reader takes, whatever its title', () => {
    const files = filesOf(dir);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (title) => {
        let named;
        try {
          named = nameOf(title, files);
        } catch (error) {
          expect(error).toHaveProperty('sentence', true);
          return;
        }
        expect(named.id).toMatch(/^[a-z][a-z0-9-]{1,39}$/);
        expect(named.folder).toBe(`02-${named.id}`);
      }),
    );
    expect('problems' in read(files)).toBe(false);
  });
});

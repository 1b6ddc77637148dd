import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mediaOf } from '../../scripts/build/media';
import { check, main as checkLessons } from '../../scripts/check';
import { nameOf } from '../../src/workshop/lesson/name';
import { newLesson } from '../../src/workshop/lesson/new';
import { withLesson } from '../../src/workshop/lesson/listing';
import { addLesson, main } from '../../scripts/new-lesson';
import { filesOf } from '../../scripts/shared/lessons';
import { read } from '../../src/reader';
import { glossary, lesson, unitYaml } from '../builders/lesson-files';
import { png } from '../builders/photos';

let dir = '';
const yaml = (): string => readFileSync(join(dir, 'unit.yaml'), 'utf8');

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lessons-'));
  mkdirSync(join(dir, '01-first'));
  writeFileSync(join(dir, 'unit.yaml'), `# Ours\n${unitYaml()}# The end\n`);
  writeFileSync(join(dir, 'glossary.yaml'), glossary);
  writeFileSync(join(dir, 'slots.json'), '{"lessons":[],"questions":[]}');
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

  it('is put into a folder of lessons that lies elsewhere, and checked there', async () => {
    const said = vi.spyOn(console, 'log').mockReturnValue(undefined);
    expect(await main(['Second', '--lessons', dir])).toBe(0);
    expect(await checkLessons(['--lessons', dir])).toBe(0);
    expect(said.mock.calls.flat()).toEqual(
      expect.arrayContaining([
        `${join(dir, '02-second/lesson.md')} is there, and listed in ${join(dir, 'unit.yaml')}.`,
        expect.stringMatching(/^No problems in 2 lessons with 1 question;/),
      ]),
    );
    said.mockRestore();
  });

  it.each([
    ['Größe und Straße', 'grosse-und-strasse'],
    ['Łódź, Øresund', 'lodz-oresund'],
    ['Œuvre', 'oeuvre'],
    ['Хліб і вода', 'lesson-02'],
    ['Unit', 'lesson-unit'],
    ['Unit one', 'unit-one'],
    ['الخبز', 'lesson-02'],
  ])('%s has letters of an id, or its number', (title, id) => {
    expect(nameOf(title, filesOf(dir)).id).toBe(id);
  });

  it('has a question whose id is free, however long the titles are that begin alike', () => {
    const question = (title: string): string | undefined =>
      /^id: (\S+)\nkind/m.exec(readFileSync(addLesson(dir, title), 'utf8'))?.[1];
    expect(question('The causes of the First World War 1')).toBe(
      'the-causes-of-the-first-world-w-1',
    );
    expect(question('The causes of the First World War 2')).toBe(
      'the-causes-of-the-first-world-w-2',
    );
    // That of a question which was deleted, too: students' answers to it are kept.
    writeFileSync(join(dir, 'slots.json'), '{"lessons":[],"questions":["old/third-1"]}');
    expect(question('Third')).toBe('third-2');
    expect(check(dir).code).toBe(0);
  });

  it('goes into the part that is named, and into a list on one line', () => {
    const unit =
      'parts:\n  - title: A # one\n    lessons: [01-a]\n  - title: B\n    lessons:\n      - 02-b # two\n';
    const none = () => false;
    expect(withLesson(unit, '03-c', none)).toBe(unit.replace('# two\n', '# two\n      - 03-c\n'));
    expect(withLesson(unit, '03-c', none, 'A')).toBe(unit.replace('[01-a]', '[01-a, 03-c]'));
  });

  it('goes before a quiz whose file has the line ends of Windows', () => {
    const files = new Map([
      ['unit.yaml', 'parts:\n  - title: A\n    lessons:\n      - 01-a\n      - 02-quiz\n'],
      ['01-a/lesson.md', '---\r\nid: a\r\n---\r\n'],
      ['02-quiz/lesson.md', '---\r\nid: quiz\r\nquiz: true\r\n---\r\n'],
    ]);
    expect(newLesson(files, 'lessons', 'New one').edits['unit.yaml']).toBe(
      'parts:\n  - title: A\n    lessons:\n      - 01-a\n      - 03-new-one\n      - 02-quiz\n',
    );
  });

  it('goes before the final quiz, and into the part before a part of quizzes', () => {
    const unit =
      'parts:\n  - title: A\n    lessons:\n      - 01-a\n  - title: B\n    lessons:\n      - 02-b # two\n      - 03-quiz\n';
    const quizzes =
      (...all: string[]) =>
      (folder: string) =>
        all.includes(folder);
    expect(withLesson(unit, '04-c', quizzes('03-quiz'))).toBe(
      unit.replace('# two\n', '# two\n      - 04-c\n'),
    );
    expect(withLesson(unit, '04-c', quizzes('02-b', '03-quiz'))).toBe(
      unit.replace('01-a\n', '01-a\n      - 04-c\n'),
    );
    const flow = 'parts:\n  - title: A\n    lessons: [01-a, 02-quiz]\n';
    expect(withLesson(flow, '03-c', quizzes('02-quiz'))).toBe(flow.replace('01-a,', '01-a, 03-c,'));
    expect(withLesson(flow, '03-c', quizzes('01-a', '02-quiz'))).toBe(
      flow.replace('[01-a,', '[03-c, 01-a,'),
    );
  });

  it('knows a quiz by its front matter', () => {
    mkdirSync(join(dir, '02-quiz'));
    writeFileSync(
      join(dir, '02-quiz/lesson.md'),
      lesson('Text.\n').replace('id: first\ntitle: First', 'id: quiz\ntitle: Quiz\nquiz: true'),
    );
    writeFileSync(join(dir, 'unit.yaml'), unitYaml(['01-first', '02-quiz']));
    addLesson(dir, 'Third');
    expect(yaml()).toBe(unitYaml(['01-first', '03-third', '02-quiz']));
  });

  it('takes the empty folder that a deleted lesson has left', () => {
    mkdirSync(join(dir, '02-third'));
    expect(addLesson(dir, 'Third')).toBe(join(dir, '02-third/lesson.md'));
    expect(yaml()).toContain('      - 01-first\n      - 02-third\n');
    expect(check(dir).code).toBe(0);
  });

  it('has a title in any script', () => {
    expect(addLesson(dir, 'Чому перемогли більшовики?')).toBe(join(dir, '02-lesson-02/lesson.md'));
    expect(addLesson(dir, '革命')).toBe(join(dir, '03-lesson-03/lesson.md'));
    expect(addLesson(dir, 'Être et État')).toBe(join(dir, '04-etre-et-etat/lesson.md'));
    expect(addLesson(dir, 'ثورة 1917')).toBe(join(dir, '05-lesson-1917/lesson.md'));
    expect(check(dir).code).toBe(0);
  });

  it('is told of until its words are replaced', () => {
    addLesson(dir, 'Third');
    expect(
      check(dir)
        .lines.filter((line) => line.includes('02-third'))
        .join('\n'),
    ).toContain(
      'lesson.md:4:10 Expected your own words, got those that a new lesson comes with: "What do we need to know about this?" (and on lines 6, 12, 14, 19, 22, 23, 25, 26, 27, 29, 30, 37, 41, 45, 47, 49, 50, 51, 52). Replace them, or delete what you do not need.',
    );
  });

  it('is added where a photograph is the logo and the poster of the unit', async () => {
    writeFileSync(join(dir, 'wheat.png'), await png(40, 30));
    const unit = `${unitYaml()}logo: {picture: wheat.png, alt: An ear of wheat}\nposter: wheat.png\n`;
    writeFileSync(join(dir, 'unit.yaml'), unit);
    expect(addLesson(dir, 'Second', undefined, await mediaOf(dir))).toBe(
      join(dir, '02-second/lesson.md'),
    );
  });

  it('is added though unit.yaml has problems, below the new line and above it', () => {
    const unit = `logo: {picture: gone.png, alt: Gone}\n${unitYaml()}poster: gone.png\n`;
    writeFileSync(join(dir, 'unit.yaml'), unit);
    expect(addLesson(dir, 'Second')).toBe(join(dir, '02-second/lesson.md'));
    const line = '      - 01-first\n';
    expect(yaml()).toBe(unit.replace(line, `${line}      - 02-second\n`));
  });

  it('is refused in a sentence, and nothing is written', async () => {
    const before = [...filesOf(dir)];
    const refused = (title: string, part?: string): string => {
      try {
        return addLesson(dir, title, part);
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    };
    expect(refused('First')).toContain("There is a lesson 'first' already, in 01-first.");
    expect(refused('?!')).toBe('Expected a title with letters or figures in it, got "?!".');
    expect(refused('One', 'No such part')).toContain(
      'the title of a part ("Only part"), got "No such part"',
    );
    expect(refused('A <b>bold</b> title')).toContain('Nothing was written.\n');
    expect(refused('Two\nlines')).toContain('on one line');
    writeFileSync(join(dir, 'unit.yaml'), 'parts: [');
    expect(refused('One')).toContain("what 'npm run check' or the workshop's list says");
    writeFileSync(join(dir, 'unit.yaml'), before.find(([path]) => path === 'unit.yaml')?.[1] ?? '');
    expect([...filesOf(dir)]).toEqual(before);
    await expect(main([])).rejects.toThrow(
      'Expected the lesson\'s title in quotation marks: npm run new-lesson -- "Title of the lesson" [--part "Title of a part"] [--lessons FOLDER], got "".',
    );
    await expect(main(['One', '--lessons', 'nowhere'])).rejects.toThrow(
      "Expected a folder of lessons at nowhere, got none. Run the command from the project's own folder.",
    );
    await expect(main(['a', 'b'])).rejects.toThrow('in quotation marks');
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

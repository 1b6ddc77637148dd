/** What is said of the unit’s own files. */
import { describe, expect, test } from 'vitest';
import { read } from '../../src/reader';
import { choice, files, lesson, told, unitYaml } from '../builders/lesson-files';

const text = lesson('Text');
const unit = (yaml: string, more = {}): string[] =>
  told(files(text, { 'unit.yaml': yaml, ...more }));

describe('unit.yaml', () => {
  test('no file', () => {
    expect(told(new Map([['01-first/lesson.md', text]])).join('\n')).toMatchInlineSnapshot(
      `"lessons/unit.yaml:1:1 Expected a file unit.yaml that names the unit's title, parts and lessons, got no such file."`,
    );
  });
  test('an empty file', () => {
    expect(unit('').join('\n')).toMatchInlineSnapshot(
      `"lessons/unit.yaml:1:1 Expected lines of the form 'key: value' in unit.yaml, got nothing."`,
    );
  });
  test('an unknown key', () => {
    expect(unit(`${unitYaml()}licnece: x\n`).join('\n')).toMatchInlineSnapshot(
      `"lessons/unit.yaml:13:1 'licnece' is not a key of unit.yaml. Did you mean 'licence'? The keys are: id, iri, title, description, language, keywords, licence, version, policy, colours, poster, logo, boards, board, without, parts."`,
    );
  });
  test('no such folder', () => {
    expect(unit(unitYaml(['01-frist'])).join('\n')).toMatchInlineSnapshot(`
      "1:1 Expected this lesson's folder in lessons/unit.yaml, got no such line. Add '- 01-first' to the lessons of a part, or move the folder away.
      lessons/unit.yaml:12:9 Expected the file lessons/01-frist/lesson.md, got no such file. Did you mean '01-first'? Write the lesson or delete this line."
    `);
  });
  test('a folder twice', () => {
    expect(unit(unitYaml(['01-first', '01-first'])).join('\n')).toMatchInlineSnapshot(
      `"lessons/unit.yaml:13:9 Expected every lesson once, got '01-first' twice. Delete one of the two lines."`,
    );
  });
  test('a folder that is not listed', () => {
    expect(
      told(files(text, { '02-second/lesson.md': text.replace('id: first', 'id: second') })).join(
        '\n',
      ),
    ).toMatchInlineSnapshot(
      `"lessons/02-second/lesson.md:1:1 Expected this lesson's folder in lessons/unit.yaml, got no such line. Add '- 02-second' to the lessons of a part, or move the folder away."`,
    );
  });
  test('an iri that is none', () => {
    expect(
      unit(unitYaml().replace('https://tiny.example/unit', 'http://x/')).join('\n'),
    ).toMatchInlineSnapshot(
      `"lessons/unit.yaml:2:6 Expected an address that begins with https:// and does not end with a slash, got "http://x/"."`,
    );
  });
  test('a policy out of range', () => {
    expect(unit(`${unitYaml()}policy: {passMark: 101, reportFailed: no}\n`).join('\n'))
      .toMatchInlineSnapshot(`
        "lessons/unit.yaml:13:20 Expected a whole number from 1 to 100, got "101".
        lessons/unit.yaml:13:39 Expected true (or leave 'reportFailed' out), got "no"."
      `);
  });
  test('what the pages leave out goes into the course, and an unknown word does not', () => {
    const of = (line: string): unknown => {
      const result = read(files(text, { 'unit.yaml': `${unitYaml()}${line}` }));
      return 'problems' in result ? result.problems : result.course.without;
    };
    expect(of('')).toBeUndefined();
    expect(of('without: [certificate, records, quick-quiz]\n')).toEqual([
      'certificate',
      'records',
      'quick-quiz',
    ]);
    expect(unit(`${unitYaml()}without: [certificat]\n`)).toEqual([
      'lessons/unit.yaml:13:11 Expected certificate, records, quick-quiz or sources, the four that can be left out, got "certificat".',
    ]);
  });
  test('two lessons of one id', () => {
    expect(
      unit(unitYaml(['01-first', '02-second']), {
        '02-second/lesson.md': text.replace('title: First', 'title: Second'),
      }).join('\n'),
    ).toMatchInlineSnapshot(
      `"lessons/02-second/lesson.md:2:5 Expected every id once in the unit, but the lesson at lessons/01-first/lesson.md:2 is called 'first' already. Give the newer of the two another id."`,
    );
  });
});

describe('glossary.yaml', () => {
  test('ids and keys', () => {
    expect(
      told(
        files(text, {
          'glossary.yaml': 'Soviet: {term: A, meaning: B}\ncoup: {trm: A, meaning: B}\n',
        }),
      ).join('\n'),
    ).toMatchInlineSnapshot(`
      "lessons/glossary.yaml:1:1 Expected a word's id in small letters, digits and hyphens before the colon, got "Soviet".
      lessons/glossary.yaml:2:8 'trm' is not a key of 'coup' in the glossary. Did you mean 'term'? The keys are: term, meaning."
    `);
  });
  test('a broken glossary blames no link', () => {
    expect(
      told(
        files(lesson('[x](glossary:soviet)'), { 'glossary.yaml': 'soviet: {term: A: B}\n' }),
      ).join('\n'),
    ).toMatchInlineSnapshot(
      `"lessons/glossary.yaml:1:17 The value of 'term' holds a colon followed by a space, which begins a new key in YAML. Wrap the whole value in double quotes: "A: B"."`,
    );
  });
});

describe('slots.json', () => {
  test('no JSON', () => {
    expect(told(files(text, { 'slots.json': '{' })).join('\n')).toMatchInlineSnapshot(
      `"lessons/slots.json:1:1 Expected JSON, got something that cannot be read. The build writes this file itself: restore it from the last good copy, since learners’ answers hang on its order."`,
    );
  });
  test('other JSON', () => {
    expect(told(files(text, { 'slots.json': '{}' })).join('\n')).toMatchInlineSnapshot(
      `"lessons/slots.json:1:1 Expected two lists of ids, "lessons" and "questions", got something else. The build writes this file itself: restore it from the last good copy, since learners’ answers hang on its order."`,
    );
  });
  test('an id twice', () => {
    expect(
      told(files(text, { 'slots.json': '{"lessons":["a","a"],"questions":[]}' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"lessons/slots.json:1:1 Expected every id once, got "a" twice. The build writes this file itself: restore it from the last good copy, since learners’ answers hang on its order."`,
    );
  });
  test('no lesson', () => {
    expect(
      told(files(text, { 'slots.json': '{"lessons":[],"questions":["x"]}' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"lessons/slots.json:1:1 Expected questions of the form lesson-id/question-id, got "x". The build writes this file itself: restore it from the last good copy, since learners’ answers hang on its order."`,
    );
  });
  test('a retired id under another lesson', () => {
    expect(
      told(
        files(lesson(choice()), {
          'slots.json': '{"lessons":["old","first"],"questions":["old/one"]}',
        }),
      ).join('\n'),
    ).toMatchInlineSnapshot(
      `"13:5 The id 'one' belonged to a question of the lesson 'old', and learners' answers are stored under it. Give this question another id, or move it back."`,
    );
  });
});

describe('everything at once', () => {
  test('sorted by file and line', () => {
    expect(
      unit(unitYaml().replace('id: tiny', 'id: T').replace('licence', 'license'), {
        'glossary.yaml': 'x: y\n',
        '01-first/lesson.md': lesson(`# A\n\n${choice({ answer: '', stem: 'stm: Why?' })}\n<b>`),
        'slots.json': '',
      }).join('\n'),
    ).toMatchInlineSnapshot(`
      "10:1 Expected no '# ' heading: the title in the front matter is one. Begin a step with '## '.
      15:1 Expected 'answer' in a choice question, got none. Say which is right, like 'answer: a'.
      17:1 'stm' is not a key of a choice question. Did you mean 'stem'? The keys are: kind, id, stem, figure, see, lesson, tries, sure, options, answer.
      23:1 Expected Markdown alone, got HTML. Delete the tag; if you mean the sign < itself, put a space behind it.
      lessons/glossary.yaml:1:4 Expected lines of the form 'key: value' in 'x', got "y".
      lessons/slots.json:1:1 Expected JSON, got something that cannot be read. The build writes this file itself: restore it from the last good copy, since learners’ answers hang on its order.
      lessons/unit.yaml:1:5 Expected an id of 2 to 40 small letters, digits and hyphens that begins with a letter, got "T".
      lessons/unit.yaml:7:1 'license' is not a key of unit.yaml. Did you mean 'licence'? The keys are: id, iri, title, description, language, keywords, licence, version, policy, colours, poster, logo, boards, board, without, parts."
    `);
  });
});

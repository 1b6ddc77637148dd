/** Reading again what has changed alone, as `npm run dev` does. */
import { expect, test } from 'vitest';
import { type Media, type Problems, read, type Unit } from '../../src/reader';
import { readBlock } from '../../src/reader/blocks';
import { readMarkdown } from '../../src/reader/markdown';
import { filesOf } from '../../scripts/shared/lessons';
import { readLesson } from '../../src/reader/lesson';
import { rememberReading } from '../../src/reader/remember';
import { choice, files, front, lesson, unitYaml } from '../builders/lesson-files';

const second = (text: string): string => `${front('second')}\n## Start\n${text}`;

const unit = (text: string, more = {}) =>
  files(lesson(choice()), {
    'unit.yaml': unitYaml(['01-first', '02-second']),
    '02-second/lesson.md': second(text),
    ...more,
  });

/** What a unit is to those who build it. */
const plain = (unit: Unit | Problems): unknown =>
  'problems' in unit ? unit.problems : [unit.course, unit.bodies, unit.extras, unit.warnings];

/** Nothing in it can be changed from now on. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
};

test('the blocks of a lesson are left as they are by who reads the lesson of them', () => {
  for (const folder of ['lessons', 'tests/fixtures/bread']) {
    const texts = filesOf(folder);
    const careful = read(texts, folder, (given, name, media, language) =>
      readLesson(given, name, media, language, {
        markdown: readMarkdown,
        block(fence, of) {
          const made = readBlock(fence, of);
          if (made.is === 'question') frozen([made.text, made.spec]);
          if (made.is === 'other') frozen(made.block);
          return made;
        },
      }),
    );
    expect(plain(careful)).toEqual(plain(read(texts, folder)));
  }
});

test('of a lesson that has changed only the pieces that have are read again', () => {
  const remembered = rememberReading(readLesson);
  const questionsWith = (text: string): readonly unknown[] => {
    const found = read(files(`${lesson(choice())}\n${text}\n`), 'lessons', remembered);
    return 'problems' in found
      ? found.problems
      : found.lessons.flatMap(({ questions }) => questions.map(({ spec }) => spec));
  };
  const [one] = questionsWith('Text.');
  const [other] = questionsWith('Other text.');
  expect(one).toBeDefined();
  // The very same object: it was not made anew.
  expect(other).toBe(one);
  const [moved] = questionsWith('\nA line more.');
  expect(moved).toBe(one);
});

test('prose that is read once more for another piece keeps its quotation marks', () => {
  const remembered = rememberReading(readLesson);
  const lessonWith = (text: string) => files(`${lesson('She said "no".')}\n## More\n\n${text}\n`);
  for (const text of ['One.', 'Two.', 'Three.']) {
    expect(plain(read(lessonWith(text), 'lessons', remembered))).toEqual(
      plain(read(lessonWith(text))),
    );
  }
});

test('gives what reading everything gives, and reads the lessons that changed alone', () => {
  const folders: string[] = [];
  const remembered = rememberReading((texts, folder, media, language) => {
    folders.push(folder);
    return readLesson(texts, folder, media, language);
  });
  const again = (texts: ReturnType<typeof unit>, media: Media = new Map()): string[] => {
    folders.length = 0;
    expect(plain(read(texts, 'lessons', remembered, media))).toEqual(
      plain(read(texts, 'lessons', readLesson, media)),
    );
    return [...folders];
  };
  expect(again(unit('Text.'))).toEqual(['lessons/01-first', 'lessons/02-second']);
  expect(again(unit('Text.'))).toEqual([]);
  expect(again(unit('Other text.'))).toEqual(['lessons/02-second']);
  // A mistake is told each time, and no longer once it is mended.
  expect(again(unit('[Text](nowhere).'))).toEqual(['lessons/02-second']);
  expect(again(unit('[Text](nowhere).'))).toEqual([]);
  expect(again(unit('Text.'))).toEqual(['lessons/02-second']);
  // A file beside the lesson is part of what is read.
  expect(again(unit('Text.', { '01-first/map.svg': '<svg/>' }))).toEqual(['lessons/01-first']);
  const media: Media = new Map([['02-second/loaf.jpg', { width: 1, height: 1, renditions: [] }]]);
  expect(again(unit('Text.'), media)).toEqual(['lessons/01-first', 'lessons/02-second']);
  expect(again(unit('Text.'), media)).toEqual([]);
});

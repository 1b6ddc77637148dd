/** Reading again what has changed alone, as `npm run dev` does. */
import { expect, test } from 'vitest';
import { type Media, type Problems, read, type Unit } from '../../src/reader';
import { readLesson } from '../../src/reader/lesson';
import { remembering } from '../../src/reader/remember';
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

test('gives what reading everything gives, and reads the lessons that changed alone', () => {
  const folders: string[] = [];
  const remembered = remembering((texts, folder, media, language) => {
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

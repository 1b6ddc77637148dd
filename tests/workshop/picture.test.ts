/** Pictures put into a lesson: the file's name, and words that stay as they were typed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatProblem, read } from '../../src/reader';
import {
  fileNameOf,
  looksLikePicture,
  type Picture,
  pictureMarkdown,
  requirePicture,
} from '../../src/workshop/adding/picture';
import { files, lesson } from '../builders/lesson-files';

const photo = (type: 'image/jpeg' | 'image/png'): Picture => ({
  width: 2,
  height: 1,
  renditions: [
    { type: 'image/webp', width: 2, bytes: new Uint8Array([1]) },
    { type, width: 2, bytes: new Uint8Array([2]) },
  ],
});
const free = (): boolean => false;

test.each([
  ['IMG 0042.JPG', 'img-0042.jpg'],
  ['Été à Kyiv (2).heic', 'ete-a-kyiv-2.jpg'],
  ['Ніч.png', 'picture.jpg'],
  ['.jpg', 'picture.jpg'],
])('%s becomes %s', (given, name) => {
  expect(fileNameOf(given, photo('image/jpeg'), free)).toBe(name);
});

test('a picture that is seen through is a .png, a drawing stays an .svg, and no file is written over', () => {
  expect(fileNameOf('a.webp', photo('image/png'), free)).toBe('a.png');
  expect(fileNameOf('a.svg', '<svg/>', free)).toBe('a.svg');
  const taken = ['a.jpg', 'a-2.jpg'];
  expect(fileNameOf('a.jpg', photo('image/jpeg'), (name) => taken.includes(name))).toBe('a-3.jpg');
});

test('what cannot be opened is refused in a sentence', () => {
  expect(() => requirePicture('x.heic', { problem: 'Expected a picture.' })).toThrow(
    'x.heic: Expected a picture. Nothing was changed.',
  );
  expect([looksLikePicture('a.HEIC'), looksLikePicture('a.csv')]).toEqual([true, false]);
});

test('whatever is typed is what a screen reader says, and a picture is what stands there', () => {
  const typed = fc
    .string({
      unit: fc.constantFrom(
        'a',
        'B',
        ' ',
        '[',
        ']',
        '(',
        ')',
        '!',
        '*',
        '_',
        '`',
        '\\',
        '<',
        '&',
        '#',
        '~',
        '^',
        '|',
        ':',
        '{',
      ),
      minLength: 1,
    })
    .filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(typed, (alt) => {
      const text = `\nText.\n\n${pictureMarkdown(alt, 'a.jpg')}\n`;
      const unit = read(
        files(lesson(text)),
        'lessons',
        undefined,
        new Map([['01-first/a.jpg', photo('image/jpeg') as Exclude<Picture, string>]]),
      );
      if ('problems' in unit) throw new Error(unit.problems.map(formatProblem).join('\n'));
      const [, said] = /<img [^>]*alt=\\"(.*?)\\"/.exec(JSON.stringify(unit.bodies)) ?? [];
      const shown = alt.replace(/\s+/g, ' ').trim();
      const escaped = shown.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      expect(JSON.parse(`"${said ?? ''}"`)).toBe(escaped);
    }),
  );
});

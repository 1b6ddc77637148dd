/** The fields that authors write in more than one block: what each takes, and what it says of the rest. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import * as fields from '../../src/course/fields';

/** What is made of a value, or every sentence about what is wrong with it. */
const read = (schema: v.GenericSchema, value: unknown): unknown => {
  const { success, output, issues } = v.safeParse(schema, value);
  return success ? { is: output } : issues.map(({ message }) => message);
};

describe('some text', () => {
  test('has no space around it', () => {
    expect(read(fields.text, '  All power\nto the Soviets ')).toEqual({
      is: 'All power\nto the Soviets',
    });
  });

  test.each(['', ' \n'])('is not %j', (nothing) => {
    expect(read(fields.text, nothing)).toEqual(['Expected some text, got nothing.']);
    expect(read(fields.inline, nothing)).toEqual(['Expected some text, got nothing.']);
  });

  test('may have links and emphasis where it says so', () => {
    expect(v.getMetadata(fields.inline)).toEqual({ inline: true });
    expect(v.getMetadata(fields.text)).toEqual({});
  });
});

describe('an id', () => {
  test.each(['ab', 'a1', 'mrc-q2-purpose', 'a'.repeat(40)])('may be %s', (id) => {
    expect(read(fields.id, id)).toEqual({ is: id });
  });

  test.each(['a', 'a'.repeat(41), '1a', '-a', 'aB', 'a_b', 'ab c', 'é1'])('is not %s', (id) => {
    expect(read(fields.id, id)).toEqual([
      `Expected an id of 2 to 40 small letters, digits and hyphens that begins with a letter, got "${id}".`,
    ]);
  });
});

describe('numbers', () => {
  const minutes = fields.wholeNumber(5, 60);

  test.each([
    ['5', 5],
    ['60', 60],
    ['007', 7],
  ])('%s is a whole number from 5 to 60', (written, is) => {
    expect(read(minutes, written)).toEqual({ is });
  });

  test.each(['4', '61', '5.5', '-6', '6 ms', 'x6', 'six'])('%s is none', (written) => {
    expect(read(minutes, written)).toEqual([
      `Expected a whole number from 5 to 60, got "${written}".`,
    ]);
  });

  test.each([
    ['12', 12],
    ['0.25', 0.25],
    ['30.125', 30.125],
  ])('%s is a number', (written, is) => {
    expect(read(fields.decimal, written)).toEqual({ is });
  });

  test.each(['.5', '5.', '5,5', '-5', '5%', 'about 5', '5.5.5', '1e3', '5.x'])(
    '%s is none',
    (written) => {
      expect(read(fields.decimal, written)).toEqual([`Expected a number, got "${written}".`]);
    },
  );
});

describe('entries by letter', () => {
  const options = fields.byLetter(fields.text, 2, 3);

  test('keep their letters', () => {
    expect(read(options, { a: 'One', z: 'Two' })).toEqual({ is: { a: 'One', z: 'Two' } });
    expect(read(options, { a: '1', b: '2', c: '3' })).toMatchObject({ is: { c: '3' } });
  });

  test.each(['A', 'ab', '1', 'é'])('have a small one each, not %s', (key) => {
    expect(read(options, { a: 'One', b: 'Two', [key]: 'Three' })).toEqual([
      `Expected a single small letter (a, b, c ...) before the colon, got "${key}".`,
    ]);
  });

  test('are as many as the question needs', () => {
    expect(read(options, { a: 'One' })).toEqual(['Expected at least 2 entries, got 1.']);
    expect(read(options, { a: '1', b: '2', c: '3', d: '4' })).toEqual([
      'Expected at most 3 entries, got 4.',
    ]);
  });
});

describe('entries by digit', () => {
  const gaps = fields.byDigit(fields.text, 1, 3);

  test('stand in turn', () => {
    expect(read(gaps, { 1: 'One', 2: 'Two', 3: 'Three' })).toMatchObject({ is: { 3: 'Three' } });
    expect(read(gaps, { 1: 'One', 3: 'Three' })).toEqual([
      'Expected the numbers 1, 2, 3 ... without a gap, got 1, 3.',
    ]);
    expect(read(gaps, { 2: 'Two' })).toEqual([
      'Expected the numbers 1, 2, 3 ... without a gap, got 2.',
    ]);
  });

  test.each(['0', '10', '21', 'a', '1a'])('have a digit each, not %s', (key) => {
    expect(read(gaps, { 1: 'One', [key]: 'Two' })).toContain(
      `Expected a single digit (1, 2, 3 ...) before the colon, got "${key}".`,
    );
  });

  test('are as many as the question needs', () => {
    expect(read(gaps, {})).toEqual(['Expected at least 1 entries, got 0.']);
    expect(read(gaps, { 1: 'a', 2: 'b', 3: 'c', 4: 'd' })).toEqual([
      'Expected at most 3 entries, got 4.',
    ]);
  });
});

test('a list has something in it', () => {
  expect(read(fields.list(fields.text), ['One'])).toEqual({ is: ['One'] });
  expect(read(fields.list(fields.text), [])).toEqual(['Expected at least one entry, got none.']);
});

describe('files beside the lesson', () => {
  test.each(['smolny.svg', 'a-1.png', 'x.jpg', 'x.jpeg', 'x.webp', 'x.avif', 'x.gif'])(
    '%s is a picture',
    (name) => {
      expect(read(fields.pictureFile, name)).toEqual({ is: name });
      expect(fields.isPictureFile(name)).toBe(true);
    },
  );

  test.each(['Smolny.svg', 'a b.png', 'x.bmp', 'x', 'x.svg.exe', 'dir/x.png', '.png', 'xpng'])(
    '%s is none',
    (name) => {
      expect(read(fields.pictureFile, name)).toEqual([
        `Expected the name of a picture beside the lesson (small letters, digits and hyphens, then .svg, .png, .jpg, .webp, .avif or .gif), got "${name}".`,
      ]);
      expect(fields.isPictureFile(name)).toBe(false);
    },
  );

  test.each([
    [fields.soundFile, 'a sound', '.mp3, .m4a or .ogg', ['a.mp3', 'a-1.m4a', 'a.ogg']],
    [fields.filmFile, 'a film', '.mp4 or .webm', ['a-1.mp4', 'a.webm']],
    [fields.captionsFile, 'captions', '.vtt', ['a-1.vtt']],
  ] as const)('a sound, a film, captions (%#)', (schema, what, endings, names) => {
    for (const name of names) expect(read(schema, name)).toEqual({ is: name });
    const ending = names[0].slice(names[0].indexOf('.'));
    for (const name of [`A${ending}`, `a b${ending}`, ending, `${names[0]}x`, `a.doc`]) {
      expect(read(schema, name)).toEqual([
        `Expected the name of ${what} beside the lesson (small letters, digits and hyphens, then ${endings}), got "${name}".`,
      ]);
    }
  });

  test('a picture says what it shows, and may say whose it is', () => {
    const schema = v.strictObject(fields.picture);
    const told = { picture: 'x.png', alt: 'A hall.', credit: 'A. Photographer', licence: 'CC0' };
    expect(read(schema, told)).toEqual({ is: told });
    expect(read(schema, { picture: 'x.png', alt: 'A hall.' })).toHaveProperty('is');
    expect(read(schema, { picture: 'x.png' })).not.toHaveProperty('is');
    expect(read(schema, { ...told, alt: '' })).toEqual(['Expected some text, got nothing.']);
    expect(read(schema, { ...told, credit: '' })).toEqual(['Expected some text, got nothing.']);
    expect(read(schema, { ...told, licence: '' })).toEqual(['Expected some text, got nothing.']);
  });

  test('what the build adds is empty until then', () => {
    expect(fields.withAddresses({ sound: 'a.mp3' })).toEqual({
      sound: 'a.mp3',
      src: '',
      track: '',
    });
    expect(fields.withHtml({ picture: 'x.png' })).toEqual({ picture: 'x.png', html: '' });
  });
});

test('what is wrong inside a value is told at its place', () => {
  const schema = v.pipe(
    v.unknown(),
    v.rawCheck(({ addIssue }) => addIssue(fields.wrongAt(['events', 2, 'date'], 'No date.'))),
  );
  const [issue] = v.safeParse(schema, {}).issues ?? [];
  expect(issue?.message).toBe('No date.');
  expect(issue && v.getDotPath(issue)).toBe('events.2.date');
});

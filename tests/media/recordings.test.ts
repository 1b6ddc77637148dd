/** Sounds, films, pictures that decorate, and credits: from the author's block to every package. */
import { describe, expect, test } from 'vitest';
import { formats } from '../../manifest';
import { outputs } from '../../manifest/native';
import { web } from '../../manifest/web';
import { type Package, packages } from '../../src/publish/packages';
import { type Media, formatProblem, read, type Unit } from '../../src/reader';
import { weightLines } from '../../src/reader/weight';
import { carriedOf, mediaFrom } from '../../src/workshop/media';
import { emptyParts } from '../builders/parts';
import { block, front, unitYaml } from '../builders/lesson-files';

const bytes = (begin: string, length = 40): Uint8Array => {
  const all = new Uint8Array(length);
  all.set(Uint8Array.from(begin, (letter) => letter.charCodeAt(0)));
  return all;
};
const MP3 = bytes('ID3\u0004');
const WEBM = bytes('\u001a\u0045\u00df\u00a3');
const M4A = bytes('\0\0\0\u0024ftypisom');
const VTT = 'WEBVTT\n\n00:00.000 --> 00:02.000\nA drop falls.\n';

const sound = (over = ''): string =>
  block(
    'audio',
    `title: Drops\nfile: drops.mp3\n${over || 'transcript: [Three drops fall., "Then salt & silence."]'}`,
  );
const film = (over = 'captions: drops.vtt'): string =>
  block('video', `title: A drop\nfile: drops.webm\n${over}`);
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 70"><rect width="9" height="9"/></svg>';

const reading = (
  lesson: string,
  media: readonly (readonly [string, Uint8Array])[] = [
    ['drops.mp3', MP3],
    ['drops.webm', WEBM],
  ],
  vtt = VTT,
) => {
  const files = new Map([
    ['unit.yaml', unitYaml()],
    ['01-first/lesson.md', `${front()}\n## Start\n\nText.\n\n${lesson}\n`],
    ['01-first/drops.vtt', vtt],
    ['01-first/line.svg', drawing],
  ]);
  const found: Media = new Map(
    media.map(([name, recording]) => [`01-first/${name}`, { recording }]),
  );
  return read(files, 'lessons', undefined, found);
};

const unitOf = (lesson: string): Unit => {
  const unit = reading(lesson);
  if ('problems' in unit) throw new Error(unit.problems.map(formatProblem).join('\n'));
  return unit;
};

const problems = (...args: Parameters<typeof reading>): string[] => {
  const unit = reading(...args);
  return 'problems' in unit ? unit.problems.map(formatProblem) : [];
};

const whole = `${sound()}\n${film()}`;

/** The HTML of the blocks after the text. */
const htmlOf = (unit: Unit): string[] =>
  (unit.bodies['first']?.steps[0]?.blocks ?? [])
    .slice(1)
    .map((one) => ('html' in one ? String(one.html) : ''));

test('a sound has its transcript, a film its captions, and neither is fetched before it is played', () => {
  const [heard, seen] = htmlOf(unitOf(whole));
  expect(heard?.replace(/-[0-9a-f]{8}\./, '-HASH.')).toBe(
    '<figure class="recording"><figcaption>Drops</figcaption>' +
      '<audio controls preload="none" src="recordings/drops-HASH.mp3" aria-label="Drops"></audio>' +
      '<details><summary>Transcript</summary><p>Three drops fall.</p><p>Then salt &amp; silence.</p></details></figure>',
  );
  expect(seen?.replace(/-[0-9a-f]{8}\./, '-HASH.')).toBe(
    '<figure class="recording"><figcaption>A drop</figcaption>' +
      '<video controls preload="none" playsinline src="recordings/drops-HASH.webm" aria-label="A drop">' +
      `<track kind="captions" default srclang="en-GB" label="Captions" src="data:text/vtt;base64,${Buffer.from(VTT).toString('base64')}">` +
      '</video></figure>',
  );
});

test.each(formats.filter(({ inside }) => !inside).map((format) => [format.name, format] as const))(
  '%s carries the recordings, lists them, and allows media from the package alone',
  (_, format) => {
    for (const made of packages(unitOf(whole), format, emptyParts)) {
      expect(Object.values(made.media).map((one) => one.length)).toEqual([40, 40]);
      for (const name of Object.keys(made.media)) {
        expect(made.files['imsmanifest.xml'] ?? `href="${name}"`).toContain(`href="${name}"`);
      }
      const pages = Object.entries(made.files).filter(([name]) => name.endsWith('.html'));
      expect(pages.length).toBeGreaterThan(0);
      for (const [, page] of pages) expect(page).toContain("; media-src 'self' data:; ");
    }
  },
);

test('a lone page has its recordings in itself', () => {
  const alone = { ...unitOf(whole), sources: undefined };
  const [made] = packages(alone, { ...web, inside: true }, emptyParts) as [Package];
  expect(made.media).toEqual({});
  const page = made.files['index.html'] ?? '';
  expect(page).not.toContain('recordings/');
  expect(page).toContain(`src=\\"data:audio/mpeg;base64,${Buffer.from(MP3).toString('base64')}`);
  expect(page).toContain(`src=\\"data:video/webm;base64,${Buffer.from(WEBM).toString('base64')}`);
});

test('the cartridge has recordings, transcript and credits', () => {
  const unit = unitOf(
    `${sound('transcript: [A drop.]\ncredit: Ann Baker\nlicence: CC0')}\n${film()}`,
  );
  const cartridge = outputs(unit).find(({ name }) => name.includes('commoncartridge'));
  const { files = {}, media = {} } = cartridge ?? {};
  const names = Object.keys(media);
  expect(names.map((name) => name.replace(/-[0-9a-f]{8}\./, '.')).sort()).toEqual([
    'recordings/drops.mp3',
    'recordings/drops.webm',
  ]);
  const page = files['pages/first.html'] ?? '';
  for (const name of names) {
    expect(page).toContain(`src="../${name}"`);
    expect(files['imsmanifest.xml']).toContain(`<file href="${name}"/>`);
  }
  expect(page).toContain('<p>A drop.</p>');
  expect(page).toContain('<h2>Pictures and recordings</h2><ul><li>Drops: Ann Baker, CC0</li></ul>');
});

test('a check says what a phone fetches at once, and what when it is played', () => {
  const unit = unitOf(whole);
  const [body] = Object.values(unit.bodies);
  if (!body) throw new Error('No lesson.');
  const kilobytes = Math.ceil(Buffer.byteLength(JSON.stringify(body)) / 1000);
  expect(weightLines(body, unit.media)).toEqual([
    `  on a phone: ${kilobytes} kB, and 1 kB more where its 2 recordings are played`,
  ]);
});

test('the workshop carries the recordings of its unit', () => {
  const media: Media = new Map([['01-first/drops.mp3', { recording: MP3 }]]);
  const carried = JSON.parse(JSON.stringify(carriedOf(media))) as ReturnType<typeof carriedOf>;
  expect(mediaFrom(carried)).toEqual(Object.fromEntries(media));
});

test('a picture that decorates is silent, and stays so in the cartridge', () => {
  const unit = unitOf(block('picture', 'picture: line.svg\ndecoration: true'));
  expect(htmlOf(unit)).toEqual([
    '<figure class="picture"><svg aria-hidden="true" aria-label="" viewBox="0 0 100 70"><rect width="9" height="9"/></svg></figure>',
  ]);
  const cartridge = outputs(unit).find(({ name }) => name.includes('commoncartridge'));
  expect(cartridge?.files['pages/first.html']).toContain('.svg" alt="" />');
});

test('credits of every block are listed by lesson; a lesson without any says nothing of them', () => {
  const credited = 'credit: Ann "Bee" Baker\nlicence: CC BY 4.0';
  const unit = unitOf(
    [
      block('picture', `picture: line.svg\nalt: A line\n${credited}`),
      block('picture', 'picture: line.svg\ndecoration: true\nlicence: public domain'),
      block(
        'people',
        `people:\n  - {name: Ann, role: Baker, text: Bakes., portrait: {picture: line.svg, alt: Her face, credit: Bob}}`,
      ),
      block(
        'question',
        `id: where\nkind: hotspot\nstem: Where?\npicture: line.svg\nalt: A plan\ncredit: Eve\nplaces:\n  a: {name: L, x: 10, y: 20, why: Yes.}\n  b: {name: R, x: 90, y: 20, why: No.}\nanswer: a`,
      ),
      sound('transcript: [A.]\ncredit: Carl'),
    ].join('\n'),
  );
  expect(unit.extras.lessons[0]?.credits).toBe(
    '<li>A line: Ann “Bee” Baker, CC BY 4.0</li><li>line.svg: public domain</li>' +
      '<li>Her face: Bob</li><li>A plan: Eve</li><li>Drops: Carl</li>',
  );
  expect(unit.course.outline[0]?.lessons[0]?.credits).toBe(true);
  const without = unitOf(whole);
  expect(without.extras.lessons[0]).not.toHaveProperty('credits');
  expect(without.course.outline[0]?.lessons[0]).not.toHaveProperty('credits');
});

describe('what is wrong with a recording is said at its place', () => {
  const at = 'lessons/01-first/lesson.md';
  test.each([
    [
      'a sound without a transcript',
      sound('credit: Ann'),
      `${at}:14:1 Expected 'transcript' in an audio block, got none. Write what is said and heard, a paragraph an entry, like 'transcript: [Three drops fall.]'.`,
    ],
    [
      'a film without captions',
      film('credit: Ann'),
      `${at}:14:1 Expected 'captions' in a video block, got none. Name a file of captions beside the lesson, like 'captions: drops.vtt'.`,
    ],
    [
      'an unknown type',
      block('audio', 'title: T\nfile: drops.wav\ntranscript: [A.]'),
      `${at}:15:7 Expected the name of a sound beside the lesson (small letters, digits and hyphens, then .mp3, .m4a or .ogg), got "drops.wav".`,
    ],
    [
      'a recording that is not there',
      block('audio', 'title: T\nfile: drop.mp3\ntranscript: [A.]'),
      `${at}:15:7 Expected the recording drop.mp3 in the folder lessons/01-first, got no such file. Did you mean 'drops.mp3'? The folder has: drops.mp3, drops.webm, drops.vtt.`,
    ],
    [
      'captions that are not there',
      film('captions: a.vtt'),
      `${at}:16:11 Expected the file of captions a.vtt in the folder lessons/01-first, got no such file. The folder has: drops.mp3, drops.webm, drops.vtt.`,
    ],
    [
      'a picture without words',
      block('picture', 'picture: line.svg'),
      `${at}:14:1 Expected 'alt: ...', which tells in words what the picture shows, or 'decoration: true' for one that tells nothing; got neither.`,
    ],
    [
      'a picture that decorates and tells',
      block('picture', 'picture: line.svg\nalt: A line\ndecoration: true'),
      `${at}:14:1 Expected 'alt: ...' or 'decoration: true', got both. Delete the one that is not meant.`,
    ],
  ])('%s', (_, lesson, message) => {
    expect(problems(lesson)).toEqual([message]);
  });

  const file = (name: string, recording: Uint8Array): string[] =>
    problems('More.', [[name, recording]]).map((one) => one.replace('lessons/01-first/', ''));
  const tooLarge = (name: string, megabytes: number): Uint8Array => {
    const large = new Uint8Array(megabytes * 1_000_000);
    large.set(name.endsWith('mp3') ? MP3 : WEBM);
    return large;
  };

  test('too large a file', () => {
    expect(file('a.mp3', tooLarge('a.mp3', 5.2))).toEqual([
      'a.mp3:1:1 Expected a sound of at most 5 MB, got 5.2 MB. Save it with a lower quality, or cut it in parts.',
    ]);
    expect(file('a.webm', tooLarge('a.webm', 25.1))).toEqual([
      'a.webm:1:1 Expected a film of at most 25 MB, got 25.1 MB. Save it with a lower quality, or cut it in parts.',
    ]);
  });

  test('a file of another kind, and one that tells a place', () => {
    expect(file('a.ogg', MP3)).toEqual([
      'a.ogg:1:1 Expected a sound that is what its name says (.ogg), got a file that begins otherwise. Save it again in that format; another name alone does not change it.',
    ]);
    const placed = M4A.slice();
    placed.set([0xa9, 0x78, 0x79, 0x7a], 20);
    expect(file('a.m4a', placed)).toEqual([
      'a.m4a:1:1 Expected a sound that does not tell where it was made, got one with the place in it. Save it again in a program that leaves that out.',
    ]);
    expect(file('a.m4a', M4A)).toEqual([]);
  });

  test('captions that are none', () => {
    expect(problems('More.', [], '1\n00:00:00,000 --> 00:00:02,000\nA.')).toEqual([
      'lessons/01-first/drops.vtt:1:1 Expected captions that begin with a line WEBVTT, got another first line. Save them as WebVTT, or put that line and an empty one before the first.',
    ]);
    expect(problems('More.', [], 'WEBVTT\n\nA drop.')).toEqual([
      "lessons/01-first/drops.vtt:1:1 Expected captions with times like '00:01.000 --> 00:04.000', got none. Write such a line above the words of each stretch.",
    ]);
  });
});

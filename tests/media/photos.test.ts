/** Photographs and scans: from the author's file to every package. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formats } from '../../manifest';
import { outputs } from '../../manifest/native';
import { web } from '../../manifest/web';
import { mediaOf } from '../../scripts/build/media';
import { check } from '../../scripts/check';
import { readUnit } from '../../scripts/shared/lessons';
import { type Package, packages } from '../../src/publish/packages';
import { zipOf } from '../../src/publish/zip';
import { readZip } from '../../src/package/read';
import { formatProblem, type Unit } from '../../src/reader';
import { carriedOf, mediaFrom } from '../../src/workshop/media';
import { emptyParts } from '../builders/parts';
import { block, front, unitYaml } from '../builders/lesson-files';
import { avif, gif, jpg, moving, png, webp } from '../builders/photos';

const dir = mkdtempSync(join(tmpdir(), 'photos-'));
const folder = join(dir, '01-first');

const lesson = `${front()}
## Start

![A loaf](loaf.jpg)

Bread.

${block('diagram', 'title: Layers\npicture: layers.png\nalt: Two halves\nparts:\n  - {name: N, text: T}')}
${block('map', 'title: Bakery\npicture: scan.webp\nalt: A plan\nplaces:\n  - {id: oven, name: Oven, x: 50, y: 20, text: Hot.}')}
${block('people', 'people:\n  - {name: Ann, role: Baker, text: Bakes., portrait: {picture: ann.avif, alt: Ann}}')}
${block('question', 'id: where\nkind: hotspot\nstem: Where is the oven?\npicture: scan.webp\nalt: A plan\nplaces:\n  a: {name: Left, x: 10, y: 20, why: Here.}\n  b: {name: Right, x: 90, y: 20, why: No.}\nanswer: a')}
`;

const write = (name: string, content: string | Buffer): void =>
  writeFileSync(join(dir, name), content);

const unitOf = async (): Promise<Unit> => {
  const unit = readUnit(dir, await mediaOf(dir));
  if ('problems' in unit) throw new Error(unit.problems.map(formatProblem).join('\n'));
  return unit;
};

const problems = async (): Promise<string[]> => {
  const unit = readUnit(dir, await mediaOf(dir));
  return 'problems' in unit
    ? unit.problems.map((one) => formatProblem(one).replace(/[^ ]*\/(?=01-first)/g, ''))
    : [];
};

beforeAll(async () => {
  mkdirSync(folder);
  write('unit.yaml', unitYaml());
  write('slots.json', '{"lessons":[],"questions":[]}');
  write('01-first/lesson.md', lesson);
  // Held upright: the camera's own picture lies on its side.
  write('01-first/loaf.jpg', await jpg(1200, 1600, 6));
  write('01-first/layers.png', await png(300, 200));
  write('01-first/scan.webp', await webp(1600, 800));
  write('01-first/ann.avif', await avif(100, 120));
});
afterAll(() => rmSync(dir, { recursive: true }));

const bodyOf = (unit: Unit): string => JSON.stringify(unit.bodies['first']);

test('a photograph is shown in two widths and two formats, at its own place and when it is near', async () => {
  const unit = await unitOf();
  const [step] = unit.bodies['first']?.steps ?? [];
  const [prose] = step?.blocks ?? [];
  const html = prose && 'html' in prose ? String(prose.html) : '';
  expect(html.replace(/-[0-9a-f]{8}\./g, '-HASH.')).toBe(
    '<figure class="picture"><picture>' +
      '<source type="image/webp" srcset="pictures/loaf-672-HASH.webp 672w, pictures/loaf-1344-HASH.webp 1344w" sizes="auto, (min-width: 45em) 42em, 92vw">' +
      '<img src="pictures/loaf-1344-HASH.jpg" srcset="pictures/loaf-672-HASH.jpg 672w, pictures/loaf-1344-HASH.jpg 1344w" sizes="auto, (min-width: 45em) 42em, 92vw"' +
      ' width="1344" height="1008" alt="A loaf" loading="lazy" decoding="async">' +
      '</picture></figure><p id="start-1">Bread.</p>',
  );
});

test('each file is as wide as it says, and holds nothing of the camera and the place', async () => {
  const { media } = await unitOf();
  expect(
    Object.keys(media)
      .map((name) => name.replace(/-[0-9a-f]{8}\./, '.'))
      .sort(),
  ).toEqual([
    'pictures/ann-100.jpg',
    'pictures/ann-100.webp',
    'pictures/layers-300.png',
    'pictures/layers-300.webp',
    'pictures/loaf-1344.jpg',
    'pictures/loaf-1344.webp',
    'pictures/loaf-672.jpg',
    'pictures/loaf-672.webp',
    'pictures/scan-1344.jpg',
    'pictures/scan-1344.webp',
    'pictures/scan-672.jpg',
    'pictures/scan-672.webp',
  ]);
  for (const [name, bytes] of Object.entries(media)) {
    const { width, exif, orientation } = await sharp(bytes).metadata();
    expect([name, width, exif, orientation]).toEqual([
      name,
      Number(/-(\d+)-/.exec(name)?.[1]),
      undefined,
      undefined,
    ]);
  }
});

test('places stand on a photograph in hundredths of its width', async () => {
  const body = bodyOf(await unitOf());
  const drawing =
    /<svg role=\\"img\\" aria-label=\\"A plan\\" viewBox=\\"0 0 100 50\\"><image href=\\"pictures\/scan-1344-[0-9a-f]{8}\.jpg\\" width=\\"100\\" height=\\"50\\"\/><\/svg>/g;
  // On the map and in the question.
  expect(body.match(drawing)).toHaveLength(2);
});

test.each(formats.filter(({ inside }) => !inside).map((format) => [format.name, format] as const))(
  '%s carries the photographs that its pages name, and lists them',
  async (_, format) => {
    const unit = await unitOf();
    for (const made of packages(unit, format, emptyParts)) {
      // A drawing with places takes one file of four.
      expect(Object.keys(made.media)).toHaveLength(9);
      const manifest = made.files['imsmanifest.xml'];
      if (manifest === undefined) continue;
      for (const name of Object.keys(made.media)) expect(manifest).toContain(`href="${name}"`);
    }
  },
);

test('a zip holds the photographs byte for byte', async () => {
  const unit = await unitOf();
  const [made] = packages(unit, web, emptyParts) as [Package];
  const media = { 'pictures/a.jpg': new Uint8Array([0xff, 0xd8, 0, 1]) };
  expect(readZip(zipOf({ ...made, media }))['pictures/a.jpg']).toEqual(media['pictures/a.jpg']);
});

test('a lone page has its photographs in itself, in one file each', async () => {
  const { sources: _, ...unit } = await unitOf();
  const [made] = packages({ ...unit, sources: undefined }, web, emptyParts) as [Package];
  expect(Object.keys(made.media)).toEqual([]);
  const page = made.files['index.html'] ?? '';
  expect(page).not.toContain('pictures/');
  // In the text, the diagram and the card; the map and the question take the format for drawings.
  expect(page.match(/<img src=\\"data:image\/webp;base64,/g)).toHaveLength(3);
  expect(page.match(/<image href=\\"data:image\/jpeg;base64,/g)).toHaveLength(2);
});

test('the cartridge has each photograph as one file, which its page names and its manifest lists', async () => {
  const cartridge = outputs(await unitOf()).find(({ name }) => name.includes('commoncartridge'));
  const { files = {}, media = {} } = cartridge ?? {};
  const names = Object.keys(media);
  expect(names.map((name) => name.replace(/-[0-9a-f]{8}\./, '.')).sort()).toEqual([
    'pictures/layers-300.png',
    'pictures/loaf-1344.jpg',
    'pictures/scan-1344.jpg',
  ]);
  for (const name of names) {
    expect(files['pages/first.html']).toContain(`<img src="../${name}" alt="`);
    expect(files['imsmanifest.xml']).toContain(`<file href="${name}"/>`);
  }
});

test("Moodle's question bank gets the photograph of a question, byte for byte", async () => {
  const unit = await unitOf();
  const bank = outputs(unit).find(({ name }) => name.includes('moodlexml'));
  const [xml = ''] = Object.values(bank?.files ?? {});
  const [, name = '', data = ''] =
    /<file name="([^"]+)" path="\/" encoding="base64">([^<]+)<\/file>/.exec(xml) ?? [];
  expect(xml).toContain(`@@PLUGINFILE@@/${name}`);
  expect(new Uint8Array(Buffer.from(data, 'base64'))).toEqual(unit.media[`pictures/${name}`]);
});

test('a check says what the lesson weighs on a phone', async () => {
  const unit = await unitOf();
  const size = (name: RegExp): number =>
    Object.entries(unit.media).find(([file]) => name.test(file))?.[1].length ?? 0;
  const photos =
    size(/loaf-1344-.*webp/) + size(/layers.*webp/) + size(/ann.*webp/) + size(/scan-1344-.*jpg/);
  const all = photos + Buffer.byteLength(bodyOf(unit));
  expect(check(dir, await mediaOf(dir)).lines).toContain(
    `  on a phone: ${Math.ceil(all / 1000)} kB, of which ${Math.ceil(photos / 1000)} kB are its 4 photographs`,
  );
});

test('the workshop carries the photographs of its unit', async () => {
  const media = await mediaOf(dir);
  const carried = JSON.parse(JSON.stringify(carriedOf(media))) as ReturnType<typeof carriedOf>;
  expect(mediaFrom(carried)['01-first/ann.avif']).toEqual(media.get('01-first/ann.avif'));
});

test('what is no picture, moves, or is not there is said at its place', async () => {
  write(
    '01-first/lesson.md',
    `${front()}\n## Start\n\n![A](a.png)\n\n![B](loaf.jpeg)\n\n![C](C.JPG)\n`,
  );
  write('01-first/a.png', Buffer.from('no picture'));
  write('01-first/b.gif', await moving());
  write('01-first/c.gif', await gif(20, 10));
  expect(await problems()).toEqual([
    '01-first/a.png:1:1 Expected a picture that can be opened, got a file that is broken or of another kind (Input buffer contains unsupported image format). Open it in a picture editor and save it again.',
    '01-first/b.gif:1:1 Expected a picture that stands still, got one of 2 frames. Save one frame of it as a .png.',
    "01-first/lesson.md:13:1 Expected the picture loaf.jpeg in the folder 01-first, got no such file. Did you mean 'loaf.jpg'? The folder has: a.png, ann.avif, b.gif, c.gif, layers.png, loaf.jpg, scan.webp.",
    '01-first/lesson.md:15:1 Expected the name of a picture beside the lesson (small letters, digits and hyphens, then .svg, .png, .jpg, .webp, .avif or .gif), got "C.JPG".',
  ]);
});

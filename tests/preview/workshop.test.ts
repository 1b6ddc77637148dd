/** The workshop beside the practice LMS: it writes into the folder of lessons, there alone, and over nobody's edit. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/preview/server/server';
import type { Disk, SaveRequest } from '../../src/workshop/disk';
import { manifest12, zip } from '../builders/zips';

const FLOUR = '01-flour-and-water/lesson.md';

let dir = '';
let lessons = '';
let server: RunningServer;
let host = '';

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'workshop-'));
  lessons = join(dir, 'lessons');
  cpSync('tests/fixtures/bread', lessons, { recursive: true });
  writeFileSync(join(dir, 'unit.zip'), zip({ 'imsmanifest.xml': manifest12('Unit') }));
  writeFileSync(
    join(dir, 'workshop.html'),
    '<meta content="connect-src \'none\'"><div id="workshop"></div>',
  );
  server = await startServer({ dir, lessons, database: join(dir, 'a.sqlite') });
  host = new URL(server.url).host.replace('127.0.0.1', 'localhost');
});
afterEach(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly location: string | undefined;
}

/** As a browser asks that has the page open under its own name. */
const ask = (
  path: string,
  {
    body,
    headers = {},
  }: { readonly body?: unknown; readonly headers?: Record<string, string> } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers: { host, connection: 'close', ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            location: response.headers.location,
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });

const save = (changes: SaveRequest['changes'], photos: SaveRequest['photos'] = {}) =>
  ask('/workshop/sources', { body: { changes, photos }, headers: { origin: `http://${host}` } });
const onDisk = (path: string): string => readFileSync(join(lessons, path), 'utf8');

test('the page is served with leave to speak to its server, and reads the folder', async () => {
  const { body } = await ask('/workshop');
  expect(body).toContain("connect-src 'self'");
  expect(body).toContain('<div id="workshop-served">');
  const disk = JSON.parse((await ask('/workshop/sources')).body) as Disk;
  expect(disk.files[FLOUR]).toBe(onDisk(FLOUR));
  expect(Object.keys(disk.files)).toContain('unit.yaml');
});

test('a lesson is written, a new one, one that is left out, and a photograph', async () => {
  const text = onDisk(FLOUR);
  const oven = onDisk('02-the-oven/lesson.md');
  const reply = await save(
    {
      [FLOUR]: { before: text, after: `${text}\nMore.` },
      '04-new/lesson.md': { before: null, after: 'New' },
      '02-the-oven/lesson.md': { before: oven, after: null },
      'left-out/02-the-oven/lesson.md': { before: null, after: oven },
    },
    { '04-new/loaf.jpg': Buffer.from('photo').toString('base64') },
  );
  expect(reply).toMatchObject({ status: 200, body: '{"conflicts":{}}' });
  expect(onDisk(FLOUR)).toBe(`${text}\nMore.`);
  expect([onDisk('04-new/lesson.md'), onDisk('04-new/loaf.jpg')]).toEqual(['New', 'photo']);
  expect(existsSync(join(lessons, '02-the-oven/lesson.md'))).toBe(false);
  const disk = JSON.parse((await ask('/workshop/sources')).body) as Disk;
  expect(disk.files['left-out/02-the-oven/lesson.md']).toBe(oven);
  expect(disk.photos).toEqual(['04-new/loaf.jpg']);
});

test('where a file was edited on the disk meanwhile, nothing is written, and what stands there is told', async () => {
  const text = onDisk(FLOUR);
  const unit = onDisk('unit.yaml');
  writeFileSync(join(lessons, FLOUR), 'Edited elsewhere');
  const reply = await save({
    [FLOUR]: { before: text, after: 'Mine' },
    'unit.yaml': { before: unit, after: 'Mine' },
    'glossary.yaml': { before: 'Was there', after: 'Mine' },
  });
  expect(reply.status).toBe(409);
  expect(JSON.parse(reply.body)).toMatchObject({ conflicts: { [FLOUR]: 'Edited elsewhere' } });
  expect([onDisk(FLOUR), onDisk('unit.yaml')]).toEqual(['Edited elsewhere', unit]);
});

test.each([
  '../outside.md',
  '/etc/lesson.md',
  'a/../../lesson.md',
  '..\\lesson.md',
  'C:/lesson.md',
  '.git/config.json',
  'a/b/c/lesson.md',
  'schema/x.json',
  'a/run.sh',
])('%s is no file of the lessons, and nothing at all is written', async (path) => {
  const before = readdirSync(dir).sort();
  const reply = await save({
    'unit.yaml': { before: onDisk('unit.yaml'), after: 'Mine' },
    [path]: { before: null, after: 'x' },
  });
  expect(reply.status).toBe(400);
  expect(reply.body).toBe(`Expected a file of the lessons, got ${path}. Nothing was written.`);
  expect(onDisk('unit.yaml')).not.toBe('Mine');
  expect(readdirSync(dir).sort()).toEqual(before);
});

test('a link that leads out of the folder is not followed', async () => {
  symlinkSync(dir, join(lessons, '05-link'));
  const reply = await save({ '05-link/lesson.md': { before: null, after: 'x' } });
  expect(reply.status).toBe(400);
  expect(existsSync(join(dir, 'lesson.md'))).toBe(false);
});

test('no package, no other site and no other name of this computer can write', async () => {
  const body = { changes: {}, photos: {} };
  const from = (origin: string) => ask('/workshop/sources', { body, headers: { origin } });
  expect((await from(new URL(server.url).origin)).status).toBe(403);
  expect((await from('https://elsewhere.example')).status).toBe(403);
  expect((await ask('/workshop', { headers: { host: 'elsewhere.example' } })).status).toBe(403);
  // The LMS's own name leads there.
  const led = await ask('/workshop', { headers: { host: new URL(server.url).host } });
  expect([led.status, led.location]).toEqual([303, `http://${host}/workshop`]);
  expect((await from(`http://${host}`)).status).toBe(200);
});

test.each(['/', '/play?package=unit.zip&learner=s01', '/content/unit.zip/a%20b/x.js'])(
  'who typed localhost is led to the practice LMS, where packages are played: %s',
  async (path) => {
    const led = await ask(path);
    expect([led.status, led.location]).toEqual([303, new URL(path, server.url).href]);
  },
);

test('a body that is none is refused', async () => {
  const reply = await ask('/workshop/sources', {
    body: { changes: { 'unit.yaml': 'x' } },
    headers: { origin: `http://${host}` },
  });
  expect(reply.status).toBe(400);
});

/** Zips for the practice LMS: a package or a sentence, and never more memory than a package needs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLibrary } from '../../scripts/preview/packages';
import { type RunningServer, startServer } from '../../scripts/preview/server/server';
import { readPackage, readZip } from '../../src/package/read';
import { manifest12, zip } from '../builders/zips';
import { fuzz } from './fuzz';
import { practiceWordsOf } from '../../src/strings';

const sound = zip({ 'imsmanifest.xml': manifest12('Tiny'), 'index.html': '<p>Hi' });
let dir = '';
let server: RunningServer;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'fuzz-'));
  writeFileSync(join(dir, 'unit.zip'), sound);
  server = await startServer({ dir, lessons: 'lessons', database: join(dir, 'practice.sqlite') });
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

/** The package that the bytes are, or why they are none. */
const opened = (bytes: Uint8Array): string => {
  writeFileSync(join(dir, 'tried.zip'), bytes);
  const found = createLibrary(dir).get('tried.zip');
  return (
    found?.problem?.(practiceWordsOf('en-GB').problems) ?? (found?.manifest ? 'a package' : '')
  );
};

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    .map((changes) => {
      const copy = sound.slice();
      for (const [at, byte] of changes) copy[at] = byte;
      return copy;
    }),
  fc.string({ unit: 'binary' }).map((text) => zip({ 'imsmanifest.xml': text })),
);

test('any bytes are a package or have a reason why not', () => {
  fuzz(100, bytes, (tried) => {
    expect(opened(tried)).not.toBe('');
  });
});

test('any page in a package of ours gives a course, nothing, or an error that is caught', () => {
  fuzz(100, fc.string({ unit: 'binary' }), (text) => {
    expect(readPackage({ 'index.html': new TextEncoder().encode(text) })).toBeUndefined();
  });
});

/** Writes a number of 32 bits over what a zip says of its files, in its list at the end. */
const saying = (of: Uint8Array, field: number, value: number): Uint8Array => {
  const copy = of.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 <= copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + field, value, true);
  }
  return copy;
};

test('a zip bomb is refused before anything is unpacked', () => {
  expect(opened(saying(sound, 24, 0x7fffffff))).toBe(
    'it cannot be read (it holds more than 10000 files or 256 MB; a package has far less)',
  );
  const many = zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}`, ''])));
  expect(() => readZip(many)).toThrow('it holds more than 10000 files or 256 MB');
});

test('files that lie over each other are refused', () => {
  expect(() => readZip(saying(sound, 20, sound.length))).toThrow('its files lie over each other');
});

/** The status of a request whose address is sent just as it is. */
const status = (path: string): Promise<number> =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, agent: false }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    })
      .on('error', failed)
      .end();
  });

test.each([
  ['//', 404],
  ['///', 404],
  ['//evil.example/play', 404],
  ['/%', 404],
  ['/content/%', 404],
  ['/content/unit.zip/%ff', 404],
  ['*', 400],
  ['/\\', 400],
])('GET %s is no fault of the server', async (path, expected) => {
  expect(await status(path)).toBe(expected);
});

/** What the build makes, and what it leaves when it fails. Runs the real command. */
import { execFile, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Budgets are in units of 1,024 bytes. */
const KB = 1024;

const OUT = '.cache/build-test';

const run = (name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', name, ...args],
    { env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  return { status, out: stdout + stderr };
};

const unitZip = (folder: string): Uint8Array => {
  const name = readdirSync(folder).find((file) => file.includes('-unit-'));
  return readFileSync(join(folder, name ?? 'no unit'));
};

beforeAll(() => rmSync(OUT, { recursive: true, force: true }));
afterAll(() => rmSync(OUT, { recursive: true, force: true }));

describe('npm run build', () => {
  const made = join(OUT, 'one');

  test('two builds in two time zones are the same, byte for byte', () => {
    const other = join(OUT, 'two');
    const args = ['--format', 'scorm12', '--lesson', 'unit,aftermath', '--out'];
    expect(run('build', [...args, made], { TZ: 'America/Los_Angeles' }).status).toBe(0);
    expect(run('build', [...args, other], { TZ: 'Asia/Tokyo' }).status).toBe(0);
    expect(readdirSync(made)).toHaveLength(3);
    for (const name of readdirSync(made)) {
      expect(readFileSync(join(made, name)).equals(readFileSync(join(other, name)))).toBe(true);
    }
  });

  test('the zip keeps its budget and holds the built files alone', () => {
    const zip = unitZip(made);
    const files = unzipSync(zip);
    expect(zip.length).toBeLessThanOrEqual(350 * KB);
    const names = Object.keys(files).filter((name) => !name.endsWith('/'));
    const [build] = names.map((name) => /^build-\w{8}/.exec(name)?.[0]).filter(Boolean);
    const others = /\/lessons\/[a-z-]+\.js$|^[\w]+\.xsd$/;
    expect(names.filter((name) => !others.test(name)).sort()).toEqual([
      `${build}/deferred.css`,
      `${build}/deferred.js`,
      `${build}/extras.js`,
      `${build}/player.js`,
      `${build}/reading.js`,
      'imsmanifest.xml',
      'index.html',
      'metadata.xml',
      'notices.txt',
      'sources.json',
    ]);
  });

  test('a failed build says what is wrong in one list and leaves the one before as it was', () => {
    const lessons = mkdtempSync(join(tmpdir(), 'lessons-'));
    cpSync('tests/fixtures/bread', lessons, { recursive: true });
    const file = join(lessons, '02-the-oven', 'lesson.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('stem: Fill the gaps.', 'stm: Fill.'));
    cpSync(made, join(OUT, 'three'), { recursive: true });
    const { status, out } = run('build', ['--lessons', lessons, '--out', join(OUT, 'three')]);
    expect(status).toBe(1);
    expect(out).toContain("Did you mean 'stem'?");
    expect(out).toMatch(/lesson\.md:\d+:\d+ /);
    expect(out).not.toMatch(/\n\s+at /);
    const three = join(OUT, 'three');
    expect(readdirSync(three)).toEqual(readdirSync(made));
    expect(unitZip(three)).toEqual(unitZip(made));
    expect(readdirSync(OUT).filter((name) => name.startsWith('three'))).toEqual(['three']);
    rmSync(lessons, { recursive: true });
  });

  test('two builds at once into one folder: one of them is there, whole', async () => {
    const out = join(OUT, 'both');
    const args = [
      'scripts/run.mjs',
      'build',
      '--lessons',
      'tests/fixtures/bread',
      '--format',
      'web',
    ];
    const both = [1, 2].map(async () => {
      try {
        await promisify(execFile)(process.execPath, [...args, '--out', out]);
        return '';
      } catch (error) {
        return (error as { readonly stderr: string }).stderr;
      }
    });
    for (const said of await Promise.all(both)) {
      expect(said).toMatch(/^$|^Something else has written into .*\n$/);
    }
    expect(readdirSync(out).filter((name) => name.endsWith('.zip'))).toHaveLength(4);
    expect(readdirSync(OUT).filter((name) => name.startsWith('both'))).toEqual(['both']);
  });

  test('no build is written over the lessons', () => {
    const { status, out } = run('build', ['--out', 'lessons']);
    expect(status).toBe(1);
    expect(out).toMatch(
      /^Expected --out to name a folder for packages, got that of the lessons\..*\n$/,
    );
    expect(existsSync('lessons/unit.yaml')).toBe(true);
  });

  test.each([
    [['--lessons', 'nowhere'], 'Expected a folder of lessons at nowhere, got none.'],
    [['--format', 'scorm13'], 'got "scorm13".'],
    [['--formats', 'x'], 'Expected the options --format, --lesson, --lessons and --out'],
    [['--lesson', 'nothing', '--format', 'scorm12'], 'Expected --lesson to name lessons'],
  ])('%j is answered by one sentence', (args, sentence) => {
    const { status, out } = run('build', [...args, '--out', join(OUT, 'four')]);
    expect(status).toBe(1);
    expect(out).toContain(sentence);
    expect(out).not.toMatch(/\n\s+at /);
  });
});

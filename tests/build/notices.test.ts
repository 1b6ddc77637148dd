/** Whoever gets a package gets the licences of all that is in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { formats } from '../../manifest';
import { engine, librariesOf } from '../../scripts/build/notices';
import { noticesOf } from '../../src/publish/notices';
import { packages, type PlayerScripts } from '../../src/publish/packages';
import { buildPlayer } from '../../scripts/build/player';
import { readUnit } from '../../scripts/shared/lessons';
import { files as teacher } from '../../scripts/teacher';
import { emptyParts } from '../builders/parts';

const read = readUnit('tests/fixtures/bread');
if ('problems' in read) throw new Error('The fixture has problems.');
const unit = { ...read, licence: 'Ліцензія of the bakers’ guild' };

const PREACT = 'Copyright (c) 2015-present Jason Miller';
const OURS = 'MIT License\n\nCopyright (c) 2026 The October unit contributors\n';

let scripts: PlayerScripts;

beforeAll(async () => {
  scripts = await buildPlayer('lrs/cmi5', 'en-GB');
});

test.each(formats)('each package of $name has them', (format) => {
  for (const { files } of packages(unit, format, { ...emptyParts, scripts })) {
    const notices = files['notices.txt'];
    expect(notices).toContain('Licence of the lessons: Ліцензія of the bakers’ guild\n');
    expect(notices).toContain(OURS);
    expect(notices).toContain(`The code contains preact, which has this licence:\n`);
    expect(notices).toContain(PREACT);
    expect(notices?.includes('Attribution-ShareAlike')).toBe(format.name.startsWith('scorm'));
    // The licence of these lessons, not that of the lessons which the engine comes with.
    expect(notices).not.toContain('CC BY 4.0');
  }
});

test('the teacher’s pack has them', async () => {
  const { 'notices.txt': notices } = await teacher(unit);
  expect(notices).toContain(PREACT);
  expect(notices).toContain(OURS);
});

test('a library is found by the paths of its modules, once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notices-'));
  const add = (name: string, file: string): string => {
    const home = join(folder, 'node_modules', name);
    mkdirSync(join(home, 'src'), { recursive: true });
    writeFileSync(join(home, file), `Terms of ${name}\n`);
    return join(home, 'src', 'index.js');
  };
  const [one, scoped, bare] = [
    add('one', 'LICENSE.md'),
    add('@some/other', 'licence.txt'),
    add('bare', 'README.md'),
  ];
  const found = librariesOf(['src/main.ts', scoped, one, one.replace('index', 'more')]);
  expect(found).toEqual([
    { name: '@some/other', licence: 'Terms of @some/other' },
    { name: 'one', licence: 'Terms of one' },
  ]);
  expect(noticesOf({ title: 'Bread', licence: 'Free' }, engine(), found)).toMatch(
    /^Bread\nLicence of the lessons: Free\n[\s\S]*Terms of @some\/other\n[\s\S]*Terms of one\n$/,
  );
  expect(() => librariesOf([bare])).toThrow(
    /^Expected a file LICENSE in .*bare, got none\. What a package contains must come with its licence\.$/,
  );
  rmSync(folder, { recursive: true });
});

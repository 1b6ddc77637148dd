/** All native outputs together: the same bytes and ids every time, and what the build says of them. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { outputs } from '../../manifest/native';
import { native } from '../../scripts/build/native';
import { createPacker } from '../../scripts/build/packer';
import { everyKind } from '../builders/native-unit';

const unit = everyKind();
const made = outputs(unit);

/** Every identifier of an output, in order of appearance. */
const idsIn = (files: Readonly<Record<string, string>>): string[] =>
  Object.values(files).flatMap((text) =>
    [
      ...text.matchAll(/ (?:identifier|ident|identifierref|linkrefid)="([^"]*)"/g),
      ...text.matchAll(/<idnumber>([^<]*)</g),
    ].map(([, id = '']) => id),
  );

test('names say unit, format and version', () => {
  expect(made.map(({ name }) => name)).toEqual([
    'tiny-unit-qti12-1.0.0.zip',
    'tiny-unit-qti21-1.0.0.zip',
    'tiny-unit-moodlexml-1.0.0.xml',
    'tiny-unit-commoncartridge-1.0.0.zip',
    'tiny-unit-gift-1.0.0.txt',
  ]);
});

describe('ids', () => {
  test('are the same when an edited edition is imported again', () => {
    const edited = everyKind((text) =>
      text.replaceAll('Lenin', 'Vladimir').replace('Why?', 'How?'),
    );
    expect(edited.course.edition).not.toBe(unit.course.edition);
    const again = outputs({ ...edited, version: '2.0.0' });
    for (const [at, { files }] of made.entries()) {
      expect(idsIn(again[at]?.files ?? {})).toEqual(idsIn(files));
    }
  });

  test('hold no edition, version or date', () => {
    for (const id of made.flatMap(({ files }) => idsIn(files))) {
      expect(id).not.toContain(unit.course.edition);
      expect(id).not.toMatch(/1\.0\.0|\d{4}-\d\d/);
    }
  });
});

describe('the build', () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  const build = async () => {
    const work = mkdtempSync(join(tmpdir(), 'native-'));
    folders.push(work);
    const { made, notes } = await native(unit, join(work, 'dist'), createPacker(work, work));
    const hashes = made.map((name): readonly [string, string] => [
      name,
      createHash('sha256')
        .update(readFileSync(join(work, 'dist', name)))
        .digest('hex'),
    ]);
    return { hashes, notes };
  };

  test('makes the same bytes twice, says what it mapped, and puts the manifest at the root', async () => {
    const first = await build();
    expect(await build()).toEqual(first);
    expect(first.notes).toContain(
      'tiny-unit-commoncartridge-1.0.0.zip: sequence (1) left out: the standard has no ordering or matching',
    );
    for (const [name] of first.hashes.filter(([one]) => one.endsWith('.zip'))) {
      const zip = unzipSync(readFileSync(join(folders[0] ?? '', 'dist', name)));
      expect(Object.keys(zip)).toContain('imsmanifest.xml');
    }
  });
});

/** SCORM packages keep the rules of ADL's content package test, and the rules find what breaks them. */
import { describe, expect, test } from 'vitest';
import { scorm12 } from '../../manifest/scorm12';
import { scorm2004 } from '../../manifest/scorm2004';
import { scorm2004third } from '../../manifest/scorm2004-3rd';
import { packages } from '../../src/publish/packages';
import { readUnit } from '../../scripts/shared/lessons';
import { emptyParts } from '../builders/parts';
import { packageProblems } from './content-package';
import { metadataProblems, problems } from './schemas';

const unit = readUnit('tests/fixtures/bread');
if ('problems' in unit) throw new Error('The fixture has problems.');

const rows = [
  [scorm12, '1.2', 'imsmd_rootv1p2p1.xsd', 'ims_xml.xsd'],
  [scorm2004, '2004 4th Edition', 'lom.xsd', 'common/vocabTypes.xsd'],
  [scorm2004third, '2004 3rd Edition', 'lom.xsd', 'datatypes.dtd'],
] as const;

describe.each(rows)('$name', (format, edition, schema, deep) => {
  const made = packages(unit, format, emptyParts);
  const [whole] = made;
  if (!whole) throw new Error('No package was made.');

  const without = (name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(whole.files).filter(([one]) => one !== name));

  const changed = (name: string, from: string, to: string): readonly string[] => {
    const text = whole.files[name] ?? '';
    expect(text).toContain(from);
    return packageProblems({ ...whole.files, [name]: text.replace(from, to) });
  };

  test.each(made)('$name has all that its XML names, and nothing else', ({ files }) => {
    expect(packageProblems(files)).toEqual([]);
    expect(problems(edition, files['imsmanifest.xml'] ?? '')).toEqual([]);
    expect(metadataProblems(edition, files['metadata.xml'] ?? '')).toEqual([]);
  });

  test('a package without one of its files is found out', () => {
    expect(packageProblems(without('imsmanifest.xml'))).toEqual([
      'imsmanifest.xml is not at the root.',
    ]);
    expect(packageProblems(without('metadata.xml'))).toContain(
      'metadata.xml is listed and not there.',
    );
    expect(packageProblems(without('notices.txt'))).toEqual([
      'notices.txt is listed and not there.',
    ]);
    for (const name of [schema, deep]) {
      expect(packageProblems(without(name))).toContain(
        `The controlling document ${name} is not there.`,
      );
    }
  });

  test('a file that nothing names is found out', () => {
    expect(packageProblems({ ...whole.files, 'adlnav_v1p3.xsd': '' })).toEqual([
      'adlnav_v1p3.xsd is there and not listed.',
    ]);
  });

  test('a namespace without its schema, or with one in a folder, is found out', () => {
    const metadata = whole.files['metadata.xml'] ?? '';
    const [space] = /(?<=xmlns=")[^"]+/.exec(metadata) ?? [];
    expect(changed('metadata.xml', `${space} ${schema}`, `urn:other ${schema}`)).toEqual([
      `metadata.xml names no schema for ${space}.`,
    ]);
    expect(changed('metadata.xml', `${space} ${schema}`, `${space} a/${schema}`)).toContain(
      `a/${schema} is not at the root.`,
    );
  });
});

test('the schema of metadata does find what is wrong', () => {
  const [made] = packages(unit, scorm2004, emptyParts);
  const metadata = made?.files['metadata.xml'] ?? '';
  for (const [from, to] of [
    ['<value>final</value>', '<value>finished</value>'],
    ['</general>', '</general><general/>'],
  ] as const) {
    expect(metadata).toContain(from);
    expect(metadataProblems('2004 4th Edition', metadata.replace(from, to))).not.toEqual([]);
  }
});

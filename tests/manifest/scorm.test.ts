/** The manifests of all SCORM packages: valid, complete, the same for every edition of the lessons. */
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../manifest/controlling';
import type { Format } from '../../manifest/format';
import { scorm12 } from '../../manifest/scorm12';
import { scorm2004 } from '../../manifest/scorm2004';
import { scorm2004third } from '../../manifest/scorm2004-3rd';
import type { Course } from '../../src/course/course';
import { small } from '../builders/courses';
import type { Tree } from './document';
import { all, at, parse, texts } from './document';
import { problems } from './schemas';

const rows: readonly (readonly [string, Format, Edition])[] = [
  ['scorm12', scorm12, '1.2'],
  ['scorm2004', scorm2004, '2004 4th Edition'],
  ['scorm2004-3rd', scorm2004third, '2004 3rd Edition'],
];

const FILES = ['index.html', 'player.js', 'lessons/lesson-0.js'];

const filesOf = (format: Format, course: Course, version = '1.0.0'): Record<string, string> => ({
  ...format.files(course, { version, licence: 'All rights reserved, Ms Жук', files: FILES }),
});

const manifestOf = (format: Format, course: Course, version?: string): string =>
  filesOf(format, course, version)['imsmanifest.xml'] ?? '';
const metadataOf = (format: Format, course: Course): string =>
  filesOf(format, course)['metadata.xml'] ?? '';

/** Names of elements that stand at the same place in a tree, in its order. */
const order = ({ children }: Tree): readonly string[] => [...new Set(children.map((c) => c.name))];

const hostile = '<b>&"\'</title> ]]> \u0007\u{1f600}\ud800 Жовтень';
const shown = hostile.replace('\u0007', '').replace('\ud800', '');

describe.each(rows)('%s', (_, format, edition) => {
  const course = small({ keywords: ['Lenin', 'Petrograd'] });

  test('is valid by the schemas of its edition', () => {
    expect(problems(edition, manifestOf(format, course))).toEqual([]);
  });

  test('the schemas do find what is wrong', () => {
    const manifest = manifestOf(format, course);
    expect(
      problems(edition, manifest.replace(/<title>.*?<\/title>/, '<titel>x</titel>')),
    ).not.toEqual([]);
    expect(problems(edition, manifest.replace('="sco"', '="SCO"'))).not.toEqual([]);
    expect(
      problems(edition, manifest.replace('href="index.html"', 'ref="index.html"')),
    ).not.toEqual([]);
    if (edition !== '1.2') {
      const wrong = manifest.replace('ByContent="true"', 'ByContent="maybe"');
      expect(problems(edition, wrong)).not.toEqual([]);
    }
  });

  test('says what it is, and holds one SCO', () => {
    const tree = parse(manifestOf(format, course));
    expect(at(tree, 'metadata', 'schema').text).toBe('ADL SCORM');
    expect(at(tree, 'metadata', 'schemaversion').text).toBe(edition);
    expect(at(tree, 'metadata', 'adlcp:location').text).toBe('metadata.xml');
    const item = at(tree, 'organizations', 'organization', 'item');
    const resource = at(tree, 'resources', 'resource');
    expect(item.attributes['identifierref']).toBe(resource.attributes['identifier']);
    expect(at(tree, 'organizations').attributes['default']).toBe(
      at(tree, 'organizations', 'organization').attributes['identifier'],
    );
    expect(resource.attributes).toMatchObject({ type: 'webcontent', href: 'index.html' });
    const type = edition === '1.2' ? 'adlcp:scormtype' : 'adlcp:scormType';
    expect(resource.attributes[type]).toBe('sco');
  });

  test('leaves the judging to the package', () => {
    const manifest = manifestOf(format, small({ policy: { passMark: 60 } }));
    expect(manifest).not.toMatch(
      /masteryscore|completionThreshold|minNormalizedMeasure|primaryObjective/,
    );
    if (edition === '1.2') return;
    expect(
      all(parse(manifest), 'imsss:deliveryControls').map(({ attributes }) => attributes),
    ).toEqual([{ completionSetByContent: 'true', objectiveSetByContent: 'true' }]);
  });

  test('is the same for two editions and versions, and names neither', () => {
    const [one, other] = [
      small({ edition: 'abc' }),
      small({ edition: 'x7d', title: course.title }),
    ];
    expect(manifestOf(format, one, '1.0.0')).toBe(manifestOf(format, other, '2.3.4'));
    const ids = [...manifestOf(format, one).matchAll(/identifier(?:ref)?="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(ids).toHaveLength(5);
    for (const id of ids) expect(id).toMatch(/^october-unit\.[a-z]+$/);
  });

  test('escapes hostile titles', () => {
    const mad = small({ title: hostile, description: hostile, keywords: [hostile] });
    const tree = parse(manifestOf(format, mad));
    expect(problems(edition, manifestOf(format, mad))).toEqual([]);
    expect(texts(tree, 'title')).toEqual([shown, shown]);
    expect(parse(metadataOf(format, mad)).text).toContain(shown);
  });

  test('describes itself in metadata of the standard’s own structure', () => {
    const tree = parse(metadataOf(format, course));
    expect(tree.name).toBe('lom');
    const [lifecycle, meta, term] =
      edition === '1.2'
        ? ['lifecycle', 'metametadata', 'langstring']
        : ['lifeCycle', 'metaMetadata', 'string'];
    // The order in which IMS's and IEEE's schemas want them.
    const wanted = ['general', lifecycle, meta, 'technical', 'educational', 'rights'];
    expect(order(tree)).toEqual(wanted.filter((name) => order(tree).includes(name ?? '')));
    expect(order(tree)).toEqual(
      expect.arrayContaining(['general', lifecycle, meta, 'technical', 'rights']),
    );
    expect(at(tree, 'general', 'title', term).text).toBe(course.title);
    expect(texts(tree, 'keyword').map((text) => text.trim())).toEqual(['Lenin', 'Petrograd']);
    expect(tree.text).toContain(course.iri);
    expect(at(tree, lifecycle, 'version', term).text).toBe('1.0.0 (abc)');
    expect(at(tree, 'rights', 'description', term).text).toBe('All rights reserved, Ms Жук');
  });
});

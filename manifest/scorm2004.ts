/**
 * SCORM 2004 packages (Content Aggregation Model, 4th Edition, section 3.4): one SCO, every file
 * listed, metadata in a file of its own. No completion threshold and no passing score: with one, the
 * LMS overwrites what the package itself decided (CAM 3.4.1.15, SN 3.10).
 */
import type { Course } from '../src/course/course';
import { INDEX } from '../src/package/names';
import { type Edition, schemasNotice } from './controlling';
import type { Format } from './format';
import { identifiers, METADATA, organizations, packageMetadata, resources } from './scorm';
import type { Node } from './xml';
import { xml } from './xml';

type Edition2004 = Exclude<Edition, '1.2'>;

/** The same in both editions (CAM 3.4.2): only the schemas behind them differ. */
const namespaces = {
  xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
  'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': [
    'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
  ].join(' '),
};

const manifest = (course: Course, edition: Edition2004, files: readonly string[]): string => {
  return xml([
    'manifest',
    { identifier: identifiers(course).manifest, version: '1', ...namespaces },
    packageMetadata(edition),
    organizations(course, {
      item: [
        'imsss:sequencing',
        {},
        [
          // SN 3.13: the LMS waits for what the package says and makes up nothing.
          'imsss:deliveryControls',
          { completionSetByContent: 'true', objectiveSetByContent: 'true' },
        ],
      ],
      organization: [
        'imsss:sequencing',
        {},
        ['imsss:controlMode', { choice: 'true', flow: 'true' }],
      ],
    }),
    resources(course, 'adlcp:scormType', files),
  ]);
};

/** Learning object metadata (IEEE 1484.12.3, as CAM 4 wants it for a package). */
const metadata = (
  course: Course,
  edition: Edition2004,
  { version, licence }: { readonly version: string; readonly licence: string },
): string => {
  const words = (text: string): Node => ['string', { language: course.language }, text];
  const term = (value: string): Node[] => [
    ['source', {}, 'LOMv1.0'],
    ['value', {}, value],
  ];
  return xml([
    'lom',
    {
      xmlns: 'http://ltsc.ieee.org/xsd/LOM',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'http://ltsc.ieee.org/xsd/LOM lom.xsd',
    },
    [
      'general',
      {},
      ['identifier', {}, ['catalog', {}, 'URI'], ['entry', {}, course.iri]],
      ['title', {}, words(course.title)],
      ['language', {}, course.language],
      ['description', {}, words(course.description)],
      ...course.keywords.map((word): Node => ['keyword', {}, words(word)]),
    ],
    [
      'lifeCycle',
      {},
      ['version', {}, words(`${version} (${course.edition})`)],
      ['status', {}, ...term('final')],
    ],
    [
      'metaMetadata',
      {},
      ['metadataSchema', {}, 'LOMv1.0'],
      ['metadataSchema', {}, edition === '2004 4th Edition' ? 'ADLv1.0' : 'SCORM_CAM_v1.3'],
    ],
    ['technical', {}, ['format', {}, 'text/html'], ['location', {}, INDEX]],
    ['educational', {}, ['learningResourceType', {}, ...term('lecture')]],
    [
      'rights',
      {},
      ['cost', {}, ...term('no')],
      ['copyrightAndOtherRestrictions', {}, ...term('yes')],
      ['description', {}, words(licence)],
    ],
  ]);
};

/** A SCORM 2004 format of one edition: the files and the player are the same in both. */
export const scorm2004Format = (name: string, edition: Edition2004): Format => ({
  name,
  title: `SCORM ${edition}`,
  tracker: 'scorm/dialect2004',
  connect: "'none'",
  stems: true,
  edition,
  notices: [schemasNotice],
  files: (course, { version, licence, files }) => ({
    'imsmanifest.xml': manifest(course, edition, [...files, METADATA].sort()),
    [METADATA]: metadata(course, edition, { version, licence }),
  }),
});

export const scorm2004 = scorm2004Format('scorm2004', '2004 4th Edition');

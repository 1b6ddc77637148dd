/** What the manifests of SCORM 1.2 and of SCORM 2004 say alike: one organization, one item, one SCO. */
import type { Course } from '../src/course/course';
import { INDEX } from '../src/package/names';
import type { Edition } from './controlling';
import type { Node } from './xml';

/** The learning object metadata, in a file of its own. */
export const METADATA = 'metadata.xml';

/** Identifiers derive from the course's id alone: a new edition keeps its grades (measured in Moodle). */
export const identifiers = ({ id }: Course) => ({
  manifest: `${id}.manifest`,
  organization: `${id}.organization`,
  item: `${id}.item`,
  resource: `${id}.resource`,
});

/** Which SCORM it is, and where the metadata is. */
export const packageMetadata = (edition: Edition): Node => [
  'metadata',
  {},
  ['schema', {}, 'ADL SCORM'],
  ['schemaversion', {}, edition],
  ['adlcp:location', {}, METADATA],
];

/** @param sequencing what stands in the item and in the organization behind their titles; SCORM 1.2 has none. */
export const organizations = (
  course: Course,
  sequencing?: { readonly item: Node; readonly organization: Node },
): Node => {
  const ids = identifiers(course);
  const title: Node = ['title', {}, course.title];
  return [
    'organizations',
    { default: ids.organization },
    [
      'organization',
      { identifier: ids.organization },
      title,
      [
        'item',
        { identifier: ids.item, identifierref: ids.resource },
        title,
        ...(sequencing ? [sequencing.item] : []),
      ],
      ...(sequencing ? [sequencing.organization] : []),
    ],
  ];
};

/** @param typeAttribute the standards write its name with another letter. */
export const resources = (
  course: Course,
  typeAttribute: 'adlcp:scormtype' | 'adlcp:scormType',
  files: readonly string[],
): Node => [
  'resources',
  {},
  [
    'resource',
    {
      identifier: identifiers(course).resource,
      type: 'webcontent',
      [typeAttribute]: 'sco',
      href: INDEX,
    },
    ...files.map((href): Node => ['file', { href }]),
  ],
];

/**
 * SCORM 1.2 packages (Content Aggregation Model 1.2, section 2): one SCO, every file listed, metadata
 * in a file of its own, and no mastery score: with one, Moodle overwrites the package's own status.
 */
import type { Course } from '../src/course/course';
import { INDEX } from '../src/package/names';
import { schemasNotice } from './controlling';
import type { Format } from './format';
import { identifiers, METADATA, organizations, packageMetadata, resources } from './scorm';
import type { Node } from './xml';
import { xml } from './xml';

const manifest = (course: Course, files: readonly string[]): string => {
  return xml([
    'manifest',
    {
      identifier: identifiers(course).manifest,
      version: '1.2',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      // Moodle knows the ADL elements by this very prefix.
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
    },
    packageMetadata('1.2'),
    organizations(course),
    resources(course, 'adlcp:scormtype', files),
  ]);
};

/** Learning object metadata (IMS Meta-Data 1.2.1, as SCORM 1.2 CAM 2.2 wants it for a package). */
const metadata = (course: Course, version: string, licence: string): string => {
  const lang = { 'xml:lang': course.language };
  const words = (text: string): Node => ['langstring', lang, text];
  const term = (text: string): Node => ['langstring', { 'xml:lang': 'x-none' }, text];
  return xml([
    'lom',
    {
      xmlns: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd',
    },
    [
      'general',
      {},
      ['title', {}, words(course.title)],
      ['catalogentry', {}, ['catalog', {}, 'IRI'], ['entry', {}, term(course.iri)]],
      ['language', {}, course.language],
      ['description', {}, words(course.description)],
      ...course.keywords.map((word): Node => ['keyword', {}, words(word)]),
    ],
    [
      'lifecycle',
      {},
      ['version', {}, words(`${version} (${course.edition})`)],
      ['status', {}, ['source', {}, term('LOMv1.0')], ['value', {}, term('Final')]],
    ],
    ['metametadata', {}, ['metadatascheme', {}, 'ADL SCORM 1.2']],
    ['technical', {}, ['format', {}, 'text/html'], ['location', {}, INDEX]],
    [
      'rights',
      {},
      ['cost', {}, ['source', {}, term('LOMv1.0')], ['value', {}, term('no')]],
      [
        'copyrightandotherrestrictions',
        {},
        ['source', {}, term('LOMv1.0')],
        ['value', {}, term('yes')],
      ],
      ['description', {}, words(licence)],
    ],
  ]);
};

export const scorm12: Format = {
  name: 'scorm12',
  title: 'SCORM 1.2',
  tracker: 'scorm/dialect12',
  connect: "'none'",
  stems: false,
  edition: '1.2',
  notices: [schemasNotice],
  files: (course, { version, licence, files }) => ({
    'imsmanifest.xml': manifest(course, [...files, METADATA].sort()),
    [METADATA]: metadata(course, version, licence),
  }),
};

/**
 * Common Cartridge 1.1 (section 3 and the profile of IMS Content Packaging 1.2): a module for each
 * lesson with its page and its quiz, so that one import gives a course modules, pages and quizzes.
 * Of all versions it is the one that the most readers know: Moodle's restore has no later one, and
 * Canvas's viewer shows the quizzes of no other.
 */
import { lessonsOf } from '../../src/course/course';
import { linesAlone } from '../../src/course/formula';
import { own } from '../../src/course/own';
import { type Node, xml } from '../xml';
import { cartridgeItems } from './cartridge-items';
import { glossaryPage, type LessonPage, lessonPage } from './cartridge-pages';
import { idsOf } from './ids';
import { type NativeUnit, type Quizzes } from './questions';
import { assessment, field } from './qti12-parts';
import { type Sheet, sheetsOf } from './quizzes';

const QTI_XSD = 'http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd';

const quizFile = (all: Quizzes, sheet: Sheet): string =>
  xml(
    assessment(
      sheet.id,
      sheet.title,
      [
        field('cc_profile', 'cc.exam.v0p1'),
        field('qmd_assessmenttype', 'Examination'),
        field('qmd_scoretype', 'Percentage'),
        field('cc_maxattempts', 'unlimited'),
      ],
      sheet.questions.flatMap((question) => cartridgeItems(all.course, question)),
      QTI_XSD,
    ),
  );

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly resource: Node;
  readonly files: Readonly<Record<string, string>>;
  readonly media: readonly string[];
}

const quizEntry = (all: Quizzes, sheet: Sheet): Entry => {
  const href = `quizzes/${sheet.id}.xml`;
  return {
    id: sheet.id,
    title: sheet.graded ? all.words.quizOf(sheet.title) : sheet.title,
    resource: [
      'resource',
      { identifier: sheet.id, type: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment' },
      ['file', { href }],
    ],
    files: { [href]: quizFile(all, sheet) },
    media: [],
  };
};

const pageEntry = (id: string, title: string, { href, files, media }: LessonPage): Entry => ({
  id,
  title,
  resource: [
    'resource',
    { identifier: id, type: 'webcontent', href },
    ...[...Object.keys(files), ...media].sort().map((file): Node => ['file', { href: file }]),
  ],
  files,
  media,
});

const itemOf = ({ id, title }: Entry): Node => [
  'item',
  { identifier: `${id}_item`, identifierref: id },
  ['title', {}, title],
];

interface Module {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

const modulesOf = (unit: NativeUnit, all: Quizzes): Module[] => {
  const { course } = unit;
  const { bodies, extras } = linesAlone({ bodies: unit.bodies, extras: unit.extras });
  const ids = idsOf(course);
  const sheets = sheetsOf(all, 'commoncartridge');
  const lessons = lessonsOf(course).map((lesson): Module => {
    const body = own(bodies, lesson.id);
    const page = body
      ? lessonPage(course, lesson, body, extras.lessons.find(({ id }) => id === lesson.id)?.credits)
      : undefined;
    return {
      id: ids.lesson(lesson.id, 'module'),
      title: lesson.title,
      entries: [
        ...(page ? [pageEntry(ids.lesson(lesson.id, 'page'), lesson.title, page)] : []),
        ...sheets.filter((sheet) => sheet.lesson === lesson.id).map((one) => quizEntry(all, one)),
      ],
    };
  });
  const more: Module = {
    id: ids.unit('module'),
    title: course.title,
    entries: [
      pageEntry(ids.unit('glossary'), all.words.glossary, glossaryPage(course, extras.glossary)),
      ...sheets.filter(({ lesson }) => lesson === undefined).map((one) => quizEntry(all, one)),
    ],
  };
  return [...lessons, more];
};

const manifest = ({ course, licence }: NativeUnit, modules: readonly Module[]): string => {
  const ids = idsOf(course);
  const text = (words: string): Node => ['lomimscc:string', { language: course.language }, words];
  return xml([
    'manifest',
    {
      identifier: ids.manifest,
      xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
      'xmlns:lomimscc': 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1 http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lommanifest_v1p0.xsd',
    },
    [
      'metadata',
      {},
      ['schema', {}, 'IMS Common Cartridge'],
      ['schemaversion', {}, '1.1.0'],
      [
        'lomimscc:lom',
        {},
        [
          'lomimscc:general',
          {},
          ['lomimscc:title', {}, text(course.title)],
          ['lomimscc:language', {}, course.language],
          ['lomimscc:description', {}, text(course.description)],
          ...course.keywords.map((word): Node => ['lomimscc:keyword', {}, text(word)]),
        ],
        [
          'lomimscc:rights',
          {},
          ['lomimscc:copyrightAndOtherRestrictions', {}, ['lomimscc:value', {}, 'yes']],
          ['lomimscc:description', {}, text(licence)],
        ],
      ],
    ],
    [
      'organizations',
      {},
      [
        'organization',
        { identifier: ids.organization, structure: 'rooted-hierarchy' },
        [
          'item',
          { identifier: ids.unit('root') },
          ...modules.map(({ id, title, entries }): Node => [
            'item',
            { identifier: id },
            ['title', {}, title],
            ...entries.map(itemOf),
          ]),
        ],
      ],
    ],
    ['resources', {}, ...modules.flatMap(({ entries }) => entries.map(({ resource }) => resource))],
  ]);
};

/** @returns the files of the zip: its texts, and its photographs. */
export const commoncartridge = (
  unit: NativeUnit,
  all: Quizzes,
): {
  readonly files: Readonly<Record<string, string>>;
  readonly media: NativeUnit['media'];
} => {
  const modules = modulesOf(unit, all);
  const entries = modules.flatMap((module) => module.entries);
  const files = entries.flatMap((entry) => Object.entries(entry.files));
  const media = new Set(entries.flatMap((entry) => entry.media));
  return {
    files: { 'imsmanifest.xml': manifest(unit, modules), ...Object.fromEntries(files) },
    media: Object.fromEntries(Object.entries(unit.media).filter(([name]) => media.has(name))),
  };
};

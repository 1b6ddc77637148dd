/**
 * QTI 1.2 in the shape that Canvas exports (lib/cc/qti/qti_generator.rb, `generate_qti_only`): for each
 * quiz an assessment and its settings; imsmanifest.xml at the root. Taken by Classic and New Quizzes.
 */
import { type Node, xml } from '../xml';
import { p, htmlText } from '../../src/html/html';
import { idsOf } from './ids';
import type { Quizzes } from './questions';
import { assessment, field } from './qti12-parts';
import { canvasItem } from './qti12-items';
import { type Sheet, sheetsOf } from './quizzes';

const CANVAS = 'http://canvas.instructure.com/xsd/cccv1p0';

const pointsOf = ({ questions }: Sheet): string =>
  questions.reduce((sum, { points }) => sum + points, 0).toFixed(1);

/** Unlimited attempts, the best of them counts: as in the player, where a new attempt is always there. */
const settings = (sheet: Sheet): string =>
  xml([
    'quiz',
    {
      identifier: sheet.id,
      xmlns: CANVAS,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${CANVAS} https://canvas.instructure.com/xsd/cccv1p0.xsd`,
    },
    ['title', {}, sheet.title],
    ['description', {}, htmlText(p(sheet.description))],
    ['shuffle_answers', {}, 'true'],
    ['scoring_policy', {}, 'keep_highest'],
    ['hide_results', {}],
    ['quiz_type', {}, sheet.graded ? 'assignment' : 'practice_quiz'],
    ['points_possible', {}, pointsOf(sheet)],
    ['show_correct_answers', {}, 'true'],
    ['anonymous_submissions', {}, 'false'],
    ['could_be_locked', {}, 'false'],
    ['allowed_attempts', {}, '-1'],
    ['one_question_at_a_time', {}, 'false'],
    ['cant_go_back', {}, 'false'],
    ['available', {}, 'false'],
    ['one_time_results', {}, 'false'],
    ['show_correct_answers_last_attempt', {}, 'false'],
    ['only_visible_to_overrides', {}, 'false'],
    ['module_locked', {}, 'false'],
    ...(sheet.graded ? [assignment(sheet)] : []),
  ]);

const assignment = (sheet: Sheet): Node => [
  'assignment',
  { identifier: `${sheet.id}_assignment` },
  ['title', {}, sheet.title],
  ['workflow_state', {}, 'unpublished'],
  ['quiz_identifierref', {}, sheet.id],
  ['points_possible', {}, pointsOf(sheet)],
  ['grading_type', {}, 'points'],
  ['submission_types', {}, 'online_quiz'],
];

const resources = ({ id }: Sheet): Node[] => [
  [
    'resource',
    { identifier: id, type: 'imsqti_xmlv1p2' },
    ['file', { href: `${id}/${id}.xml` }],
    ['dependency', { identifierref: `${id}_meta` }],
  ],
  [
    'resource',
    {
      identifier: `${id}_meta`,
      type: 'associatedcontent/imscc_xmlv1p1/learning-application-resource',
      href: `${id}/assessment_meta.xml`,
    },
    ['file', { href: `${id}/assessment_meta.xml` }],
  ],
];

const manifest = ({ course }: Quizzes, sheets: readonly Sheet[]): string =>
  xml([
    'manifest',
    {
      identifier: idsOf(course).manifest,
      xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
      'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_v1p2',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1 http://www.imsglobal.org/xsd/imscp_v1p1.xsd http://www.imsglobal.org/xsd/imsmd_v1p2 http://www.imsglobal.org/xsd/imsmd_v1p2p2.xsd',
    },
    [
      'metadata',
      {},
      ['schema', {}, 'IMS Content'],
      ['schemaversion', {}, '1.1.3'],
      [
        'imsmd:lom',
        {},
        ['imsmd:general', {}, ['imsmd:title', {}, ['imsmd:string', {}, course.title]]],
      ],
    ],
    ['organizations', {}],
    ['resources', {}, ...sheets.flatMap(resources)],
  ]);

/** @returns the files of the zip. */
export const qti12 = (all: Quizzes): Readonly<Record<string, string>> => {
  const sheets = sheetsOf(all, 'qti12');
  const files: Record<string, string> = { 'imsmanifest.xml': manifest(all, sheets) };
  for (const sheet of sheets) {
    files[`${sheet.id}/${sheet.id}.xml`] = xml(
      assessment(
        sheet.id,
        sheet.title,
        [field('cc_maxattempts', 'unlimited')],
        sheet.questions.flatMap((question) => canvasItem(all.course, question)),
        'http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd',
      ),
    );
    files[`${sheet.id}/assessment_meta.xml`] = settings(sheet);
  }
  return files;
};

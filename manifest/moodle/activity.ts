/**
 * The files of one activity. A lesson has the settings of the teacher's guide
 * (manifest/guide/README.md), so that nobody need set them.
 */
import { html } from '../native/moodle-text';
import { clip } from '../native/texts';
import { INDEX } from '../../src/package/names';
import { identifiers } from '../scorm';
import { type Node, xml } from '../xml';
import { fields, STAMP } from './fields';
import { gradeItem } from './grade-item';
import { type Activity, folderOf } from './plan';
import { sha1Of } from './stored';

/** Columns for names hold as much. */
const NAME = 255;

/** Course modules count as complete by the activity's own conditions. */
const AUTOMATIC = 2;
/** The package says "completed", with a pass mark "passed": Moodle takes either (2 + 4). */
const PASSED_OR_COMPLETED = 6;
const HIGHEST_GRADE = 1;
const HIGHEST_ATTEMPT = 0;
const UNLIMITED = 0;
/** Display > content structure, and Preview: not shown. */
const HIDDEN = 1;

/**
 * Two rows a package: the organization, and the one item that starts. They are what Moodle itself reads
 * from imsmanifest.xml at an upload; a restore does not read it again.
 */
const scoes = ({ id, made: { course } }: Extract<Activity, { is: 'scorm' }>): Node => {
  const ids = identifiers(course);
  const root = 2 * id - 1;
  const item = 2 * id;
  const sco = (number: number, values: Parameters<typeof fields>[0], data: Node[] = []): Node => [
    'sco',
    { id: String(number) },
    ...fields({ manifest: ids.manifest, ...values }),
    ['sco_datas', {}, ...data],
  ];
  return [
    'scoes',
    {},
    sco(root, {
      organization: '',
      parent: '/',
      identifier: ids.organization,
      launch: '',
      scormtype: '',
      title: course.title,
      sortorder: 1,
    }),
    sco(
      item,
      {
        organization: ids.organization,
        parent: ids.organization,
        identifier: ids.item,
        launch: INDEX,
        scormtype: 'sco',
        title: course.title,
        sortorder: 2,
      },
      [['sco_data', { id: String(id) }, ...fields({ name: 'isvisible', value: 'true' })]],
    ),
  ];
};

const scorm = (activity: Extract<Activity, { is: 'scorm' }>): Node => [
  'scorm',
  { id: String(activity.id) },
  ...fields({
    name: clip(activity.title, NAME),
    scormtype: 'local',
    reference: activity.made.name,
    intro: `<p>${html(activity.intro)}</p>`,
    introformat: 1,
    version: 'SCORM_1.2',
    maxgrade: 100,
    grademethod: HIGHEST_GRADE,
    whatgrade: HIGHEST_ATTEMPT,
    maxattempt: UNLIMITED,
    forcecompleted: 0,
    forcenewattempt: 0,
    lastattemptlock: 0,
    // The package has no mastery score, so that there is nothing to override.
    masteryoverride: 1,
    displayattemptstatus: 1,
    displaycoursestructure: 0,
    updatefreq: 0,
    sha1hash: sha1Of(activity.made.zip),
    md5hash: '',
    revision: 1,
    launch: 2 * activity.id,
    // Students enter by a button, and can begin a new attempt beside it.
    skipview: 0,
    hidebrowse: HIDDEN,
    hidetoc: HIDDEN,
    // One SCO: there is nothing to go on to.
    nav: 0,
    navpositionleft: -100,
    navpositiontop: -100,
    auto: 0,
    // In the current window.
    popup: 0,
    options: '',
    width: 100,
    height: 500,
    timeopen: 0,
    timeclose: 0,
    timemodified: STAMP,
    completionstatusrequired: PASSED_OR_COMPLETED,
    completionscorerequired: null,
    completionstatusallscos: 0,
    autocommit: 0,
  }),
  scoes(activity),
];

const resource = ({ id, title }: Activity): Node => [
  'resource',
  { id: String(id) },
  ...fields({
    name: clip(title, NAME),
    intro: '',
    introformat: 1,
    tobemigrated: 0,
    legacyfiles: 0,
    legacyfileslast: null,
    // The page opens as itself, and not in a frame: it is there to be printed.
    display: 5,
    displayoptions: 'a:1:{s:10:"printintro";i:0;}',
    filterfiles: 0,
    revision: 1,
    timemodified: STAMP,
  }),
];

/** @param version of a Moodle that knows all columns that are written. */
const module = (activity: Activity, version: number): string => {
  const shown = activity.is === 'scorm' ? 1 : 0;
  return xml([
    'module',
    { id: String(activity.id), version: String(version) },
    ...fields({
      modulename: activity.is,
      sectionid: activity.section,
      sectionnumber: activity.section,
      idnumber: '',
      added: STAMP,
      score: 0,
      indent: 0,
      visible: shown,
      visibleoncoursepage: 1,
      // What Moodle goes back to when somebody shows the section: still hidden.
      visibleold: shown,
      groupmode: 0,
      groupingid: 0,
      completion: activity.is === 'scorm' ? AUTOMATIC : 0,
      completiongradeitemnumber: null,
      completionpassgrade: 0,
      completionview: 0,
      completionexpected: 0,
      availability: null,
      showdescription: shown,
      downloadcontent: 1,
      lang: null,
    }),
    ['tags', {}],
  ]);
};

/** The column in the gradebook, so that it is there before the first answer. */
const gradeColumn = ({ id, title }: Activity): Node =>
  // 1 is that of the course (course.ts).
  gradeItem(id + 1, {
    categoryid: 1,
    itemname: clip(title, NAME),
    itemtype: 'mod',
    itemmodule: 'scorm',
    iteminstance: id,
    itemnumber: 0,
    idnumber: '',
  });

const reference = (list: string, of: string, ids: readonly number[]): Node => [
  list,
  {},
  ...ids.map((id): Node => [of, {}, ['id', {}, String(id)]]),
];

/** @param files the numbers of its files in files.xml. */
export const activityFiles = (
  activity: Activity,
  files: readonly number[],
  version: number,
): Readonly<Record<string, string>> => {
  const folder = folderOf(activity);
  const { id, context, is } = activity;
  const graded = is === 'scorm';
  return {
    [`${folder}/${is}.xml`]: xml([
      'activity',
      { id: String(id), moduleid: String(id), modulename: is, contextid: String(context) },
      graded ? scorm(activity) : resource(activity),
    ]),
    [`${folder}/module.xml`]: module(activity, version),
    [`${folder}/grades.xml`]: xml([
      'activity_gradebook',
      {},
      ['grade_items', {}, ...(graded ? [gradeColumn(activity)] : [])],
      ['grade_letters', {}],
    ]),
    [`${folder}/roles.xml`]: xml(['roles', {}, ['role_overrides', {}], ['role_assignments', {}]]),
    [`${folder}/inforef.xml`]: xml([
      'inforef',
      {},
      reference('fileref', 'file', files),
      ...(graded ? [reference('grade_itemref', 'grade_item', [id + 1])] : []),
    ]),
  };
};

/** The files of a backup that speak of the course as a whole. */
import type { Course } from '../../src/course/course';
import { html } from '../native/moodle-text';
import { clip } from '../native/texts';
import { type Node, xml } from '../xml';
import { fields, STAMP, type Value } from './fields';
import { gradeItem } from './grade-item';
import { type Activity, COURSE_CONTEXT, folderOf, type Section } from './plan';

/**
 * The oldest Moodle whose backups look like this: since 4.0 the bank has versions. A newer one takes it,
 * an older one warns.
 */
export const MOODLE = { version: 2022041900, release: '4.0' } as const;

const setting = (level: string, name: string, value: Value, of: readonly Node[] = []): Node => [
  'setting',
  {},
  ...fields({ level }),
  ...of,
  ...fields({ name, value }),
];

/** What a restore may offer. All else that a course can have is not in the backup. */
const IN: Readonly<Record<string, 0 | 1>> = {
  imscc11: 0,
  users: 0,
  anonymize: 0,
  role_assignments: 0,
  activities: 1,
  blocks: 0,
  files: 1,
  filters: 0,
  comments: 0,
  badges: 0,
  calendarevents: 0,
  userscompletion: 0,
  logs: 0,
  grade_histories: 0,
  questionbank: 1,
  groups: 0,
  competencies: 0,
  customfield: 0,
  contentbankcontent: 0,
  legacyfiles: 0,
};

const settings = (file: string, sections: readonly Section[]): Node => {
  const included = (level: 'section' | 'activity', name: string): Node[] => [
    setting(level, `${name}_included`, 1, fields({ [level]: name })),
    setting(level, `${name}_userinfo`, 0, fields({ [level]: name })),
  ];
  return [
    'settings',
    {},
    setting('root', 'filename', file),
    ...Object.entries(IN).map(([name, value]) => setting('root', name, value)),
    ...sections.flatMap(({ number, activities }) => [
      ...included('section', `section_${number}`),
      ...activities.flatMap(({ is, id }) => included('activity', `${is}_${id}`)),
    ]),
  ];
};

const contents = (course: Course, sections: readonly Section[]): Node => [
  'contents',
  {},
  [
    'activities',
    {},
    ...sections
      .flatMap(({ activities }) => activities)
      .map((one: Activity): Node => [
        'activity',
        {},
        ...fields({
          moduleid: one.id,
          sectionid: one.section,
          modulename: one.is,
          title: one.title,
          directory: folderOf(one),
        }),
      ]),
  ],
  [
    'sections',
    {},
    ...sections.map(({ number, title }): Node => [
      'section',
      {},
      ...fields({ sectionid: number, title, directory: `sections/section_${number}` }),
    ]),
  ],
  ['course', {}, ...fields({ courseid: 1, title: course.id, directory: 'course' })],
];

/** moodle_backup.xml: what is in the backup. `file` is the backup's own name. */
export const backupXml = (course: Course, file: string, sections: readonly Section[]): string =>
  xml([
    'moodle_backup',
    {},
    [
      'information',
      {},
      ...fields({
        name: file,
        moodle_version: MOODLE.version,
        moodle_release: MOODLE.release,
        backup_version: MOODLE.version,
        backup_release: MOODLE.release,
        backup_date: STAMP,
        mnet_remoteusers: 0,
        include_files: 1,
        include_file_references_to_external_content: 0,
        original_wwwroot: course.iri,
        // Of no site at all, so that none takes the backup for its own.
        original_site_identifier_hash: course.id,
        original_course_id: 1,
        original_course_format: 'topics',
        original_course_fullname: clip(course.title, 254),
        original_course_shortname: clip(course.id, 100),
        original_course_startdate: 0,
        original_course_enddate: 0,
        original_course_contextid: COURSE_CONTEXT,
        original_system_contextid: 0,
      }),
      [
        'details',
        {},
        [
          'detail',
          { backup_id: course.id },
          ...fields({
            type: 'course',
            format: 'moodle2',
            // By a person, of a whole course: 1 and 10 (backup/backup.class.php).
            interactive: 1,
            mode: 10,
            execution: 1,
            executiontime: 0,
          }),
        ],
      ],
      contents(course, sections),
      settings(file, sections),
    ],
  ]);

const courseXml = (course: Course): string =>
  xml([
    'course',
    { id: '1', contextid: String(COURSE_CONTEXT) },
    ...fields({
      shortname: clip(course.id, 100),
      fullname: clip(course.title, 254),
      idnumber: '',
      summary: `<p>${html(course.description)}</p>`,
      summaryformat: 1,
      format: 'topics',
      showgrades: 1,
      newsitems: 0,
      startdate: 0,
      enddate: 0,
      marker: 0,
      maxbytes: 0,
      legacyfiles: 0,
      showreports: 0,
      visible: 1,
      groupmode: 0,
      groupmodeforce: 0,
      defaultgroupingid: 0,
      lang: '',
      theme: '',
      timecreated: STAMP,
      timemodified: STAMP,
      requested: 0,
      showactivitydates: 0,
      showcompletionconditions: 1,
      enablecompletion: 1,
      completionnotify: 0,
    }),
    ['category', { id: '1' }, ...fields({ name: '', description: null })],
    ['tags', {}],
    ['customfields', {}],
    ['courseformatoptions', {}],
  ]);

const sectionXml = ({ number, title, visible, activities }: Section): string =>
  xml([
    'section',
    { id: String(number) },
    ...fields({
      number,
      name: clip(title, 255),
      summary: '',
      summaryformat: 1,
      sequence: activities.map(({ id }) => id).join(','),
      visible: visible ? 1 : 0,
      availabilityjson: null,
      timemodified: STAMP,
    }),
  ]);

/** The course's own total: the columns of the lessons hang on it. */
const gradebookXml = (): string =>
  xml([
    'gradebook',
    {},
    ['attributes', {}],
    [
      'grade_categories',
      {},
      [
        'grade_category',
        { id: '1' },
        ...fields({
          parent: null,
          depth: 1,
          path: '/1/',
          fullname: '?',
          // Moodle's default, the natural one.
          aggregation: 13,
          keephigh: 0,
          droplow: 0,
          aggregateonlygraded: 1,
          aggregateoutcomes: 0,
          timecreated: STAMP,
          timemodified: STAMP,
          hidden: 0,
        }),
      ],
    ],
    [
      'grade_items',
      {},
      gradeItem(1, {
        categoryid: null,
        itemname: null,
        itemtype: 'course',
        itemmodule: null,
        iteminstance: 1,
        itemnumber: null,
        idnumber: null,
      }),
    ],
    ['grade_letters', {}],
    ['grade_settings', {}],
  ]);

/** @param categories the numbers of the bank's categories. */
export const courseFiles = (
  course: Course,
  sections: readonly Section[],
  categories: readonly number[],
): Readonly<Record<string, string>> => ({
  'course/course.xml': courseXml(course),
  'course/enrolments.xml': xml(['enrolments', {}, ['enrols', {}]]),
  'course/roles.xml': xml(['roles', {}, ['role_overrides', {}], ['role_assignments', {}]]),
  'course/inforef.xml': xml([
    'inforef',
    {},
    [
      'question_categoryref',
      {},
      ...categories.map((id): Node => ['question_category', {}, ['id', {}, String(id)]]),
    ],
  ]),
  ...Object.fromEntries(
    sections.flatMap((section) => {
      const folder = `sections/section_${section.number}`;
      return [
        [`${folder}/section.xml`, sectionXml(section)],
        [`${folder}/inforef.xml`, xml(['inforef', {}])],
      ];
    }),
  ),
  'gradebook.xml': gradebookXml(),
  'groups.xml': xml(['groups', {}, ['groupings', {}]]),
  'outcomes.xml': xml(['outcomes_definition', {}]),
  'roles.xml': xml(['roles_definition', {}]),
  'scales.xml': xml(['scales_definition', {}]),
  'completion.xml': xml(['course_completion', {}]),
});

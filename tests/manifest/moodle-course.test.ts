/** The course backup of Moodle: every file, what stands in it, and that it is the same every time. */
import { createHash } from 'node:crypto';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { moodleBackup, type MoodlePackage } from '../../manifest/moodle';
import { readUnit } from '../../scripts/shared/lessons';
import { lessonsOf } from '../../src/course/course';
import { lessonCourse } from '../../src/reader';
import { everyKind } from '../builders/native-unit';
import { type El, parse, seen } from '../native/xml';

const bread = readUnit('tests/fixtures/bread');
if ('problems' in bread) throw new Error('The fixture has problems.');

/** A package as it would be, with two files. */
const packageOf = (lesson: string): MoodlePackage => ({
  lesson,
  course: lessonCourse(bread.course, lesson, bread.slots),
  name: `${lesson}.zip`,
  zip: strToU8(`zip of ${lesson}`),
  files: {
    'index.html': strToU8(`page of ${lesson}`),
    'build-1/player.js': strToU8('the same in every package'),
  },
});

const lessons = lessonsOf(bread.course);
const backup = moodleBackup(
  bread,
  'bread.mbz',
  lessons.map(({ id }) => packageOf(id)),
  [{ title: 'Teacher’s book', file: 'book.html', bytes: strToU8('<p>Every answer</p>') }],
);
const read = (name: string): El => parse(backup.files[name] ?? `<none>${name}</none>`);
const texts = (of: El, path: string): string[] => of.all(path).map(({ text }) => text);
const values = (of: El, names: readonly string[]): string[] => names.map((n) => of.one(n).text);

describe('the tree', () => {
  const activity = (name: string, is: string): string[] =>
    [is, 'grades', 'inforef', 'module', 'roles'].map((one) => `activities/${name}/${one}.xml`);

  test('is that of a backup, each file once', () => {
    expect(Object.keys(backup.files).sort()).toEqual(
      [
        ...activity('resource_4', 'resource'),
        ...activity('scorm_1', 'scorm'),
        ...activity('scorm_2', 'scorm'),
        ...activity('scorm_3', 'scorm'),
        'completion.xml',
        'course/course.xml',
        'course/enrolments.xml',
        'course/inforef.xml',
        'course/roles.xml',
        'files.xml',
        'gradebook.xml',
        'groups.xml',
        'moodle_backup.xml',
        'outcomes.xml',
        'questions.xml',
        'roles.xml',
        'scales.xml',
        'sections/section_1/inforef.xml',
        'sections/section_1/section.xml',
        'sections/section_2/inforef.xml',
        'sections/section_2/section.xml',
        'sections/section_3/inforef.xml',
        'sections/section_3/section.xml',
      ].sort(),
    );
  });

  test('names in moodle_backup.xml what is there, in sections, with its settings', () => {
    const root = read('moodle_backup.xml').one('information');
    expect(values(root, ['name', 'backup_release', 'include_files'])).toEqual([
      'bread.mbz',
      '4.0',
      '1',
    ]);
    expect(texts(root, 'contents/activities/activity/directory')).toEqual([
      'activities/scorm_1',
      'activities/scorm_2',
      'activities/scorm_3',
      'activities/resource_4',
    ]);
    expect(texts(root, 'contents/activities/activity/sectionid')).toEqual(['1', '1', '2', '3']);
    expect(texts(root, 'contents/sections/section/title')).toEqual([
      ...bread.course.outline.map(({ title }) => title),
      'For the teacher',
    ]);
    const included = root
      .all('settings/setting[value="1" and level!="root"]')
      .map((one) => one.one('name').text);
    expect(included).toEqual([
      'section_1_included',
      'scorm_1_included',
      'scorm_2_included',
      'section_2_included',
      'scorm_3_included',
      'section_3_included',
      'resource_4_included',
    ]);
    // No user, and nothing of one, comes with it.
    expect(root.one('settings/setting[name="users"]/value').text).toBe('0');
  });
});

describe('a lesson', () => {
  const scorm = read('activities/scorm_2/scorm.xml').one('scorm');

  test('is set as the guide says', () => {
    const set = Object.fromEntries(scorm.children.map(({ name, text }) => [name, text]));
    expect(set).toMatchObject({
      name: 'The oven',
      reference: 'the-oven.zip',
      version: 'SCORM_1.2',
      // Highest grade of the highest attempt, of as many as a student likes.
      maxgrade: '100',
      grademethod: '1',
      whatgrade: '0',
      maxattempt: '0',
      forcecompleted: '0',
      forcenewattempt: '0',
      lastattemptlock: '0',
      // No preview, no list of contents, no buttons to go on; the current window.
      hidebrowse: '1',
      hidetoc: '1',
      nav: '0',
      popup: '0',
      skipview: '0',
      // Passed and completed both.
      completionstatusrequired: '6',
      completionstatusallscos: '0',
      completionscorerequired: '$@NULL@$',
    });
    expect(seen(scorm.one('intro').text)).toBe(lessons[1]?.enquiry);
    const module = read('activities/scorm_2/module.xml');
    expect(values(module, ['visible', 'completion', 'sectionid', 'showdescription'])).toEqual([
      '1',
      '2',
      '1',
      '1',
    ]);
  });

  test('starts with the one item of its manifest', () => {
    expect(
      scorm
        .all('scoes/sco')
        .map((sco) => [
          sco.attr('id'),
          ...values(sco, ['manifest', 'organization', 'parent', 'identifier', 'launch']),
        ]),
    ).toEqual([
      ['3', 'bread-the-oven.manifest', '', '/', 'bread-the-oven.organization', ''],
      [
        '4',
        'bread-the-oven.manifest',
        'bread-the-oven.organization',
        'bread-the-oven.organization',
        'bread-the-oven.item',
        'index.html',
      ],
    ]);
    expect(scorm.one('launch').text).toBe('4');
  });

  test('has a column of 100 in the gradebook', () => {
    const item = read('activities/scorm_2/grades.xml').one('grade_items/grade_item');
    expect(values(item, ['itemname', 'itemmodule', 'iteminstance', 'grademax'])).toEqual([
      'The oven',
      'scorm',
      '2',
      '100',
    ]);
    const named = read('activities/scorm_2/inforef.xml').one('grade_itemref/grade_item/id').text;
    expect(named).toBe(item.attr('id'));
  });
});

test('a page for teachers is hidden, and stays so when its section is shown', () => {
  const section = read('sections/section_3/section.xml');
  expect(values(section, ['name', 'visible', 'sequence'])).toEqual(['For the teacher', '0', '4']);
  const module = read('activities/resource_4/module.xml');
  expect(values(module, ['visible', 'visibleold', 'completion'])).toEqual(['0', '0', '0']);
  const resource = read('activities/resource_4/resource.xml').one('resource');
  expect(values(resource, ['name', 'display'])).toEqual(['Teacher’s book', '5']);
  const none = moodleBackup(bread, 'bread.mbz', [packageOf('the-oven')], []);
  expect(Object.keys(none.files).filter((name) => name.includes('section_3'))).toEqual([]);
});

describe('files', () => {
  const sha1 = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');
  const rows = read('files.xml').all('file');

  test('lie under their SHA-1, each content once', () => {
    for (const [name, bytes] of Object.entries(backup.media)) {
      const hash = sha1(bytes);
      expect(name).toBe(`files/${hash.slice(0, 2)}/${hash}`);
    }
    expect(new Set(rows.map((row) => row.one('contenthash').text)).size).toBe(
      Object.keys(backup.media).length,
    );
    for (const row of rows) {
      const hash = row.one('contenthash').text;
      const bytes = backup.media[`files/${hash.slice(0, 2)}/${hash}`];
      expect(row.one('filesize').text).toBe(String(bytes?.length));
    }
  });

  test('are the zip and what is in it, in the activity that names them', () => {
    const ids = texts(read('activities/scorm_3/inforef.xml'), 'fileref/file/id');
    const context = read('activities/scorm_3/scorm.xml').attr('contextid');
    const mine = rows.filter((row) => ids.includes(row.attr('id')));
    expect(
      mine.map((row) =>
        values(row, ['contextid', 'component', 'filearea', 'filepath', 'filename']),
      ),
    ).toEqual([
      [context, 'mod_scorm', 'package', '/', 'taste-test.zip'],
      [context, 'mod_scorm', 'content', '/', 'index.html'],
      [context, 'mod_scorm', 'content', '/build-1/', 'player.js'],
    ]);
    expect(read('activities/scorm_3/scorm.xml').one('scorm/sha1hash').text).toBe(
      sha1(strToU8('zip of taste-test')),
    );
  });

  test('are told to be of one activity or the course, and none is told twice', () => {
    const ids = rows.map((row) => row.attr('id'));
    expect(ids).toEqual(ids.map((_, at) => String(at + 1)));
    const named = Object.keys(backup.files)
      .filter((name) => name.startsWith('activities/') && name.endsWith('inforef.xml'))
      .flatMap((name) => texts(read(name), 'fileref/file/id'));
    const others = rows.filter((row) => row.one('component').text === 'question');
    expect([...named, ...others.map((row) => row.attr('id'))].sort()).toEqual([...ids].sort());
  });
});

describe('the question bank', () => {
  const kinds = moodleBackup(everyKind(), 'tiny.mbz', [], []);
  const bank = parse(kinds.files['questions.xml'] ?? '');
  const entry = (id: string): El => bank.one(`//question_bank_entry[idnumber="tiny.${id}"]`);
  const question = (id: string): El => entry(id).one('.//question');

  test('has a category for each lesson, in that of the unit, and the course names them', () => {
    expect(
      bank
        .all('question_category')
        .map((one) => [one.attr('id'), ...values(one, ['name', 'parent'])]),
    ).toEqual([
      ['1', 'top', '0'],
      ['2', 'A tiny unit', '1'],
      ['3', '01 First', '2'],
    ]);
    expect(
      texts(
        parse(kinds.files['course/inforef.xml'] ?? ''),
        'question_categoryref/question_category/id',
      ),
    ).toEqual(['1', '2', '3']);
  });

  test.each([
    ['k-choice', 'multichoice', 4],
    ['k-choices', 'multichoice', 5],
    ['k-order', 'ordering', 4],
    ['k-match', 'match', 0],
    ['k-match-two', 'gapselect', 2],
    ['k-sort', 'gapselect', 2],
    ['k-gap', 'gapselect', 4],
    ['k-typed', 'multianswer', 0],
    ['k-hotspot', 'multichoice', 2],
    ['k-number', 'numerical', 3],
    ['k-evidence', 'multichoice', 3],
    ['k-practice', 'essay', 0],
  ])('%s is of the type %s with %i answers', (id, type, count) => {
    const one = question(id);
    expect(one.one('qtype').text).toBe(type);
    const plugin = one.one(`plugin_qtype_${type}_question`);
    expect(plugin.all('answers/answer')).toHaveLength(count);
    expect(texts(one, 'tags/tag/rawname')).toEqual(['First', 'A tiny unit']);
    // A hint more is a try more, and each costs half.
    expect(one.all('question_hints/question_hint')).toHaveLength(type === 'essay' ? 0 : 1);
    expect(one.one('penalty').text).toBe(type === 'essay' ? '0' : '0.5');
    expect(one.one('stamp').text).toBe(`tiny.${id}`);
  });

  test('shares of the mark, as the columns have them', () => {
    const answers = (id: string): string[][] =>
      question(id)
        .all('.//answers/answer')
        .map((one) => [seen(one.one('answertext').text), one.one('fraction').text]);
    expect(answers('k-choices')).toEqual([
      ['First right', '0.3333333'],
      ['Second right', '0.3333333'],
      ['Wrong here', '-0.3333333'],
      ['Third right', '0.3333333'],
      ['Wrong there', '-0.3333333'],
    ]);
    expect(answers('k-number')).toEqual([
      ['12', '0.0000000'],
      ['13', '1.0000000'],
      ['13.25', '1.0000000'],
    ]);
    const numbers = question('k-number');
    expect(texts(numbers, './/numerical_record/tolerance')).toEqual(['0', '0', '0.75']);
    expect(texts(numbers, './/numerical_record/answer')).toEqual(
      numbers.all('.//answers/answer').map((one) => one.attr('id')),
    );
    expect(answers('k-order').map(([, place]) => place)).toEqual([
      '1.0000000',
      '2.0000000',
      '3.0000000',
      '4.0000000',
    ]);
  });

  test('pairs stand beside each other', () => {
    const pairs = question('k-match').all('.//matches/match');
    expect(pairs.map((one) => values(one, ['questiontext', 'answertext']))).toEqual([
      ['Lenin', 'Wrote the April Theses'],
      ['Trotsky', 'Chaired the Soviet'],
      ['Kerensky', 'Led the government'],
    ]);
  });

  test('a typed gap is a question of its own, in the order of the gaps, each with all its words', () => {
    const whole = question('k-typed');
    expect(seen(whole.one('questiontext').text)).toContain('In {#1} he took {#2}.');
    expect(whole.one('defaultmark').text).toBe('2');
    const gaps = bank.all(`//question[parent="${whole.attr('id')}"]`);
    expect(whole.one('.//multianswer/sequence').text).toBe(
      gaps.map((one) => one.attr('id')).join(','),
    );
    expect(gaps.map((one) => texts(one, './/answertext'))).toEqual([
      ['Zürich', 'Zurich', 'Zuerich'],
      [String.raw`50% \* {cut} ~ #1 = \ }`, String.raw`a\*b`],
    ]);
    expect(gaps.map((one) => one.one('questiontext').text.slice(0, 16))).toEqual([
      '{1:SHORTANSWER:=',
      '{1:SHORTANSWER:=',
    ]);
  });

  test('a picture is a file of the question that shows it', () => {
    const one = question('k-hotspot');
    const [row, ...more] = parse(kinds.files['files.xml'] ?? '').all('file');
    expect(more).toEqual([]);
    expect(row && values(row, ['component', 'filearea', 'itemid'])).toEqual([
      'question',
      'questiontext',
      one.attr('id'),
    ]);
    expect(one.one('questiontext').text).toContain(
      `<img src="@@PLUGINFILE@@/${row?.one('filename').text}" alt="">`,
    );
    expect(Object.values(kinds.media).map((bytes) => strFromU8(bytes))).toEqual([
      expect.stringMatching(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[\s\S]*<\/svg>\n$/),
    ]);
  });

  test('no number comes twice among rows of a kind', () => {
    for (const kind of ['question', 'question_bank_entry', 'answer', 'question_hint', 'tag']) {
      const ids = bank.all(`//${kind}[@id]`).map((one) => one.attr('id'));
      expect(new Set(ids).size, kind).toBe(ids.length);
    }
  });
});

test('an edited edition keeps every name by which Moodle knows a question or an activity', () => {
  const ids = (files: Readonly<Record<string, string>>): string[] =>
    [...(files['questions.xml'] ?? '').matchAll(/<(?:stamp|idnumber)>([^<]*)</g)].map(
      ([, id = '']) => id,
    );
  const edited = everyKind((text) => text.replaceAll('Lenin', 'Vladimir'));
  const before = moodleBackup(everyKind(), 'tiny.mbz', [], []).files;
  const after = moodleBackup(edited, 'tiny.mbz', [], []).files;
  expect(after['questions.xml']).not.toBe(before['questions.xml']);
  expect(ids(after)).toEqual(ids(before));
});

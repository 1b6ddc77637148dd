/**
 * cmi5 packages (section 13 and 14 of the specification): a cmi5.xml at the root, each lesson an AU
 * with a page and a progress of its own, in blocks that follow the course's parts. Identifiers derive
 * from the course's IRI and never hold a version: an LMS knows a new edition by them.
 */
import type { Course, Lesson } from '../src/course/course';
import { lessonsOf } from '../src/course/course';
import { kindOf } from '../src/kinds/register';
import { lessonPage } from '../src/package/names';
import { anyLrs } from './connect';
import type { Format } from './format';
import { profileFile } from './xapi-profile';
import type { Node } from './xml';
import { xml } from './xml';

const structure = (course: Course): string => {
  const { passMark } = course.policy;
  const words = (name: string, text: string): Node => [
    name,
    {},
    ['langstring', { lang: course.language }, text],
  ];
  const unit = (lesson: Lesson): Node => {
    // A lesson in which nothing is scored tells of no score that a mark could be held against.
    const mark = lesson.questions.some((spec) => kindOf(spec).scored) ? passMark : undefined;
    return [
      'au',
      {
        id: `${course.iri}/${lesson.id}`,
        // Explicit: without it the AU would be satisfied before it is opened (13.1.4).
        moveOn: mark === undefined ? 'Completed' : 'CompletedAndPassed',
        // At most four decimals.
        ...(mark !== undefined && { masteryScore: String(Math.round(mark * 100) / 10_000) }),
        launchMethod: 'AnyWindow',
        activityType: 'http://adlnet.gov/expapi/activities/lesson',
      },
      words('title', lesson.title),
      words('description', lesson.enquiry),
      ['url', {}, lessonPage(lesson.id)],
    ];
  };
  const blocks = course.outline.map(({ title, lessons }, at): Node => [
    'block',
    { id: `${course.iri}/parts/${at + 1}` },
    words('title', title),
    words('description', lessons.map((lesson) => lesson.title).join(' · ')),
    ...lessons.map(unit),
  ]);
  const lessons = lessonsOf(course);
  return xml([
    'courseStructure',
    { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
    [
      'course',
      { id: course.iri },
      words('title', course.title),
      words('description', course.description),
    ],
    // A package of one lesson has no parts to show.
    ...(lessons.length === 1 ? lessons.map(unit) : blocks),
  ]);
};

export const cmi5: Format = {
  name: 'cmi5',
  title: 'cmi5',
  tracker: 'lrs/cmi5',
  connect: anyLrs,
  stems: true,
  lessonPages: true,
  files: (course) => ({ 'cmi5.xml': structure(course), ...profileFile(course) }),
};

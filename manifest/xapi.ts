/**
 * xAPI packages for a Tin Can launch: a tincan.xml beside the pages. The first activity is the one
 * that is launched; the lessons are listed so that an LRS knows their names before anybody reads them.
 */
import type { Course } from '../src/course/course';
import { lessonsOf } from '../src/course/course';
import { INDEX } from '../src/package/names';
import { isOneLesson } from '../src/track/lrs/identifiers';
import { anyLrs } from './connect';
import type { Format } from './format';
import { profileFile } from './xapi-profile';
import type { Node } from './xml';
import { xml } from './xml';

const TYPE = 'http://adlnet.gov/expapi/activities';

const tincan = (course: Course): string => {
  const lang = { lang: course.language };
  const activity = (
    type: string,
    id: string,
    words: readonly [string, string],
    launch: readonly Node[],
  ): Node => [
    'activity',
    { id, type: `${TYPE}/${type}` },
    ['name', lang, words[0]],
    ['description', lang, words[1]],
    ...launch,
  ];
  return xml([
    'tincan',
    { xmlns: 'http://projecttincan.com/tincan.xsd' },
    [
      'activities',
      {},
      activity(
        isOneLesson(course) ? 'lesson' : 'course',
        course.iri,
        [course.title, course.description],
        [['launch', lang, INDEX]],
      ),
      // In a package of one lesson the lesson is the course.
      ...(isOneLesson(course) ? [] : lessonsOf(course)).map(({ id, title, enquiry }) =>
        activity('lesson', `${course.iri}/${id}`, [title, enquiry], []),
      ),
    ],
  ]);
};

export const xapi: Format = {
  name: 'xapi',
  title: 'xAPI (Tin Can)',
  tracker: 'lrs/tincan',
  connect: anyLrs,
  stems: true,
  files: (course) => ({ 'tincan.xml': tincan(course), ...profileFile(course) }),
};

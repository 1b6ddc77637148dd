/** What a teacher drops into the class report. */
import { lessonsOf } from '../../src/course/course';
import { packageFiles } from './harness';
import { courseOf } from './player';

/** Moodle's report of the fixture course, in which one student gave each question its first letter. */
export const moodleReport = (): string[][] => {
  const course = courseOf(packageFiles('unit', 'scorm12', 'bread'));
  const specs = lessonsOf(course).flatMap(({ questions }) => questions);
  const responses = course.columns.map((slot) => {
    const spec = specs.find((one) => one.slot === slot);
    return spec?.kind === 'choice'
      ? (spec.choiceIds.find((id) => !spec.correctResponse.includes(id)) ?? '')
      : '';
  });
  const facts = ['Name', 'Attempt', 'Started on', 'Last accessed on', 'Score', course.title];
  const head = [...facts, ...course.columns.map((_, n) => `Response ${n}`)];
  const names = ['<img src=x onerror=alert(1)>', 'Bo'];
  const rows = names.map((name) => [name, '1', 'x', 'x', '5', '5', ...responses]);
  return [head, ...rows];
};

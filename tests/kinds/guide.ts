/** Every question of the authoring guide, read as the build reads it, in a lesson of its own. */
import { readFileSync } from 'node:fs';
import { read } from '../../src/reader';
import { examplesIn, readGuide } from '../../scripts/schema/guide';
import { placedQuestions, lessonsOf } from '../../src/course/course';
import { kindOf } from '../../src/kinds/register';
import { front, unitYaml } from '../builders/lesson-files';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 70"><rect class="f-red" width="9" height="9"/></svg>';

const source = /```source\n[\s\S]*?\n```/;

/** Every question of the guide in a lesson of its own, with the source that some of them quote. */
export const unit = (() => {
  const texts = examplesIn(readGuide()).map(({ text }) => text);
  const quoted = texts.map((text) => source.exec(text)?.[0]).find(Boolean) ?? '';
  const questions = texts
    .filter((text) => !text.startsWith('---'))
    .flatMap((text) => [...text.matchAll(/```question\n[\s\S]*?\n```/g)].map(([one]) => one))
    .map((one) => one.replace(/^(see|lesson): .*\n/gm, ''));
  const ids = new Set<string>();
  const once = questions.filter((one) => {
    const id = /^id: (.*)$/m.exec(one)?.[1] ?? '';
    return !ids.has(id) && ids.add(id);
  });
  const pictures = [...once.join('').matchAll(/[a-z0-9-]+\.svg/g)].map(
    ([name]) => [`01-first/${name}`, svg] as const,
  );
  const made = read(
    new Map([
      ['unit.yaml', unitYaml()],
      ['glossary.yaml', readFileSync('lessons/glossary.yaml', 'utf8')],
      [
        '01-first/lesson.md',
        `${front()}\n## Start\n\nText.\n\n${[quoted, ...once].join('\n\n')}\n`,
      ],
      ...pictures,
    ]),
  );
  if ('problems' in made) throw new Error(made.problems.map(({ message }) => message).join('\n'));
  return made;
})();

const [first] = lessonsOf(unit.course);
const firstBody = unit.bodies['first'];
if (!first || !firstBody) throw new Error('No lesson.');
export const lesson = first;
export const body = firstBody;
export const all = placedQuestions(lesson, body);
export const asked = all.map((one) => [one.spec.id, one] as const);
export const scored = asked.filter(([, { spec }]) => kindOf(spec).scored);

/**
 * `npm run check`: reads every lesson, prints what it found and gives new questions their slots.
 * Ends with 1 when there are problems; advice alone ends with 0.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { advice } from '../src/reader/advice';
import { unitAdvice } from '../src/reader/advice-unit';
import { mediaOf } from './build/media';
import { readUnit } from './lessons';
import { type Media, formatProblem } from '../src/reader';
import { printSlots } from '../src/reader/slots';
import { summary } from '../src/reader/summary';
import { own } from '../src/course/own';
import { weight } from '../src/reader/weight';
import { sentence } from './sentence';

export interface Checked {
  readonly code: 0 | 1;
  readonly lines: readonly string[];
}

const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** Checks the unit in a folder with its photographs; writes its slots.json when there is something new and no problem. */
export const check = (dir: string, media?: Media): Checked => {
  const unit = readUnit(dir, media);
  if ('problems' in unit) {
    const { problems } = unit;
    return {
      code: 1,
      lines: [...problems.map(formatProblem), `${many(problems.length, 'problem')}.`],
    };
  }
  const { slots, written, glossary, lessons, course } = unit;
  const whole = unitAdvice(unit);
  const advised = [
    ...lessons.flatMap((lesson) => advice(lesson, glossary, course.language)),
    ...whole.advice,
  ];
  const lines = [
    ...lessons.flatMap((lesson) => {
      const body = own(unit.bodies, lesson.front.value.id);
      return [...summary(lesson), ...(body ? weight(body, unit.media) : [])];
    }),
    'the whole unit:',
    ...whole.figures.map((figure) => `  ${figure}`),
    ...advised.map((one) => `advice: ${formatProblem(one)}`),
  ];
  const added =
    slots.questions.length -
    written.questions.length +
    slots.lessons.length -
    written.lessons.length;
  if (added > 0) {
    writeFileSync(join(dir, 'slots.json'), printSlots(slots));
    lines.push(`${many(added, 'new slot')} written to slots.json: keep it with the lessons.`);
  }
  const questions = lessons.reduce((sum, lesson) => sum + lesson.questions.length, 0);
  lines.push(
    `No problems in ${many(lessons.length, 'lesson')} with ${many(questions, 'question')}; ${many(advised.length, 'piece')} of advice.`,
  );
  return { code: 0, lines };
};

export const main = async (args: readonly string[]): Promise<number> => {
  const [got] = args;
  if (got !== undefined) throw sentence(`Expected no options after 'check', got "${got}".`);
  const { code, lines } = check('lessons', await mediaOf('lessons'));
  for (const line of lines) (code === 0 ? console.log : console.error)(line);
  return code;
};

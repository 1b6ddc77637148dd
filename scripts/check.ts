/**
 * `npm run check`: reads every lesson, prints what it found and gives new questions their slots.
 * Ends with 1 when there are problems, or when an edit would change what answers mean that students gave to the
 * last edition; advice alone ends with 0. `--meant id,id`: these changes are meant. `--release`: this edition is
 * given to students, and the next ones are compared with it. `--lessons dir` reads elsewhere.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { advice } from '../src/reader/advice';
import { unitAdvice } from '../src/reader/advice-unit';
import { mediaOf } from './build/media';
import { expectFolder, readUnit } from './shared/lessons';
import { type Media, formatProblem, type Problem } from '../src/reader';
import { SLOTS } from '../src/reader/file-names';
import { releaseStops } from '../src/reader/release-stops';
import { type ReleaseOptions, slotsAfter } from '../src/reader/released';
import { printSlots } from '../src/reader/slots';
import { summary } from '../src/reader/summary';
import { own } from '../src/course/own';
import { weightLines } from '../src/reader/weight';
import { readOptions } from './shared/arguments';
import { sentence } from './shared/sentence';

interface Checked {
  readonly code: 0 | 1;
  readonly lines: readonly string[];
}

const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

const missing = (before: readonly string[] = [], now: readonly string[]): number =>
  now.filter((one) => !before.includes(one)).length;

const NOTHING: ReleaseOptions = { meant: [], release: false };

const failed = (problems: readonly Problem[]): Checked => ({
  code: 1,
  lines: [...problems.map(formatProblem), `${many(problems.length, 'problem')}.`],
});

/** @throws a sentence where something is said to be meant that nothing has stopped on. */
const expectStops = (ids: readonly string[], stops: readonly { readonly id: string }[]): void => {
  const strange = ids.find((id) => stops.every((stop) => stop.id !== id));
  if (strange === undefined) return;
  const all = [...new Set(stops.map(({ id }) => id))].join(', ');
  throw sentence(
    `Expected after --meant what the check stops on (${all || 'nothing now'}), got "${strange}".`,
  );
};

/**
 * Checks the unit in a folder with its photographs; writes its slots.json when there is something new and no problem.
 * @throws a sentence where `said` names what the check does not stop on.
 */
export const check = (dir: string, media?: Media, said: ReleaseOptions = NOTHING): Checked => {
  const unit = readUnit(dir, media);
  if ('problems' in unit) return failed(unit.problems);
  const stops = releaseStops(unit);
  expectStops(said.meant, stops);
  const open = stops.filter(({ id }) => !said.meant.includes(id));
  if (open.length > 0) return failed(open);
  const { written, glossary, lessons, course } = unit;
  const whole = unitAdvice(unit);
  const advised = [
    ...lessons.flatMap((lesson) => advice(lesson, glossary, course.language)),
    ...whole.advice,
  ];
  const lines = [
    ...lessons.flatMap((lesson) => {
      const body = own(unit.bodies, lesson.front.value.id);
      return [...summary(lesson, course.language), ...(body ? weightLines(body, unit.media) : [])];
    }),
    'the whole unit:',
    ...whole.figures.map((figure) => `  ${figure}`),
    ...advised.map((one) => `advice: ${formatProblem(one)}`),
  ];
  const next = slotsAfter(unit, said);
  const added =
    missing(written?.questions, next.questions) + missing(written?.lessons, next.lessons);
  if (written === undefined || printSlots(next) !== printSlots(written)) {
    writeFileSync(join(dir, SLOTS), printSlots(next));
    lines.push(
      ...(added > 0
        ? [`${many(added, 'new slot')} written to slots.json: keep it with the lessons.`]
        : []),
      ...said.meant.map((id) => `slots.json knows now that the change of ${id} is meant.`),
      ...(said.release
        ? [`slots.json keeps version ${unit.version} as the edition that students have.`]
        : []),
    );
  }
  const questions = lessons.reduce((sum, lesson) => sum + lesson.questions.length, 0);
  lines.push(
    `No problems in ${many(lessons.length, 'lesson')} with ${many(questions, 'question')}; ${many(advised.length, 'piece')} of advice.`,
  );
  return { code: 0, lines };
};

const readArguments = (args: readonly string[]): { dir: string; said: ReleaseOptions } => {
  const options = {
    meant: { type: 'string' },
    release: { type: 'boolean' },
    lessons: { type: 'string', default: 'lessons' },
  } as const;
  const expected = "--meant id,id, --release or --lessons FOLDER after 'check', or nothing";
  const { values } = readOptions({ args: [...args], options }, expected);
  const { meant = '', release = false, lessons: dir } = values;
  return { dir, said: { meant: meant.split(',').filter((id) => id !== ''), release } };
};

export const main = async (args: readonly string[]): Promise<number> => {
  const { dir, said } = readArguments(args);
  expectFolder(dir);
  const { code, lines } = check(dir, await mediaOf(dir), said);
  for (const line of lines) (code === 0 ? console.log : console.error)(line);
  return code;
};

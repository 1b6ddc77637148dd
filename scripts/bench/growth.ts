/** How building, opening and answering grow with the course. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { INDEX } from '../../src/package/names';
import { questionsOf } from '../../src/course/course';
import type { Files } from '../../src/package/read';
import { readPackage, readZip } from '../../src/package/read';
import { KEPT_SCRIPTS } from '../build/scripts';
import { answer } from './answer';
import type { Answered } from './answer';
import { answeredTwice, valuesOf } from './attempt';
import type { Row } from './figures';
import { figure, median, textOf } from './figures';
import { generate } from './generate';
import type { Visit } from './measure';
import { visit } from './measure';
import { longestTask } from './opening';
import type { Values } from './server';
import type { Bench, Packed, Stage } from './stage';

export const WORK = '.cache/bench';

/** Questions of a lesson where lessons are what grows: the unit has about as many. */
const QUESTIONS = 10;

export const times = async <T>(task: () => Promise<T>): Promise<readonly [number, T]> => {
  const start = performance.now();
  const result = await task();
  return [Math.round(performance.now() - start), result];
};

/** The files of the first zip whose name matches, and its size. */
export const zipOf = (folder: string, wanted: RegExp): Packed => {
  const name = readdirSync(folder).find((file) => wanted.test(file));
  if (name === undefined) throw new Error(`Expected a zip ${String(wanted)} in ${folder}.`);
  const path = `${folder}/${name}`;
  return { files: readZip(readFileSync(path)), size: statSync(path).size };
};

/** The most memory that a build may take, in bytes, however many lessons it has. */
const MOST_MEMORY = 600e6;

/** From nothing: what earlier builds have kept is taken away. */
export const afresh = (out: string): void => {
  for (const kept of [out, KEPT_SCRIPTS]) rmSync(kept, { recursive: true, force: true });
};

/** Tells at its end the most memory that a process of Node had, in kilobytes. */
const PEAK = `data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))`;

/**
 * The command as an author runs it. @returns the bytes of memory that the larger of its two processes had at most: that
 * of the scripts has ended before the lessons are read.
 */
const buildApart = (args: readonly string[]): Promise<number> =>
  new Promise((done, fail) => {
    const env = { ...process.env, NODE_OPTIONS: `--import=${PEAK}` };
    const child = spawn(process.execPath, ['scripts/run.mjs', 'build', ...args], { env });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    child.stdout.resume();
    child.on('error', fail);
    child.on('close', (code) => {
      const peaks = [...errors.matchAll(/peak (\d+)/g)].map(([, peak]) => Number(peak));
      if (code === 0 && peaks.length > 0) done(1024 * Math.max(...peaks));
      else fail(new Error(errors.trim()));
    });
  });

/** Builds the unit of a generated course for SCORM 1.2. */
const grown = async (lessons: number, questions: number, say: Bench['say']) => {
  const folder = `${WORK}/grown`;
  const out = `${WORK}/grown-${lessons}-${questions}`;
  generate(folder, lessons, questions);
  const args = ['--lessons', folder, '--out', out, '--format', 'scorm12', '--lesson', 'unit'];
  afresh(out);
  const [ms, peak] = await times(() => buildApart(args));
  const [again] = await times(() => buildApart(args));
  const [time, memory, second] = [figure(ms, 's'), figure(peak, 'MB'), figure(again, 's')];
  say(
    `building ${lessons} lessons of ${questions}: ${textOf(time)}, ${textOf(memory)}; again ${textOf(second)}`,
  );
  if (peak > MOST_MEMORY) {
    const most = textOf(figure(MOST_MEMORY, 'MB'));
    throw new Error(`Expected to build ${lessons} lessons in ${most}, got ${textOf(memory)}.`);
  }
  return { time, memory, second, ...zipOf(out, /-unit-/) };
};

/** The medians of opening. */
const openingOf = (opened: readonly Visit[]): Row => ({
  'first text': figure(median(opened.map((one) => one.firstText)), 's'),
  interactive: figure(median(opened.map((one) => one.interactive)), 's'),
  memory: figure(median(opened.map((one) => one.heap)), 'MB'),
});

/** Build, package size and opening by number of lessons; opening slow. Nothing in the short form. */
export const byLessons: Stage = {
  name: 'growth with lessons',
  async run(bench) {
    const { host, rounds, short, say } = bench;
    if (short) return [];
    const courses = [];
    for (const lessons of [8, 80, 800]) {
      courses.push({ lessons, ...(await grown(lessons, QUESTIONS, say)), opened: [] as Visit[] });
    }
    for (let round = 1; round <= rounds; round++) {
      for (const { lessons, files, opened } of courses) {
        const seen = await visit(await bench.browser(), host, files, { slow: true, script: true });
        opened.push(seen);
        say(
          `${lessons} lessons, round ${round}: interactive ${textOf(figure(seen.interactive, 's'))}`,
        );
      }
    }
    return [
      {
        title: `Generated courses by number of lessons of ${QUESTIONS} questions, opened on the slow processor`,
        grows: true,
        rows: courses.map(({ lessons, time, memory, second, files, size, opened }) => ({
          lessons: figure(lessons),
          build: time,
          'memory of the build': memory,
          'built again': second,
          zip: figure(size, 'kB'),
          'first page': figure(Buffer.from(files[INDEX] ?? '').length, 'kB'),
          ...openingOf(opened),
        })),
      },
    ];
  },
};

/** The question that is answered. */
const ASKED = { id: 'l1-q1', hash: '#/lesson-1/1' };

/** What an LMS holds of an attempt in which every other question was answered. */
const othersAnswered = (files: Files): Values => {
  const course = readPackage(files)?.course;
  if (!course) throw new Error('Expected a package of ours.');
  const others = questionsOf(course).filter(({ id }) => id !== ASKED.id);
  return valuesOf(course, answeredTwice(others));
};

/**
 * Opening and the first answer of an attempt by number of questions, in ten lessons, slow; in the long form the last
 * answer, too.
 */
export const byQuestions: Stage = {
  name: 'growth with questions',
  async run(bench) {
    const { host, rounds, short, say } = bench;
    const courses = [];
    for (const count of short ? [10, 1000] : [10, 100, 1000]) {
      const course = await grown(10, count / 10, say);
      const last = { values: othersAnswered(course.files), answers: [] as Answered[] };
      courses.push({ count, ...course, opened: [] as Visit[], answers: [] as Answered[], last });
    }
    for (let round = 1; round <= rounds; round++) {
      for (const { count, files, opened, answers, last } of courses) {
        const browser = await bench.browser();
        opened.push(await visit(browser, host, files, { slow: true, script: true }));
        const one = await answer(browser, host, files, ASKED);
        answers.push(one);
        say(`${count} questions, round ${round}: ${Math.round(one.toVerdict)} ms to the verdict`);
        if (short) continue;
        const other = await answer(browser, host, files, ASKED, last.values);
        last.answers.push(other);
        say(`... ${Math.round(other.toVerdict)} ms where all others were answered before`);
      }
    }
    return [
      {
        title: 'Generated courses by number of questions, on the slow processor',
        grows: true,
        rows: courses.map(({ count, opened, answers, last }) => ({
          questions: figure(count),
          ...openingOf(opened),
          'longest task of opening': longestTask(opened),
          'click to verdict': figure(median(answers.map((one) => one.toVerdict)), 'ms'),
          'longest task of the answer': longestTask(answers),
          'LMS calls of the answer': figure(median(answers.map((one) => one.calls))),
          ...(!short && { 'longest task of the last answer': longestTask(last.answers) }),
        })),
      },
    ];
  },
};

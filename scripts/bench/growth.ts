/** How building, opening and answering grow with the course. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Browser } from 'playwright';
import { INDEX } from '../../src/package/names';
import type { Files } from '../../src/package/read';
import { readZip } from '../../src/package/read';
import { build } from '../build';
import { answer } from './answer';
import { generate } from './generate';
import type { Visit } from './measure';
import { visit } from './measure';
import type { Host } from './server';
import type { Row } from './table';
import { kB, median, seconds } from './table';

export const WORK = '.cache/bench';

export const times = async <T>(task: () => Promise<T>): Promise<readonly [number, T]> => {
  const start = performance.now();
  const result = await task();
  return [Math.round(performance.now() - start), result];
};

/** The files of the first zip whose name matches, and its size in bytes. */
export const zipOf = (
  folder: string,
  wanted: RegExp,
): { readonly files: Files; readonly size: number } => {
  const name = readdirSync(folder).find((file) => wanted.test(file)) ?? '';
  const path = `${folder}/${name}`;
  return { files: readZip(readFileSync(path)), size: statSync(path).size };
};

/** The medians of opening, in words. */
const opening = (opened: readonly Visit[]): Row => ({
  'first text': seconds(median(opened.map((one) => one.firstText))),
  interactive: seconds(median(opened.map((one) => one.interactive))),
});

/** Builds the unit of a generated course for SCORM 1.2. */
const grown = async (lessons: number, questions: number) => {
  const folder = `${WORK}/grown`;
  const out = `${WORK}/grown-${lessons}-${questions}`;
  generate(folder, lessons, questions);
  const [ms] = await times(() =>
    build({ lessons: folder, out, format: ['scorm12'], lesson: ['unit'] }),
  );
  return { ms, ...zipOf(out, /-unit-/) };
};

/** Build time, package size and opening by number of lessons, of one question each; opening slow. */
export const byLessons = async (browser: Browser, host: Host, rounds: number): Promise<Row[]> => {
  const courses = [];
  for (const lessons of [8, 80, 800]) {
    courses.push({ lessons, ...(await grown(lessons, 1)), opened: [] as Visit[] });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { files, opened } of courses) {
      opened.push(await visit(browser, host, files, { slow: true, script: true }));
    }
  }
  return courses.map(({ lessons, ms, files, size, opened }) => ({
    lessons,
    build: seconds(ms),
    'zip kB': kB(size),
    'first page kB raw': kB(Buffer.from(files[INDEX] ?? '').length),
    ...opening(opened),
  }));
};

/** Opening and one answer by number of questions, in ten lessons, slow. */
export const byQuestions = async (browser: Browser, host: Host, rounds: number): Promise<Row[]> => {
  const courses = [];
  for (const count of [10, 100, 1000]) courses.push({ count, ...(await grown(10, count / 10)) });
  const runs = courses.map((course) => ({
    ...course,
    opened: [] as Visit[],
    answers: [] as Awaited<ReturnType<typeof answer>>[],
  }));
  for (let round = 0; round < rounds; round++) {
    for (const { files, opened, answers } of runs) {
      opened.push(await visit(browser, host, files, { slow: true, script: true }));
      answers.push(await answer(browser, host, files, { id: 'l1-q1', hash: '#/lesson-1/1' }));
    }
  }
  return runs.map(({ count, opened, answers }) => ({
    questions: count,
    ...opening(opened),
    'longest task of opening': `${median(opened.map((one) => Math.max(0, ...one.longTasks.map(({ ms }) => ms))))} ms`,
    'click to verdict': `${Math.round(median(answers.map((one) => one.toVerdict)))} ms`,
    'longest task of the answer': `${median(answers.map((one) => Math.max(0, ...one.longTasks.map(({ ms }) => ms))))} ms`,
    'LMS calls of the answer': median(answers.map((one) => one.calls)),
  }));
};

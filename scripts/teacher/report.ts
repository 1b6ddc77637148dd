/** class-report.html: the page of src/classroom/page with the unit's questions in it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { lessonsOf } from '../../src/course/course';
import { strings } from '../../src/classroom/strings';
import type { ClassUnit } from '../../src/classroom/unit';
import { classUnit } from '../../src/classroom/unit';
import type { Library } from '../../src/publish/notices';
import { librariesOf } from '../build/notices';
import { minify } from '../build/style';
import { html } from '../../src/html/html';
import type { Unit } from '../../src/reader';
import { lessonCourse } from '../../src/reader';
import { sentence } from '../sentence';
import { shell } from './shell';

const PAGE = 'src/classroom/page';

/** One classic script: modules do not load from file://. */
const script = async (): Promise<{
  readonly code: string;
  readonly libraries: readonly Library[];
}> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Vite itself leaves it to the JSX of React, and in tests to one that carries every file's name.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      rollupOptions: { input: resolve(PAGE, 'main.tsx'), output: { format: 'iife' } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const [made, ...more] = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []));
  if (made === undefined || more.length > 0) {
    throw sentence(`Expected one script for the class report, got ${chunks.length}.`);
  }
  return { code: made.code, libraries: librariesOf(made.moduleIds) };
};

/** The unit as the class report knows it: the whole, and the package of each lesson. */
export const unitForClass = ({ course, bodies, slots }: Unit): ClassUnit =>
  classUnit(
    course,
    bodies,
    lessonsOf(course).map(({ id }) => lessonCourse(course, id, slots)),
  );

export interface ClassReport {
  readonly html: string;
  /** What of others is in it. */
  readonly libraries: readonly Library[];
}

export const classReport = async (unit: Unit): Promise<ClassReport> => {
  const { code, libraries } = await script();
  const page = shell({
    title: strings.of(unit.course.title),
    language: 'en-GB',
    style: minify(readFileSync(`${PAGE}/report.css`, 'utf8')),
    body: html`<div id="report"></div>`,
    notice: strings.notice,
    data: { id: 'unit', value: unitForClass(unit) },
    script: code,
  });
  return { html: page, libraries };
};

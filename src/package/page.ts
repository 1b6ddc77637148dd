/** A page of a package: the first view as HTML, and the course that the player starts with. */
import type { Body, Course } from '../course/course';
import type { PackedCourse } from '../course/packed';
import { pack, unpack } from '../course/packed';
import { document, jsonElement, jsonInside, readJsonElement } from '../html/document';
import type { NoticeWords } from '../html/notice';
import { BUILD, COURSE, inBuild, OPENING, ROOT } from './names';

const START = `<script type="application/json" id="${COURSE}" ${BUILD}="`;
const END = '</script>';

const courseElement = (course: Course, build: string): string =>
  `${START}${build}">${jsonInside(pack(course))}${END}`;

/** The HTML of a page. */
export const page = (parts: {
  readonly course: Course;
  /** The name of the build that the page's files belong to. */
  readonly build: string;
  /** The first view as HTML, which the player takes over. */
  readonly view: string;
  /** CSS that stands in the page. */
  readonly style: string;
  /** Where the page may connect to: a value of `connect-src` of its Content-Security-Policy. */
  readonly connect: string;
  /** What to say where no script of the page runs. */
  readonly notice?: NoticeWords;
  /** Files of scripts in the order in which they must run. */
  readonly scripts?: readonly string[];
  /** Scripts that stand in the page itself, where the page has no files. */
  readonly inline?: readonly string[];
  /** JSON for those scripts, under an id. */
  readonly data?: { readonly id: string; readonly value: unknown };
}): string => {
  const { course, build, view, style, connect, notice, scripts, inline, data } = parts;
  const { language, title, description } = course;
  return document({
    language,
    title,
    description,
    style,
    // Under SCORM the LMS's own page commits: ours needs no connection.
    connect,
    images: "'self' data:",
    ...(notice && { notice }),
    body: [
      `<div id="${ROOT}">${view}</div>`,
      courseElement(course, build),
      ...(data === undefined ? [] : [jsonElement(data.id, data.value)]),
    ].join('\n'),
    ...(scripts && { scripts: scripts.map((file) => inBuild(build, file)) }),
    ...(inline && { inline }),
  });
};

interface PageContent {
  readonly course: Course;
  /** The build that the page's files belong to. */
  readonly build: string;
  /** What its lesson opens with, where the page carries that (src/course/opening.ts). */
  readonly opening?: Body;
}

/**
 * What a page was made with.
 * @returns undefined where the HTML is no page of ours. @throws where its JSON is damaged, or has no language.
 */
export const readPage = (html: string): PageContent | undefined => {
  const [, after] = html.split(START);
  if (after === undefined) return undefined;
  // The first `">` ends the attribute; those behind it belong to HTML in the course.
  const [quote, end] = [after.indexOf('">'), after.indexOf(END)];
  const course = unpack(JSON.parse(after.slice(quote + 2, end)) as PackedCourse);
  if (typeof course.language !== 'string') throw new TypeError('The course has no language.');
  const opening = readJsonElement(after, OPENING) as Body | undefined;
  return {
    build: after.slice(0, quote),
    course,
    ...(opening && { opening }),
  };
};

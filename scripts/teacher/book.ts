/** book.html: the teacher's book, to be read on a screen or printed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Body, Course, Lesson } from '../../src/course/course';
import { lessonsOf } from '../../src/course/course';
import { linesAlone } from '../../src/course/formula';
import { own } from '../../src/course/own';
import { kindOf } from '../../src/kinds/register';
import { type BookWords, bookWordsOf } from '../../src/strings';
import { minify } from '../build/style';
import type { Html, Piece } from '../../src/html/html';
import { html } from '../../src/html/html';
import type { Unit } from '../../src/reader';
import { answers } from './answers';
import { cover } from './cover';
import { markingKey, paper } from './paper';
import type { PartName, LessonInBook } from './parts';
import { COPIED, numberOf, part, PARTS, placeOf } from './parts';
import { printer } from './picture';
import { plan } from './plan';
import { shell } from '../build/shell';
import { organiser, sourceSheet } from './sheets';

const scored = ({ questions }: Lesson): number =>
  questions.filter((spec) => kindOf(spec).scored).length;

const sum = (lessons: readonly Lesson[], of: (lesson: Lesson) => number): number =>
  lessons.reduce((all, lesson) => all + of(lesson), 0);

const numberLink = (inBook: LessonInBook, name: PartName): Html =>
  html`<a href="#${placeOf(inBook, name)}"
    >${numberOf(inBook, name)}<span class="hidden"> ${inBook.strings.parts[name]}</span></a
  >`;

const row = (inBook: LessonInBook, has: readonly PartName[]): Html => {
  const { lesson, n } = inBook;
  const words = inBook.strings.overview;
  return html`<tr>
    <th scope="row">
      <a href="#lesson-${lesson.id}">${n}. ${lesson.title}</a><br /><span class="facts"
        >${lesson.enquiry}</span
      >
    </th>
    <td class="number">${lesson.minutes}</td>
    <td class="number">${scored(lesson)}</td>
    ${PARTS.map((name) => html`<td>${has.includes(name) && numberLink(inBook, name)}</td>`)}
    <td class="no-print">
      <a href="#alone-${lesson.id}" aria-label="${words.aloneOf(lesson.title)}">${words.alone}</a>
    </td>
  </tr>`;
};

/** A lesson with what the book has of it. */
interface Chapter {
  readonly inBook: LessonInBook;
  readonly has: readonly PartName[];
  readonly parts: readonly Piece[];
}

const chapterOf = ({ course, teaching: all, media }: Unit, inBook: LessonInBook): Chapter => {
  const print = printer(media);
  const { lesson, body, strings } = inBook;
  const teaching = own(all, lesson.id);
  const copied: readonly (readonly [PartName, Piece])[] = [
    ['sources', sourceSheet(body, course.language, print)],
    ['organiser', organiser(body, strings.plan)],
    ['quiz', paper(lesson, body, strings.papers, print)],
  ];
  const sheets = copied.flatMap(([name, inside]) => (inside === false ? [] : [name]));
  const inside: readonly (readonly [PartName, Piece])[] = [
    ['cover', cover(inBook, teaching, sheets)],
    ['plan', plan(body, teaching, strings.plan)],
    ['answers', [markingKey(lesson, body, strings.papers, print), answers(lesson, body, strings)]],
    ...copied,
  ];
  return {
    inBook,
    has: ['cover', 'plan', 'answers', ...sheets],
    parts: inside.map(([name, piece]) => part(inBook, name, piece)),
  };
};

const overview = (course: Course, chapters: readonly Chapter[], strings: BookWords): Html => {
  const words = strings.overview;
  const lessons = lessonsOf(course);
  return html`<header class="overview" id="contents">
    <h1>${strings.title(course.title)}</h1>
    <p class="warning">${strings.warning}</p>
    <p>${course.description}</p>
    <table>
      <caption>
        <h2>${words.title}</h2>
        <p>
          ${words.total(
            lessons.length,
            sum(lessons, scored),
            sum(lessons, (l) => l.minutes),
          )}
        </p>
      </caption>
      <thead>
        <tr>
          ${[...words.heads, ...PARTS.map((name) => strings.parts[name])].map(
            (head) => html`<th scope="col">${head}</th>`,
          )}
          <td class="no-print"></td>
        </tr>
      </thead>
      ${course.outline.map(
        ({ title, lessons: of }) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="${words.heads.length + PARTS.length + 1}" class="part">
                ${title}
              </th>
            </tr>
            ${chapters
              .filter(({ inBook }) => of.includes(inBook.lesson))
              .map(({ inBook, has }) => row(inBook, has))}
          </tbody>`,
      )}
    </table>
    <p>${words.marking}</p>
    <p>${words.inside}</p>
  </header>`;
};

/** The style of the pages of the pack that are printed. */
export const bookStyle = (): string =>
  minify(readFileSync(fileURLToPath(new URL('book.css', import.meta.url)), 'utf8'));

const article = ({ inBook: { lesson, n, strings }, parts }: Chapter): Html =>
  html`<article class="lesson" id="lesson-${lesson.id}">
    <span class="alone" id="alone-${lesson.id}"></span>
    <h2><span class="facts">${strings.lesson(n)}</span> ${lesson.title}</h2>
    <p class="enquiry">
      ${lesson.enquiry} <span class="facts">${strings.minutes(lesson.minutes)}</span>
      <a class="whole no-print" href="#contents">${strings.overview.whole}</a>
    </p>
    ${parts}
  </article>`;

const cssText = (text: string): string =>
  `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** CSS for the foot of the pages that `pages` selects: `where` is their number in the contents. */
const foot = (name: string, pages: string, where: string, title: string): string =>
  `@page ${name}{@bottom-left{content:${cssText(where)}}@bottom-center{content:${cssText(title)}}}${pages}{page:${name}}`;

/**
 * Each printed page says which parts of which lesson it shows. No browser puts page numbers into
 * contents without a script, so it is these numbers by which a reader of the contents finds the page.
 */
const feet = (chapters: readonly Chapter[]): string =>
  chapters
    .flatMap(({ inBook, has }, at) => {
      const { lesson, n, strings } = inBook;
      const selector = `.lesson:nth-child(${at + 1})`;
      // The parts for the teacher follow each other on the same pages; one that is copied begins a page of its own.
      const flowing = has.filter((name) => !COPIED.has(name)).map((name) => numberOf(inBook, name));
      const range = [...new Set([flowing.at(0), flowing.at(-1)])].join('\u2013');
      const title = `${n}. ${lesson.title}`;
      return [
        foot(`lesson-${n}`, selector, range, title),
        ...has.flatMap((name, part) =>
          COPIED.has(name)
            ? [
                foot(
                  `part-${numberOf(inBook, name)}`,
                  `${selector}>section:nth-of-type(${part + 1})`,
                  `${numberOf(inBook, name)} ${strings.parts[name]}`,
                  title,
                ),
              ]
            : [],
        ),
      ];
    })
    .join('');

/** The text of book.html. Formulas stand in it as lines of plain text. */
export const book = (withFormulas: Unit): string => {
  const { bodies: all, teaching } = withFormulas;
  const unit: Unit = { ...withFormulas, ...linesAlone({ bodies: all, teaching }) };
  const { course, bodies } = unit;
  const strings = bookWordsOf(course.language);
  const chapters = lessonsOf(course).flatMap((lesson, at) => {
    const body: Body | undefined = own(bodies, lesson.id);
    return body ? [chapterOf(unit, { lesson, body, n: at + 1, strings })] : [];
  });
  return shell({
    title: strings.title(course.title),
    language: course.language,
    style: bookStyle() + feet(chapters),
    body: html`${overview(course, chapters, strings)}
      <main>${chapters.map(article)}</main>`,
  });
};

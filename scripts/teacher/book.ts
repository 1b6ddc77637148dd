/** book.html: the teacher's book, to be read on a screen or printed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Body, Course, Lesson } from '../../src/course/course';
import { lessonsOf } from '../../src/course/course';
import { own } from '../../src/course/own';
import { kindOf } from '../../src/kinds';
import { minify } from '../build/style';
import type { Html } from '../../src/html/html';
import { html } from '../../src/html/html';
import type { Unit } from '../../src/reader';
import { answers } from './answers';
import { answerSheet, paper } from './paper';
import { plan } from './plan';
import { shell } from './shell';
import { sources } from './sources';
import { type BookWords, bookWordsOf } from './strings';

const scored = ({ questions }: Lesson): number =>
  questions.filter((spec) => kindOf(spec).scored).length;

const sum = (lessons: readonly Lesson[], of: (lesson: Lesson) => number): number =>
  lessons.reduce((all, lesson) => all + of(lesson), 0);

const row = (lesson: Lesson, n: number, words: BookWords['overview']): Html =>
  html`<tr>
    <th scope="row"><a href="#lesson-${lesson.id}">${n}. ${lesson.title}</a></th>
    <td>${lesson.enquiry}</td>
    <td class="number">${lesson.minutes}</td>
    <td class="number">${scored(lesson)}</td>
    <td>
      <a href="#paper-${lesson.id}">${words.paper}<span class="hidden"> ${lesson.title}</span></a
      >,
      <a href="#answers-${lesson.id}">${words.sheet}<span class="hidden"> ${lesson.title}</span></a>
    </td>
  </tr>`;

const overview = (course: Course, strings: BookWords): Html => {
  const words = strings.overview;
  const lessons = lessonsOf(course);
  return html`<header class="overview">
    <h1>${strings.title(course.title)}</h1>
    <p class="warning">${strings.warning}</p>
    <p>${course.description}</p>
    <h2>${words.title}</h2>
    <p>
      ${words.total(
        lessons.length,
        sum(lessons, scored),
        sum(lessons, (l) => l.minutes),
      )}
    </p>
    <table>
      <thead>
        <tr>
          ${words.heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      ${course.outline.map(
        (part) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="5" class="part">${part.title}</th>
            </tr>
            ${part.lessons.map((lesson) => row(lesson, lessons.indexOf(lesson) + 1, words))}
          </tbody>`,
      )}
    </table>
    <p>${words.marking}</p>
    <p>${words.inside}</p>
  </header>`;
};

/** Of every page of the pack that is printed. */
export const bookStyle = (): string =>
  minify(readFileSync(fileURLToPath(new URL('book.css', import.meta.url)), 'utf8'));

export const book = ({ course, bodies, teaching }: Unit): string => {
  const strings = bookWordsOf(course.language);
  const lessons = lessonsOf(course).flatMap((lesson, at) => {
    const body: Body | undefined = own(bodies, lesson.id);
    return body ? [{ lesson, body, n: at + 1 }] : [];
  });
  return shell({
    title: strings.title(course.title),
    language: course.language,
    style: bookStyle(),
    body: html`${overview(course, strings)}
      <main>
        ${lessons.map(
          ({ lesson, body, n }) =>
            html`<article class="lesson" id="lesson-${lesson.id}">
              <h2><span class="facts">${strings.lesson(n)}</span> ${lesson.title}</h2>
              ${plan(lesson, body, own(teaching, lesson.id), strings)}
              ${sources(body, strings.sources)} ${answers(lesson, body, strings)}
            </article>`,
        )}
        <section class="papers">
          <h2>${strings.papers.title}</h2>
          ${lessons.map(({ lesson, body }) => paper(lesson, body, strings.papers))}
        </section>
        <section class="sheets">
          <h2>${strings.sheets.title}</h2>
          ${lessons.map(({ lesson, body }) => answerSheet(lesson, body, strings))}
        </section>
      </main>`,
  });
};

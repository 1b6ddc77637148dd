/** The parts of a lesson in the book, each with a number: 3D is the source sheet of the third lesson. */
import type { Body, Lesson } from '../../src/course/course';
import type { Html, Piece } from '../../src/html/html';
import { html } from '../../src/html/html';
import type { BookWords } from '../../src/strings';

/** In the order of the book. */
export const PARTS = ['cover', 'plan', 'answers', 'sources', 'organiser', 'quiz'] as const;
export type PartName = (typeof PARTS)[number];

/** What is copied for the class begins a page of its own; the other parts follow each other on their pages. */
export const COPIED: ReadonlySet<PartName> = new Set(['sources', 'organiser', 'quiz']);

/** A lesson in the book. */
export interface LessonInBook {
  readonly lesson: Lesson;
  readonly body: Body;
  /** Its number in the unit, from 1. */
  readonly n: number;
  readonly strings: BookWords;
}

/** The part's number, such as 3D. */
export const numberOf = ({ n }: LessonInBook, name: PartName): string =>
  `${n}${String.fromCharCode(65 + PARTS.indexOf(name))}`;

/** The part's id in the page. */
export const placeOf = ({ lesson }: LessonInBook, name: PartName): string => `${name}-${lesson.id}`;

/** @returns false where `inside` is false. */
export const part = (inBook: LessonInBook, name: PartName, inside: Piece): Html | false =>
  inside !== false &&
  html`<section class="${COPIED.has(name) ? 'copied' : name}" id="${placeOf(inBook, name)}">
    <h3>
      <span class="facts">${numberOf(inBook, name)}</span> ${inBook.strings.parts[name]}
      ${COPIED.has(name) && html`<span class="facts of">${inBook.lesson.title}</span>`}
    </h3>
    ${inside}
  </section>`;

/** The parts of a lesson in the book, each with a number: 3D is the source sheet of the third lesson. */
import type { Body, Lesson } from '../../src/course/course';
import type { Html, Piece } from '../../src/html/html';
import { html } from '../../src/html/html';
import type { BookWords } from '../../src/strings';

/** In the order of the book. */
export const PARTS = ['cover', 'plan', 'answers', 'sources', 'organiser', 'quiz'] as const;
export type PartName = (typeof PARTS)[number];

/** What is copied for the class begins a page of its own; the rest flows on. */
export const COPIED: ReadonlySet<PartName> = new Set(['sources', 'organiser', 'quiz']);

/** A lesson as the book tells of it. */
export interface LessonInBook {
  readonly lesson: Lesson;
  readonly body: Body;
  /** Its number in the unit, from 1. */
  readonly n: number;
  readonly strings: BookWords;
}

export const numberOf = ({ n }: LessonInBook, name: PartName): string =>
  `${n}${String.fromCharCode(65 + PARTS.indexOf(name))}`;

export const placeOf = ({ lesson }: LessonInBook, name: PartName): string => `${name}-${lesson.id}`;

/** @returns nothing where there is nothing inside. */
export const part = (inBook: LessonInBook, name: PartName, inside: Piece): Html | false =>
  inside !== false &&
  html`<section class="${COPIED.has(name) ? 'copied' : name}" id="${placeOf(inBook, name)}">
    <h3>
      <span class="facts">${numberOf(inBook, name)}</span> ${inBook.strings.parts[name]}
      ${COPIED.has(name) && html`<span class="facts of">${inBook.lesson.title}</span>`}
    </h3>
    ${inside}
  </section>`;

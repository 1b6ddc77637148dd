/** A cover lesson: what a teacher who stands in for another does, step by step, without knowing the subject. */
import type { Teaching } from '../../src/blocks/teaching/author';
import type { Piece } from '../../src/html/html';
import { html } from '../../src/html/html';
import type { PartName, LessonInBook } from './parts';
import { numberOf } from './parts';

/** @param has the sheets that the lesson has to copy for the class. */
export const cover = (
  inBook: LessonInBook,
  teaching: Teaching | undefined,
  has: readonly PartName[],
): Piece => {
  const { lesson, body, strings } = inBook;
  const words = strings.cover;
  // No link: one to another part would end the view of one lesson alone.
  const named = (name: PartName): string => `${numberOf(inBook, name)} ${strings.parts[name]}`;
  const copied = has.length > 0 && `${words.copy} ${has.map(named).join(', ')}.`;
  return html`<p>${words.lead(lesson.minutes)} ${copied}</p>
    <ol>
      <li>${words.board} <b>${lesson.enquiry}</b></li>
      ${teaching && html`<li>${words.starter} ${teaching.starter}</li>`}
      <li>
        ${words.read} ${body.steps.map(({ title }) => title).join('; ')}.
        ${has.some((name) => name !== 'quiz') && words.paper}
      </li>
      ${teaching?.discussion[0] !== undefined && html`<li>${words.discuss} ${teaching.discussion[0]}</li>`}
      ${has.includes('quiz') && html`<li>${words.quiz} ${named('answers')}.</li>`}
    </ol>
    ${
      teaching &&
      html`<p>${words.early} ${teaching.extension}</p>
        <p>${words.stuck} ${teaching.support}</p>`
    }`;
};

/** What is copied for the class besides the quiz: the sources, and one page to revise from. */
import { authors } from '../../src/blocks/register/authors';
import type { Part } from '../../src/blocks/outline';
import type { Body } from '../../src/course/course';
import type { Piece } from '../../src/html/html';
import { html } from '../../src/html/html';
import { type BookWords, sourceWordsOf } from '../../src/strings';
import type { Print } from './picture';
import { blocksOf, partOf } from './sources';

/** Leaves of a source's facts who, when and where: the others are for students to find. */
export const forClass =
  (language: string): ((part: Part) => Part) =>
  (part) => {
    const { facts } = sourceWordsOf(language);
    const shown = ['who', 'when', 'where'].map((what) => facts[what] ?? what);
    return part.is === 'facts'
      ? { ...part, entries: part.entries.filter(([what]) => shown.includes(what)) }
      : part;
  };

/** The lesson's sources; false without any. */
export const sourceSheet = (body: Body, language: string, print: Print): Piece => {
  const shown = forClass(language);
  const found = blocksOf(body).flatMap((block) => {
    const author = authors[block.is];
    const outline = author?.source && author.outline?.(block);
    return outline ? [outline] : [];
  });
  return (
    found.length > 0 &&
    found.map(
      ({ title, parts }) =>
        html`<section class="source">
          <h4>${title}</h4>
          ${parts.map((one) => partOf(shown(one), print))}
        </section>`,
    )
  );
};

/** Key points, dates and people, as in the students' lesson, and its glossary; false without any of them. */
export const organiser = (body: Body, words: BookWords['plan']): Piece => {
  const outlines = blocksOf(body).flatMap((block) => {
    const shown = authors[block.is]?.organiser?.(block);
    const outline = shown && authors[shown.is]?.outline?.(shown);
    return outline ? [outline] : [];
  });
  const glossary = Object.values(body.glossary);
  return (
    outlines.length + glossary.length > 0 &&
    html`<div class="columns organiser">
      ${outlines.map(
        ({ title, parts }) =>
          html`<section>
            ${title !== undefined && html`<h4>${title}</h4>`} ${parts.map((one) => partOf(one))}
          </section>`,
      )}
      ${
        glossary.length > 0 &&
        html`<section>
          <h4>${words.words}</h4>
          <dl>
            ${glossary.map(
              ({ term, meaning }) =>
                html`<div>
                  <dt>${term}</dt>
                  <dd>${meaning}</dd>
                </div>`,
            )}
          </dl>
        </section>`
      }
    </div>`
  );
};

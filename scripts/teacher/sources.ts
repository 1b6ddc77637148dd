/** The parts of a source on paper: its sentences with their numbers, and the facts about it. */
import type { Source } from '../../src/blocks/author';
import type { Part } from '../../src/blocks/outline';
import { authors } from '../../src/blocks/register/authors';
import type { Block, Body } from '../../src/course/course';
import { plain } from '../../src/course/inline';
import type { Html, Piece } from '../../src/html/html';
import { html } from '../../src/html/html';
import type { BookWords } from '../../src/strings';
import type { Print } from './picture';

export const blocksOf = (body: Body): Block[] => body.steps.flatMap(({ blocks }) => blocks);

/** The sources of a lesson, which questions ask about. */
export const sourcesIn = (body: Body): Source[] =>
  blocksOf(body).flatMap((block) => authors[block.is]?.source?.(block) ?? []);

const sentences = (part: Extract<Part, { is: 'sentences' }>): Piece => {
  let n = 0;
  return part.paragraphs.map(
    ({ follows, sentences: all }) =>
      html`${follows !== undefined && html`<p class="facts">${follows}</p>`}
        <p>${all.map((one) => html`<sup>${++n}</sup> ${plain(one)} `)}</p>`,
  );
};

const entriesOf = ({ entries }: Extract<Part, { is: 'facts' }>): Html =>
  html`<dl>
    ${entries.map(
      ([what, text]) =>
        html`<div>
          <dt>${what}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;

/** @param print without it pictures are left out: students have them on their screens. */
export const partOf = (part: Part, print?: Print): Piece => {
  switch (part.is) {
    case 'label':
      return html`<p class="facts">${part.text}</p>`;
    case 'heading':
      return html`<h5>${part.text}</h5>`;
    case 'text':
      return html`<p>${plain(part.text)}</p>`;
    case 'sentences':
      return sentences(part);
    case 'facts':
      return entriesOf(part);
    case 'lines':
      return html`<ul>
        ${part.lines.map(
          ({ lead, after = '', text }) => html`<li><b>${lead}</b>${after} ${plain(text)}</li>`,
        )}
      </ul>`;
    case 'picture':
      return print !== undefined && print(part);
  }
};

/** The facts about each source, for the teacher. Its words are on the sheet for the class. */
export const sourceNotes = (body: Body, words: BookWords['sources']): Html | false => {
  const found = blocksOf(body).flatMap((block) => {
    const outline = authors[block.is]?.source && authors[block.is]?.outline?.(block);
    const facts = outline?.parts.filter((part) => part.is === 'facts') ?? [];
    return outline && facts.length > 0 ? [{ title: outline.title, facts }] : [];
  });
  return (
    found.length > 0 &&
    html`<h4>${words.title}</h4>
      <div class="columns">
        ${found.map(
          ({ title, facts }) =>
            html`<section>
              <h5>${title}</h5>
              ${facts.map(entriesOf)}
            </section>`,
        )}
      </div>`
  );
};

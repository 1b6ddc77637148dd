/** The adapted sources of a lesson, with their sentence numbers and what is to be known of them. */
import type { Source } from '../../src/blocks/author';
import type { Part } from '../../src/blocks/outline';
import { authors } from '../../src/blocks/register/authors';
import type { Block, Body } from '../../src/course/course';
import { plain } from '../../src/course/inline';
import type { Html, Piece } from '../../src/html/html';
import { html } from '../../src/html/html';
import type { BookWords } from './strings';

const blocksOf = (body: Body): Block[] => body.steps.flatMap(({ blocks }) => blocks);

/** What questions ask about in the lesson. */
export const sourcesIn = (body: Body): Source[] =>
  blocksOf(body).flatMap((block) => authors[block.is]?.source?.(block) ?? []);

const sentences = (
  part: Extract<Part, { is: 'sentences' }>,
  words: BookWords['sources'],
): Piece => {
  let n = 0;
  return part.paragraphs.map(
    ({ follows, sentences: all }) =>
      html`${follows !== undefined && html`<p class="facts">${follows}</p>`}
        <p>${all.map((one) => html`<sup>${words.sentence(++n)}</sup> ${plain(one)} `)}</p>`,
  );
};

export const partOf = (part: Part, words: BookWords['sources']): Piece => {
  switch (part.is) {
    case 'label':
      return html`<p class="facts">${part.text}</p>`;
    case 'heading':
      return html`<h5>${part.text}</h5>`;
    case 'text':
      return html`<p>${plain(part.text)}</p>`;
    case 'sentences':
      return sentences(part, words);
    case 'facts':
      return html`<h5>${words.provenance}</h5>
        <dl>
          ${part.entries.map(
            ([what, text]) =>
              html`<div>
                <dt>${what}</dt>
                <dd>${text}</dd>
              </div>`,
          )}
        </dl>`;
    case 'lines':
      return html`<ul>
        ${part.lines.map(
          ({ lead, after = '', text }) => html`<li><b>${lead}</b>${after} ${plain(text)}</li>`,
        )}
      </ul>`;
    // The students have it before them.
    case 'picture':
      return false;
  }
};

const source = (block: Block, words: BookWords['sources']): Html | false => {
  const outline = authors[block.is]?.source && authors[block.is]?.outline?.(block);
  return (
    outline !== undefined &&
    html`<section class="source">
      <h4>${outline.title}</h4>
      ${outline.parts.map((part) => partOf(part, words))}
    </section>`
  );
};

export const sources = (body: Body, words: BookWords['sources']): Html | false => {
  const found = blocksOf(body).flatMap((block) => source(block, words) || []);
  return (
    found.length > 0 &&
    html`<section>
      <h3>${words.title}</h3>
      ${found}
    </section>`
  );
};

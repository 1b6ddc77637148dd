/** The adapted sources of a lesson, with their sentence numbers and what is to be known of them. */
import type { BlockTextOf } from '../../src/course/authoring';
import type { Body } from '../../src/course/course';
import { plain } from '../../src/course/inline';
import type { Html } from '../../src/html/html';
import { html } from '../../src/html/html';
import { strings } from './strings';

type Reading = BlockTextOf<'reading'>;

export const readingsOf = (body: Body): Reading[] =>
  body.steps
    .flatMap((step) => step.blocks)
    .flatMap((block) => (block.is === 'reading' ? block : []));

const reading = ({ title, label, paragraphs, provenance }: Reading): Html => {
  let n = 0;
  return html`<section class="source">
    <h4>${title}</h4>
    <p class="facts">${label}</p>
    ${paragraphs.map(
      ({ follows, sentences }) =>
        html`${follows !== undefined && html`<p class="facts">${follows}</p>`}
          <p>
            ${sentences.map((one) => html`<sup>${strings.sources.sentence(++n)}</sup> ${plain(one)} `)}
          </p>`,
    )}
    <h5>${strings.sources.provenance}</h5>
    <dl>
      ${Object.entries(provenance).map(
        ([what, text]) =>
          html`<div>
            <dt>${what}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
};

export const sources = (body: Body): Html | false => {
  const found = readingsOf(body);
  return (
    found.length > 0 &&
    html`<section>
      <h3>${strings.sources.title}</h3>
      ${found.map(reading)}
    </section>`
  );
};

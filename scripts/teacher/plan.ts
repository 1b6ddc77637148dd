/** A lesson's plan: from its front matter, its teaching block, its key points and notes. */
import type { Entry } from '../../src/blocks/author';
import { authors } from '../../src/blocks/register/authors';
import type { Teaching } from '../../src/blocks/teaching/author';
import type { Body } from '../../src/course/course';
import { plain } from '../../src/course/inline';
import type { Html } from '../../src/html/html';
import { html } from '../../src/html/html';
import type { BookWords } from '../../src/strings';

const list = (title: string, lines: readonly string[]): Html | false =>
  lines.length > 0 &&
  html`<h4>${title}</h4>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;

const paragraph = (title: string, text: string): Html =>
  html`<h4>${title}</h4>
    <p>${text}</p>`;

const pairs = (
  title: string,
  entries: readonly { readonly term: string; readonly text: string }[],
): Html | false =>
  entries.length > 0 &&
  html`<h4>${title}</h4>
    <dl>
      ${entries.map(
        ({ term, text }) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>`;

/** What the lesson's teaching block says. */
const teachingNotes = (
  { starter, misconceptions, discussion, extension, support, eal }: Teaching,
  words: BookWords['plan'],
): Html =>
  html`${paragraph(words.starter, starter)} ${list(words.misconceptions, misconceptions)}
  ${list(words.discussion, discussion)} ${paragraph(words.extension, extension)}
  ${paragraph(words.support, support)} ${paragraph(words.eal, eal)}`;

export const plan = (
  body: Body,
  teaching: Teaching | undefined,
  words: BookWords['plan'],
): Html => {
  const blocks = body.steps.flatMap((step) => step.blocks);
  const plainEntries = (entries: readonly Entry[] | undefined): Entry[] =>
    (entries ?? []).map(({ term, text }) => ({ term, text: plain(text) }));
  const notes = blocks.flatMap((block) => plainEntries(authors[block.is]?.disputes?.(block)));
  const points = blocks.flatMap((block) => plainEntries(authors[block.is]?.keep?.(block)));
  return html`<div class="columns">
    ${list(words.aims, body.aims)}
    ${teaching ? teachingNotes(teaching, words) : html`<p>${words.none}</p>`}
    ${pairs(words.notes, notes)} ${pairs(words.keep, points)} ${list(words.sources, body.sources)}
  </div>`;
};

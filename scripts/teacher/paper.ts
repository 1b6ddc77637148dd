/**
 * A lesson's quiz on paper, and its answers. What comes in the right order in the lesson file is
 * shuffled, the same way each time, and lettered anew.
 */
import type { Body, Lesson } from '../../src/course/course';
import { disorder, shuffle } from '../../src/course/shuffle';
import type { Html, Piece } from '../../src/html/html';
import { html } from '../../src/html/html';
import type { Found, Scored } from './answers';
import { scoredOf } from './answers';
import { readingsOf } from './sources';
import { strings } from './strings';

const words = strings.papers;

const letter = (at: number): string => String.fromCharCode(65 + at);

interface Sheet {
  readonly ask: Piece;
  /** The answer in a line. */
  readonly answer: string;
  readonly marks: number;
}

const lettered = (texts: readonly string[]): Html =>
  html`<ol class="letters" type="A">
    ${texts.map((text) => html`<li>${text}</li>`)}
  </ol>`;

const numbered = (texts: readonly string[]): Html =>
  html`<ol class="blanks">
    ${texts.map((text) => html`<li>${text} <span class="blank">______</span></li>`)}
  </ol>`;

const textsOf = (text: Scored): string[] => text.rows.map((row) => row.text);

const sheet = ({ spec, text }: Found<Scored>, sources: ReadonlyMap<string, string>): Sheet => {
  const textOf = (id: string): string => text.rows.find((row) => row.id === id)?.text ?? '';
  switch (text.kind) {
    case 'choice':
    case 'choices':
    case 'evidence': {
      const right = text.rows.flatMap((row, at) =>
        spec.key.includes(row.id) ? [`${letter(at)} (${row.text})`] : [],
      );
      const many = text.kind === 'choices';
      const from = text.kind === 'evidence' && words.source(sources.get(text.reading) ?? '');
      return {
        ask: [
          many && html`<p>${words.choose(right.length)}</p>`,
          from !== false && html`<p>${from}</p>`,
          lettered(textsOf(text)),
        ],
        answer: right.join(many ? ', ' : ' / '),
        marks: many ? right.length : 1,
      };
    }
    case 'order': {
      const ids = disorder(spec.key, text.id);
      const blanks = ids.map(() => '____').join('  ');
      return {
        ask: [lettered(ids.map(textOf)), html`<p>${words.order} ${blanks}</p>`],
        answer: spec.key.map((id) => letter(ids.indexOf(id))).join(', '),
        marks: spec.key.length - 1,
      };
    }
    case 'match': {
      const rights = disorder(
        text.rights.map(({ id }) => id),
        text.id,
      );
      const rightText = (id: string): string => text.rights.find((r) => r.id === id)?.text ?? '';
      return {
        ask: [
          html`<p>${words.match}</p>`,
          numbered(textsOf(text)),
          lettered(rights.map(rightText)),
        ],
        answer: spec.key.map((id, at) => `${at + 1} ${letter(rights.indexOf(id))}`).join(', '),
        marks: spec.key.length,
      };
    }
    case 'sort': {
      const ids = text.categories.map(({ id }) => id);
      return {
        ask: [
          html`<p>${words.sort}</p>`,
          lettered(text.categories.map((category) => category.text)),
          numbered(textsOf(text)),
        ],
        answer: spec.key.map((id, at) => `${at + 1} ${letter(ids.indexOf(id))}`).join(', '),
        marks: spec.key.length,
      };
    }
    case 'gap':
      return {
        ask: [
          html`<p class="passage">
            ${text.passage.map((part, at) => [part, at < spec.key.length && ` (${at + 1}) __________ `])}
          </p>`,
          spec.from.length > 0 && html`<p>${words.bank(shuffle(spec.from, text.id))}</p>`,
        ],
        answer: spec.key.map((word, at) => `${at + 1} ${word}`).join(', '),
        marks: spec.key.length,
      };
  }
};

const sheetsOf = (lesson: Lesson, body: Body) => {
  const sources = new Map(readingsOf(body).map(({ id, title }) => [id, title]));
  return scoredOf(lesson, body).map((found) => ({
    stem: found.text.stem,
    ...sheet(found, sources),
  }));
};

const total = (sheets: readonly { readonly marks: number }[]): number =>
  sheets.reduce((sum, { marks }) => sum + marks, 0);

export const paper = (lesson: Lesson, body: Body): Html => {
  const sheets = sheetsOf(lesson, body);
  return html`<section class="paper" id="paper-${lesson.id}">
    <h3>${lesson.title}</h3>
    <p class="facts">
      ${words.name} ____________________ ${words.group} ________ ${words.date} ________
    </p>
    <ol>
      ${sheets.map(
        ({ stem, ask, marks }) =>
          html`<li class="ask">
            <p><b>${stem}</b> <span class="facts">${words.marks(marks)}</span></p>
            ${ask}
          </li>`,
      )}
    </ol>
    <p class="total">${words.total(total(sheets))}</p>
  </section>`;
};

export const answerSheet = (lesson: Lesson, body: Body): Html => {
  const sheets = sheetsOf(lesson, body);
  return html`<section class="sheet" id="answers-${lesson.id}">
    <h3>${strings.sheets.of(lesson.title)}</h3>
    <ol>
      ${sheets.map(
        ({ answer, marks }) =>
          html`<li>${answer} <span class="facts">${words.marks(marks)}</span></li>`,
      )}
    </ol>
    <p>${strings.sheets.total(total(sheets))}</p>
  </section>`;
};

/**
 * A lesson's quiz on paper, and its answers. What comes in the right order in the lesson file is
 * shuffled, the same way each time, and gets new letters.
 */
import type { PlacedQuestion, Body, Lesson } from '../../src/course/course';
import { disorder, shuffle } from '../../src/course/shuffle';
import { type ModelOf, rangeInWords } from '../../src/course/model';
import type { Html, Piece } from '../../src/html/html';
import { html } from '../../src/html/html';
import type { BookWords } from '../../src/strings';
import type { Print } from './picture';

import { scoredOf } from './answers';
import { sourcesIn } from './sources';

type Words = BookWords['papers'];

const letter = (at: number): string => String.fromCharCode(65 + at);

/** One question on paper. */
interface OnPaper {
  /** What is printed below its stem. */
  readonly ask: Piece;
  /** The answer in a line. */
  readonly answer: string;
  readonly marks: number;
}

const lettered = (texts: readonly Piece[]): Html =>
  html`<ol class="letters" type="A">
    ${texts.map((text) => html`<li>${text}</li>`)}
  </ol>`;

const numbered = (texts: readonly string[]): Html =>
  html`<ol class="blanks">
    ${texts.map((text) => html`<li>${text} <span class="blank">______</span></li>`)}
  </ol>`;

const textsOf = (rows: readonly { readonly text: string }[]): string[] =>
  rows.map(({ text }) => text);

/** What a quiz on paper needs beside its questions. */
interface Paper {
  /** The titles of the lesson's sources, by id. */
  readonly sources: ReadonlyMap<string, string>;
  readonly words: Words;
  readonly print: Print;
}

const pick = (model: ModelOf<'pick'>, { sources, words, print }: Paper): OnPaper => {
  const { many, rows, source, drawing } = model;
  const right = rows.flatMap((row, at) => (row.right ? [`${letter(at)} (${row.text})`] : []));
  return {
    ask: [
      many && html`<p>${words.choose(right.length)}</p>`,
      source !== undefined && html`<p>${words.source(sources.get(source) ?? '')}</p>`,
      drawing !== undefined && html`<p>${words.drawing(drawing.alt)}</p>`,
      lettered(rows.map(({ text, figure }) => (figure ? print(figure) : text))),
    ],
    answer: right.join(many ? ', ' : ' / '),
    marks: many ? right.length : 1,
  };
};

const sequence = ({ rows }: ModelOf<'sequence'>, seed: string, words: Words): OnPaper => {
  const ids = rows.map(({ id }) => id);
  const shown = disorder(ids, seed);
  const blanks = shown.map(() => '____').join('  ');
  const textOf = (id: string): string => rows.find((row) => row.id === id)?.text ?? '';
  return {
    ask: [lettered(shown.map(textOf)), html`<p>${words.order} ${blanks}</p>`],
    answer: ids.map((id) => letter(shown.indexOf(id))).join(', '),
    marks: ids.length,
  };
};

const pairs = (
  { rows, choices, shared }: ModelOf<'pairs'>,
  seed: string,
  words: Words,
): OnPaper => {
  const own = choices.map(({ id }) => id);
  const ids = shared ? own : disorder(own, seed);
  const list = lettered(ids.map((id) => choices.find((choice) => choice.id === id)?.text ?? ''));
  const blanks = numbered(textsOf(rows));
  return {
    ask: shared
      ? [html`<p>${words.sort}</p>`, list, blanks]
      : [html`<p>${words.match}</p>`, blanks, list],
    answer: rows.map(({ right }, at) => `${at + 1} ${letter(ids.indexOf(right))}`).join(', '),
    marks: rows.length,
  };
};

const blanks = (
  { rows, passage, bank }: ModelOf<'blanks'>,
  seed: string,
  words: Words,
): OnPaper => ({
  ask: [
    html`<p class="passage">
      ${passage.map((part, at) => [part, at < rows.length && ` (${at + 1}) __________ `])}
    </p>`,
    bank.length > 0 && html`<p>${words.bank(shuffle(bank, seed))}</p>`,
  ],
  answer: rows.map(({ text }, at) => `${at + 1} ${text}`).join(', '),
  marks: rows.length,
});

const number = (model: ModelOf<'numeric'>): OnPaper => {
  const right = model.rows.find((row) => row.right)?.text ?? '';
  const range = rangeInWords(model);
  return {
    ask: html`<p>__________ ${model.unit}</p>`,
    answer: right + (range && ` (${range})`),
    marks: 1,
  };
};

const onPaper = ({ text }: PlacedQuestion, paper: Paper): OnPaper => {
  switch (text.form) {
    case 'pick':
      return pick(text, paper);
    case 'sequence':
      return sequence(text, text.id, paper.words);
    case 'pairs':
      return pairs(text, text.id, paper.words);
    case 'blanks':
      return blanks(text, text.id, paper.words);
    case 'numeric':
      return number(text);
    case 'essay':
      return { ask: [], answer: '', marks: 0 };
  }
};

const questionsOf = (lesson: Lesson, body: Body, words: Words, print: Print) => {
  const sources = new Map(sourcesIn(body).map(({ id, title }) => [id, title]));
  return scoredOf(lesson, body).map((found) => {
    const { stem, figure } = found.text;
    const { ask, ...rest } = onPaper(found, { sources, words, print });
    return { stem, ask: [figure !== undefined && print(figure), ask], ...rest };
  });
};

const total = (questions: readonly { readonly marks: number }[]): number =>
  questions.reduce((sum, { marks }) => sum + marks, 0);

/** The quiz as students write it; false without scored questions. */
export const paper = (lesson: Lesson, body: Body, words: Words, print: Print): Piece => {
  const questions = questionsOf(lesson, body, words, print);
  return (
    questions.length > 0 &&
    html`<p class="facts">
        ${words.name} ____________________ ${words.group} ________ ${words.date} ________
      </p>
      <ol class="columns">
        ${questions.map(
          ({ stem, ask, marks }) =>
            html`<li class="ask">
              <p><b>${stem}</b> <span class="facts">${words.marks(marks)}</span></p>
              ${ask}
            </li>`,
        )}
      </ol>
      <p class="total">${words.total(total(questions))}</p>`
  );
};

/** The answers of the quiz, a line each; false without scored questions. */
export const markingKey = (lesson: Lesson, body: Body, words: Words, print: Print): Piece => {
  const questions = questionsOf(lesson, body, words, print);
  return (
    questions.length > 0 &&
    html`<h4>${words.key}</h4>
      <ol class="columns">
        ${questions.map(
          ({ answer, marks }) =>
            html`<li>${answer} <span class="facts">${words.marks(marks)}</span></li>`,
        )}
      </ol>
      <p>${words.all(total(questions))}</p>`
  );
};

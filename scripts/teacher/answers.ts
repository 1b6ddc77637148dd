/** Every question with its right answer and the reason for each option; practice with its marks. */
import type { QuestionText, QuestionTextOf } from '../../src/course/authoring';
import type { Body, Lesson, Spec } from '../../src/course/course';
import type { Html, Piece } from '../../src/html/html';
import { html } from '../../src/html/html';
import { strings } from './strings';

const words = strings.questions;

type Practice = QuestionTextOf<'practice'>;
export type Scored = Exclude<QuestionText, Practice>;

export interface Found<Q extends QuestionText> {
  readonly spec: Spec;
  readonly text: Q;
}

const all = (lesson: Lesson, body: Body): Found<QuestionText>[] =>
  body.steps
    .flatMap((step) => step.blocks)
    .flatMap((block) => {
      if (block.is !== 'question') return [];
      const spec = lesson.questions.find(({ id }) => id === block.question.id);
      return spec ? [{ spec, text: block.question }] : [];
    });

const isScored = (found: Found<QuestionText>): found is Found<Scored> =>
  found.text.kind !== 'practice';
const isPractice = (found: Found<QuestionText>): found is Found<Practice> =>
  found.text.kind === 'practice';

export const scoredOf = (lesson: Lesson, body: Body): Found<Scored>[] =>
  all(lesson, body).filter(isScored);

/** A row as the teacher reads it: an option, a pair, an item in its place. */
const rowWords = ({ spec, text }: Found<Scored>, at: number): string => {
  const row = text.rows[at];
  if (!row) return '';
  switch (text.kind) {
    case 'match':
      return words.pair(row.text, text.rights[at]?.text ?? '');
    case 'sort':
      return words.pair(
        row.text,
        text.categories.find(({ id }) => id === spec.key[at])?.text ?? '',
      );
    case 'order':
      return words.place(at + 1, row.text);
    case 'gap': {
      const accept = spec.accept?.[at] ?? [];
      const also = accept.length > 0 ? ` (${words.accept(accept)})` : '';
      return words.gap(at + 1, row.text) + also;
    }
    case 'evidence':
      return words.sentence(text.numbers[at] ?? 0, row.text);
    default:
      return `${row.id.toUpperCase()}. ${row.text}`;
  }
};

const picks = (kind: Scored['kind']): boolean =>
  kind === 'choice' || kind === 'choices' || kind === 'evidence';

const one = (found: Found<Scored>, n: number): Html => {
  const { spec, text } = found;
  const right = (id: string): boolean => !picks(text.kind) || spec.key.includes(id);
  return html`<section class="question">
    <h4>${words.number(n)} <span class="facts">${text.id}, ${words.kinds[text.kind]}</span></h4>
    <p>${text.stem}</p>
    ${text.kind === 'gap' && html`<p>${text.passage.join(' ______ ')}</p>`}
    <table>
      <thead>
        <tr>
          ${words.heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${text.rows.map(
          (row, at) =>
            html`<tr class="${right(row.id) ? 'right' : ''}">
              <td>${rowWords(found, at)}</td>
              <td>${right(row.id) ? words.right : words.wrong}</td>
              <td>
                ${row.why}${
                  row.misconception !== undefined &&
                  html`<br /><em>${words.belief(row.misconception)}</em>`
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
};

const practice = ({ text }: Found<Practice>): Html =>
  html`<section class="practice">
    <h4>
      ${text.stem} <span class="facts">${strings.practice.facts(text.board, text.marks)}</span>
    </h4>
    <p>${strings.practice.advice}: ${text.advice}</p>
    <h5>${strings.practice.points}</h5>
    <ul class="ticks">
      ${text.rows.map((row) => html`<li>${row.text}</li>`)}
    </ul>
    <h5>${strings.practice.models}</h5>
    ${text.models.map(
      ({ level, text: answer, notes }) =>
        html`<p><b>${level}.</b> ${answer}</p>
          <p class="facts">${strings.practice.notes}: ${notes}</p>`,
    )}
  </section>`;

export const answers = (lesson: Lesson, body: Body): Piece => {
  const exam = all(lesson, body).filter(isPractice);
  return [
    html`<section>
      <h3>${words.title}</h3>
      ${scoredOf(lesson, body).map((found, at) => one(found, at + 1))}
    </section>`,
    exam.length > 0 &&
      html`<section>
        <h3>${strings.practice.title}</h3>
        ${exam.map(practice)}
      </section>`,
  ];
};

/** Every question with its right answer and the reason for each option; practice with its marks. */
import type { PlacedQuestion, Body, Lesson, QuestionOf } from '../../src/course/course';
import { placedQuestions } from '../../src/course/course';
import { kindOf } from '../../src/kinds/register';
import type { Model } from '../../src/course/model';
import { rangeInWords, shapeOf } from '../../src/course/model';
import type { Html, Piece } from '../../src/html/html';
import { html } from '../../src/html/html';
import type { BookWords } from '../../src/strings';
import { sourceNotes } from './sources';

/** The scored questions of a lesson, in its order. */
export const scoredOf = (lesson: Lesson, body: Body): readonly PlacedQuestion[] =>
  placedQuestions(lesson, body).filter(({ spec }) => kindOf(spec).scored);

interface RowWords {
  /** As the teacher reads it: an option, a pair, an item in its place. */
  readonly text: string;
  readonly right: boolean;
}

const rowsOf = (model: Model, words: BookWords['questions']): readonly RowWords[] => {
  const all = (texts: readonly string[]): RowWords[] =>
    texts.map((text) => ({ text, right: true }));
  switch (model.form) {
    case 'pick':
      return model.rows.map(({ id, text, right, number }) => ({
        text: number === undefined ? `${id.toUpperCase()}. ${text}` : words.sentence(number, text),
        right,
      }));
    case 'pairs':
      return all(
        model.rows.map(({ text, right }) =>
          words.pair(text, model.choices.find(({ id }) => id === right)?.text ?? ''),
        ),
      );
    case 'sequence':
      return all(model.rows.map(({ text }, at) => words.place(at + 1, text)));
    case 'blanks':
      return all(
        model.rows.map(({ text, accept }, at) => {
          const also = accept.length > 0 ? ` (${words.accept(accept)})` : '';
          return words.gap(at + 1, text) + also;
        }),
      );
    case 'numeric':
      return model.rows.map(({ text, right }) => {
        const range = right ? rangeInWords(model) : '';
        return { text: text + (range && ` (${words.accept([range])})`), right };
      });
    case 'essay':
      return [];
  }
};

/** A question as a table: what can be answered, whether it is right, and the reason. */
const questionTable = (
  { text }: PlacedQuestion,
  n: number,
  words: BookWords['questions'],
): Html => {
  const rows = rowsOf(text, words);
  // Where every row is right, a column for right and wrong would say nothing.
  const hasWrong = rows.some(({ right }) => !right);
  return html`<section class="question">
    <table>
      <caption>
        <h4>
          ${words.number(n)} <span class="facts">${text.id}, ${words.shapes[shapeOf(text)]}</span>
        </h4>
        <p>${text.stem}</p>
        ${text.form === 'blanks' && html`<p>${text.passage.join(' ______ ')}</p>`}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.option}</th>
          ${hasWrong && html`<th scope="col">${words.judged}</th>`}
          <th scope="col">${words.reason}</th>
        </tr>
      </thead>
      <tbody>
        ${text.rows.map(
          ({ why, misconception }, at) =>
            html`<tr class="${rows[at]?.right ? 'right' : ''}">
              <th scope="row">${rows[at]?.text ?? ''}</th>
              ${hasWrong && html`<td class="verdict">${rows[at]?.right ? words.right : words.wrong}</td>`}
              <td>
                ${why}${
                  misconception !== undefined && html`<br /><em>${words.belief(misconception)}</em>`
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
};

/** A sentence of a model answer, marked where it earns something. */
const sentence = ({
  text,
  earns,
}: {
  readonly text: string;
  readonly earns?: string | undefined;
}) =>
  earns === undefined ? html`${text} ` : html`<mark>${text}</mark> <small>[${earns}]</small> `;

/** A practice question with its advice, mark points, levels and model answers. */
export const practice = (
  { stem, board, marks, advice, rows, exam, models }: QuestionOf<'essay'>,
  words: BookWords['practice'],
): Html =>
  html`<section class="practice">
    <h4>${stem} <span class="facts">${words.facts(board, marks, exam?.number)}</span></h4>
    <p>${words.advice} ${advice}</p>
    <h5>${words.points}</h5>
    <ul class="ticks">
      ${rows.map((row) => html`<li>${row.text}</li>`)}
    </ul>
    ${
      exam &&
      html`<h5>${words.levels}</h5>
        <ul>
          ${exam.levels.map(({ marks: range, does }) => html`<li><b>${words.level(range)}</b> ${does}</li>`)}
        </ul>`
    }
    <h5>${words.models}</h5>
    ${models.map(
      ({ level, paragraphs, notes }) =>
        html`<p><b>${level}.</b></p>
          ${paragraphs.map(({ sentences }) => html`<p>${sentences.map(sentence)}</p>`)}
          <p class="facts">${words.notes} ${notes}</p>`,
    )}
  </section>`;

/** The part 'answers' of a lesson: its questions, its sources, its practice. */
export const answers = (lesson: Lesson, body: Body, strings: BookWords): Piece => {
  const exam = placedQuestions(lesson, body).flatMap(({ text }) =>
    text.form === 'essay' ? [practice(text, strings.practice)] : [],
  );
  return [
    scoredOf(lesson, body).map((found, at) => questionTable(found, at + 1, strings.questions)),
    sourceNotes(body, strings.sources),
    exam.length > 0 && [html`<h4>${strings.practice.title}</h4>`, exam],
  ];
};

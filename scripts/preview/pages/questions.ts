/** The questions of a package across the class. */
import { wrongAnswerSentence } from '../../../src/classroom/page/wrong-answer';
import type { QuestionStats } from '../../../src/classroom/statistics';
import { statistics } from '../../../src/classroom/statistics';
import type { ClassRecord } from '../../../src/classroom/record';
import { strings } from '../../../src/classroom/strings';
import type { ClassUnit } from '../../../src/classroom/unit';
import { misconceptionOf } from '../../../src/classroom/words';
import { html } from '../../../src/html/html';
import { link } from '../link';
import type { Html, Piece } from '../../../src/html/html';
import { Refusal } from '../http';
import { reportFormats } from '../interactions-report';
import { titleOf } from '../lookup';
import type { Lms } from '../lookup';
import { recordOf, unitIn } from '../unit';
import { layout, scrolling } from './layout';
import { sampleNote } from './sample';
import { studentsTable } from './students';

const words = strings.questions;

export interface Seen {
  readonly unit: ClassUnit;
  readonly record: ClassRecord;
  readonly stats: readonly QuestionStats[];
}

/** What the attempts at a package say of its questions. */
export const look = (lms: Lms, name: string): Seen => {
  const pack = lms.library.get(name);
  const unit = pack && unitIn(pack);
  if (!unit)
    throw new Refusal(404, `There are no questions to be read in ${name || 'no package'}.`);
  const attempts = lms.store.attempts().filter((attempt) => attempt.package === name);
  const record = recordOf(unit, lms.store.learners(), attempts);
  return { unit, record, stats: statistics(unit, record) };
};

const wrong = ({ asked, wrongAnswers, answered }: QuestionStats): Piece => {
  const [first] = wrongAnswers;
  if (!first) return answered > 0 ? 'Nothing was wrong.' : words.none;
  const belief = misconceptionOf(asked, first);
  return html`${wrongAnswerSentence(asked, first)}
  (${first.count})${
    belief !== undefined && html`<br /><span class="facts">${words.misconception(belief)}</span>`
  }`;
};

const figures = ({ answered, right, facility, discrimination }: QuestionStats): Html =>
  html`<td class="number">${right} of ${answered}</td>
    <td class="number">${facility === undefined ? '–' : strings.decimal(facility)}</td>
    <td class="number">
      ${discrimination === undefined ? '–' : strings.decimal(discrimination)}
    </td>`;

const row = (name: string, stats: QuestionStats, n: number): Html => {
  const { spec, stem } = stats.asked;
  return html`<tr>
    <th scope="row">
      <a href="${link('/question', { package: name, id: spec.id })}">${n}. ${stem}</a>
      <br /><span class="facts">${spec.id}</span>
    </th>
    ${figures(stats)}
    <td>${wrong(stats)}</td>
  </tr>`;
};

const heads = ['Question', 'Right at first try', 'Facility', 'Discrimination', 'Drew most'];

/** Every question of a package, by lesson. */
export const questionsPage = (lms: Lms, name: string): Html => {
  const { unit, record, stats } = look(lms, name);
  return layout({
    title: `Questions: ${titleOf(lms, name)}`,
    main: html`<h1>Questions: ${titleOf(lms, name)}</h1>
      ${sampleNote(lms, (one) => one.package === name)}
      <p>
        For the class report, as Moodle’s interactions report would be downloaded:
        ${Object.entries(reportFormats).map(
          ([format, { title }]) =>
            html`<a href="${link('/interactions', { package: name, format })}" download
              >${title}</a
            > `,
        )}
      </p>
      <h2>Students by lessons</h2>
      <p>The share of the marks at the first try, and how many questions were answered.</p>
      ${record.pupils.length > 0 ? studentsTable(unit, record) : html`<p>There is no attempt yet.</p>`}
      <h2>${words.title}</h2>
      <p>${words.lead}</p>
      <ul class="facts">
        ${words.hints.slice(1).map((hint) => html`<li>${hint}</li>`)}
      </ul>
      ${unit.lessons.map(
        ({ id, title }) =>
          html`<h3>${title}</h3>
            ${scrolling(
              title,
              html`<table>
                <thead>
                  <tr>
                    ${heads.map((head) => html`<th scope="col">${head}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${stats
                    .filter(({ asked }) => asked.lesson === id)
                    .map((one, at) => row(name, one, at + 1))}
                </tbody>
              </table>`,
            )}`,
      )}`,
  });
};

/** Students by packages. */
import { gradebook } from '../gradebook';
import type { Grade, Row } from '../gradebook';
import { html } from '../../../src/html/html';
import { link } from '../link';
import type { Html } from '../../../src/html/html';
import { graded, titleOf } from '../lookup';
import type { Lms } from '../lookup';
import { courseIn } from '../unit';
import { layout, score, scrolling, status, time } from './layout';
import { sampleClass, sampleNote } from './sample';

const cell = (name: string, learner: string, grade: Grade | undefined): Html =>
  grade
    ? html`<td>
        <a class="grade" href="${link('/attempt', { package: name, learner, attempt: grade.best })}"
          ><b>${score(grade)}</b> ${status(grade)}<br /><span class="facts"
            >${grade.attempts} ${grade.attempts === 1 ? 'attempt' : 'attempts'},
            ${time(grade)}</span
          ></a
        >
      </td>`
    : html`<td class="none">–</td>`;

/** Whether the package's questions can be shown across the class. */
const known = (lms: Lms, name: string): boolean => {
  const pack = lms.library.get(name);
  return pack?.manifest !== undefined && courseIn(pack) !== undefined;
};

const table = (lms: Lms, names: readonly string[], rows: readonly Row[]): Html =>
  scrolling(
    'Grades',
    html`<table class="grades">
      <thead>
        <tr>
          <th scope="col">Learner</th>
          ${names.map((name) => {
            const title = titleOf(lms, name);
            return html`<th scope="col">
              ${title}${title !== name && html`<br /><span class="facts">${name}</span>`}
              ${known(lms, name) && html`<br /><a href="${link('/questions', { package: name })}">Questions<span class="hidden"> of ${title}</span></a>`}
            </th>`;
          })}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ learner, grades }) =>
            html`<tr>
              <th scope="row">${learner.name}</th>
              ${names.map((name) => cell(name, learner.id, grades.get(name)))}
            </tr>`,
        )}
      </tbody>
    </table>`,
  );

export const gradebookPage = (lms: Lms, all: boolean): Html => {
  const attempts = graded(lms.store.attempts());
  const rows = gradebook(lms.store.learners(), attempts);
  const shown = all ? rows : rows.filter(({ grades }) => grades.size > 0);
  const rest = rows.length - shown.length;
  // A column for each package that has grades, in the order of the packages; one that was rebuilt
  // under another name keeps its column.
  const tried = new Set(attempts.map(({ package: name }) => name));
  const listed = lms.library.list().flatMap(({ name }) => (tried.has(name) ? name : []));
  const names = new Set([...listed, ...tried]);
  return layout({
    title: 'Gradebook',
    here: '/gradebook',
    main: html`<h1>Gradebook</h1>
      ${sampleNote(lms, () => true)}
      <p>
        The best score (0 to 100) and the best status of all attempts; open one for its answers.
        <a href="/gradebook.csv" download>Save as CSV</a>
      </p>
      ${
        shown.length > 0
          ? table(lms, [...names], shown)
          : html`<p>There is no attempt yet.</p>
              ${sampleClass(lms)}`
      }
      ${rest > 0 && html`<p>Learners without an attempt: ${rest}. <a href="/gradebook?all">Show them</a></p>`}`,
  });
};

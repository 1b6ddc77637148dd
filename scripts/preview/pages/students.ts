/** Students by the lessons of one package: how much was right at the first try, and who needs what again. */
import type { ClassRecord, Pupil } from '../../../src/classroom/record';
import { strings } from '../../../src/classroom/strings';
import { AGAIN } from '../../../src/classroom/teach';
import type { ClassUnit } from '../../../src/classroom/unit';
import { html } from '../../../src/html/html';
import type { Html } from '../../../src/html/html';
import { scrolling } from './layout';

const cell = (unit: ClassUnit, pupil: Pupil, lesson: string): Html => {
  const due = unit.asked.flatMap((asked, at) => (asked.lesson === lesson ? [at] : []));
  const given = due.flatMap((at) => pupil.answers[at] ?? []);
  if (given.length === 0) return html`<td class="none">–</td>`;
  const share = given.reduce((sum, { credit }) => sum + credit, 0) / given.length;
  return html`<td>
    <b>${strings.percent(share)}</b
    >${share < AGAIN && html` <span class="again">again</span>`}<br /><span class="facts"
      >${given.length} of ${due.length}<span class="hidden"> answered</span></span
    >
  </td>`;
};

export const studentsTable = (unit: ClassUnit, { pupils }: ClassRecord): Html =>
  scrolling(
    'Students by lessons',
    html`<table>
      <thead>
        <tr>
          <th scope="col">Learner</th>
          ${unit.lessons.map(({ title }) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${pupils.map(
          (pupil) =>
            html`<tr>
              <th scope="row">${pupil.name}</th>
              ${unit.lessons.map(({ id }) => cell(unit, pupil, id))}
            </tr>`,
        )}
      </tbody>
    </table>`,
  );

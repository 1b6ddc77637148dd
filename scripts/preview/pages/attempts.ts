/** One learner's attempts at one package. */
import { html } from '../../../src/html/html';
import { link } from '../link';
import type { Html } from '../../../src/html/html';
import { rtes } from '../rte';
import { settled } from '../rte/rte';
import type { Outcome } from '../rte/rte';
import type { Attempt } from '../store';
import { moment, score, scrolling, status, time } from './layout';

export const keyOf = ({ package: name, learner, attempt }: Attempt) => ({
  package: name,
  learner,
  attempt,
});

export const outcomeOf = ({ standard, cmi }: Attempt): Outcome => rtes[standard].outcome(cmi);

const row = (attempt: Attempt): Html => {
  const { attempt: number, saved } = attempt;
  const outcome = outcomeOf(attempt);
  const query = keyOf(attempt);
  return html`<tr>
    <th scope="row">${number}</th>
    <td>
      <a href="${link('/play', query)}"
        >${settled(outcome.status) ? 'Review' : 'Go on'}<span class="hidden">
          with attempt ${number}</span
        ></a
      >
      <a href="${link('/attempt', query)}"
        >Answers<span class="hidden"> of attempt ${number}</span></a
      >
    </td>
    <td>${status(outcome)}</td>
    <td class="number">${score(outcome)}</td>
    <td class="number">${time(outcome)}</td>
    <td>${moment(saved)}</td>
  </tr>`;
};

export const attemptsTable = (title: string, attempts: readonly Attempt[]): Html =>
  scrolling(
    `Attempts at ${title}`,
    html`<table class="attempt-list">
      <thead>
        <tr>
          <th scope="col">Attempt</th>
          <th scope="col">Open</th>
          <th scope="col">Status</th>
          <th scope="col">Score</th>
          <th scope="col">Time</th>
          <th scope="col">Last saved</th>
        </tr>
      </thead>
      <tbody>
        ${attempts.map(row)}
      </tbody>
    </table>`,
  );

/** One learner's answers in one attempt, and everything stored of it. */
import { interactions, sortedNames } from '../cmi';
import type { Cmi, Interaction } from '../cmi';
import { html, link } from '../html';
import type { Html, Piece } from '../html';
import { Refusal } from '../http';
import { findLearner, titleOf } from '../lookup';
import type { Lms } from '../lookup';
import { rtes } from '../rte';
import type { Attempt } from '../store';
import { layout, moment, score, scrolling, status, time } from './layout';

const columns = ['No', 'Id', 'Type', 'Response', 'Right answer', 'Result', 'Latency'];

const answerRow = ({ n, id, type, response, right, result, latency }: Interaction): Html =>
  html`<tr>
    <th scope="row">${n}</th>
    ${[id, type, response, right, result, latency].map((value) => html`<td>${value || '–'}</td>`)}
  </tr>`;

const answers = (found: readonly Interaction[]): Html =>
  found.length === 0
    ? html`<p>No interaction is stored.</p>`
    : scrolling(
        'Interactions',
        html`<table>
          <thead>
            <tr>
              ${columns.map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${found.map(answerRow)}
          </tbody>
        </table>`,
      );

const values = (cmi: Cmi): Html =>
  scrolling(
    'All values',
    html`<table class="values">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        ${sortedNames(cmi).map(
          (name) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${cmi[name]}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );

const others = (shown: Attempt, attempts: readonly Attempt[]): Piece =>
  attempts.length > 1 &&
  html`<nav class="attempts" aria-label="Attempts">
    ${attempts.map(
      ({ package: name, learner, attempt }) =>
        html`<a
          href="${link('/attempt', { package: name, learner, attempt })}"
          ${attempt === shown.attempt && html` aria-current="page"`}
          >Attempt ${attempt}</a
        > `,
    )}
  </nav>`;

/** Without a number: the last attempt. A package that is no longer in the folder still shows. */
export const attemptPage = (lms: Lms, query: URLSearchParams): Html => {
  const learner = findLearner(lms, query.get('learner') ?? '');
  const name = query.get('package') ?? '';
  const number = query.get('attempt');
  const attempts = lms.store
    .attempts()
    .filter((attempt) => attempt.package === name && attempt.learner === learner.id);
  const shown =
    number === null ? attempts.at(-1) : attempts.find((a) => a.attempt === Number(number));
  const title = titleOf(lms, name);
  if (!shown) throw new Refusal(404, `${learner.name} has no such attempt at ${title}.`);
  const outcome = rtes[shown.standard].outcome(shown.cmi);
  return layout({
    title: `${learner.name}: ${title}`,
    main: html`<h1>${learner.name}: ${title}</h1>
      ${others(shown, attempts)}
      <p>
        Attempt ${shown.attempt}: ${status(outcome)}, score ${score(outcome)}, time
        ${time(outcome)}, opened ${moment(shown.opened)}, last saved ${moment(shown.saved)}.
      </p>
      <h2>Answers</h2>
      ${answers(interactions(shown.cmi))}
      <h2>All values</h2>
      ${values(shown.cmi)}`,
  });
};

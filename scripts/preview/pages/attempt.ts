/** One learner's answers in one attempt, and everything stored of it. */
import { readGiven } from '../../../src/classroom/graded-response';
import { wrongAnswerSentence } from '../../../src/classroom/page/wrong-answer';
import { strings } from '../../../src/classroom/strings';
import type { ReportedQuestion, ClassUnit } from '../../../src/classroom/unit';
import { misconceptionOf, rightWords } from '../../../src/classroom/words';
import { interactions, sortedNames } from '../cmi';
import type { Cmi, Interaction } from '../cmi';
import { html } from '../../../src/html/html';
import { link } from '../link';
import type { Html, Piece } from '../../../src/html/html';
import { Refusal } from '../http';
import { findLearner, titleOf } from '../lookup';
import type { Lms } from '../lookup';
import { rtes } from '../rte';
import { clock, secondsOfDuration, secondsOfTimespan } from '../rte/time';
import type { Attempt } from '../store';
import { unitIn } from '../unit';
import { layout, moment, score, scrolling, status, time } from './layout';
import { sampleNote } from './sample';

/** The question's words where the package is ours, else what the standard calls it. */
const question = ({ id }: Interaction, asked: ReportedQuestion | undefined): Html =>
  asked
    ? html`<td>${asked.stem}<br /><span class="facts">${id}</span></td>`
    : html`<td>${id || '–'}</td>`;

/** What the first answer said, in words where they are known. */
const response = (
  { response: told, result }: Interaction,
  asked: ReportedQuestion | undefined,
): Html => {
  if (told === '') return html`<td class="none">–</td>`;
  const given = asked && readGiven(asked, told);
  if (!asked || !given) return html`<td>${told} <span class="facts">${result}</span></td>`;
  const wrongAnswers = given.wrongAnswers.map((wrongAnswer) => {
    const belief = misconceptionOf(asked, wrongAnswer);
    const stands =
      belief !== undefined &&
      html` <span class="facts">${strings.questions.misconception(belief)}</span>`;
    return html`${wrongAnswerSentence(asked, wrongAnswer)}${stands}<br />`;
  });
  return html`<td>
    ${given.credit === 1 ? html`<b>Right</b><br />` : wrongAnswers}<span class="facts"
      >${told}</span
    >
  </td>`;
};

const right = ({ right: told }: Interaction, asked: ReportedQuestion | undefined): Html =>
  html`<td>${asked ? rightWords(asked).join('; ') : told || '–'}</td>`;

/** In SCORM 2004 a duration (PT50S), in SCORM 1.2 a timespan (0000:00:50.00). */
const secondsOf = (latency: string): number =>
  latency.startsWith('P') ? secondsOfDuration(latency) : secondsOfTimespan(latency);

const columns = ['No', 'Question', 'First answer', 'Right answer', 'Time taken'];

interface Numbered {
  readonly one: Interaction;
  readonly asked: ReportedQuestion | undefined;
  /** As students see it: within its lesson. Of a question that is not known, the LMS's own. */
  readonly number: number;
}

/** The order of the lessons; what is not known comes last. */
const inOrder = (found: readonly Interaction[], unit: ClassUnit | undefined): Numbered[] => {
  const all = unit?.asked ?? [];
  const place = ({ asked }: Numbered): number => (asked ? all.indexOf(asked) : all.length);
  return found
    .map((one): Numbered => {
      const asked = all.find(({ spec }) => spec.id === one.id);
      const inLesson = all.filter(({ lesson }) => lesson === asked?.lesson);
      return { one, asked, number: asked ? inLesson.indexOf(asked) + 1 : one.n };
    })
    .sort((a, b) => place(a) - place(b));
};

const answers = (found: readonly Interaction[], unit: ClassUnit | undefined): Html =>
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
            ${inOrder(found, unit).map(({ one, asked, number }) => {
              return html`<tr>
                <th scope="row">${number}</th>
                ${question(one, asked)} ${response(one, asked)} ${right(one, asked)}
                <td class="number">${one.latency === '' ? '–' : clock(secondsOf(one.latency))}</td>
              </tr>`;
            })}
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
  const pack = lms.library.get(name);
  const outcome = rtes[shown.standard].outcome(shown.cmi);
  return layout({
    title: `${learner.name}: ${title}`,
    main: html`<h1>${learner.name}: ${title}</h1>
      ${sampleNote(lms, (one) => one.package === name && one.learner === learner.id && one.attempt === shown.attempt)}
      ${others(shown, attempts)}
      <p>
        Attempt ${shown.attempt}: ${status(outcome)}, score ${score(outcome)}, time
        ${time(outcome)}, opened ${moment(shown.opened)}, last saved ${moment(shown.saved)}.
      </p>
      <h2>Answers</h2>
      ${answers(interactions(shown.cmi), pack && unitIn(pack))}
      <h2>All values</h2>
      ${values(shown.cmi)}`,
  });
};

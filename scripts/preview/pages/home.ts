/** The packages, and one learner's attempts at them. */
import { html } from '../../../src/html/html';
import { link } from '../link';
import type { Html } from '../../../src/html/html';
import type { Learner } from '../learners';
import { findLearner } from '../lookup';
import type { Lms } from '../lookup';
import type { Package } from '../packages';
import { formatOf, shelve } from '../shelf';
import { rtes } from '../rte';
import { settled } from '../rte/rte';
import type { Attempt } from '../store';
import { courseIn } from '../unit';
import { attemptsTable, keyOf, outcomeOf } from './attempts';
import { chooser } from './chooser';
import { layout } from './layout';
import { sampleClass } from './sample';

const size = (bytes: number): string =>
  bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} KB`;

/** What to do next stands out: going on with an attempt that is under way, else starting one. */
const actions = (
  pack: Package,
  title: string,
  learner: Learner,
  attempts: readonly Attempt[],
  sampled: ReadonlySet<string>,
): Html => {
  const { name } = pack;
  // A package of another maker has no questions that a sample class could answer.
  const offered = !sampled.has(name) && courseIn(pack) !== undefined;
  const last = attempts.at(-1);
  const goOn = last && !settled(outcomeOf(last).status);
  const start = last ? 'New attempt' : 'Start';
  return html`<form class="actions" action="/attempts" method="post">
    ${
      goOn &&
      html`<a class="button" href="${link('/play', keyOf(last))}" aria-label="Go on: ${title}"
        >Go on</a
      >`
    }
    <input type="hidden" name="package" value="${name}" />
    <input type="hidden" name="learner" value="${learner.id}" />
    <button class="${goOn ? 'second' : ''}" aria-label="${start}: ${title}">${start}</button>
    ${
      offered &&
      html`<button class="second" formaction="/sample" aria-label="Sample class: ${title}">
        Sample class
      </button>`
    }
  </form>`;
};

const card = (
  pack: Package,
  learner: Learner,
  attempts: readonly Attempt[],
  sampled: ReadonlySet<string>,
): Html => {
  const { name, manifest } = pack;
  const title = manifest?.title ?? name;
  const format = formatOf(pack)?.title ?? (manifest && rtes[manifest.standard].label);
  const facts = html`<p class="facts">
    ${name}, ${size(pack.size)}${format !== undefined && `, ${format}`}
  </p>`;
  if (!manifest) {
    return html`<article>
      <h2>${title}</h2>
      ${facts}
      <p>Not playable here: ${pack.problem}.</p>
    </article>`;
  }
  return html`<article>
    <div class="head">
      <div>
        <h2>${title}</h2>
        ${facts}
      </div>
      ${actions(pack, title, learner, attempts, sampled)}
    </div>
    ${attempts.length > 0 && attemptsTable(title, attempts)}
  </article>`;
};

export const homePage = (lms: Lms, learnerId: string): Html => {
  const learner = findLearner(lms, learnerId);
  const own = lms.store.attempts().filter((attempt) => attempt.learner === learner.id);
  const sampled = new Set(lms.store.samples().map(({ package: name }) => name));
  const shown = (pack: Package): Html =>
    card(
      pack,
      learner,
      own.filter((attempt) => attempt.package === pack.name),
      sampled,
    );
  return layout({
    title: 'Packages',
    here: '/',
    main: html`<h1>Packages for ${learner.name}</h1>
      ${chooser(lms.store.learners(), learner)} ${sampleClass(lms)}
      ${shelve(lms.library.list()).map(
        ({ main, others }) =>
          html`${shown(main)}
          ${
            others.length > 0 &&
            html`<details class="formats">
              <summary>
                Other formats<span class="hidden"> of ${main.manifest?.title ?? main.name}</span>
              </summary>
              ${others.map(shown)}
            </details>`
          }`,
      )}`,
  });
};

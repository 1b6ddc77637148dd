/** The sample class: offering it, saying that it is none, and taking it away again. */
import { html } from '../../../src/html/html';
import type { Html, Piece } from '../../../src/html/html';
import type { Lms } from '../lookup';
import type { AttemptKey } from '../store';

const offer = html`<form action="/sample" method="post">
  <p>
    To see the gradebook full, let thirty invented learners play every lesson.
    <button class="second">Show with a sample class of 30</button>
  </p>
</form>`;

/** On a page that shows attempts: which of them are nobody's. */
export const sampleNote = ({ store }: Lms, shown: (key: AttemptKey) => boolean): Piece =>
  store.samples().some(shown) &&
  html`<p class="note">
    <b>A sample class.</b> Its thirty students and their answers are invented by a script, so that
    the pages can be seen full.
  </p>`;

/** Where packages are chosen, and where the gradebook is empty. */
export const sampleClass = (lms: Lms): Html =>
  lms.store.samples().length === 0
    ? offer
    : html`${sampleNote(lms, () => true)}
        <form action="/sample/remove" method="post">
          <p>
            <a href="/gradebook">See its gradebook</a>. To play beside it, add a learner of your
            own.
            <button class="second">Remove the sample class</button>
          </p>
        </form>`;

/** Chooses who plays, and adds somebody. */
import { html } from '../../../src/html/html';
import type { Html } from '../../../src/html/html';
import type { Learner } from '../learners';

export const chooser = (learners: readonly Learner[], chosen: Learner): Html =>
  html` <div class="learners">
    <form action="/" method="get">
      <label for="learner">Learner</label>
      <select id="learner" name="learner">
        ${learners.map(
          ({ id, name }) =>
            html`<option value="${id}" ${id === chosen.id && html` selected`}>${name}</option>`,
        )}
      </select>
      <button>Show</button>
    </form>
    <form action="/learners" method="post">
      <label for="name">Add a learner</label>
      <input id="name" name="name" required maxlength="80" autocomplete="off" />
      <button>Add</button>
    </form>
  </div>`;

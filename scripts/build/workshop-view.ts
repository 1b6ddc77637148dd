/** What workshop.html shows before its script has started: the unit's parts and lessons. */
import { type Html, html } from '../../src/html/html';
import type { Unit } from '../../src/reader';
import type { WorkshopWords } from '../../src/strings';

/** Its HTML. The page's script replaces it by the same list with buttons. */
export const firstView = (strings: WorkshopWords, { course: { title, outline } }: Unit): Html =>
  html` <main data-view="list">
    <header>
      <h1>${strings.of(title)}</h1>
      <p class="lead">${strings.lead}</p>
      <p>${strings.checking}</p>
    </header>
    <div class="list">
      <h2>${strings.lessons}</h2>
      ${outline.map(
        (part) =>
          html`<div class="part">
            <h3>${part.title}</h3>
            <ul>
              ${part.lessons.map(
                (lesson) => html`<li class="row"><span class="name">${lesson.title}</span></li>`,
              )}
            </ul>
          </div>`,
      )}
    </div>
  </main>`;

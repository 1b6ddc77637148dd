/** The page that holds a package's frame, as an LMS does; client/main.ts brings it to life. */
import { contentUrl } from '../content';
import { html } from '../../../src/html/html';
import { link } from '../link';
import type { Html } from '../../../src/html/html';
import type { readKey } from '../lookup';
import { rtes } from '../rte';
import { layout } from './layout';

/** Moodle's frame on a large screen, a laptop, a tablet and a phone. */
const sizes = ['full', '714x666', '498x897', '367x666'];

const frameSizes = html`<fieldset class="sizes">
  <legend>Frame</legend>
  ${sizes.map(
    (size, i) =>
      html`<label
        ><input type="radio" name="size" value="${size}" ${i === 0 && html` checked`} />
        ${size.replace('x', ' × ')}</label
      > `,
  )}
</fieldset>`;

const panel = html`<aside class="panel" aria-label="What the package tells the LMS">
  <h2>Values</h2>
  <div class="scroll tall" role="region" aria-label="Values" tabindex="0">
    <table class="values">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody id="values"></tbody>
    </table>
  </div>
  <h2>Calls <span id="calls" class="count">0</span></h2>
  <div class="scroll tall" role="region" aria-label="Calls" tabindex="0">
    <ol id="log" class="log"></ol>
  </div>
</aside>`;

export const playPage = ({ pack, learner, attempt }: ReturnType<typeof readKey>): Html => {
  const { title, launch, standard } = pack.manifest;
  const key = { package: pack.name, learner: learner.id, attempt: attempt.attempt };
  return layout({
    title: `${title}, ${learner.name}`,
    main: html`<div
        id="play"
        data-key="${link('', key)}"
        data-launch="${contentUrl(pack.name, launch)}"
        data-home="${link('/', { learner: learner.id })}"
      >
        <div class="head">
          <div>
            <h1>${title}</h1>
            <p class="facts">
              ${learner.name}, attempt ${attempt.attempt}, ${pack.name}, ${rtes[standard].label}
            </p>
          </div>
          <button id="exit" type="button">Exit</button>
        </div>
        <div class="bar">
          ${frameSizes}
          <label><input type="checkbox" id="watch" checked /> Show values and calls</label>
          <p id="state" role="status">Opening…</p>
        </div>
        <noscript><p>A package needs JavaScript: switch it on and reload.</p></noscript>
        <div class="stage">
          <div class="frame">
            <iframe
              id="frame"
              title="${title}"
              data-size="full"
              allow="fullscreen; autoplay"
            ></iframe>
          </div>
          ${panel}
        </div>
      </div>
      <script type="module" src="/assets/main.js"></script>`,
  });
};

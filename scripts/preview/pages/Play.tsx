/** The page that holds a package's frame, as an LMS does; client/main.ts brings it to life. */
import { TableHead } from '../../../src/classroom/page/TableHead';
import { ScrollBox } from '../../../src/classroom/page/ScrollBox';
import { contentUrl } from '../content-url';
import { link } from '../link';
import type { readKey } from '../lookup';
import { rtes } from '../rte';
import { Layout } from './Layout';

/** Moodle's frame on a large screen, a laptop, a tablet and a phone. */
const sizes = ['full', '714x666', '498x897', '367x666'];

const FrameSizes = () => (
  <fieldset class="sizes">
    <legend>Frame</legend>
    {sizes.map((size, n) => (
      <label key={size}>
        <input type="radio" name="size" value={size} checked={n === 0} />
        {` ${size.replace('x', ' × ')}`}
      </label>
    ))}
  </fieldset>
);

const Panel = () => (
  <aside class="panel" aria-label="What the package tells the LMS">
    <h2>Values</h2>
    <ScrollBox label="Values" class="tall">
      <table class="values">
        <TableHead heads={['Name', 'Value']} />
        <tbody id="values" />
      </table>
    </ScrollBox>
    <h2>
      Calls{' '}
      <span id="calls" class="count">
        0
      </span>
    </h2>
    <ScrollBox label="Calls" class="tall">
      <ol id="log" class="log" />
    </ScrollBox>
  </aside>
);

export const PlayPage = ({ pack, learner, attempt }: ReturnType<typeof readKey>) => {
  const { title, launch, standard } = pack.manifest;
  const key = { package: pack.name, learner: learner.id, attempt: attempt.attempt };
  return (
    <Layout title={`${title}, ${learner.name}`}>
      <div
        id="play"
        data-key={link('', key)}
        data-launch={contentUrl(pack.name, launch)}
        data-home={link('/', { learner: learner.id })}
      >
        <div class="head">
          <div>
            <h1>{title}</h1>
            <p class="facts">
              {`${learner.name}, attempt ${attempt.attempt}, ${pack.name}, ${rtes[standard].label}`}
            </p>
          </div>
          <button id="exit" type="button">
            Exit
          </button>
        </div>
        <div class="tools">
          <FrameSizes />
          <label>
            <input type="checkbox" id="watch" checked /> Show values and calls
          </label>
          <p id="state" role="status">
            Opening…
          </p>
        </div>
        <noscript>
          <p>A package needs JavaScript: switch it on and reload.</p>
        </noscript>
        <div class="stage">
          <div class="frame">
            <iframe id="frame" title={title} data-size="full" allow="fullscreen; autoplay" />
          </div>
          <Panel />
        </div>
      </div>
      <script type="module" src="/assets/main.js" />
    </Layout>
  );
};

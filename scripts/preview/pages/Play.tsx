/** The page that holds a package's frame, as an LMS does; client/main.ts brings it to life. */
import { TableHead } from '../../../src/classroom/page/TableHead';
import { ScrollBox } from '../../../src/classroom/page/ScrollBox';
import { live } from '../../../src/ui/live';
import { contentUrl } from '../content-url';
import { link } from '../link';
import type { readKey } from '../lookup';
import { rtes } from '../rte';
import { useWords } from '../words';
import { Layout } from './Layout';

/** Moodle's frame on a large screen, a laptop, a tablet and a phone. */
const sizes = ['full', '714x666', '498x897', '367x666'];

const FrameSizes = () => {
  const words = useWords().play;
  return (
    <fieldset class="sizes">
      <legend>{words.frame}</legend>
      {sizes.map((size, n) => (
        <label key={size}>
          <input type="radio" name="size" value={size} checked={n === 0} />
          {` ${size === 'full' ? words.full : size.replace('x', ' × ')}`}
        </label>
      ))}
    </fieldset>
  );
};

const Panel = () => {
  const words = useWords();
  const said = words.play;
  return (
    <aside class="panel" aria-label={said.panel}>
      <h2>{said.values}</h2>
      <ScrollBox label={said.values} class="tall">
        <table class="values">
          <TableHead heads={words.attempt.valueHeads} />
          <tbody id="values" />
        </table>
      </ScrollBox>
      <h2>
        {said.calls}{' '}
        <span id="calls" class="count">
          0
        </span>
      </h2>
      <ScrollBox label={said.calls} class="tall">
        <ol id="log" class="log" />
      </ScrollBox>
    </aside>
  );
};

export const PlayPage = ({ pack, learner, attempt }: ReturnType<typeof readKey>) => {
  const words = useWords().play;
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
              {`${words.facts(learner.name, attempt.attempt)}, ${pack.name}, ${rtes[standard].label}`}
            </p>
          </div>
          <button id="exit" type="button">
            {words.exit}
          </button>
        </div>
        <div class="tools">
          <FrameSizes />
          <label>
            <input type="checkbox" id="watch" checked /> {words.show}
          </label>
          <p id="state" {...live}>
            {words.opening}
          </p>
        </div>
        <noscript>
          <p>{words.noScript}</p>
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

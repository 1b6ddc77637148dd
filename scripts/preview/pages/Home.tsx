/** The packages, and one learner's attempts at them. */
import type { Learner } from '../learners';
import { link } from '../link';
import type { Lms } from '../lookup';
import type { Package } from '../packages';
import { formatOf, shelve } from '../shelf';
import { rtes } from '../rte';
import { settled } from '../rte/rte';
import type { Attempt } from '../store';
import { courseIn } from '../unit';
import { AttemptsTable, keyOf, outcomeOf } from './AttemptsTable';
import { Chooser } from './Chooser';
import { Layout, Unseen } from './Layout';
import { SampleClass } from './Sample';

const size = (bytes: number): string =>
  bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} KB`;

interface CardProps {
  readonly pack: Package;
  readonly learner: Learner;
  /** The learner's, at this package. */
  readonly attempts: readonly Attempt[];
  /** The sample class has played it. */
  readonly sampled: boolean;
}

/** What to do next stands out: going on with an attempt that is under way, else starting one. */
const Actions = (props: CardProps & { readonly title: string }) => {
  const { pack, title, learner, attempts, sampled } = props;
  // A package of another maker has no questions that a sample class could answer.
  const offered = !sampled && courseIn(pack) !== undefined;
  const last = attempts.at(-1);
  const open = last && !settled(outcomeOf(last).status) ? last : undefined;
  const start = last ? 'New attempt' : 'Start';
  return (
    <form class="actions" action="/attempts" method="post">
      {open && (
        <a class="button" href={link('/play', keyOf(open))} aria-label={`Go on: ${title}`}>
          Go on
        </a>
      )}
      <input type="hidden" name="package" value={pack.name} />
      <input type="hidden" name="learner" value={learner.id} />
      <button class={open && 'second'} aria-label={`${start}: ${title}`}>
        {start}
      </button>
      {offered && (
        <button class="second" formaction="/sample" aria-label={`Sample class: ${title}`}>
          Sample class
        </button>
      )}
    </form>
  );
};

const Card = (props: CardProps) => {
  const { pack, attempts } = props;
  const { name, manifest } = pack;
  const title = manifest?.title ?? name;
  const format = formatOf(pack)?.title ?? (manifest && rtes[manifest.standard].label);
  const head = (
    <>
      <h2>{title}</h2>
      <p class="facts">
        {[name, size(pack.size), ...(format === undefined ? [] : [format])].join(', ')}
      </p>
    </>
  );
  if (!manifest) {
    return (
      <article>
        {head}
        <p>{`Not playable here: ${pack.problem ?? ''}.`}</p>
      </article>
    );
  }
  return (
    <article>
      <div class="head">
        <div>{head}</div>
        <Actions {...props} title={title} />
      </div>
      {attempts.length > 0 && <AttemptsTable title={title} attempts={attempts} />}
    </article>
  );
};

export const HomePage = ({ lms, learner }: { readonly lms: Lms; readonly learner: Learner }) => {
  const own = lms.store.attempts().filter((attempt) => attempt.learner === learner.id);
  const samples = new Set(lms.store.samples().map(({ package: name }) => name));
  const card = (pack: Package) => (
    <Card
      key={pack.name}
      pack={pack}
      learner={learner}
      attempts={own.filter((attempt) => attempt.package === pack.name)}
      sampled={samples.has(pack.name)}
    />
  );
  return (
    <Layout title="Packages" here="/">
      <h1>{`Packages for ${learner.name}`}</h1>
      <Chooser learners={lms.store.learners()} chosen={learner} />
      <SampleClass lms={lms} />
      {shelve(lms.library.list()).map(({ main, others }) => (
        <>
          {card(main)}
          {others.length > 0 && (
            <details class="formats">
              <summary>
                Other formats
                <Unseen text={` of ${main.manifest?.title ?? main.name}`} />
              </summary>
              {others.map(card)}
            </details>
          )}
        </>
      ))}
    </Layout>
  );
};

/** The packages, and one learner's attempts at them. */
import { startWordsOf } from '../../../src/strings';
import type { Learner } from '../learners';
import { link } from '../link';
import type { Lms } from '../lookup';
import type { Package } from '../packages';
import { shelve } from '../shelf';
import { rtes } from '../rte';
import { settled } from '../rte/rte';
import type { Attempt } from '../store';
import { courseIn } from '../unit';
import { useLanguage, useWords } from '../words';
import { AttemptsTable, keyOf, outcomeOf } from './AttemptsTable';
import { Chooser } from './Chooser';
import { Layout, Unseen } from './Layout';
import { SampleClass } from './Sample';

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
  const words = useWords().home;
  const { pack, title, learner, attempts, sampled } = props;
  // A package of another maker has no questions that a sample class could answer.
  const offered = !sampled && courseIn(pack) !== undefined;
  const last = attempts.at(-1);
  const open = last && !settled(outcomeOf(last).status) ? last : undefined;
  const start = last ? words.again : words.start;
  return (
    <form class="actions" action="/attempts" method="post">
      {open && (
        <a
          class="button"
          href={link('/play', keyOf(open))}
          aria-label={words.of(words.goOn, title)}
        >
          {words.goOn}
        </a>
      )}
      <input type="hidden" name="package" value={pack.name} />
      <input type="hidden" name="learner" value={learner.id} />
      <button class={open && 'second'} aria-label={words.of(start, title)}>
        {start}
      </button>
      {offered && (
        <button class="second" formaction="/sample" aria-label={words.of(words.sample, title)}>
          {words.sample}
        </button>
      )}
    </form>
  );
};

const Card = (props: CardProps) => {
  const words = useWords();
  const { size } = startWordsOf(useLanguage()).files;
  const { pack, attempts } = props;
  const { name, manifest } = pack;
  const title = manifest?.title ?? name;
  const format = pack.format?.title ?? (manifest && rtes[manifest.standard].label);
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
        <p>{words.home.notPlayable(pack.problem?.(words.problems) ?? '')}</p>
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
  const words = useWords();
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
    <Layout title={words.places.packages} here="/">
      <h1>{words.home.title(learner.name)}</h1>
      <Chooser learners={lms.store.learners()} chosen={learner} />
      <SampleClass lms={lms} />
      {shelve(lms.library.list()).map(({ main, others }) => (
        <>
          {card(main)}
          {others.length > 0 && (
            <details class="formats">
              <summary>
                {words.home.otherFormats}
                <Unseen text={words.home.otherFormatsOf(main.manifest?.title ?? main.name)} />
              </summary>
              {others.map(card)}
            </details>
          )}
        </>
      ))}
    </Layout>
  );
};

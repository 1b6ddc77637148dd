/** The summary to print: what to teach again to all. */
import { strings } from '../strings';
import type { Trouble } from '../troubles';
import { reasonOf, rightWords } from '../words';
import { slipSentence } from './slip';

const MOST_PLACES = 3;

const One = ({ trouble, titles }: { trouble: Trouble; titles: ReadonlyMap<string, string> }) => {
  const [first] = trouble.from;
  if (!first) return null;
  const { asked, slip } = first;
  const why = reasonOf(asked, slip);
  return (
    <li>
      <h3>{trouble.belief ?? strings.teach.unnamed(asked.stem)}</h3>
      <p class="held">{strings.teach.held(trouble.holders, trouble.of)}</p>
      <h4>{strings.teach.shown}</h4>
      <ul>
        {trouble.from.slice(0, MOST_PLACES).map((from) => (
          <li key={`${from.asked.spec.id} ${from.slip.key}`}>
            {from.asked.stem} {slipSentence(from.asked, from.slip)} ({from.count})
            <br />
            {strings.teach.right} {rightWords(from.asked).join('; ')}
            <br />
            <span class="facts">
              {strings.teach.where(titles.get(from.asked.lesson) ?? '', from.asked.step)}
            </span>
          </li>
        ))}
      </ul>
      {why !== '' && (
        <>
          <h4>{strings.teach.why}</h4>
          <p>{why}</p>
        </>
      )}
    </li>
  );
};

export const Troubles = (props: {
  readonly troubles: readonly Trouble[];
  readonly titles: ReadonlyMap<string, string>;
}) => (
  <section aria-labelledby="teach" class="teach">
    <h2 id="teach">{strings.teach.title}</h2>
    {props.troubles.length === 0 ? (
      <p>{strings.teach.none}</p>
    ) : (
      <>
        <p>{strings.teach.lead}</p>
        <ol>
          {props.troubles.map((trouble) => (
            <One
              key={`${trouble.from[0]?.asked.spec.id ?? ''} ${trouble.belief ?? ''}`}
              trouble={trouble}
              titles={props.titles}
            />
          ))}
        </ol>
      </>
    )}
  </section>
);

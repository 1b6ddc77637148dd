/** The summary to print: what to teach again to all. */
import { strings } from '#report-strings';
import type { Misconception } from '../misconceptions';
import { reasonOf, rightWords } from '../words';
import { wrongAnswerSentence } from './wrong-answer';

const MOST_PLACES = 3;

const One = ({
  misconception,
  titles,
}: {
  misconception: Misconception;
  titles: ReadonlyMap<string, string>;
}) => {
  const [first] = misconception.from;
  if (!first) return null;
  const { asked, wrongAnswer } = first;
  const why = reasonOf(asked, wrongAnswer);
  return (
    <li>
      <h3>{misconception.belief ?? strings.teach.unnamed(asked.stem)}</h3>
      <p class="held">{strings.teach.held(misconception.holders, misconception.of)}</p>
      <h4>{strings.teach.shown}</h4>
      <ul>
        {misconception.from.slice(0, MOST_PLACES).map((from) => (
          <li key={`${from.asked.spec.id} ${from.wrongAnswer.key}`}>
            {from.asked.stem}{' '}
            {wrongAnswerSentence(strings.wrongAnswer, from.asked, from.wrongAnswer)} ({from.count})
            <br />
            {strings.teach.right} {rightWords(from.asked, strings)}
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

export const Misconceptions = (props: {
  readonly misconceptions: readonly Misconception[];
  readonly titles: ReadonlyMap<string, string>;
}) => (
  <section aria-labelledby="teach" class="teach">
    <h2 id="teach">{strings.teach.title}</h2>
    {props.misconceptions.length === 0 ? (
      <p>{strings.teach.none}</p>
    ) : (
      <>
        <p>{strings.teach.lead}</p>
        <ol>
          {props.misconceptions.map((misconception) => (
            <One
              key={`${misconception.from[0]?.asked.spec.id ?? ''} ${misconception.belief ?? ''}`}
              misconception={misconception}
              titles={props.titles}
            />
          ))}
        </ol>
      </>
    )}
  </section>
);

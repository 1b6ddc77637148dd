/** Every question of the lessons that were played: how it went, and what went wrong. */
import type { QuestionStats } from '../statistics';
import type { ClassUnit } from '../unit';
import { misconceptionOf, rightWords } from '../words';
import { Options } from './Options';
import { ScrollBox } from './ScrollBox';
import { TableHead } from './TableHead';
import { wrongAnswerSentence } from './wrong-answer';
import { useStrings } from './words';

/** Where a question, by its id, has a page of its own. */
type PageOf = (id: string) => string;

const WrongAnswers = ({ stats }: { readonly stats: QuestionStats }) => {
  const { questions: words, wrongAnswer: sentences } = useStrings();
  const { asked, wrongAnswers, answered } = stats;
  const [first, ...others] = wrongAnswers;
  if (!first) return null;
  const belief = misconceptionOf(asked, first);
  return (
    <>
      {wrongAnswerSentence(sentences, asked, first)} ({words.times(first.count, answered)})
      {belief !== undefined && <p class="belief">{words.misconception(belief)}</p>}
      {others.length > 0 && asked.model.form !== 'pick' && (
        <details>
          <summary>{words.all(wrongAnswers.length)}</summary>
          <ul>
            {wrongAnswers.map((wrongAnswer) => (
              <li key={wrongAnswer.key}>
                {wrongAnswerSentence(sentences, asked, wrongAnswer)} ({wrongAnswer.count})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const Row = (props: {
  readonly stats: QuestionStats;
  readonly n: number;
  readonly pageOf: PageOf | undefined;
}) => {
  const strings = useStrings();
  const words = strings.questions;
  const { stats, n, pageOf } = props;
  const { asked, answered, right, facility, discrimination } = stats;
  const stem = `${n}. ${asked.stem}`;
  return (
    <tr>
      <th scope="row">
        {pageOf ? <a href={pageOf(asked.spec.id)}>{stem}</a> : stem}
        <p class="facts">
          {asked.spec.id}
          <br />
          {words.rightIs} {rightWords(asked, strings)}
        </p>
      </th>
      <td class="number">{answered}</td>
      <td class="number">{answered > 0 ? strings.percent(right / answered) : '–'}</td>
      <td class="number">{facility === undefined ? '–' : strings.decimal(facility)}</td>
      <td class="number">
        {discrimination === undefined ? '–' : strings.decimal(discrimination)}
        {discrimination !== undefined && discrimination < 0 && <p class="belief">{words.check}</p>}
      </td>
      <td>
        {answered > 0 ? (
          <>
            <WrongAnswers stats={stats} />
            <Options stats={stats} />
          </>
        ) : (
          words.none
        )}
      </td>
    </tr>
  );
};

export const Questions = (props: {
  readonly stats: readonly QuestionStats[];
  readonly unit: ClassUnit;
  readonly pageOf?: PageOf;
}) => {
  const words = useStrings().questions;
  return (
    <section aria-labelledby="questions" class="questions">
      <h2 id="questions">{words.title}</h2>
      <p>{words.lead}</p>
      <ul class="facts">
        {words.hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      {props.unit.lessons.map(({ id, title }) => {
        const rows = props.stats.filter(({ asked }) => asked.lesson === id);
        if (rows.every(({ answered }) => answered === 0)) return null;
        return (
          <ScrollBox key={id} label={title}>
            <table>
              <caption>{title}</caption>
              <TableHead heads={words.heads} />
              <tbody>
                {rows.map((stats, at) => (
                  <Row key={stats.asked.spec.id} stats={stats} n={at + 1} pageOf={props.pageOf} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
        );
      })}
    </section>
  );
};

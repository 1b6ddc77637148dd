/** Every question of the lessons that were played: how it went, and what went wrong. */
import type { QuestionStats } from '../statistics';
import { strings } from '../strings';
import type { ClassUnit } from '../unit';
import { misconceptionOf, rightWords } from '../words';
import { Options } from './Options';
import { wrongAnswerSentence } from './wrong-answer';

const words = strings.questions;

const WrongAnswers = ({ stats }: { readonly stats: QuestionStats }) => {
  const { asked, wrongAnswers, answered } = stats;
  const [first, ...others] = wrongAnswers;
  if (!first) return null;
  const belief = misconceptionOf(asked, first);
  return (
    <>
      {wrongAnswerSentence(asked, first)} ({words.times(first.count, answered)})
      {belief !== undefined && <p class="belief">{words.misconception(belief)}</p>}
      {others.length > 0 && asked.model.form !== 'pick' && (
        <details>
          <summary>{words.all(wrongAnswers.length)}</summary>
          <ul>
            {wrongAnswers.map((wrongAnswer) => (
              <li key={wrongAnswer.key}>
                {wrongAnswerSentence(asked, wrongAnswer)} ({wrongAnswer.count})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const Row = ({ stats, n }: { readonly stats: QuestionStats; readonly n: number }) => {
  const { asked, answered, right, facility, discrimination } = stats;
  return (
    <tr>
      <th scope="row">
        {n}. {asked.stem}
        <p class="facts">
          {asked.spec.id}
          <br />
          {words.rightIs} {rightWords(asked).join('; ')}
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
}) => (
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
        // A wide table scrolls in a box of its own, which the keyboard must reach (WCAG 2.1.1).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div key={id} class="scroll" role="region" aria-label={title} tabIndex={0}>
          <table>
            <caption>{title}</caption>
            <thead>
              <tr>
                {words.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((stats, at) => (
                <Row key={stats.asked.spec.id} stats={stats} n={at + 1} />
              ))}
            </tbody>
          </table>
        </div>
      );
    })}
  </section>
);

/** One learner's attempts at one package. */
import { ScrollBox } from '../../../src/classroom/page/ScrollBox';
import { TableHead } from '../../../src/classroom/page/TableHead';
import { link } from '../link';
import { rtes } from '../rte';
import { settled } from '../rte/rte';
import type { Outcome } from '../rte/rte';
import type { Attempt } from '../store';
import { useWords } from '../words';
import { moment, score, Status, time, Unseen } from './Layout';

export const keyOf = ({ package: name, learner, attempt }: Attempt) => ({
  package: name,
  learner,
  attempt,
});

export const outcomeOf = ({ standard, cmi }: Attempt): Outcome => rtes[standard].outcome(cmi);

const Row = ({ attempt }: { readonly attempt: Attempt }) => {
  const words = useWords();
  const said = words.attempts;
  const { attempt: number, saved } = attempt;
  const outcome = outcomeOf(attempt);
  const query = keyOf(attempt);
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        <a href={link('/play', query)}>
          {settled(outcome.status) ? said.review : said.goOn}
          <Unseen text={said.with(number)} />
        </a>
        <a href={link('/attempt', query)}>
          {said.answers}
          <Unseen text={said.ofAttempt(number)} />
        </a>
      </td>
      <td>
        <Status status={outcome.status} />
      </td>
      <td class="number">{score(outcome)}</td>
      <td class="number">{time(outcome)}</td>
      <td>{moment(saved, words)}</td>
    </tr>
  );
};

export const AttemptsTable = (props: {
  /** Of the package. */
  readonly title: string;
  readonly attempts: readonly Attempt[];
}) => {
  const words = useWords().attempts;
  return (
    <ScrollBox label={words.of(props.title)}>
      <table class="attempt-list">
        <TableHead heads={words.heads} />
        <tbody>
          {props.attempts.map((attempt) => (
            <Row key={attempt.attempt} attempt={attempt} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
};

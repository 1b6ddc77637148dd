/** One learner's answers in one attempt, and everything stored of it. */
import { readGiven } from '../../../src/classroom/graded-response';
import { ScrollBox } from '../../../src/classroom/page/ScrollBox';
import { TableHead } from '../../../src/classroom/page/TableHead';
import { useStrings } from '../../../src/classroom/page/words';
import { wrongAnswerSentence } from '../../../src/classroom/page/wrong-answer';
import type { ReportedQuestion, ClassUnit } from '../../../src/classroom/unit';
import { placesIn } from '../../../src/classroom/unit';
import { misconceptionOf, rightWords } from '../../../src/classroom/words';
import { interactions, sortedNames } from '../rte/cmi';
import type { Cmi, Interaction } from '../rte/cmi';
import { link } from '../link';
import { findLearner, titleOf } from '../lookup';
import type { Lms, Query } from '../lookup';
import { notFound } from '../refuse';
import { clock, secondsOfDuration, secondsOfTimespan } from '../rte/time';
import type { Attempt } from '../store';
import { unitIn } from '../unit';
import { useWords } from '../words';
import { keyOf, outcomeOf } from './AttemptsTable';
import { Layout, moment, score, Status, time } from './Layout';
import { SampleNote } from './Sample';

interface Numbered {
  readonly one: Interaction;
  /** Undefined where the package is none of ours: then the standard's own words are shown. */
  readonly asked: ReportedQuestion | undefined;
  /** As students see it: within its lesson. Of a question that is not known, the LMS's own. */
  readonly number: number;
}

/** What the first answer said, in words where they are known. */
const Response = ({ one, asked }: Pick<Numbered, 'one' | 'asked'>) => {
  const { attempt: words } = useWords();
  const { questions, wrongAnswer: said } = useStrings();
  const { response, result } = one;
  if (response === '') return <td class="none">–</td>;
  const given = asked && readGiven(asked, response);
  if (!asked || !given) {
    return (
      <td>
        {response} <span class="facts">{result}</span>
      </td>
    );
  }
  return (
    <td>
      {given.credit === 1 && (
        <>
          <b>{words.right}</b>
          <br />
        </>
      )}
      {given.wrongAnswers.map((wrongAnswer) => {
        const belief = misconceptionOf(asked, wrongAnswer);
        return (
          <>
            {wrongAnswerSentence(said, asked, wrongAnswer)}{' '}
            {belief !== undefined && <span class="facts">{questions.misconception(belief)}</span>}
            <br />
          </>
        );
      })}
      <span class="facts">{response}</span>
    </td>
  );
};

/** In SCORM 2004 a duration (PT50S), in SCORM 1.2 a timespan (0000:00:50.00). */
const secondsOf = (latency: string): number =>
  latency.startsWith('P') ? secondsOfDuration(latency) : secondsOfTimespan(latency);

const Row = ({ one, asked, number }: Numbered) => {
  const strings = useStrings();
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        {asked ? (
          <>
            {asked.stem}
            <br />
            <span class="facts">{one.id}</span>
          </>
        ) : (
          one.id || '–'
        )}
      </td>
      <Response one={one} asked={asked} />
      <td>{asked ? rightWords(asked, strings) : one.right || '–'}</td>
      <td class="number">{one.latency === '' ? '–' : clock(secondsOf(one.latency))}</td>
    </tr>
  );
};

/** The order of the lessons; what is not known comes last. */
const inOrder = (found: readonly Interaction[], unit: ClassUnit | undefined): Numbered[] => {
  const all = unit?.asked ?? [];
  const place = ({ asked }: Numbered): number => (asked ? all.indexOf(asked) : all.length);
  return found
    .map((one): Numbered => {
      const at = all.findIndex(({ spec }) => spec.id === one.id);
      const asked = all[at];
      const number = unit && asked ? placesIn(unit, asked.lesson).indexOf(at) + 1 : one.n;
      return { one, asked, number };
    })
    .sort((a, b) => place(a) - place(b));
};

const Answers = (props: {
  readonly found: readonly Interaction[];
  readonly unit: ClassUnit | undefined;
}) => {
  const words = useWords().attempt;
  return props.found.length === 0 ? (
    <p>{words.none}</p>
  ) : (
    <ScrollBox label={words.interactions}>
      <table>
        <TableHead heads={words.heads} />
        <tbody>
          {inOrder(props.found, props.unit).map((numbered) => (
            <Row key={numbered.one.n} {...numbered} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
};

const Values = ({ cmi }: { readonly cmi: Cmi }) => {
  const words = useWords().attempt;
  return (
    <ScrollBox label={words.values}>
      <table class="values">
        <TableHead heads={words.valueHeads} />
        <tbody>
          {sortedNames(cmi).map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{cmi[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
};

const Others = (props: { readonly shown: Attempt; readonly attempts: readonly Attempt[] }) => {
  const words = useWords().attempt;
  return props.attempts.length > 1 ? (
    <nav class="attempts" aria-label={words.all}>
      {props.attempts.map((one) => (
        <a
          key={one.attempt}
          href={link('/attempt', keyOf(one))}
          aria-current={one.attempt === props.shown.attempt ? 'page' : undefined}
        >
          {words.number(one.attempt)}
        </a>
      ))}
    </nav>
  ) : null;
};

/** Without a number: the last attempt. A package that is no longer in the folder still shows. */
export const AttemptPage = ({ lms, query }: { readonly lms: Lms; readonly query: Query }) => {
  const words = useWords();
  const said = words.attempt;
  const { pair } = useStrings();
  const { package: name = '', learner: id = '', attempt: number } = query;
  const learner = findLearner(lms, id);
  const attempts = lms.store
    .attempts()
    .filter((attempt) => attempt.package === name && attempt.learner === learner.id);
  const shown =
    number === undefined ? attempts.at(-1) : attempts.find((a) => a.attempt === Number(number));
  const title = titleOf(lms, name);
  if (!shown) throw notFound((refused) => refused.attempt(learner.name, title));
  const pack = lms.library.get(name);
  const outcome = outcomeOf(shown);
  const isShown = (one: { package: string; learner: string; attempt: number }): boolean =>
    one.package === name && one.learner === learner.id && one.attempt === shown.attempt;
  const heading = pair(learner.name, title);
  return (
    <Layout title={heading}>
      <h1>{heading}</h1>
      <SampleNote lms={lms} shown={isShown} />
      <Others shown={shown} attempts={attempts} />
      <p>
        {said.head(shown.attempt)} <Status status={outcome.status} />
        {said.facts(
          score(outcome),
          time(outcome),
          moment(shown.opened, words),
          moment(shown.saved, words),
        )}
      </p>
      <h2>{said.answers}</h2>
      <Answers found={interactions(shown.cmi)} unit={pack && unitIn(pack)} />
      <h2>{said.values}</h2>
      <Values cmi={shown.cmi} />
    </Layout>
  );
};

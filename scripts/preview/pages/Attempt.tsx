/** One learner's answers in one attempt, and everything stored of it. */
import { readGiven } from '../../../src/classroom/graded-response';
import { ScrollBox } from '../../../src/classroom/page/ScrollBox';
import { TableHead } from '../../../src/classroom/page/TableHead';
import { wrongAnswerSentence } from '../../../src/classroom/page/wrong-answer';
import type { ReportedQuestion, ClassUnit } from '../../../src/classroom/unit';
import { placesIn } from '../../../src/classroom/unit';
import { misconceptionOf, rightWords } from '../../../src/classroom/words';
import { strings } from '../../../src/strings/en-GB/report';
import { interactions, sortedNames } from '../cmi';
import type { Cmi, Interaction } from '../cmi';
import { link } from '../link';
import { findLearner, notFound, titleOf } from '../lookup';
import type { Lms, Query } from '../lookup';
import { clock, secondsOfDuration, secondsOfTimespan } from '../rte/time';
import type { Attempt } from '../store';
import { unitIn } from '../unit';
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
  const { response: told, result } = one;
  if (told === '') return <td class="none">–</td>;
  const given = asked && readGiven(asked, told);
  if (!asked || !given) {
    return (
      <td>
        {told} <span class="facts">{result}</span>
      </td>
    );
  }
  return (
    <td>
      {given.credit === 1 && (
        <>
          <b>Right</b>
          <br />
        </>
      )}
      {given.wrongAnswers.map((wrongAnswer) => {
        const belief = misconceptionOf(asked, wrongAnswer);
        return (
          <>
            {wrongAnswerSentence(asked, wrongAnswer)}{' '}
            {belief !== undefined && (
              <span class="facts">{strings.questions.misconception(belief)}</span>
            )}
            <br />
          </>
        );
      })}
      <span class="facts">{told}</span>
    </td>
  );
};

/** In SCORM 2004 a duration (PT50S), in SCORM 1.2 a timespan (0000:00:50.00). */
const secondsOf = (latency: string): number =>
  latency.startsWith('P') ? secondsOfDuration(latency) : secondsOfTimespan(latency);

const Row = ({ one, asked, number }: Numbered) => (
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
    <td>{asked ? rightWords(asked).join('; ') : one.right || '–'}</td>
    <td class="number">{one.latency === '' ? '–' : clock(secondsOf(one.latency))}</td>
  </tr>
);

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

const columns = ['No', 'Question', 'First answer', 'Right answer', 'Time taken'];

const Answers = (props: {
  readonly found: readonly Interaction[];
  readonly unit: ClassUnit | undefined;
}) =>
  props.found.length === 0 ? (
    <p>No interaction is stored.</p>
  ) : (
    <ScrollBox label="Interactions">
      <table>
        <TableHead heads={columns} />
        <tbody>
          {inOrder(props.found, props.unit).map((numbered) => (
            <Row key={numbered.one.n} {...numbered} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );

const Values = ({ cmi }: { readonly cmi: Cmi }) => (
  <ScrollBox label="All values">
    <table class="values">
      <TableHead heads={['Name', 'Value']} />
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

const Others = (props: { readonly shown: Attempt; readonly attempts: readonly Attempt[] }) =>
  props.attempts.length > 1 ? (
    <nav class="attempts" aria-label="Attempts">
      {props.attempts.map((one) => (
        <a
          key={one.attempt}
          href={link('/attempt', keyOf(one))}
          aria-current={one.attempt === props.shown.attempt ? 'page' : undefined}
        >
          {`Attempt ${one.attempt}`}
        </a>
      ))}
    </nav>
  ) : null;

/** Without a number: the last attempt. A package that is no longer in the folder still shows. */
export const AttemptPage = ({ lms, query }: { readonly lms: Lms; readonly query: Query }) => {
  const { package: name = '', learner: id = '', attempt: number } = query;
  const learner = findLearner(lms, id);
  const attempts = lms.store
    .attempts()
    .filter((attempt) => attempt.package === name && attempt.learner === learner.id);
  const shown =
    number === undefined ? attempts.at(-1) : attempts.find((a) => a.attempt === Number(number));
  const title = titleOf(lms, name);
  if (!shown) throw notFound(`${learner.name} has no such attempt at ${title}.`);
  const pack = lms.library.get(name);
  const outcome = outcomeOf(shown);
  const isShown = (one: { package: string; learner: string; attempt: number }): boolean =>
    one.package === name && one.learner === learner.id && one.attempt === shown.attempt;
  return (
    <Layout title={`${learner.name}: ${title}`}>
      <h1>{`${learner.name}: ${title}`}</h1>
      <SampleNote lms={lms} shown={isShown} />
      <Others shown={shown} attempts={attempts} />
      <p>
        {`Attempt ${shown.attempt}: `}
        <Status status={outcome.status} />
        {`, score ${score(outcome)}, time ${time(outcome)}, opened ${moment(shown.opened)}, last saved ${moment(shown.saved)}.`}
      </p>
      <h2>Answers</h2>
      <Answers found={interactions(shown.cmi)} unit={pack && unitIn(pack)} />
      <h2>All values</h2>
      <Values cmi={shown.cmi} />
    </Layout>
  );
};

/** Students by packages. */
import { ScrollBox } from '../../../src/classroom/page/ScrollBox';
import { gradebook } from '../gradebook';
import type { Grade, Row } from '../gradebook';
import { link } from '../link';
import { graded, titleOf } from '../lookup';
import type { Lms } from '../lookup';
import { courseIn } from '../unit';
import { useWords } from '../words';
import { Layout, score, Status, time, Unseen } from './Layout';
import { SampleClass, SampleNote } from './Sample';

const Cell = (props: {
  readonly name: string;
  readonly learner: string;
  readonly grade: Grade | undefined;
}) => {
  const words = useWords().gradebook;
  const { name, learner, grade } = props;
  if (!grade) return <td class="none">–</td>;
  const key = { package: name, learner, attempt: grade.best };
  return (
    <td>
      <a class="grade" href={link('/attempt', key)}>
        <b>{score(grade)}</b> <Status status={grade.status} />
        <br />
        <span class="facts">{words.attempts(grade.attempts, time(grade))}</span>
      </a>
    </td>
  );
};

/** Whether the package's questions can be shown across the class. */
const isKnown = (lms: Lms, name: string): boolean => {
  const pack = lms.library.get(name);
  return pack?.manifest !== undefined && courseIn(pack) !== undefined;
};

const ColumnHead = ({ lms, name }: { readonly lms: Lms; readonly name: string }) => {
  const words = useWords().gradebook;
  const title = titleOf(lms, name);
  return (
    <th scope="col">
      {title}
      {title !== name && (
        <>
          <br />
          <span class="facts">{name}</span>
        </>
      )}
      {isKnown(lms, name) && (
        <>
          <br />
          <a href={link('/questions', { package: name })}>
            {words.questions}
            <Unseen text={words.of(title)} />
          </a>
        </>
      )}
    </th>
  );
};

const Grades = (props: {
  readonly lms: Lms;
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}) => {
  const words = useWords();
  const { lms, names, rows } = props;
  return (
    <ScrollBox label={words.gradebook.grades}>
      <table class="grades">
        <thead>
          <tr>
            <th scope="col">{words.learner.learner}</th>
            {names.map((name) => (
              <ColumnHead key={name} lms={lms} name={name} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ learner, grades }) => (
            <tr key={learner.id}>
              <th scope="row">{learner.name}</th>
              {names.map((name) => (
                <Cell key={name} name={name} learner={learner.id} grade={grades.get(name)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
};

export const GradebookPage = (props: {
  readonly lms: Lms;
  /** Learners without an attempt, too. */
  readonly all: boolean;
}) => {
  const words = useWords();
  const said = words.gradebook;
  const { lms, all } = props;
  const attempts = graded(lms.store.attempts());
  const rows = gradebook(lms.store.learners(), attempts);
  const shown = all ? rows : rows.filter(({ grades }) => grades.size > 0);
  const rest = rows.length - shown.length;
  // A column for each package that has grades, in the order of the packages; one that was rebuilt
  // under another name keeps its column.
  const tried = new Set(attempts.map(({ package: name }) => name));
  const listed = lms.library.list().flatMap(({ name }) => (tried.has(name) ? name : []));
  const names = [...new Set([...listed, ...tried])];
  return (
    <Layout title={said.title} here="/gradebook">
      <h1>{said.title}</h1>
      <SampleNote lms={lms} shown={() => true} />
      <p>
        {said.lead}{' '}
        <a href="/gradebook.csv" download>
          {said.save}
        </a>
      </p>
      {shown.length > 0 ? (
        <Grades lms={lms} names={names} rows={shown} />
      ) : (
        <>
          <p>{words.noAttempt}</p>
          <SampleClass lms={lms} />
        </>
      )}
      {rest > 0 && (
        <p>
          {`${said.rest(rest)} `}
          <a href="/gradebook?all">{said.showThem}</a>
        </p>
      )}
    </Layout>
  );
};

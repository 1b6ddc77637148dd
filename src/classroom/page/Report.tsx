/** What the class's answers say, in the order in which a teacher needs it. */
import type { Analysis } from '../analyse';
import type { ClassRecord } from '../record';
import { usePrint } from '../../ui/usePrint';
import { strings } from '../strings';
import type { ClassUnit } from '../unit';
import { List } from './List';
import { Questions } from './Questions';
import { Troubles } from './Troubles';

export const Report = (props: {
  readonly unit: ClassUnit;
  readonly record: ClassRecord;
  readonly analysis: Analysis;
}) => {
  const { unit, record, analysis } = props;
  const { print, refused } = usePrint();
  /** The summary is what comes before the questions (report.css). */
  const printPart = (all: boolean): void => {
    document.body.classList.toggle('brief', !all);
    print();
  };
  const { stats } = analysis;
  const { pupils } = record;
  const answers = stats.reduce((sum, { answered }) => sum + answered, 0);
  const started = pupils.filter((pupil) => pupil.started).length;
  const titles = new Map(unit.lessons.map(({ id, title }) => [id, title]));
  return (
    <>
      <p>
        {strings.counts(pupils.length, started, answers)}{' '}
        {[strings.print, strings.printAll].map((words, all) => (
          <button key={words} type="button" class="no-print" onClick={() => printPart(all === 1)}>
            {words}
          </button>
        ))}
        <span role="status" class="no-print">
          {refused && strings.printRefused}
        </span>
      </p>
      {answers === 0 ? (
        <p>{strings.noAnswers}</p>
      ) : (
        <Troubles troubles={analysis.troubles} titles={titles} />
      )}
      <section aria-labelledby="needs">
        <h2 id="needs">{strings.needs.title}</h2>
        <p>{strings.needs.lead}</p>
        <List
          label={strings.needs.title}
          heads={strings.needs.heads}
          none={strings.needs.none}
          rows={analysis.needs.map(({ name, lessons }) => [
            name,
            lessons
              .map(({ id, share }) => `${titles.get(id) ?? id} (${strings.percent(share)})`)
              .join('; '),
          ])}
        />
      </section>
      <section aria-labelledby="open">
        <h2 id="open">{strings.open.title}</h2>
        <p>{strings.open.lead}</p>
        <List
          label={strings.open.title}
          heads={strings.open.heads}
          none={strings.open.none}
          rows={analysis.unfinished.map(({ name, started: began, answered, of }) => [
            name,
            began ? strings.open.some(answered, of) : strings.open.never,
          ])}
        />
      </section>
      {answers > 0 && <Questions stats={stats} unit={unit} />}
    </>
  );
};

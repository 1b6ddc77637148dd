/** What the class's answers say, in the order in which a teacher needs it. */
import { useMemo } from 'preact/hooks';
import type { ClassRecord } from '../record';
import { statistics } from '../statistics';
import { strings } from '../strings';
import { needs, troubles, unfinished } from '../teach';
import type { ClassUnit } from '../unit';
import { List } from './List';
import { Questions } from './Questions';
import { Troubles } from './Troubles';

export const Report = ({ unit, record }: { unit: ClassUnit; record: ClassRecord }) => {
  const { stats, trouble, need, open } = useMemo(
    () => ({
      stats: statistics(unit, record),
      trouble: troubles(unit, record),
      need: needs(unit, record),
      open: unfinished(unit, record),
    }),
    [unit, record],
  );
  const { pupils } = record;
  const answers = stats.reduce((sum, { answered }) => sum + answered, 0);
  const started = pupils.filter((pupil) => pupil.started).length;
  const titles = new Map(unit.lessons.map(({ id, title }) => [id, title]));
  return (
    <>
      <p>
        {strings.counts(pupils.length, started, answers)}{' '}
        <button type="button" class="no-print" onClick={() => window.print()}>
          {strings.print}
        </button>
      </p>
      {answers === 0 ? <p>{strings.noAnswers}</p> : <Troubles troubles={trouble} titles={titles} />}
      <section aria-labelledby="needs">
        <h2 id="needs">{strings.needs.title}</h2>
        <p>{strings.needs.lead}</p>
        <List
          label={strings.needs.title}
          heads={strings.needs.heads}
          none={strings.needs.none}
          rows={need.map(({ name, lessons }) => [
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
          rows={open.map(({ name, started: began, answered, of }) => [
            name,
            began ? strings.open.some(answered, of) : strings.open.never,
          ])}
        />
      </section>
      {answers > 0 && <Questions stats={stats} unit={unit} />}
    </>
  );
};

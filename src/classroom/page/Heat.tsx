/** Students by questions, a lesson at a time. */
import { useState } from 'preact/hooks';
import { strings } from '#report-strings';
import type { ClassRecord, Pupil } from '../record';
import type { ClassUnit } from '../unit';
import { placesIn } from '../unit';
import { HeatLegend, HeatTable, weakestFirst } from './HeatTable';
import { useFirst } from './useFirst';

const words = strings.heat;

const Lesson = (props: {
  readonly title: string;
  readonly places: readonly number[];
  readonly pupils: readonly Pupil[];
}) => {
  const { title, places, pupils } = props;
  const { shown, more } = useFirst(weakestFirst(pupils, places));
  return (
    <>
      <HeatTable title={title} places={places} pupils={shown} />
      {more}
    </>
  );
};

export const Heat = (props: { readonly unit: ClassUnit; readonly record: ClassRecord }) => {
  const { unit, record } = props;
  const lessons = unit.lessons.filter(({ id }) => record.lessons.has(id));
  const [open, setOpen] = useState(lessons[0]?.id);
  return (
    <section aria-labelledby="heat" class="no-print">
      <h2 id="heat">{words.title}</h2>
      <p>{words.lead}</p>
      <HeatLegend />
      <p>
        <label>
          {words.lesson}{' '}
          <select value={open} onChange={(event) => setOpen(event.currentTarget.value)}>
            {lessons.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </p>
      {lessons.map(
        ({ id, title }) =>
          id === open && (
            <Lesson key={id} title={title} places={placesIn(unit, id)} pupils={record.pupils} />
          ),
      )}
    </section>
  );
};

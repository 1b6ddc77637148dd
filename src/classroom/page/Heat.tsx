/** Students by questions, a lesson at a time: a picture whose cells can be read, too. */
import { useState } from 'preact/hooks';
import type { ClassRecord, Pupil } from '../record';
import { strings } from '../strings';
import type { ClassUnit } from '../unit';
import { useFirst } from './useFirst';

const words = strings.heat;

type Cell = 'right' | 'partly' | 'wrong' | 'shown' | 'open';

const cellOf = ({ answers, shown }: Pupil, at: number): Cell => {
  const credit = answers[at]?.credit;
  if (credit === undefined) return shown[at] ? 'shown' : 'open';
  if (credit === 1) return 'right';
  return credit > 0 ? 'partly' : 'wrong';
};

/** The share of marks over the questions that were answered; students without an answer come last. */
const shareOf = ({ answers }: Pupil, places: readonly number[]): number => {
  const credits = places.flatMap((at) => answers[at]?.credit ?? []);
  return credits.length === 0 ? 2 : credits.reduce((sum, one) => sum + one, 0) / credits.length;
};

const Lesson = (props: {
  readonly title: string;
  readonly places: readonly number[];
  readonly pupils: readonly Pupil[];
}) => {
  const { title, places, pupils } = props;
  const sorted = pupils
    .map((pupil) => ({ pupil, share: shareOf(pupil, places) }))
    .sort((a, b) => a.share - b.share);
  const { shown, more } = useFirst(sorted);
  return (
    <>
      {/* A wide table scrolls in a box of its own, which the keyboard must reach (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="scroll heat" role="region" aria-label={words.of(title)} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.student}</th>
              {places.map((at, n) => (
                <th key={at} scope="col">
                  {n + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ pupil }, row) => (
              <tr key={row}>
                <th scope="row">{pupil.name}</th>
                {places.map((at) => {
                  const cell = cellOf(pupil, at);
                  return (
                    <td key={at} class={cell}>
                      <span aria-hidden="true">{words.signs[cell]}</span>
                      <span class="unseen">{words.cells[cell]}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
      <p class="legend" aria-hidden="true">
        {(['right', 'partly', 'wrong', 'shown', 'open'] as const).map((cell) => (
          <span key={cell}>
            <b class={cell}>{words.signs[cell]}</b> {words.cells[cell]}
          </span>
        ))}
      </p>
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
            <Lesson
              key={id}
              title={title}
              places={unit.asked.flatMap(({ lesson }, at) => (lesson === id ? [at] : []))}
              pupils={record.pupils}
            />
          ),
      )}
    </section>
  );
};

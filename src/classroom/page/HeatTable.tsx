/** Students by the questions of one lesson: a picture whose cells can be read, too. */
import type { Pupil } from '../record';
import { meanShare } from '../share';
import { ScrollBox } from './ScrollBox';
import { TableHead } from './TableHead';
import { useStrings } from './words';

const CELLS = ['right', 'partly', 'wrong', 'shown', 'open'] as const;

const cellOf = ({ answers, shown }: Pupil, at: number): (typeof CELLS)[number] => {
  const credit = answers[at]?.credit;
  if (credit === undefined) return shown[at] ? 'shown' : 'open';
  if (credit === 1) return 'right';
  return credit > 0 ? 'partly' : 'wrong';
};

/** Above every share, so that students without an answer come last. */
const NO_ANSWER = 2;

/** @param places of the lesson's questions in the unit. */
export const weakestFirst = (pupils: readonly Pupil[], places: readonly number[]): Pupil[] =>
  pupils
    .map((pupil) => ({ pupil, share: meanShare(pupil.answers, places) ?? NO_ANSWER }))
    .sort((a, b) => a.share - b.share)
    .map(({ pupil }) => pupil);

/** What the signs of the cells mean. Hidden from screen readers, since each cell has its meaning as text. */
export const HeatLegend = () => {
  const words = useStrings().heat;
  return (
    <p class="legend" aria-hidden="true">
      {CELLS.map((cell) => (
        <span key={cell}>
          <b class={cell}>{words.signs[cell]}</b> {words.cells[cell]}
        </span>
      ))}
    </p>
  );
};

export const HeatTable = (props: {
  /** Of the lesson. */
  readonly title: string;
  readonly places: readonly number[];
  readonly pupils: readonly Pupil[];
}) => {
  const { title, places, pupils } = props;
  const words = useStrings().heat;
  return (
    <ScrollBox label={words.of(title)} class="heat">
      <table>
        <TableHead heads={[words.student, ...places.map((_, n) => n + 1)]} />
        <tbody>
          {pupils.map((pupil, row) => (
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
    </ScrollBox>
  );
};

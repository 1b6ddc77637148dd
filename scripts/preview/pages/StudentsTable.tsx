/** Students by the lessons of one package: how much was right at the first try, and who needs what again. */
import { ScrollBox } from '../../../src/classroom/page/ScrollBox';
import { TableHead } from '../../../src/classroom/page/TableHead';
import type { ClassRecord, Pupil } from '../../../src/classroom/record';
import { WEAK_LESSON } from '../../../src/classroom/teach';
import type { ClassUnit } from '../../../src/classroom/unit';
import { placesIn } from '../../../src/classroom/unit';
import { useStrings } from '../../../src/classroom/page/words';
import { useWords } from '../words';
import { Unseen } from './Layout';

const Cell = ({ pupil, places }: { readonly pupil: Pupil; readonly places: readonly number[] }) => {
  const words = useWords().questions;
  const { percent } = useStrings();
  const given = places.flatMap((at) => pupil.answers[at] ?? []);
  if (given.length === 0) return <td class="none">–</td>;
  const share = given.reduce((sum, { credit }) => sum + credit, 0) / given.length;
  return (
    <td>
      <b>{percent(share)}</b>
      {share < WEAK_LESSON && <span class="again"> {words.again}</span>}
      <br />
      <span class="facts">
        {words.some(given.length, places.length)}
        <Unseen text={words.answered} />
      </span>
    </td>
  );
};

export const StudentsTable = (props: {
  readonly unit: ClassUnit;
  readonly record: ClassRecord;
}) => {
  const { unit, record } = props;
  const words = useWords();
  return (
    <ScrollBox label={words.questions.students}>
      <table>
        <TableHead heads={[words.learner.learner, ...unit.lessons.map(({ title }) => title)]} />
        <tbody>
          {record.pupils.map((pupil, n) => (
            <tr key={n}>
              <th scope="row">{pupil.name}</th>
              {unit.lessons.map(({ id }) => (
                <Cell key={id} pupil={pupil} places={placesIn(unit, id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
};

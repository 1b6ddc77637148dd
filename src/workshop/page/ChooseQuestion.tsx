/** Which question of the lesson to change in a form. */
import { useId, useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import type { QuestionRow } from '../form/edit';

export const ChooseQuestion = (props: {
  readonly rows: readonly QuestionRow[];
  readonly open: (id: string) => void;
}) => {
  const { rows, open } = props;
  const id = useId();
  const [chosen, choose] = useState('');
  const value = rows.some((row) => row.id === chosen) ? chosen : (rows[0]?.id ?? '');
  return (
    <div class="tool">
      <label for={id}>{strings.form}</label>
      <select
        id={id}
        value={value}
        disabled={rows.length === 0}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {rows.length === 0 && <option value="">{strings.noQuestions}</option>}
        {rows.map((row, at) => (
          <option key={row.id} value={row.id}>
            {`${at + 1}. ${row.stem}`}
          </option>
        ))}
      </select>
      <button type="button" disabled={rows.length === 0} onClick={() => open(value)}>
        {strings.openForm}
      </button>
    </div>
  );
};

/** A table of students. Of a very long one the first part is shown, and the rest when asked for. */
import { useState } from 'preact/hooks';
import { strings } from '../strings';

const FIRST = 60;

export const List = (props: {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly [string, string])[];
  readonly none: string;
}) => {
  const [all, setAll] = useState(false);
  const { label, heads, rows, none } = props;
  if (rows.length === 0) return <p>{none}</p>;
  const rest = rows.length - FIRST;
  return (
    <>
      <table aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, FIRST)).map(([name, what], at) => (
            <tr key={at}>
              <th scope="row">{name}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && rest > 0 && (
        <p class="no-print">
          <button type="button" onClick={() => setAll(true)}>
            {strings.more(rest)}
          </button>
        </p>
      )}
    </>
  );
};

/** A table of students. */
import { TableHead } from './TableHead';
import { useFirst } from './useFirst';

export const List = (props: {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly [string, string])[];
  readonly none: string;
}) => {
  const { label, heads, rows, none } = props;
  const { shown, more } = useFirst(rows);
  if (rows.length === 0) return <p>{none}</p>;
  return (
    <>
      <table aria-label={label}>
        <TableHead heads={heads} />
        <tbody>
          {shown.map(([name, what], at) => (
            <tr key={at}>
              <th scope="row">{name}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
};

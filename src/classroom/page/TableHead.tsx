/** The headings of a table's columns. */
export const TableHead = ({ heads }: { readonly heads: readonly (string | number)[] }) => (
  <thead>
    <tr>
      {heads.map((head) => (
        <th key={head} scope="col">
          {head}
        </th>
      ))}
    </tr>
  </thead>
);

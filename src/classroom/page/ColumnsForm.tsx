/** For a table that cannot be recognised: the teacher says what each column is, or which package's report it is. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { strings } from '#report-strings';
import type { Assigned, ColumnRole } from '../read/assigned';
import { COLUMN_ROLES, isEnough } from '../read/assigned';
import type { Sample } from '../read/problem';
import type { TableHints } from '../read/rows';
import type { ClassUnit } from '../unit';
import { ScrollBox } from './ScrollBox';
import { TableHead } from './TableHead';

const words = strings.columns;
const EXAMPLES = 3;

const isRole = (value: string): value is ColumnRole => COLUMN_ROLES.some((role) => role === value);

/** A heading has one role, and a role one heading. */
const give = (assigned: Assigned, heading: string, role: string): Assigned => {
  const others = COLUMN_ROLES.flatMap((one) => {
    const known = assigned[one];
    return known === undefined || known === heading || one === role ? [] : [[one, known] as const];
  });
  return Object.fromEntries(isRole(role) ? [...others, [role, heading] as const] : others);
};

const Row = (props: {
  readonly heading: string;
  readonly examples: readonly string[];
  readonly role: string;
  readonly choose: (role: string) => void;
}) => (
  <tr>
    <th scope="row">{props.heading}</th>
    <td>{props.examples.join('; ')}</td>
    <td>
      <select
        aria-label={words.roleOf(props.heading)}
        value={props.role}
        onChange={(event) => props.choose(event.currentTarget.value)}
      >
        <option value="">{words.unused}</option>
        {COLUMN_ROLES.map((role) => (
          <option key={role} value={role}>
            {words.roles[role]}
          </option>
        ))}
      </select>
    </td>
  </tr>
);

export const ColumnsForm = (props: {
  readonly name: string;
  readonly sample: Sample;
  readonly unit: ClassUnit;
  /** It is Moodle's report, and only its package is not known. */
  readonly isMoodle: boolean;
  readonly use: (hints: TableHints) => void;
  readonly leave: () => void;
}) => {
  const { name, sample, unit, isMoodle, use, leave } = props;
  const [columns, setColumns] = useState<Assigned>({});
  const [of, setOf] = useState(unit.packages[0]?.title ?? '');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [name]);
  const examples = (at: number): string[] =>
    sample.rows.flatMap((cells) => cells[at]?.trim() || []).slice(0, EXAMPLES);
  return (
    <section class="columns no-print" aria-labelledby="columns">
      <h2 id="columns" ref={heading} tabIndex={-1}>
        {words.title(name)}
      </h2>
      {isMoodle ? (
        <p>
          <label>
            {words.package}{' '}
            <select value={of} onChange={(event) => setOf(event.currentTarget.value)}>
              {unit.packages.map(({ title }) => (
                <option key={title}>{title}</option>
              ))}
            </select>
          </label>
        </p>
      ) : (
        <>
          <p>{words.lead}</p>
          <ScrollBox label={words.heads.join(', ')}>
            <table>
              <TableHead heads={words.heads} />
              <tbody>
                {sample.headings.map((one, at) => (
                  <Row
                    key={at}
                    heading={one}
                    examples={examples(at)}
                    role={COLUMN_ROLES.find((role) => columns[role] === one) ?? ''}
                    choose={(role) => setColumns(give(columns, one, role))}
                  />
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </>
      )}
      <p>
        <button
          type="button"
          disabled={!isMoodle && !isEnough(columns)}
          onClick={() => use(isMoodle ? { of } : { columns })}
        >
          {words.use}
        </button>
        <button type="button" onClick={leave}>
          {words.leave}
        </button>
      </p>
      <p class="facts">{words.kept}</p>
    </section>
  );
};

/** Items with a list of choices beside each, to which the choices can also be dragged. */
import type { Response, Spec } from '../course/course';
import { judgedClass, PartMark } from '../ui/Mark';
import { useStrings } from '../ui/strings';
import type { Lack, Row } from './kind';
import { withPart } from './moves';
import { isLacking, rowOf, type Dragging } from './view';
import { Rich } from '../ui/Rich';

export const PartList = (props: {
  readonly spec: Spec;
  readonly rows: readonly { readonly id: string; readonly text: string }[];
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly response: Response;
  readonly change: (response: Response) => void;
  readonly locked: boolean;
  readonly judged?: readonly Row[] | undefined;
  readonly lack?: Lack | undefined;
  readonly drag?: Dragging | undefined;
}) => {
  const strings = useStrings();
  const { spec, response, drag, locked } = props;
  const choose = (at: number, value: string): void =>
    props.change(withPart(response, spec.correctResponse.length, at, value));
  // What is right stays as it is.
  const isFixed = (id: string): boolean => {
    const row = rowOf(props.judged, id);
    return row?.right === true && row.chosen;
  };
  const open = props.rows.filter(({ id }) => !isFixed(id));
  return (
    <>
      <ul class="parts">
        {props.rows.map(({ id, text }) => {
          const at = Number(id) - 1;
          const value = response[at] ?? '';
          const row = rowOf(props.judged, id);
          const name = `${spec.id}_${id}`;
          const chosen = props.choices.find((choice) => choice.id === value)?.text ?? '';
          return (
            <li key={id} class={`pair${isFixed(id) ? '' : ' takes'}${judgedClass(row)}`}>
              {/* What stays as it is stands as text, which is never cut off. */}
              {value !== '' && (locked || isFixed(id)) ? (
                <>
                  <span>
                    <Rich text={text} />
                  </span>
                  <strong>
                    <Rich text={chosen} />
                  </strong>
                </>
              ) : (
                <>
                  <label for={name}>{text}</label>
                  <select
                    id={name}
                    value={value}
                    disabled={locked}
                    {...(isLacking(props.lack, id) && { 'aria-invalid': true })}
                    {...(row?.chosen && { 'aria-describedby': `${name}_mark` })}
                    onChange={(event) => choose(at, event.currentTarget.value)}
                  >
                    <option value="">{strings.choose}</option>
                    {props.choices.map((choice) => (
                      <option key={choice.id} value={choice.id}>
                        {choice.text}
                      </option>
                    ))}
                  </select>
                </>
              )}
              <PartMark
                row={row}
                id={`${name}_mark`}
                {...(!locked && { wrong: strings.notRight.chosen(chosen) })}
              />
            </li>
          );
        })}
      </ul>
      {/* It comes late: below the lists, it moves none of them. */}
      {drag && !locked && (
        <drag.bank
          choices={props.choices}
          drop={(choice, at) => {
            const row = open[at];
            if (row) choose(Number(row.id) - 1, choice);
          }}
        />
      )}
    </>
  );
};

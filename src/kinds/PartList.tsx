/** Items with a list of choices beside each: works by touch, mouse and keyboard, with no dragging. */
import type { Response, Spec } from '../course/course';
import { judgedClass, PartMark } from '../ui/Mark';
import { useStrings } from '../ui/strings';
import type { Lack, Row } from './kind';
import { isLacking, rowOf, withPart } from './view';
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
}) => {
  const strings = useStrings();
  const { spec, response } = props;
  return (
    <ul class="parts">
      {props.rows.map(({ id, text }) => {
        const at = Number(id) - 1;
        const value = response[at] ?? '';
        const row = rowOf(props.judged, id);
        const name = `${spec.id}-${id}`;
        const right = row?.right === true && row.chosen;
        const chosen = props.choices.find((choice) => choice.id === value)?.text ?? '';
        return (
          <li key={id} class={`pair${judgedClass(row)}`}>
            {/* What stays as it is stands as text, which is never cut off. */}
            {value !== '' && (props.locked || right) ? (
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
                  disabled={props.locked}
                  {...(isLacking(props.lack, id) && { 'aria-invalid': true })}
                  {...(row?.chosen && { 'aria-describedby': `${name}-mark` })}
                  onChange={(event) =>
                    props.change(
                      withPart(
                        response,
                        spec.correctResponse.length,
                        at,
                        event.currentTarget.value,
                      ),
                    )
                  }
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
              id={`${name}-mark`}
              {...(!props.locked && { wrong: strings.notRight.chosen(chosen) })}
            />
          </li>
        );
      })}
    </ul>
  );
};

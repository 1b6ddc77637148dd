/** A list of options to pick from: radio buttons for one, boxes for several. Used by the pick kinds. */
import type { ComponentChildren } from 'preact';
import type { Response } from '../course/course';
import { judgedClass, OptionMark } from '../ui/Mark';
import type { Row } from './kind';
import { rowOf } from './view';

interface Option {
  readonly id: string;
  readonly label: ComponentChildren;
}

const tone = (row: Row | undefined, locked: boolean): string =>
  row?.right && !row.chosen && locked ? ' missed' : judgedClass(row);

export const OptionList = (props: {
  readonly name: string;
  readonly many: boolean;
  readonly options: readonly Option[];
  readonly response: Response;
  readonly toggle: (id: string) => void;
  readonly locked: boolean;
  readonly judged?: readonly Row[] | undefined;
}) => (
  <ul class="options">
    {props.options.map(({ id, label }) => {
      const row = rowOf(props.judged, id);
      return (
        <li key={id} class={`option${tone(row, props.locked)}`}>
          <label>
            <input
              type={props.many ? 'checkbox' : 'radio'}
              name={props.name}
              value={id}
              checked={props.response.includes(id)}
              disabled={props.locked}
              onChange={() => props.toggle(id)}
            />
            <span>
              {label}
              <OptionMark row={row} settled={props.locked} />
            </span>
          </label>
        </li>
      );
    })}
  </ul>
);

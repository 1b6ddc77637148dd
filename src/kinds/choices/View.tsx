/** Several right options: boxes to tick; how many is said by the question's frame. */
import { shuffle } from '../../course/shuffle';
import { withPart } from '../moves';
import type { ViewProps } from '../view';
import { OptionLabel } from '../OptionLabel';
import { OptionList } from '../OptionList';

export const View = (props: ViewProps) => {
  const { spec, text, response, change, locked, judged, seed } = props;
  const toggle = (id: string): void => {
    const at = spec.choiceIds.indexOf(id);
    change(withPart(response, spec.choiceIds.length, at, response[at] === id ? '' : id));
  };
  return (
    <OptionList
      name={text.id}
      many
      options={shuffle(text.rows, seed).map((row) => ({
        id: row.id,
        label: <OptionLabel row={row} />,
      }))}
      response={response}
      toggle={toggle}
      locked={locked}
      judged={judged}
    />
  );
};

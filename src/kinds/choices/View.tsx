/** Several right options: boxes to tick; the stem's line says how many. */
import { shuffle } from '../../course/shuffle';
import { useStrings } from '../../ui/strings';
import { ticked } from '../ticks';
import { withPart, type ViewProps } from '../view';
import { OptionList } from '../OptionList';

export const View = (props: ViewProps) => {
  const { spec, text, response, change, locked, judged, seed } = props;
  const strings = useStrings();
  const toggle = (id: string): void => {
    const at = spec.from.indexOf(id);
    change(withPart(response, spec.from.length, at, response[at] === id ? '' : id));
  };
  return (
    <>
      <p class="how">{strings.chooseN(ticked(spec.key).length)}</p>
      <OptionList
        name={text.id}
        many
        options={shuffle(text.rows, seed).map((row) => ({ id: row.id, label: row.text }))}
        response={response}
        toggle={toggle}
        locked={locked}
        judged={judged}
      />
    </>
  );
};

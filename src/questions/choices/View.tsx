/** Several right options: boxes to tick; the stem's line says how many. */
import { shuffle } from '../../course/shuffle';
import { usePlayer } from '../../player/context';
import { withPart, type ViewProps } from '../../player/kind';
import { Options } from '../Options';

export const View = (props: ViewProps<'choices'>) => {
  const { spec, text, response, change, locked, judged, seed } = props;
  const { strings } = usePlayer();
  const toggle = (id: string): void => {
    const at = spec.from.indexOf(id);
    change(withPart(response, spec.from.length, at, response[at] === id ? '' : id));
  };
  return (
    <>
      <p class="how">{strings.chooseN(spec.key.filter((id) => id !== '').length)}</p>
      <Options
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

/** Pick the sentence of a source that shows something, in the order of the source. */
import { usePlayer } from '../../player/context';
import type { ViewProps } from '../../player/kind';
import { Options } from '../Options';

export const View = ({ text, response, change, locked, judged }: ViewProps<'evidence'>) => {
  const { strings } = usePlayer();
  return (
    <Options
      name={text.id}
      many={false}
      options={text.rows.map((row, at) => ({
        id: row.id,
        label: (
          <>
            <span class="label">{strings.sentence(text.numbers[at] ?? 0)}</span> {row.text}
          </>
        ),
      }))}
      response={response}
      toggle={(id) => change([id])}
      locked={locked}
      judged={judged}
    />
  );
};

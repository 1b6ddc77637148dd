/** One right option out of several, as radio buttons in an order of the learner's own. */
import { shuffle } from '../../course/shuffle';
import type { ViewProps } from '../view';
import { OptionLabel } from '../OptionLabel';
import { OptionList } from '../OptionList';

export const View = ({ text, response, change, locked, judged, seed }: ViewProps) => (
  <OptionList
    name={text.id}
    many={false}
    options={shuffle(text.rows, seed).map((row) => ({
      id: row.id,
      label: <OptionLabel row={row} />,
    }))}
    response={response}
    toggle={(id) => change([id])}
    locked={locked}
    judged={judged}
  />
);

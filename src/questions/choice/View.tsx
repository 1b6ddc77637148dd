/** One right option out of several, as radio buttons in an order of the learner's own. */
import { shuffle } from '../../course/shuffle';
import type { ViewProps } from '../../player/kind';
import { Options } from '../Options';

export const View = ({ text, response, change, locked, judged, seed }: ViewProps<'choice'>) => (
  <Options
    name={text.id}
    many={false}
    options={shuffle(text.rows, seed).map((row) => ({ id: row.id, label: row.text }))}
    response={response}
    toggle={(id) => change([id])}
    locked={locked}
    judged={judged}
  />
);

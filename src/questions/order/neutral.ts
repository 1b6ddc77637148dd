/** A sequence for another system's question bank. */
import { mixed, type Neutral } from '../../course/neutral';

export const neutral: Neutral<'order'> = ({ rows }, { key }) => ({
  type: 'sequence',
  items: key.flatMap((id) =>
    rows.filter((row) => row.id === id).map(({ text, why }) => ({ id, text, feedback: why })),
  ),
  shown: mixed(rows).map(({ id }) => id),
});

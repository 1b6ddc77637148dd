/** Picking evidence for another system's question bank: the sentences stand as options. */
import type { Neutral } from '../../course/neutral';

export const neutral: Neutral<'evidence'> = ({ rows, reading }, { key }, around) => ({
  type: 'pick',
  many: false,
  from: around.readingTitle(reading),
  options: rows.map(({ id, text, why }) => ({ id, text, right: key.includes(id), feedback: why })),
});

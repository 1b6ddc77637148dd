/** Sorting for another system's question bank: a category may belong to several items. */
import type { Neutral } from '../../course/neutral';

export const neutral: Neutral<'sort'> = ({ rows, categories }, { key }) => ({
  type: 'pairs',
  shared: true,
  parts: rows.map(({ id, text, why }, at) => ({ id, text, right: key[at] ?? '', feedback: why })),
  choices: categories,
});

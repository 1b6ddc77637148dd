/** Pairs for another system's question bank: each right side belongs to one left side. */
import { mixed, type Neutral } from '../../course/neutral';

export const neutral: Neutral<'match'> = ({ rows, rights }, { key }) => ({
  type: 'pairs',
  shared: false,
  parts: rows.map(({ id, text, why }, at) => ({ id, text, right: key[at] ?? '', feedback: why })),
  choices: mixed(rights),
});

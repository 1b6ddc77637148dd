/** A choice for another system's question bank: one of the options is right. */
import type { Neutral } from '../../course/neutral';

export const neutral: Neutral<'choice'> = ({ rows }, { key }) => ({
  type: 'pick',
  many: false,
  options: rows.map(({ id, text, why }) => ({ id, text, right: key.includes(id), feedback: why })),
});

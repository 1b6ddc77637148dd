/** Several right options for another system's question bank. */
import type { Neutral } from '../../course/neutral';

export const neutral: Neutral<'choices'> = ({ rows }, { key }) => ({
  type: 'pick',
  many: true,
  options: rows.map(({ id, text, why }) => ({ id, text, right: key.includes(id), feedback: why })),
});

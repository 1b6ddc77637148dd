/** Missing words for another system's question bank: chosen from a bank or typed. */
import type { Neutral } from '../../course/neutral';

export const neutral: Neutral<'gap'> = ({ rows, passage }, { key, accept, from }) => ({
  type: 'blanks',
  passage,
  blanks: rows.map(({ id, why }, at) => ({
    id,
    answer: key[at] ?? '',
    accept: accept?.[at] ?? [],
    feedback: why,
  })),
  bank: from,
});

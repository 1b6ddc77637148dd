/** Exam practice for another system's question bank: an essay that nobody's program marks. */
import type { Neutral } from '../../course/neutral';

export const neutral: Neutral<'practice'> = ({ rows, board, marks, advice, models }) => ({
  type: 'essay',
  board,
  marks,
  advice,
  points: rows.map(({ text }) => text),
  models,
});

/** A course, and entries of the journal, for these tests. */
import type { Entry } from '../../src/persistence/entry';
import type { Progress } from '../../src/progress/progress';
import { addTry, begin } from '../../src/progress/progress';
import { small } from './courses';

export const course = small();

export const answered = (attempt: string, slot: number, mark = 0): Progress =>
  addTry(begin(attempt), { question: slot, n: 1, mark, response: ['a'], at: 5 });

export const entry = (progress: Progress, more: Partial<Entry> = {}): Entry => ({
  progress,
  save: 3,
  at: 1000,
  where: '/here',
  ...more,
});

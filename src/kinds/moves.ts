/** What moving does to a response: the same for a button, a list and a drag. */
import type { Response } from '../course/course';

/** The item of one place taken out and put into another; the others keep their order. */
export const movedItem = (order: Response, from: number, to: number): Response => {
  const item = order[from];
  if (item === undefined || order[to] === undefined || from === to) return order;
  const others = order.filter((_, at) => at !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
};

/** The response with one position changed. */
export const withPart = (response: Response, length: number, at: number, value: string): Response =>
  Array.from({ length }, (_, n) => (n === at ? value : (response[n] ?? '')));

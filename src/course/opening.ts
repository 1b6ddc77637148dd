/**
 * A lesson in two halves. Its page carries the first, with which it opens: the first step, and what belongs to every
 * step. The second is a file, which is loaded while the first is read.
 */
import type { Body } from './course';

/** The first half. */
export const openingOf = (body: Body): Body => ({
  ...body,
  sources: [],
  steps: body.steps.slice(0, 1),
});

/** The second half: the other steps, and the sources, which stand at the end. */
export const restOf = ({ id, sources, steps }: Body): Body => ({
  id,
  aims: [],
  sources,
  steps: steps.slice(1),
  glossary: {},
});

/** The lesson of which these are the halves. */
export const joinHalves = (opening: Body, { sources, steps }: Body): Body => ({
  ...opening,
  sources,
  steps: [...opening.steps, ...steps],
});

/**
 * The interactions: one for each question, at the index that is the question's slot, so that interaction
 * n is the same question for every learner. An interaction can only be added when all before it exist.
 */
import type { Interaction, Report } from '../../progress/report';
import type { Element } from './connection';
import type { ElementCache } from './element-cache';

/** How a standard writes interaction n. */
export interface InteractionSyntax {
  /** What an interaction needs to exist. */
  added(n: number, interaction: Interaction): readonly Element[];
  /**
   * Its name, which goes with every answer: Chamilo begins a launch with blank interactions, and would
   * save them over the names of an earlier one.
   */
  named(n: number, interaction: Interaction): readonly Element[];
  /** The answer to the first try; nothing where there is none. */
  answered(n: number, interaction: Interaction): readonly Element[];
}

export interface Interactions {
  /** `count` interactions exist from earlier launches. */
  start(count: number): void;
  /** Adds the next interactions, at most `most` of them. True while some are left. */
  add(report: Report, most: number): boolean;
  /** Sends the answers whose interaction exists, or comes next. False when something may have to go again. */
  send(report: Report): boolean;
  /** The LMS has all answers of this report, as far as it has their interactions. */
  assume(report: Report): void;
  /** Whether an answer waits for its interaction. */
  waiting(report: Report): boolean;
}

export const createInteractions = (
  cache: ElementCache,
  syntax: InteractionSyntax,
): Interactions => {
  let earlier = 0;
  let length = 0;
  /** The LMS was given all that was added in this launch, and no commit has failed since. */
  let complete = true;

  /** Sets elements until one fails: what is refused for good does not stop the rest. */
  const set = (elements: readonly Element[]): boolean =>
    elements.every((element) => cache.set(element) !== 'failed');

  const addOne = (n: number, interaction: Interaction): boolean => {
    const [id, ...more] = syntax.added(n, interaction);
    // Without its id there is no interaction, and so none after it.
    return id !== undefined && cache.set(id) === 'taken' && set(more);
  };

  const add = ({ interactions }: Report, most: number): boolean => {
    for (const interaction of interactions.slice(length, length + most)) {
      if (!addOne(length, interaction)) return false;
      length += 1;
    }
    return length < interactions.length;
  };

  /** After a commit that failed, the interactions of this launch may have to be added once more. */
  const addAgain = ({ interactions }: Report): boolean => {
    complete &&= !cache.doubts;
    complete ||= interactions
      .slice(earlier, length)
      .every((one, at) => set(syntax.added(earlier + at, one)));
    return complete;
  };

  return {
    start(count) {
      earlier = count;
      length = count;
    },
    add,
    send(report) {
      if (!addAgain(report)) return false;
      const due = report.interactions.flatMap((interaction, n) =>
        interaction.first && cache.value(`cmi.interactions.${n}.result`) === undefined
          ? [[n, interaction] as const]
          : [],
      );
      // The interaction just after the last one needs no others before it. Where more than one answer
      // waits, all are left to the idle slices, so that one answer is never many calls.
      if (due.length === 1 && due[0]?.[0] === length) add(report, 1);
      return due.every(
        ([n, interaction]) =>
          n >= length || set([...syntax.named(n, interaction), ...syntax.answered(n, interaction)]),
      );
    },
    assume({ interactions }) {
      for (const [n, interaction] of interactions.slice(0, length).entries()) {
        cache.assume(syntax.answered(n, interaction));
      }
    },
    waiting: ({ interactions }) => interactions.some(({ first }, n) => first && n >= length),
  };
};

/**
 * The interactions: one for each question, at the index that is the question's slot, so that interaction
 * n is the same question for every learner. An interaction can only be added when all before it exist.
 */
import type { Interaction, Report } from '../../progress/report';
import type { Preparation } from '../tracker';
import type { Element } from './connection';
import type { ElementCache } from './element-cache';

/** At least one element. */
type Elements = readonly [Element, ...Element[]];

/** How a standard writes interaction n. */
export interface InteractionSyntax {
  /** What an interaction needs to exist. */
  added(n: number, interaction: Interaction): Elements;
  /**
   * Its name, which goes with every answer: Chamilo begins a launch with blank interactions, and would
   * save them over the names of an earlier one.
   */
  named(n: number, interaction: Interaction): Elements;
  /** The answer to the first try; nothing where there is none. */
  answered(n: number, interaction: Interaction): readonly Element[];
}

interface Interactions {
  /** `count` interactions exist from earlier launches. */
  start(count: number): void;
  /** Makes one call for an interaction that is needed and missing; `done` where there is none. */
  add(report: Report): Preparation;
  /** Sends the answers whose interaction exists, or comes next. False when something may have to go again. */
  send(report: Report): boolean;
  /** The LMS has all answers of this report, as far as it has their interactions. */
  assume(report: Report): void;
  /** Whether an answer waits for its interaction. */
  waiting(report: Report): boolean;
}

/**
 * How many interactions are needed: up to the last one that belongs to a lesson which was opened, or has
 * an answer. Each is a row in the LMS's database for each learner, so the others wait.
 */
const neededCount = ({ interactions, objectives }: Report): number => {
  const opened = new Set<string | undefined>(
    objectives.filter(({ started }) => started).map(({ id }) => id),
  );
  return interactions.reduce(
    (count, { first, lesson }, n) => (first || opened.has(lesson) ? n + 1 : count),
    0,
  );
};

export const createInteractions = (
  cache: ElementCache,
  syntax: InteractionSyntax,
): Interactions => {
  let earlier = 0;
  let length = 0;
  /** The LMS keeps no interactions, or no more of them. */
  let refused = false;
  /** Elements that interaction number `length` still lacks; undefined where it is not begun. */
  let rest: Elements | undefined;
  /** The LMS was given all that was added in this launch, and no commit has failed since. */
  let complete = true;

  /** Sets elements until one fails: what is refused for good does not stop the rest. */
  const set = (elements: readonly Element[]): boolean =>
    elements.every((element) => cache.set(element) !== 'failed');

  /** What interaction n is added with, and its answer where there is one by then. */
  const elementsOf = (n: number, interaction: Interaction): Elements => [
    ...syntax.added(n, interaction),
    ...syntax.answered(n, interaction),
  ];

  /** Sets the next element of the next interaction. False where that failed. */
  const addElement = (interaction: Interaction): boolean => {
    const isNew = rest === undefined;
    const [element, next, ...others] = rest ?? elementsOf(length, interaction);
    const verdict = cache.set(element);
    // Without its id there is no interaction, and so none after it.
    refused ||= isNew && verdict === 'refused';
    const added = isNew ? verdict === 'taken' : verdict !== 'failed';
    rest = added && next ? [next, ...others] : undefined;
    if (added && !next) length += 1;
    return added;
  };

  /** The whole of the next interaction. */
  const addNext = (interaction: Interaction): void => {
    const n = length;
    while (length === n && addElement(interaction));
  };

  const add = (report: Report): Preparation => {
    const next = length < neededCount(report) ? report.interactions[length] : undefined;
    if (refused || !next) return 'done';
    return addElement(next) || refused ? 'more' : 'failed';
  };

  /** After a commit that failed, the interactions of this launch may have to be added once more. */
  const addAgain = ({ interactions }: Report): boolean => {
    if (cache.doubts) {
      complete = false;
      rest = undefined;
    }
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
      const [only, ...others] = due;
      if (only?.[0] === length && others.length === 0) addNext(only[1]);
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
    waiting: ({ interactions }) =>
      !refused && interactions.some(({ first }, n) => first && n >= length),
  };
};

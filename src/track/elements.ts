/**
 * What the data models of SCORM 1.2 and SCORM 2004 share: setting only what the LMS does not have
 * yet, setting it again after a save that failed, and naming the columns of the interactions in turn.
 */
import type { Interaction, Report } from '../progress/report';

/** An element and its value; lists of them are in the order in which they must be set. */
export type Element = readonly [name: string, value: string];

/** What the LMS has by our knowledge, and which of it a good commit has confirmed. */
export interface Ledger {
  value(name: string): string | undefined;
  /** Sets the element unless the LMS has this very value. False when it was refused. */
  set(element: Element): boolean;
  /** The LMS has these already. */
  note(elements: readonly Element[]): void;
  /** A commit succeeded: what was told is kept. */
  confirm(): void;
  /** A commit failed: what was told since the last good one is not known to be there. */
  forget(): void;
  /** Some of what was told may be lost. */
  readonly doubts: boolean;
  /**
   * Commits, and confirms if that went well. What may be lost goes twice: an LMS that sends changed
   * values only (Moodle) marks them as sent before it sends them, so to tell the same value again after
   * a failure sends nothing. Once a commit goes through again, each is set to something else (`other`),
   * committed, and set right.
   */
  save(commit: () => boolean, other: Other): boolean;
}

/** A value of the element's own format that differs from this one; undefined: it need not go again. */
export type Other = (element: Element) => string | undefined;

/** @param put hands one element to the LMS; false when it was refused. */
export const openLedger = (put: (element: Element) => boolean): Ledger => {
  let told = new Map<string, string>();
  let kept = new Map<string, string>();
  const doubted = new Set<string>();

  const confirm = (): void => {
    kept = new Map(told);
    doubted.clear();
  };

  return {
    value: (name) => told.get(name),
    set(element) {
      const [name, value] = element;
      if (told.get(name) === value) return true;
      if (!put(element)) return false;
      told.set(name, value);
      return true;
    },
    note(elements) {
      for (const [name, value] of elements) {
        told.set(name, value);
        kept.set(name, value);
      }
    },
    confirm,
    forget() {
      for (const [name, value] of told) if (kept.get(name) !== value) doubted.add(name);
      told = new Map(kept);
    },
    get doubts() {
      return doubted.size > 0;
    },
    save(commit, other) {
      const lost = [...told].filter(([name]) => doubted.has(name));
      if (lost.length > 0 && !commit()) return false;
      const stirred = lost.flatMap(([name, value]) => {
        const another = other([name, value]);
        return another === undefined ? [] : [[name, another] as const];
      });
      stirred.forEach(put);
      const through = stirred.length === 0 || commit();
      // Set right even where nothing gets through: a page that is left sends what differs.
      if (stirred.length > 0) lost.forEach(put);
      if (!through || ((lost.length === 0 || stirred.length > 0) && !commit())) return false;
      confirm();
      return true;
    },
  };
};

/** How a standard writes interaction n: its name, and what the learner answered. */
export interface Syntax {
  named(n: number, interaction: Interaction): readonly Element[];
  /** Nothing where there is no response to tell. */
  answered(n: number, interaction: Interaction): readonly Element[];
}

/** The columns of the interactions. A column can only be set when those before it exist. */
export interface Columns {
  /** `count` columns are there from earlier sessions. */
  start(count: number): void;
  /** Names the next columns, at most `most` of them. True while some are left. */
  fill(report: Report, most: number): boolean;
  /** Tells the answers whose column is there, or comes next. False when something was refused. */
  tell(report: Report): boolean;
  /** The LMS has all answers of this report, as far as it has their columns. */
  note(report: Report): void;
  /** Whether an answer waits for its column. */
  waiting(report: Report): boolean;
}

/** @param absent whether the last refusal said that the LMS has no interactions at all. */
export const openColumns = (ledger: Ledger, syntax: Syntax, absent: () => boolean): Columns => {
  let length = 0;
  let earlier = 0;
  let there = true;
  /** The LMS was told the names of all columns, and no commit has failed since. */
  let named = true;

  /** After a commit that failed the names are told again, until all of them have been taken. */
  const nameAgain = ({ interactions }: Report): boolean => {
    named &&= !ledger.doubts;
    named ||= interactions
      .slice(earlier, length)
      .every((column, at) => syntax.named(earlier + at, column).every(ledger.set));
    return named;
  };

  const fill = ({ interactions }: Report, most: number): boolean => {
    const end = Math.min(interactions.length, length + most);
    for (; there && length < end; length++) {
      const column = interactions[length];
      if (!column) break;
      if (!syntax.named(length, column).every(ledger.set)) {
        // An LMS without interactions is told nothing more of them.
        there = !absent();
        return false;
      }
    }
    return there && length < interactions.length;
  };

  return {
    start(count) {
      length = count;
      earlier = count;
    },
    fill,
    tell(report) {
      if (!there) return true;
      if (!nameAgain(report)) return false;
      const due = report.interactions.flatMap((interaction, n) =>
        interaction.first && ledger.value(`cmi.interactions.${n}.result`) === undefined
          ? [[n, interaction] as const]
          : [],
      );
      // The column just after the last one needs no filling before it. Where others wait too, all of
      // them are left to the idle slices, so that one answer is never many calls.
      if (due.length === 1 && due[0]?.[0] === length) fill(report, 1);
      return due
        .filter(([n]) => n < length)
        .every(([n, interaction]) => syntax.answered(n, interaction).every(ledger.set));
    },
    note({ interactions }) {
      for (const [n, interaction] of interactions.slice(0, length).entries()) {
        ledger.note(syntax.answered(n, interaction));
      }
    },
    waiting: ({ interactions }) =>
      there && interactions.some(({ first }, n) => first && n >= length),
  };
};

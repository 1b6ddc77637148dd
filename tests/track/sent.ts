/** What a SCORM tracker sets in a strict LMS of one report, element by element. */
import { begin } from '../../src/progress/progress';
import type { Interaction, Objective, Report } from '../../src/progress/report';
import type { CreateTracker } from '../../src/track/tracker';
import { small } from '../builders/courses';
import { windowWith } from '../builders/world';

export type Elements = Readonly<Record<string, string>>;

/** A report of which every field has a value of its own, so that none can stand for another. */
export const reportOf = (more: Partial<Report> = {}): Report => ({
  completion: 'incomplete',
  success: 'unknown',
  status: 'incomplete',
  score: 38,
  progress: 0.25,
  location: 'lesson-1/2',
  seconds: 65,
  total: 7325,
  interactions: [],
  objectives: [],
  save: 7,
  state: begin('Nonce'),
  ...more,
});

export const interactionOf = (more: Partial<Interaction> = {}): Interaction => ({
  id: 'mrc-q2-purpose',
  type: 'choice',
  ...more,
});

export const objectiveOf = (more: Partial<Objective> = {}): Objective => ({
  id: 'lesson-1',
  title: 'All power to the Soviets',
  progress: 0,
  started: false,
  completed: false,
  ...more,
});

interface Row {
  readonly createTracker: CreateTracker;
  readonly api: string;
  readonly set: string;
  launch(): { readonly api: object; readonly refused: readonly unknown[] };
}

/** The elements of a whole launch that sends this report, in the order in which they were first set. */
export const sentIn =
  ({ createTracker, api: name, set, launch }: Row) =>
  async (report: Report): Promise<Elements> => {
    const lms = launch();
    const elements: Record<string, string> = {};
    const api = lms.api as Record<string, (...args: string[]) => string>;
    const watched = {
      ...api,
      [set](element: string, value: string) {
        elements[element] = value;
        return api[set]?.(element, value) ?? '';
      },
    };
    const tracker = createTracker(windowWith({ [name]: watched }), small());
    await tracker.open();
    while (tracker.idle(report) === 'more') continue;
    if (
      !tracker.send(report) ||
      (await tracker.save()) === 'failed' ||
      !(await tracker.close(report, 'all')) ||
      lms.refused.length > 0
    ) {
      throw new Error(`Expected the LMS to take everything, got ${JSON.stringify(lms.refused)}.`);
    }
    return elements;
  };

/** Those of one record, by the rest of their names. */
export const recordIn = (elements: Elements, record: string): Elements =>
  Object.fromEntries(
    Object.entries(elements)
      .filter(([name]) => name.startsWith(`${record}.`))
      .map(([name, value]) => [name.slice(record.length + 1), value]),
  );

/** The values of an attempt as one flat record, `cmi.core.score.raw` and so on, as an LMS keeps them. */
import { own } from '../../../src/course/own';

export type Cmi = Readonly<Record<string, string>>;

/** One answered (or prepared) interaction, in the words of both SCORM versions. */
export interface Interaction {
  readonly n: number;
  readonly id: string;
  readonly type: string;
  readonly response: string;
  readonly right: string;
  readonly result: string;
  readonly latency: string;
}

/** scorm-again prints an empty list as `{}`: only texts and numbers are values. */
export const plainValues = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  );

/** What differs from `before`; a value emptied since is given as ''. */
export const changed = (before: Cmi, now: Cmi): Cmi =>
  Object.fromEntries(
    Object.entries(now).filter(([name, value]) => (own(before, name) ?? '') !== value),
  );

const collator = new Intl.Collator('en', { numeric: true });

/** Names in reading order: interaction 2 before interaction 10. */
export const sortedNames = (cmi: Cmi): string[] =>
  Object.keys(cmi)
    .filter((name) => cmi[name] !== '')
    .sort(collator.compare);

/** Several right answers are joined as Moodle's report joins them. */
const patterns = (cmi: Cmi, at: string): string => {
  const found: string[] = [];
  for (let n = 0; ; n++) {
    const pattern = cmi[`${at}.correct_responses.${n}.pattern`];
    if (pattern === undefined) return found.join(' or ');
    found.push(pattern);
  }
};

export const interactions = (cmi: Cmi): Interaction[] => {
  const numbers = new Set(
    Object.keys(cmi).flatMap((name) => /^cmi\.interactions\.(\d+)\./.exec(name)?.[1] ?? []),
  );
  return [...numbers]
    .map(Number)
    .sort((a, b) => a - b)
    .map((n) => {
      const at = `cmi.interactions.${n}`;
      const read = (name: string): string => cmi[`${at}.${name}`] ?? '';
      return {
        n,
        id: read('id'),
        type: read('type'),
        response: read('student_response') || read('learner_response'),
        right: patterns(cmi, at),
        result: read('result'),
        latency: read('latency'),
      };
    });
};

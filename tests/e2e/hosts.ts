/** The two LMSs that the stories are played in: the strict one of the tests, and scorm-again. */
import { Scorm12API } from 'scorm-again';
import type { Attempt, Scorm12Api } from '../lms/strict12';
import { strictLms } from '../lms/strict12';

/** One launch of an attempt: its API, and what the LMS holds afterwards, by element. */
interface Launched {
  readonly api: Scorm12Api;
  held(): Readonly<Record<string, string>>;
  /** What to give to the next launch of the same attempt. */
  kept(): unknown;
  /** Calls that were refused, as the LMS saw them. */
  refused(): readonly unknown[];
  commits(): number;
}

export interface LmsKind {
  readonly name: string;
  launch(kept?: unknown): Launched;
}

const strict: LmsKind = {
  name: 'the strict LMS',
  launch(kept) {
    const lms = strictLms(kept ? { attempt: kept as Attempt } : {});
    return {
      api: lms.api,
      held: () => lms.stored().elements,
      kept: () => lms.stored(),
      refused: () => [...lms.refused, ...lms.outOfMode],
      commits: () => lms.calls.filter(({ name }) => name === 'LMSCommit').length,
    };
  },
};

/** Nested CMI data as elements: `{core: {score: {raw: 5}}}` -> `cmi.core.score.raw: '5'`. */
const flat = (value: unknown, name: string): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => flat(inner, `${name}.${key}`))
    : [[name, typeof value === 'string' || typeof value === 'number' ? String(value) : '']];

const again: LmsKind = {
  name: 'scorm-again',
  launch(kept) {
    const lms = new Scorm12API({ autocommit: false, logLevel: 5 });
    if (kept) lms.loadFromJSON(kept as Parameters<typeof lms.loadFromJSON>[0], 'cmi');
    const refused: unknown[] = [];
    let commits = 0;
    let stored: unknown = kept;
    const json = (): unknown => JSON.parse(JSON.stringify(lms.cmi)) as unknown;
    const keep = (answer: string): string => {
      stored = json();
      return answer;
    };
    return {
      api: {
        LMSInitialize: () => String(lms.LMSInitialize('')),
        LMSFinish: () => keep(String(lms.LMSFinish(''))),
        LMSGetValue: (name) => String(lms.LMSGetValue(name)),
        LMSSetValue(name, value) {
          const answer = String(lms.LMSSetValue(name, value));
          if (answer !== 'true') refused.push([name, value]);
          return answer;
        },
        LMSCommit() {
          commits += 1;
          return keep(String(lms.LMSCommit('')));
        },
        LMSGetLastError: () => String(lms.LMSGetLastError()),
        LMSGetErrorString: (code) => String(lms.LMSGetErrorString(code)),
        LMSGetDiagnostic: (code) => String(lms.LMSGetDiagnostic(code)),
      },
      held: () => Object.fromEntries(flat(stored, 'cmi')),
      kept: () => stored,
      refused: () => refused,
      commits: () => commits,
    };
  },
};

export const lmsKinds: readonly LmsKind[] = [strict, again];

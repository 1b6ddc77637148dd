/** The contract's rows for the trackers that speak to an LRS (hosts.ts), on the strict one (lms/lrs.ts). */
import { begin } from '../../src/progress/progress';
import { createTracker as cmi5 } from '../../src/track/lrs/cmi5';
import type { Fields } from '../../src/persistence/storage';
import { createTracker as xapi } from '../../src/track/lrs/tincan';
import { isDefined, verbOf } from '../lms/cmi5rules';
import type { Fault as LrsFault, Request, TestLrs } from '../lms/lrs';
import { AUTH, BASE, openLrs } from '../lms/lrs';
import { fakeWindow } from '../lms/window';
import type { Fault, Host, LaunchOptions, Launched, Stored } from './host';
import { course, reported } from './learner';

const REGISTRATION = '760e3480-ba55-4991-94b0-01820dbd23a2';
const ACTOR = { objectType: 'Agent', account: { homePage: 'http://lms.test', name: 'learner-1' } };

const tinCan = (): string =>
  `?${new URLSearchParams({
    endpoint: BASE,
    auth: AUTH,
    actor: JSON.stringify(ACTOR),
    registration: REGISTRATION,
    activity_id: course.iri,
  }).toString()}`;

const MODES = { normal: 'Normal', browse: 'Browse', review: 'Review' } as const;

const au = (lrs: TestLrs, mode: keyof typeof MODES = 'normal'): string =>
  lrs.cmi5({
    activityId: 'https://lms.test/au/1',
    registration: REGISTRATION,
    actor: ACTOR,
    data: { launchMode: MODES[mode], moveOn: 'CompletedAndPassed' },
  });

/** What a request writes: each statement but those that begin and end a session, or a document. */
const writesIn = ({ method, url, body }: Request): number => {
  if (method === 'GET' || url.includes('/fetch')) return 0;
  if (!url.endsWith('/statements')) return 1;
  const list = [JSON.parse(body) as Fields | Fields[]].flat();
  return list.filter((one) => !['initialized', 'terminated'].includes(verbOf(one))).length;
};

const isWrite = (request: Request): boolean => writesIn(request) > 0;

const faultOf = (fault: Fault | undefined): ((request: Request) => LrsFault | undefined) => {
  let failed = 0;
  return (request) => {
    if (fault === 'shut' && request.url.includes('stateId=')) return 403;
    if (fault === 'deaf' && isWrite(request)) return 403;
    // The first save is two requests: statements and document.
    if (fault === 'forgetful' && isWrite(request) && (failed += 1) <= 2) return 503;
    return undefined;
  };
};

const resultOf = (statement: Fields | undefined): Fields => (statement?.['result'] ?? {}) as Fields;

const storedIn = (lrs: TestLrs, seconds: boolean): Stored => {
  const of = (verb: string) => lrs.statements.filter((one) => verbOf(one) === verb);
  const [state] = lrs.states();
  const ends = of('terminated').map((one) =>
    Number(/[\d.]+/.exec(String(resultOf(one)['duration']))?.[0]),
  );
  return {
    // In a Tin Can unit each lesson is completed, too.
    completed: of('completed').some(
      (one) => isDefined(one) || (one['object'] as Fields)['id'] === course.iri,
    ),
    passed: of('passed').length > 0,
    // Before a verdict the score is in the Progress that the document holds.
    score: state && reported(Object.assign(begin(''), state)).score,
    answered: [
      ...new Set(
        of('answered').map((one) => String((one['object'] as Fields)['id']).replace(/.*\//, '')),
      ),
    ],
    ...(seconds && { seconds: ends.reduce((sum, one) => sum + one, 0) }),
  };
};

const row = (
  name: string,
  createTracker: Host['createTracker'],
  search: (lrs: TestLrs, mode: LaunchOptions['mode']) => string,
  more: Pick<Host, 'modes'> & { readonly seconds: boolean },
): Host => ({
  name,
  createTracker,
  // The statements, the document, and its new ETag.
  perAnswer: 3,
  faults: ['absent', 'shut', 'deaf', 'forgetful'],
  ...(more.modes !== undefined && { modes: more.modes }),
  launch({ kept, mode, fault } = {}): Launched {
    const lrs = (kept as TestLrs | undefined) ?? openLrs();
    lrs.fail(faultOf(fault));
    const from = lrs.asked.length;
    const made = (): readonly Request[] => lrs.asked.slice(from);
    const { self } = fakeWindow({
      search: fault === 'absent' ? '' : search(lrs, mode),
      fetch: lrs.fetch,
      hurried: true,
    });
    return {
      self,
      stored: () => storedIn(lrs, more.seconds),
      kept: () => lrs,
      calls: () => made().length,
      writes: () => made().reduce((sum, request) => sum + writesIn(request), 0),
      ends: () => lrs.verbs().filter((verb) => verb === 'terminated').length,
      refused: () => lrs.refused,
    };
  },
});

export const lrsHosts: readonly Host[] = [
  row('xAPI by a Tin Can launch', xapi, tinCan, { modes: false, seconds: true }),
  // A cmi5 session lasts from initialized to terminated (9.5.4.1), whatever the report says.
  row('cmi5', cmi5, au, { seconds: false }),
];

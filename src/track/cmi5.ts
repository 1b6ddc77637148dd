/**
 * cmi5 (Quartz, 1st edition): one AU, one session. The sections named are the specification's.
 * Opening: token, launch data, preferences, state, then `initialized` alone; ending: the state, then
 * `terminated`, then the LMS's returnURL.
 */
import { events } from '../progress/events';
import { nothingSaved } from '../progress/progress';
import type { Report } from '../progress/report';
import { actorOf, openSession, policyOf } from './cmi5launch';
import { framer, MOVE_ON } from './cmi5frame';
import { openDocument, reading } from './document';
import type { Params } from './launch';
import { tabStore } from './store';
import type { Lrs } from './lrs';
import { about as asking, good, openLrs, persist } from './lrs';
import { openQueue } from './queue';
import type { Fact } from './statements';
import { duration, happened, scoreOf, verdicts } from './statements';
import type { Teller } from './teller';
import { lrsTracker, openTeller } from './teller';
import type { About, Launch, Tracker } from './tracker';
import { launchWithout } from './tracker';
import { uuid5 } from './uuid5';

const refused = { launch: launchWithout('refused') };

const MODES: Readonly<Record<string, Launch['mode']>> = { Browse: 'browse', Review: 'review' };

/** In the result extension of 9.5.5.1: a step for every tenth of the way, none with `completed`. */
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

const progressed = (report: Report): readonly Fact[] => {
  const tenths = Math.floor(report.progress * 10);
  if (tenths === 0 || report.completion === 'completed') return [];
  return [
    {
      key: `progress/${tenths}`,
      verb: 'progressed',
      result: {
        extensions: { [PROGRESS]: Math.round(report.progress * 100) },
        // A statement that cmi5 allows may have a score, which only passed and failed have beside it.
        ...scoreOf(report),
      },
    },
  ];
};

/**
 * Whether a page that is left may come back: in a tab of its own it may only be reloaded, and no script
 * can tell. After `terminated` the LMS would take nothing more from it, so the session is left open: a
 * reload goes on with it, and a tab that was closed is what the LMS's `abandoned` is for (9.3.6). In a
 * frame a reload is the LMS's own, and a new launch.
 */
const mayComeBack = (self: Window): boolean => self.top === self;

/** Sends `initialized` alone and waits: an LMS takes nothing else before it. True when it is stored. */
const initialize = async (self: Window, lrs: Lrs, body: string): Promise<boolean> => {
  let lost = false;
  const answer = await persist(self, async () => {
    const one = await lrs.ask('POST', 'statements', { body });
    // Its second arrival is refused: the first was stored, and only the answer was lost.
    const stored = one.status === 409 || (lost && one.status === 403);
    lost ||= one.status === 0 || one.status >= 500;
    return stored ? { ...one, status: 204 } : one;
  });
  return good(answer);
};

const openTalk = async (
  self: Window,
  about: About,
  given: Params,
  going: () => boolean,
): Promise<{ readonly launch: Launch; readonly teller?: Teller }> => {
  const session = openSession(self, given);
  const token = await session.token();
  const actor = actorOf(given);
  if (!token || !actor) return refused;
  const { endpoint = '', registration = '', activityId = '' } = given;
  const lrs = openLrs(self, endpoint, `Basic ${token}`);
  const queue = openQueue(lrs, tabStore(self), session.queue, actor);
  if (session.over()) {
    // A page that comes back after the end; what did not arrive has one more try.
    void queue.flush();
    return refused;
  }
  const key = asking(activityId, actor, registration);
  const get = (path: string, params: Readonly<Record<string, string | undefined>>) =>
    persist(self, () => lrs.ask('GET', path, { params }));
  const found = await get('activities/state', { ...key, stateId: 'LMS.LaunchData' });
  const data = found.status === 200 ? session.data(found.text) : undefined;
  if (!data) return refused;
  // Asked for because it must be (11.0); there is one language and no sound to choose.
  await get('agents/profile', { agent: key.agent, profileId: 'cmi5LearnerPreferences' });
  const document = openDocument(lrs, key);
  const { answer, saved } = await reading(self, document);
  if (answer.status !== 200 && answer.status !== 404) return refused;

  const seed = JSON.stringify([given['actor'], registration, activityId]);
  const id = session.id(data);
  const make = framer(about, { activityId, registration, data, session, seed });
  if (session.began() === 0) {
    const first = make({ key: `${id} initialized`, verb: 'initialized' });
    if (!(await initialize(self, lrs, JSON.stringify({ actor, ...first })))) return refused;
    session.begin();
  }

  const mode = MODES[data.launchMode] ?? 'normal';
  const owed = (saved?.owed ?? []).filter((one) => !session.said().includes(one));
  const before = (saved?.once ?? []).filter((one) => !owed.includes(one));
  /** One of passed and failed in a session, and no failed after a passed of the registration (9.3). */
  const may = ({ verb }: Fact): boolean =>
    verb === 'passed'
      ? !session.said().includes('failed')
      : verb !== 'failed' || ![...before, ...session.said()].includes('passed');
  const teller = openTeller(
    self,
    {
      queue,
      document,
      notes: { owed, once: [...before, ...session.said()] },
      writes: mode === 'normal',
      shown: (report) => events(about, report.state).map(({ key }) => key),
      facts: (report) =>
        [...happened(about, report), ...progressed(report), ...verdicts(report, '')].filter(may),
      make(fact) {
        if (MOVE_ON.includes(fact.verb)) session.say(fact.key);
        return make(fact);
      },
      last() {
        if (going() && mayComeBack(self)) return undefined;
        session.end();
        const result = { duration: duration((Date.now() - session.began()) / 1000) };
        return { key: `${id} terminated`, verb: 'terminated', result };
      },
      ended() {
        if (data.returnURL !== undefined) self.location.assign(data.returnURL);
      },
    },
    going,
  );
  const policy = policyOf(data, about.policy);
  const launch: Launch = {
    host: 'lms',
    mode,
    credit: true,
    learner: uuid5(seed),
    saved: { ...nothingSaved, ...(saved && { progress: saved.progress }) },
    reached: {
      ...(before.includes('completed') && { completion: 'completed' }),
      ...(before.includes('passed') && { success: 'passed' }),
    },
    ...(policy && { policy }),
  };
  return { launch, teller };
};

/** What this standard has no words for. */
export const cannot: readonly string[] = [
  'A score without passed or failed: it is told with progressed, which no LMS need read.',
  'The words of options: an interaction is told by the ids of its parts.',
];

/** The tracker of one launch. */
export const openTracker = (self: Window, about: About): Tracker =>
  lrsTracker(self, about, openTalk);

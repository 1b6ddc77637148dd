/**
 * cmi5 (Quartz, 1st edition): one AU, one session. The sections named are the specification's.
 * Opening: token, launch data, preferences, state, then `initialized` alone; ending: the state, then
 * `terminated`, then the LMS's returnURL.
 */
import { nothingSaved } from '../../progress/progress';
import type { Report } from '../../progress/report';
import { scoreOf as scoreOfCourse } from '../../progress/report';
import { questionsOf } from '../../course/course';
import { isFields, tabStore } from '../../persistence/storage';
import { isSuccess, withRetry } from '../retry';
import type { Launch, CreateTracker } from '../tracker';
import { launchWithout } from '../tracker';
import type { LrsClient } from './client';
import { createLrsClient, stateKey } from './client';
import { actorOf, createCmi5Session } from './cmi5-session';
import { createStatementBuilder, MOVE_ON } from './cmi5-statement';
import { PROGRESS, SESSION_ID } from './identifiers';
import { policyOf, readLaunchData } from './launch-data';
import type { Statement } from './queue';
import { createStatementQueue, isStored } from './queue';
import { createLrsTracker, createStatementReporter, savedStateOf } from './reporter';
import type { OpenLaunch } from './reporter';
import { createStateDocument } from './state-document';
import type { Fact } from './statements';
import { duration, eventFacts, scoreOf, verdicts } from './statements';
import { uuid5 } from './uuid5';

const refused = { launch: launchWithout('refused') };

/** `progressed` for every tenth of an attempt's way; not together with `completed` (9.5.5.1). */
const progressed = (report: Report): readonly Fact[] => {
  const tenths = Math.floor(report.progress * 10);
  if (tenths === 0 || report.completion === 'completed') return [];
  return [
    {
      key: `progress/${report.state.attempt}/${tenths}`,
      verb: 'progressed',
      result: {
        extensions: { [PROGRESS]: Math.round(report.progress * 100) },
        // A statement that cmi5 allows may have a score, which only passed and failed have beside it.
        ...scoreOf(report.score, 100),
      },
    },
  ];
};

/**
 * `scored` at the end of an attempt, where no verdict has the score: of cmi5's own statements only passed and failed may
 * (9.5.1), and one that cmi5 allows may as well (7.1.3). Sent again where the score has risen since.
 *
 * @param said the keys of what was sent.
 */
const scored = (report: Report, said: readonly string[]): readonly Fact[] => {
  const { completion, success, score, state } = report;
  if (completion !== 'completed' || success !== 'unknown' || score === undefined) return [];
  const key = `scored/${state.attempt}/`;
  const earlier = said.filter((one) => one.startsWith(key)).map((one) => one.slice(key.length));
  const highest = Math.max(score, ...earlier.map(Number));
  return [{ key: `${key}${highest}`, verb: 'scored', result: scoreOf(highest, 100) }];
};

/**
 * The key that a verdict is sent once under: `failed` once for each attempt (9.3.5), `completed` and
 * `passed` once in a registration (9.3).
 */
const onceIn =
  ({ state: { attempt } }: Report) =>
  (verdict: string): string =>
    verdict === 'failed' ? `failed ${attempt}` : verdict;

/**
 * Sends `initialized` alone and waits: an LMS takes nothing else before it. True when it is stored. A
 * second arrival is refused, and neither we nor the learner need to have sent it: a browser repeats a
 * POST whose response was lost. So a 403 is settled by asking for the statement.
 */
const initialize = async (
  self: Window,
  client: LrsClient,
  statement: Statement,
): Promise<boolean> => {
  const body = JSON.stringify(statement);
  const { status } = await withRetry(self, () => client.request('POST', 'statements', { body }));
  return isSuccess(status) || status === 409 || (status === 403 && isStored(client, statement.id));
};

/** Milliseconds without anything from the learner after which a tab that is closed will not come back. */
const LONG_IDLE = 30 * 60_000;

const openLaunch: OpenLaunch = async (self, course, given, unloading, bodyOf) => {
  const { endpoint, fetch, registration, activityId } = given;
  const actor = actorOf(given);
  // An LMS must give all five (8.1). If one is missing, it is asked for nothing.
  if (!endpoint || !fetch || !registration || !activityId || !actor) return refused;
  const session = createCmi5Session(self, fetch);
  const token = await session.token();
  if (!token) return refused;
  const client = createLrsClient(self, endpoint, { Authorization: `Basic ${token}` });
  const queue = createStatementQueue(client, tabStore(self), session.queue, actor);
  const seed = JSON.stringify([given['actor'], registration, activityId]);
  const learner = uuid5(seed);
  const { over, shown } = session.memory();
  if (over) {
    // The page was reloaded after the end. What has not arrived is sent once more.
    void queue.flush();
    return { launch: shown ?? { ...launchWithout('refused'), learner } };
  }
  const key = stateKey(activityId, actor, registration);
  const found = await client.get('activities/state', { ...key, stateId: 'LMS.LaunchData' });
  const data = found.status === 200 ? readLaunchData(found.text) : undefined;
  if (!data) return refused;
  // Asked for because it must be (11.0); there is one language and no sound to choose.
  await client.get('agents/profile', { agent: key.agent, profileId: 'cmi5LearnerPreferences' });
  const document = createStateDocument(self, client, key);
  const opened = await document.open();
  if (!opened) return refused;

  const { contextTemplate, mode, returnURL } = data;
  const { extensions } = contextTemplate;
  const id = isFields(extensions) ? String(extensions[SESSION_ID]) : '';
  const statement = createStatementBuilder(course, {
    activityId,
    registration,
    data,
    session,
    seed,
  });
  if (!session.memory().began) {
    const first = statement({ key: `${id} initialized`, verb: 'initialized' });
    if (!(await initialize(self, client, { actor, ...first }))) return refused;
    session.remember({ began: true });
  }

  const { owed = [], once = [], progress } = opened.state ?? {};
  /** The keys of the verdicts and scores that this session has sent. */
  const said = (): readonly string[] => session.memory().said ?? [];
  const missing = owed.filter((one) => !said().includes(one));
  /** The facts that earlier sessions sent and the LRS has. */
  const before = once.filter((one) => !missing.includes(one));
  const isPassed = before.includes('passed');
  /** One of passed and failed in a session, and no failed after a passed of the registration (9.3). */
  const may = ({ verb }: Fact): boolean =>
    verb === 'passed'
      ? !said().some((one) => one.startsWith('failed'))
      : verb !== 'failed' || !(isPassed || said().includes('passed'));

  const policy = policyOf(data, course.policy);
  /**
   * An attempt that failed has no tries left, and a registration has but this one document: where it
   * still needs a pass, the next launch begins anew. What the LMS has of the registration stays.
   */
  const isFailed =
    progress !== undefined &&
    mode === 'normal' &&
    data.mustPass &&
    !isPassed &&
    before.includes(`failed ${progress.attempt}`) &&
    (scoreOfCourse(progress, questionsOf(course)) ?? 0) < ((policy ?? course.policy).passMark ?? 0);
  const launch: Launch = {
    host: 'lms',
    mode,
    credit: true,
    learner,
    saved: isFailed ? nothingSaved : savedStateOf(opened),
    reached: {
      ...(!isFailed && before.includes('completed') && { completion: 'completed' }),
      ...(isPassed && { success: 'passed' }),
    },
    ...(policy && { policy }),
  };
  if (mode !== 'normal') session.remember({ shown: launch });
  const { seconds: earlier = 0 } = session.memory();

  /**
   * In a tab of its own a page that is left may only be reloaded, and no script can know. After
   * `terminated` the LMS takes nothing more, so while the learner is at work the session is left open: a
   * reload goes on with it, and a tab that was closed is what the LMS's `abandoned` is for (9.3.6). In a
   * frame a reload is the LMS's own, and a new launch. Where nothing more is to be sent, or the learner
   * has long been away, the session ends with the page (9.3.8).
   */
  const mayGoOn = (report: Report, idle: number): boolean =>
    unloading() &&
    self.top === self &&
    mode === 'normal' &&
    report.completion !== 'completed' &&
    idle < LONG_IDLE;

  const reporter = createStatementReporter(
    self,
    {
      course,
      queue,
      document,
      notes: { owed: missing, once: [...before, ...said()] },
      writes: mode === 'normal',
      facts: (report, fresh) =>
        [
          ...eventFacts(course, report, fresh, bodyOf),
          ...progressed(report),
          ...scored(report, [...before, ...said()]),
          ...verdicts(report, onceIn(report)),
        ].filter(may),
      statement(fact) {
        if ([...MOVE_ON, 'scored'].includes(fact.verb))
          session.remember({ said: [...said(), fact.key] });
        return statement(fact);
      },
      last(report, idle) {
        const seconds = earlier + report.seconds;
        const goesOn = mayGoOn(report, idle);
        session.remember(goesOn ? { seconds } : { over: true });
        const result = { duration: duration(seconds) };
        return goesOn ? undefined : { key: `${id} terminated`, verb: 'terminated', result };
      },
      ended() {
        if (returnURL) self.location.assign(returnURL);
      },
    },
    unloading,
  );
  return { launch, reporter };
};

/** What this standard cannot express. */
export const cannot: readonly string[] = [
  'A score without passed or failed: it is sent with progressed and at the end with scored, which no LMS need read.',
  'A second passed or completed in a registration: a better score after passed is not sent.',
];

/** The tracker of one launch. */
export const createTracker: CreateTracker = (self, course, bodyOf) =>
  createLrsTracker(self, course, openLaunch, bodyOf);

/**
 * xAPI 1.0.3 by a Tin Can launch: endpoint, auth, actor, registration and activity_id in the address
 * (Rustici's "Tin Can launch"). Every try is sent, with its time, and the Progress is kept whole.
 */
import type { Course } from '../../course/course';
import { deriveIn, saltedKeys } from '../../persistence/learner-key';
import { browserStore } from '../../persistence/storage';
import type { Launch, CreateTracker } from '../tracker';
import { launchWithout } from '../tracker';
import { createLrsClient, stateKey } from './client';
import { SESSION_ID } from './identifiers';
import { agentOf, uuidOf } from './launch';
import type { Statement } from './queue';
import { createStatementQueue, moveStatements } from './queue';
import type { OpenLaunch } from './reporter';
import { createLrsTracker, createStatementReporter, savedStateOf } from './reporter';
import { createStateDocument } from './state-document';
import type { Fact } from './statements';
import {
  activity,
  contextOf,
  distinctActivities,
  duration,
  groupingOf,
  eventFacts,
  lessonsCompleted,
  packageActivity,
  scoreOf,
  verb,
  verdicts,
} from './statements';
import { uuid5 } from './uuid5';

/** Statements of one launch. `seed`: what makes their ids this learner's and this registration's. */
const createStatementBuilder = (
  course: Course,
  launch: {
    readonly id: string;
    readonly registration: string | undefined;
    readonly session: string;
    readonly seed: string;
  },
) => {
  const { id, registration, session, seed } = launch;
  return (fact: Fact): Statement => {
    const object = fact.object ?? packageActivity(id, course);
    const parent = distinctActivities([fact.parent ?? activity(id)], object);
    const grouping = distinctActivities([activity(id), ...groupingOf(course)], object);
    return {
      id: uuid5(`${seed} ${fact.key}`),
      timestamp: new Date(fact.at ?? Date.now()).toISOString(),
      verb: verb(fact.verb),
      object,
      result: fact.result,
      context: {
        registration,
        ...contextOf(course),
        contextActivities: parent || grouping ? { parent, grouping } : undefined,
        extensions: { [SESSION_ID]: uuid5(session) },
      },
    };
  };
};

const openLaunch: OpenLaunch = async (self, course, given, unloading, bodyOf) => {
  const refused = { launch: launchWithout('refused') };
  const actor = agentOf(given['actor']);
  if (!actor) return refused;
  const { endpoint, auth, activity_id: id = given['activityId'] ?? course.iri } = given;
  const registration = uuidOf(given['registration']);
  const { name: _, ...who } = actor;
  const seed = JSON.stringify([who, registration ?? '', id]);
  const client = createLrsClient(self, endpoint, auth ? { Authorization: auth } : {});
  const document = createStateDocument(self, client, stateKey(id, actor, registration));
  const opened = await document.open();
  if (!opened) return refused;
  // Statements of an earlier launch wait here for one to the same LRS by the same learner.
  const store = browserStore(self);
  const owner = JSON.stringify([endpoint.replace(/\/*$/, ''), who, id]);
  const plain = uuid5(owner);
  const { key, older } = await saltedKeys(store, deriveIn(self), 'lrs-salt ', owner, plain);
  const prefixOf = (owned: string): string => `lrs-queue ${owned} `;
  const prefix = prefixOf(key);
  for (const one of older) moveStatements(store, prefixOf(one), prefix);
  const queue = createStatementQueue(client, store, prefix, actor);
  const session = `session ${Date.now()} ${Math.random()}`;
  const statement = createStatementBuilder(course, { id, registration, session, seed });
  queue.add('', statement({ key: `${session} initialized`, verb: 'initialized' }));
  const { owed = [], once = [], progress } = opened.state ?? {};
  const reporter = createStatementReporter(
    self,
    {
      course,
      queue,
      document,
      notes: { owed, once },
      writes: true,
      statement,
      facts: (report, fresh) => [
        ...eventFacts(course, report, fresh, bodyOf),
        ...lessonsCompleted(course, report, fresh),
        ...verdicts(report, (verdict) => `${report.state.attempt}/${verdict}`).map((fact) => ({
          ...fact,
          result: { ...fact.result, ...scoreOf(report.score, 100) },
        })),
      ],
      last: (report) => ({
        key: `${session} terminated`,
        verb: 'terminated',
        result: { duration: duration(report.seconds) },
      }),
      ended: () => undefined,
    },
    unloading,
  );
  const wasSent = (verdict: string): boolean => {
    const key = `${progress?.attempt}/${verdict}`;
    return once.includes(key) && !owed.includes(key);
  };
  const launch: Launch = {
    host: 'lms',
    mode: 'normal',
    credit: true,
    learner: uuid5(seed),
    saved: savedStateOf(opened),
    reached: {
      ...(wasSent('completed') && { completion: 'completed' }),
      ...(wasSent('passed') && { success: 'passed' }),
    },
  };
  return { launch, reporter };
};

/** What this standard cannot express. */
export const cannot: readonly string[] = [
  'Browse and review, and whether a launch counts: a Tin Can launch has no modes.',
  'A pass mark of the LMS: success is judged by that of the course.',
];

/** The tracker of one launch. */
export const createTracker: CreateTracker = (self, course, bodyOf) =>
  createLrsTracker(self, course, openLaunch, bodyOf);

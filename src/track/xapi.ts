/**
 * xAPI 1.0.3 by a Tin Can launch: endpoint, auth, actor, registration and activity_id in the address
 * (Rustici's "Tin Can launch"). Every try is told, with its time, and the Progress is kept whole.
 */
import { events } from '../progress/events';
import { nothingSaved } from '../progress/progress';
import { openDocument, reading } from './document';
import { browserStore } from './store';
import type { Params } from './launch';
import type { Fields } from './store';
import { agentOf, uuidOf } from './launch';
import { about as asking, openLrs } from './lrs';
import type { Statement } from './queue';
import { openQueue } from './queue';
import type { Fact } from './statements';
import { activity, duration, happened, root, scoreOf, verb, verdicts } from './statements';
import type { Teller } from './teller';
import { lrsTracker, openTeller } from './teller';
import type { About, Launch, Tracker } from './tracker';
import { launchWithout } from './tracker';
import { uuid5 } from './uuid5';

/** Statements of one launch. `seed`: what makes their ids this learner's and this registration's. */
const maker = (
  about: About,
  launch: { readonly id: string; readonly registration: string | undefined; readonly seed: string },
) => {
  const { id, registration, seed } = launch;
  const others = (list: readonly (Fields | undefined)[], object: Fields): readonly Fields[] => {
    const ids = new Set([object['id']]);
    return list.filter((one): one is Fields => {
      if (one === undefined || ids.has(one['id'])) return false;
      ids.add(one['id']);
      return true;
    });
  };
  return (fact: Fact): Statement => {
    const object = fact.object ?? root(id, about);
    const parent = others([fact.parent ?? activity(id)], object);
    const grouping = others([activity(id), activity(about.iri)], object);
    return {
      id: uuid5(`${seed} ${fact.key}`),
      timestamp: new Date(fact.at ?? Date.now()).toISOString(),
      verb: verb(fact.verb),
      object,
      ...(fact.result && { result: fact.result }),
      context: {
        ...(registration !== undefined && { registration }),
        language: about.language,
        contextActivities: {
          ...(parent.length > 0 && { parent }),
          ...(grouping.length > 0 && { grouping }),
        },
      },
    };
  };
};

const openTalk = async (
  self: Window,
  about: About,
  given: Params,
  going: () => boolean,
): Promise<{ readonly launch: Launch; readonly teller?: Teller }> => {
  const actor = agentOf(given['actor']);
  if (!actor) return { launch: launchWithout('refused') };
  const { endpoint = '', auth, activity_id: id = given['activityId'] ?? about.iri } = given;
  const registration = uuidOf(given['registration']);
  const { name: _, ...who } = actor;
  const seed = JSON.stringify([who, registration ?? '', id]);
  const lrs = openLrs(self, endpoint, auth);
  const document = openDocument(lrs, asking(id, actor, registration));
  const { answer, saved } = await reading(self, document);
  if (answer.status !== 200 && answer.status !== 404) {
    return { launch: launchWithout('refused') };
  }
  // Statements of an earlier launch wait here for one to the same LRS by the same learner.
  const prefix = `lrs-queue ${uuid5(JSON.stringify([endpoint.replace(/\/*$/, ''), who, id]))} `;
  const queue = openQueue(lrs, browserStore(self), prefix, actor);
  const make = maker(about, { id, registration, seed });
  const session = `session ${Date.now()} ${Math.random()}`;
  queue.add('', make({ key: `${session} initialized`, verb: 'initialized' }));
  const teller = openTeller(
    self,
    {
      queue,
      document,
      notes: saved ?? { owed: [], once: [] },
      writes: true,
      make,
      shown: (report) => events(about, report.state).map(({ key }) => key),
      facts: (report) => [
        ...happened(about, report),
        ...verdicts(report, `${report.state.attempt}/`).map((fact) => ({
          ...fact,
          ...(fact.verb === 'completed' && { result: { ...fact.result, ...scoreOf(report) } }),
        })),
      ],
      last: (report) => ({
        key: `${session} terminated`,
        verb: 'terminated',
        result: { duration: duration(report.seconds) },
      }),
      ended: () => undefined,
    },
    going,
  );
  const launch: Launch = {
    host: 'lms',
    mode: 'normal',
    credit: true,
    learner: uuid5(seed),
    saved: { ...nothingSaved, ...(saved && { progress: saved.progress }) },
    reached: {},
  };
  return { launch, teller };
};

/** What this standard has no words for. */
export const cannot: readonly string[] = [
  'Browse and review: a Tin Can launch has no modes.',
  'The words of options: an interaction is told by the ids of its parts.',
];

/** The tracker of one launch. */
export const openTracker = (self: Window, about: About): Tracker =>
  lrsTracker(self, about, openTalk);

/**
 * What a strict cmi5 LMS checks of the statements of one session: the order and counts of section
 * 9.3, the shapes of 9.4 to 9.7, the context template of 10.2.1. Gives what is wrong, or nothing.
 */
import type { Fields } from '../../src/persistence/storage';
import { isFields } from '../../src/persistence/storage';

export interface LaunchedSession {
  readonly sessionId: string;
  readonly registration: string;
  readonly activityId: string;
  readonly actor: Fields;
  readonly data: Fields;
}

const CONTEXT = 'https://w3id.org/xapi/cmi5/context';
const CMI5 = `${CONTEXT}/categories/cmi5`;
const MOVE_ON = `${CONTEXT}/categories/moveon`;
const VERBS = 'http://adlnet.gov/expapi/verbs/';

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((v, name) => (isFields(v) ? v[name] : undefined), value);

export const verbOf = (s: Fields): string => String(at(s, 'verb', 'id')).replace(VERBS, '');

const listOf = (s: Fields, name: string): readonly string[] => {
  const list = at(s, 'context', 'contextActivities', name);
  return Array.isArray(list) ? (list as unknown[]).map((one) => String(at(one, 'id'))) : [];
};

export const isDefined = (s: Fields): boolean => listOf(s, 'category').includes(CMI5);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const contextProblem = (s: Fields, session: LaunchedSession): string | undefined => {
  if (at(s, 'context', 'registration') !== session.registration) return 'another registration';
  const template = at(session.data, 'contextTemplate');
  const extensions = at(template, 'extensions');
  for (const [name, value] of Object.entries(isFields(extensions) ? extensions : {})) {
    if (!same(at(s, 'context', 'extensions', name), value))
      return `the template's extension ${name}`;
  }
  const lists = at(template, 'contextActivities');
  for (const [name, list] of Object.entries(isFields(lists) ? lists : {})) {
    const ids = (list as Fields[]).map(({ id }) => String(id));
    if (!same(listOf(s, name).slice(0, ids.length), ids))
      return `the template's ${name} comes first`;
  }
  return undefined;
};

const shapeProblem = (s: Fields, session: LaunchedSession): string | undefined => {
  const verb = verbOf(s);
  const result = at(s, 'result');
  const has = (name: string): boolean => at(result, name) !== undefined;
  const judged = verb === 'passed' || verb === 'failed';
  const mastery = at(session.data, 'masteryScore');
  if (at(s, 'object', 'id') !== session.activityId) return '9.4: the object is not the AU';
  if (has('score') && !judged) return '9.5.1: a score beside passed and failed';
  if (has('success') !== judged) return '9.5.2: success';
  if (judged && at(result, 'success') !== (verb === 'passed')) return '9.5.2: success';
  if (has('completion') !== (verb === 'completed')) return '9.5.3: completion';
  if (verb !== 'initialized' && !has('duration')) return '9.5.4: a duration is missing';
  if (listOf(s, 'category').includes(MOVE_ON) !== (judged || verb === 'completed'))
    return '9.6.2.2: moveon';
  const scaled = at(result, 'score', 'scaled');
  if (has('score') && ['raw', 'min', 'max'].some((n) => at(result, 'score', n) === undefined))
    return '9.5.1';
  if (judged && typeof mastery === 'number') {
    if (at(s, 'context', 'extensions', `${CONTEXT}/extensions/masteryscore`) !== mastery)
      return '9.6.3.2';
    if (verb === 'passed' && !(Number(scaled ?? 1) >= mastery))
      return '9.3.4: passed below the mark';
    if (verb === 'failed' && !(Number(scaled ?? 0) < mastery))
      return '9.3.5: failed above the mark';
  }
  return undefined;
};

/** `before`: what is stored of this session; `all`: of the registration and AU, earlier sessions too. */
export const cmi5Problem = (
  s: Fields,
  session: LaunchedSession,
  before: readonly Fields[],
  all: readonly Fields[],
): string | undefined => {
  const verb = verbOf(s);
  if (!same(s['actor'], session.actor)) return 'the actor is not the launch’s';
  const context = contextProblem(s, session);
  if (context) return `10.2.1: ${context}`;
  const defined = isDefined(s);
  if (before.length === 0 && !(defined && verb === 'initialized'))
    return '9.3.2: initialized is first';
  if (before.some((one) => isDefined(one) && verbOf(one) === 'terminated'))
    return '9.3.8: terminated';
  // Order is by timestamp (9.3), whenever a statement arrives; stricter: no two at the same moment.
  const times = before.map(({ timestamp }) => String(timestamp)).sort();
  const time = String(s['timestamp']);
  if (times.includes(time)) return '9.7: two at the same time';
  if (time < (times[0] ?? '')) return '9.3.2: before initialized';
  if (defined && verb === 'terminated' && time < (times.at(-1) ?? '')) return '9.3.8: not the last';
  if (!defined) return listOf(s, 'category').includes(MOVE_ON) ? '9.6.2.2: moveon' : undefined;
  if (!['initialized', 'completed', 'passed', 'failed', 'terminated'].includes(verb))
    return '7.1.3: verb';
  const shape = shapeProblem(s, session);
  if (shape) return shape;
  const said = (list: readonly Fields[], name: string): boolean =>
    list.some((one) => isDefined(one) && verbOf(one) === name);
  if (said(before, verb)) return `9.3: ${verb} twice in a session`;
  const judged = verb === 'passed' || verb === 'failed';
  if (judged && (said(before, 'passed') || said(before, 'failed'))) return '9.3: passed and failed';
  if ((verb === 'completed' || verb === 'passed') && said(all, verb)) return `9.3: ${verb} twice`;
  if (verb === 'failed' && said(all, 'passed')) return '9.3: failed after passed';
  const mode = at(session.data, 'launchMode');
  if (mode !== 'Normal' && verb !== 'initialized' && verb !== 'terminated')
    return '10.2.2: launchMode';
  return undefined;
};

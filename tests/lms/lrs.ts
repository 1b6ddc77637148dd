/**
 * A strict LRS for tests, in this process: `fetch` for a fake window, `handle` for a server. It checks
 * statements (lrsrules.ts), documents with ETags, credentials, and, for a launch by `cmi5`, the rules of
 * a session (cmi5rules.ts). `fail` makes it misbehave; a request that reached nobody is not in `asked`.
 * `proxied` is what a proxy on the way makes of each ETag, or nothing where scripts may not see it.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Fields } from '../../src/persistence/storage';
import { isFields } from '../../src/persistence/storage';
import { agentProblem, statementProblem, typeProblem } from './lrsrules';
import type { Profiled } from '../../manifest/xapi-profile';
import { profileProblem } from './profile';
import type { LaunchedSession } from './cmi5rules';
import { cmi5Problem, isDefined, verbOf } from './cmi5rules';

/**
 * offline: nothing arrives. lost: it is carried out, the answer does not arrive. twice: the browser
 * sends it again because the answer was lost, and the second answer arrives.
 * A number is the status of an answer that carries out nothing; 429 asks to wait a second. `stored`: it
 * is carried out, and answered with that status, and with that text if there is one.
 */
export type Fault =
  'offline' | 'lost' | 'twice' | number | { readonly stored: number; readonly body?: string };

export interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Reply {
  status: number;
  readonly headers?: Readonly<Record<string, string>>;
  body?: string;
}

interface Cmi5Launch extends LaunchedSession {
  readonly token: string;
  taken: boolean;
  prefs: boolean;
  over: boolean;
  readonly before: Fields[];
}

/** What a page that unloads may send in all (Fetch, 4.5). */
const LARGEST = 64 * 1024;

export const BASE = 'http://lrs.test/xapi';
export const AUTH = `Basic ${Buffer.from('key:secret').toString('base64')}`;

const etagOf = (text: string): string => `"${createHash('sha1').update(text).digest('hex')}"`;

/** One text whatever the order of its properties: an LRS compares statements, not bytes. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    isFields(v) ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1))) : v,
  );

/** The unit whose packages the tests launch. */
const UNIT: Profiled = { iri: 'https://example.org/october-unit', outline: [] };

export const openLrs = (
  options: {
    readonly base?: string;
    readonly now?: () => number;
    /** Whose profile the statements must keep to. */
    readonly course?: Profiled;
    readonly proxied?: (etag: string) => string | undefined;
  } = {},
) => {
  const { base = BASE, now = () => Date.now(), course = UNIT, proxied = (etag) => etag } = options;
  /** An activity's id names one activity, of one type (Data 2.4.4.1). */
  const types = new Map<string, string>();
  const statements: Fields[] = [];
  const documents = new Map<string, { readonly text: string; readonly type: string }>();
  const launches: Cmi5Launch[] = [];
  const asked: (Request & { readonly status: number })[] = [];
  /** What was refused though it should never have been sent. */
  const refused: string[] = [];
  /** Documents written without a condition. */
  const careless: string[] = [];
  let faults: (request: Request) => Fault | undefined = () => undefined;

  const no = (status: number, reason: string): Reply => {
    refused.push(`${status} ${reason}`);
    return { status, body: reason };
  };

  const launchOf = (request: Request): Cmi5Launch | undefined =>
    launches.find(({ token }) => request.headers['authorization'] === `Basic ${token}`);

  const store = (request: Request): Reply => {
    let list: readonly Fields[];
    try {
      const body: unknown = JSON.parse(request.body);
      list = (Array.isArray(body) ? body : [body]) as Fields[];
    } catch {
      return no(400, 'no JSON');
    }
    const launch = launchOf(request);
    if (launch && !launch.prefs) return no(403, '11.0: the learner preferences were not asked for');
    const fresh: Fields[] = [];
    for (const one of list) {
      const problem =
        statementProblem(one, now()) ?? profileProblem(one, course) ?? typeProblem(one, types);
      if (problem) return no(400, problem);
      if (Buffer.byteLength(JSON.stringify(one)) > LARGEST) return no(413, 'a large statement');
      const old = statements.find(({ id }) => id === one['id']);
      // A cmi5 LMS looks at its own rules first, and so refuses a second arrival.
      if (launch && !(old && !isDefined(one))) {
        const all = statements.filter(
          (s) =>
            isFields(s['object']) &&
            s['object']['id'] === launch.activityId &&
            isFields(s['context']) &&
            s['context']['registration'] === launch.registration,
        );
        const wrong = cmi5Problem(one, launch, [...launch.before, ...fresh], [...all, ...fresh]);
        if (wrong) return old ? { status: 403, body: wrong } : no(403, wrong);
      }
      if (old) {
        if (canonical(old) !== canonical(one)) return { status: 409, body: 'another with this id' };
        continue;
      }
      // The same id asked for again in this very request.
      if (fresh.some(({ id }) => id === one['id'])) return no(400, 'an id twice in one request');
      fresh.push(one);
    }
    statements.push(...fresh);
    launch?.before.push(...fresh);
    return { status: 200, body: JSON.stringify(list.map(({ id }) => id)) };
  };

  const document = (request: Request, url: URL, names: readonly string[]): Reply => {
    const params = Object.fromEntries(
      names.map((name) => [name, url.searchParams.get(name) ?? '']),
    );
    const launch = launchOf(request);
    const agent: unknown = JSON.parse(params['agent'] || 'null');
    const problem = agentProblem(agent);
    if (problem) return no(400, problem);
    const key = canonical({ ...params, agent });
    const found = documents.get(key);
    if (request.method === 'GET') {
      if (params['profileId'] === 'cmi5LearnerPreferences' && launch) launch.prefs = true;
      if (!found) return { status: 404 };
      const etag = proxied(etagOf(found.text));
      return {
        status: 200,
        headers: { ...(etag && { ETag: etag }), 'Content-Type': found.type },
        body: found.text,
      };
    }
    if (params['stateId'] === 'LMS.LaunchData')
      return no(403, '10.2.1: the launch data are the LMS’s');
    if (Buffer.byteLength(request.body) > LARGEST) return no(413, 'a large document');
    const { 'if-match': match, 'if-none-match': none } = request.headers;
    // Allowed for states (Communication 2.3), and careless.
    if (match === undefined && none === undefined) careless.push(request.url);
    else if (none === '*' ? found !== undefined : match !== (found && etagOf(found.text)))
      return { status: 412 };
    documents.set(key, { text: request.body, type: request.headers['content-type'] ?? '' });
    return { status: 204 };
  };

  const answer = (request: Request): Reply => {
    const url = new URL(request.url);
    if (url.pathname === '/fetch') {
      const launch = launches.find(({ sessionId }) => sessionId === url.searchParams.get('k'));
      if (request.method !== 'POST') return no(405, '8.2: the fetch URL is for POST');
      const given = launch && !launch.taken;
      if (launch) launch.taken = true;
      const body = given
        ? { 'auth-token': launch.token }
        : { 'error-code': '1', 'error-text': 'The token was given already.' };
      return { status: 200, body: JSON.stringify(body) };
    }
    if (!request.url.startsWith(`${base}/`)) return no(404, request.url);
    const { authorization } = request.headers;
    const launch = launchOf(request);
    if (authorization !== AUTH && !launch) return no(401, 'who are you?');
    // The token of a session that another launch has ended is good for nothing, not even to read (8.1.2).
    if (launch?.over) return { status: 403, body: 'the session is over' };
    if (!/^1\.0\.\d$/.test(request.headers['x-experience-api-version'] ?? ''))
      return no(400, 'version');
    const path = request.url.slice(base.length + 1).replace(/\?.*$/, '');
    if (request.body !== '' && request.headers['content-type'] !== 'application/json')
      return no(400, 'type');
    if (path === 'statements' && request.method === 'POST') return store(request);
    if (path === 'statements' && request.method === 'GET') {
      const found = statements.find(({ id }) => id === url.searchParams.get('statementId'));
      return found ? { status: 200, body: JSON.stringify(found) } : { status: 404 };
    }
    if (path === 'activities/state') {
      return document(request, url, ['activityId', 'agent', 'registration', 'stateId']);
    }
    if (path === 'agents/profile') return document(request, url, ['agent', 'profileId']);
    return no(404, path);
  };

  const handle = (request: Request): Reply | 'lost' => {
    const fault = faults(request);
    if (fault === 'offline') return 'lost';
    if (typeof fault === 'number') {
      asked.push({ ...request, status: fault });
      return {
        status: fault,
        ...(fault === 429 && { headers: { 'Retry-After': '1' } }),
        body: 'fault',
      };
    }
    if (fault === 'twice') answer(request);
    const reply = answer(request);
    if (typeof fault === 'object') {
      reply.status = fault.stored;
      reply.body = fault.body ?? reply.body ?? '';
    }
    asked.push({ ...request, status: reply.status });
    return fault === 'lost' ? 'lost' : reply;
  };

  const fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = Object.fromEntries(new Headers(init.headers).entries());
    const request = { method: init.method ?? 'GET', url, headers, body: String(init.body ?? '') };
    const reply = handle(request);
    await Promise.resolve();
    if (reply === 'lost') throw new TypeError('Failed to fetch');
    const body = reply.status === 204 ? null : (reply.body ?? '');
    return new Response(body, {
      status: reply.status,
      ...(reply.headers && { headers: reply.headers }),
    });
  };

  /** Launches an AU: writes LMS.LaunchData, abandons an open session, and gives the query. */
  const cmi5 = (launch: {
    readonly activityId: string;
    readonly registration: string;
    readonly actor: Fields;
    readonly data?: Fields;
    readonly publisherId?: string;
    readonly fetchBase?: string;
  }): string => {
    const sessionId = randomUUID();
    const { activityId, registration, actor } = launch;
    const data = {
      contextTemplate: {
        extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': sessionId },
        contextActivities: {
          grouping: [{ id: launch.publisherId ?? 'https://example.org/publisher/au' }],
        },
      },
      launchMode: 'Normal',
      moveOn: 'Completed',
      masteryScore: null,
      entitlementKey: {},
      ...launch.data,
    };
    for (const one of launches) {
      if (one.registration === registration && one.activityId === activityId) one.over = true;
    }
    const key = canonical({ activityId, agent: actor, registration, stateId: 'LMS.LaunchData' });
    documents.set(key, { text: JSON.stringify(data), type: 'application/json' });
    launches.push({
      sessionId,
      registration,
      activityId,
      actor,
      data,
      token: Buffer.from(`${sessionId}:token`).toString('base64'),
      taken: false,
      prefs: false,
      over: false,
      before: [],
    });
    const query = new URLSearchParams({
      endpoint: base,
      fetch: `${launch.fetchBase ?? new URL(base).origin}/fetch?k=${sessionId}`,
      actor: JSON.stringify(actor),
      registration,
      activityId,
    });
    return `?${query.toString()}`;
  };

  return {
    fetch,
    handle,
    cmi5,
    statements,
    asked,
    refused,
    careless,
    fail: (how: typeof faults) => {
      faults = how;
    },
    /** The state document that a package keeps, of whatever learner. */
    states: () =>
      [...documents].flatMap(([key, { text }]) =>
        key.includes('"stateId":"progress"') ? [JSON.parse(text) as Fields] : [],
      ),
    verbs: () => statements.map(verbOf),
  };
};

export type TestLrs = ReturnType<typeof openLrs>;

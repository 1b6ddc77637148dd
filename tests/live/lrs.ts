/** An LRS as its owner reads it, and the Tin Can launches that it is asked for. */
import { randomUUID } from 'node:crypto';
import { expect } from 'playwright/test';
import { account, needed } from './env';

/** What the stories look at of a statement. */
export interface LrsStatement {
  readonly id: string;
  readonly verb: { readonly id: string };
  readonly object: {
    readonly id: string;
    readonly definition?: { readonly correctResponsesPattern?: readonly string[] };
  };
  readonly result?: { readonly success?: boolean };
}

export const verbOf = ({ verb }: LrsStatement): string => verb.id.split('/').at(-1) ?? '';

/** Whose launch it is. */
export interface Learner {
  readonly agent: object;
  readonly registration: string;
  readonly activityId: string;
}

export const newLearner = (more: Partial<Learner> = {}): Learner => ({
  agent: { account: { homePage: 'https://tests.example', name: randomUUID() } },
  registration: randomUUID(),
  activityId: 'https://tests.example/october-unit',
  ...more,
});

export const openLrs = () => {
  const endpoint = needed('LRS_URL', 'http://127.0.0.1:3395/xapi/').replace(/\/*$/, '/');
  needed('LRS_AUTH', 'key:secret');
  const { user, password } = account('LRS_AUTH');
  const auth = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

  const read = async (path: string, params: Readonly<Record<string, string>>): Promise<unknown> => {
    const response = await fetch(`${endpoint}${path}?${new URLSearchParams(params).toString()}`, {
      headers: { authorization: auth, 'X-Experience-API-Version': '1.0.3' },
    });
    expect(response.ok, `GET ${path}: ${response.status}`).toBe(true);
    return response.json();
  };

  return {
    endpoint,

    /** The query of a Tin Can launch. */
    launch: ({ agent, registration, activityId }: Learner, address = endpoint): string =>
      new URLSearchParams({
        endpoint: address,
        auth,
        actor: JSON.stringify({ objectType: 'Agent', name: 'Ada', ...agent }),
        registration,
        activity_id: activityId,
      }).toString(),

    /** The statements of a registration, the first one first. */
    async statements({ registration }: Learner): Promise<readonly LrsStatement[]> {
      const found = await read('statements', { registration, ascending: 'true', limit: '500' });
      return (found as { statements: readonly LrsStatement[] }).statements;
    },

    /** The state document of the package. */
    async state({ agent, registration, activityId }: Learner) {
      const state = await read('activities/state', {
        activityId,
        agent: JSON.stringify({ objectType: 'Agent', ...agent }),
        registration,
        stateId: 'progress',
      });
      return state as { readonly tries: object; readonly done: readonly string[] };
    },
  };
};

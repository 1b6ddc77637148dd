/** ADL's CATAPULT player through its own API: courses, launches, sessions, verdicts. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import { needed } from './env';

const base = (): string => needed('CMI5_PLAYER_URL', 'http://127.0.0.1:3398').replace(/\/$/, '');

/** Where the player takes statements and documents: it stands between the page and the LRS. */
export const lrsOfPlayer = (): string => `${base()}/lrs`;

const request = async (
  method: string,
  path: string,
  authorization: string,
  body: Uint8Array<ArrayBuffer> | object | undefined,
): Promise<unknown> => {
  const binary = body instanceof Uint8Array;
  const response = await fetch(`${base()}/api/v1${path}`, {
    method,
    headers: { authorization, 'content-type': binary ? 'application/zip' : 'application/json' },
    ...(body && { body: binary ? body : JSON.stringify(body) }),
  });
  expect(response.ok, `${method} ${path}: ${response.status}`).toBe(true);
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
};

export interface Learner {
  readonly account: { readonly homePage: string; readonly name: string };
}

export const newLearner = (): Learner => ({
  account: { homePage: 'https://tests.example', name: randomUUID() },
});

export interface ImportedCourse {
  readonly id: number;
  readonly metadata: {
    readonly aus: readonly { readonly auIndex: number; readonly url: string }[];
  };
}

export interface PlayerLaunch {
  readonly url: string;
  readonly session: number;
  readonly registration: string;
}

/** The player as its tenant uses it: a token is asked for with the account. */
export const openPlayer = async () => {
  const account = Buffer.from(needed('CMI5_PLAYER_AUTH', 'key:secret')).toString('base64');
  const tenant = Number(needed('CMI5_PLAYER_TENANT', '1'));
  const { token } = (await request('POST', '/auth', `Basic ${account}`, {
    tenantId: tenant,
    audience: 'tests',
  })) as { token: string };
  const ask = (method: string, path: string, body?: Uint8Array<ArrayBuffer> | object) =>
    request(method, path, `Bearer ${token}`, body);

  return {
    /** Imports the unit's package; twice makes two courses. */
    async importUnit(): Promise<ImportedCourse> {
      const folder = '.cache/e2e/dist';
      const name = readdirSync(folder).find((file) => file.includes('-unit-cmi5-'));
      return (await ask(
        'POST',
        '/course',
        new Uint8Array(readFileSync(`${folder}/${name}`)),
      )) as ImportedCourse;
    },

    /**
     * Launches the AU of a lesson; without a registration it is a new one. The player on MySQL takes a registration whose
     * code begins with a number for the one that has this number, too, and gives the verdict of that: another is asked for.
     */
    async launch(
      course: ImportedCourse,
      lesson: string,
      actor: Learner,
      reg?: string,
    ): Promise<PlayerLaunch> {
      const au = course.metadata.aus.find(({ url }) => url.includes(lesson));
      if (!au) throw new Error(`The course has no AU of ${lesson}.`);
      for (;;) {
        const launched = (await ask('POST', `/course/${course.id}/launch-url/${au.auIndex}`, {
          actor,
          returnUrl: 'about:blank',
          ...(reg && { reg }),
        })) as { id: number; url: string };
        const registration = new URL(launched.url).searchParams.get('registration') ?? '';
        if (reg || !/^[0-9]/.test(registration)) {
          return { url: launched.url, session: launched.id, registration };
        }
      }
    },

    /** The LMS gives up a session: it takes nothing of it any more. */
    abandon: (session: number) => ask('POST', `/session/${session}/abandon`),

    /** Whether a lesson's AU is completed and satisfied. */
    async verdict(course: ImportedCourse, lesson: string, registration: string) {
      const found = (await ask('GET', `/registration/${registration}`)) as {
        aus: { isCompleted: unknown; isSatisfied: unknown }[];
      };
      const au = course.metadata.aus.find(({ url }) => url.includes(lesson));
      const verdict = found.aus[au?.auIndex ?? 0];
      return [Boolean(verdict?.isCompleted), Boolean(verdict?.isSatisfied)];
    },
  };
};

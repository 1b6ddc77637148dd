/** What an LRS and a launch address may say: used only as far as it is what it should be. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isProgress } from '../../src/persistence/entry';
import { begin } from '../../src/progress/progress';
import { createLrsClient, stateKey } from '../../src/track/lrs/client';
import { agentOf, takeLaunch, uuidOf } from '../../src/track/lrs/launch';
import { createStateDocument } from '../../src/track/lrs/state-document';
import { fakeWindow } from '../lms/window';
import { damaged, fuzz, fuzzAsync } from './fuzz';

const progress = {
  ...begin('n'),
  tries: { '0.1': { question: 0, n: 1, mark: 50, response: ['a'], at: 5 }, '1.1': 100 },
  read: ['lesson-0'],
  place: { lesson: 'lesson-0', step: 1, at: 7 },
  sessions: { s: 60 },
};
const sound = JSON.stringify({ ...progress, owed: [], once: [], replaced: [] });

const documents = fc.oneof(
  damaged(sound, fc.oneof(fc.constantFrom('null', '[]', '"', '-1e999', '__proto__'), fc.string())),
  fc.anything().map((value) => JSON.stringify(value) ?? ''),
  fc
    .tuple(fc.constantFrom(...Object.keys(progress)), fc.anything())
    .map(([field, value]) => JSON.stringify({ ...progress, [field]: value })),
);

test('a state document gives a Progress, or is called unread', () =>
  fuzzAsync(200, documents, async (text) => {
    const { self } = fakeWindow({
      search: '',
      fetch: () => Promise.resolve(new Response(text)),
      hurried: true,
    });
    const client = createLrsClient(self, 'https://lrs.test/', {});
    const actor = { objectType: 'Agent', mbox: 'mailto:a@b.c' };
    const opened = await createStateDocument(
      self,
      client,
      stateKey('https://x.test/unit', actor, undefined),
    ).open();
    if (opened?.state) expect(isProgress(opened.state.progress)).toBe(true);
  }));

test('the sound document is read', async () => {
  const { self } = fakeWindow({
    search: '',
    fetch: () => Promise.resolve(new Response(sound)),
    hurried: true,
  });
  const client = createLrsClient(self, 'https://lrs.test/', {});
  const key = stateKey('https://x.test/unit', { mbox: 'mailto:a@b.c' }, undefined);
  const opened = await createStateDocument(self, client, key).open();
  expect(Object.keys(opened?.state?.progress.tries ?? {})).toEqual(['0.1', '1.1']);
});

test('any launch address leaves the address bar, and gives texts alone', () => {
  const address = fc.oneof(
    fc.webQueryParameters(),
    fc
      .dictionary(
        fc.constantFrom('endpoint', 'auth', 'actor', 'registration', 'activity_id', '__proto__'),
        fc.string({ unit: 'binary' }),
      )
      .map((parts) => new URLSearchParams(parts).toString()),
  );
  fuzz(300, address, (query) => {
    const { self } = fakeWindow({ search: `?${query}`, fetch: () => Promise.reject(new Error()) });
    const given = takeLaunch(self);
    if (given === undefined) return;
    expect(self.location.search).toBe('');
    expect(Object.values(given).every((value) => typeof value === 'string')).toBe(true);
  });
});

test('any actor is an Agent with one identifier, or none', () => {
  const known = fc.constantFrom('account', 'mbox', 'openid', 'mbox_sha1sum', 'name', 'homePage');
  const actors = fc.oneof(
    fc.string(),
    fc.json(),
    fc.dictionary(known, fc.anything()).map((actor) => JSON.stringify(actor)),
    fc
      .dictionary(known, fc.dictionary(known, fc.oneof(fc.string(), fc.array(fc.string()))))
      .map((actor) => JSON.stringify([actor])),
  );
  const identifiers = ['account', 'mbox', 'openid', 'mbox_sha1sum'];
  fuzz(500, actors, (text) => {
    const agent = agentOf(text);
    if (!agent) return;
    expect(Object.keys(agent).filter((name) => identifiers.includes(name))).toHaveLength(1);
    expect(agent['objectType']).toBe('Agent');
  });
});

test('a registration is a UUID or none', () => {
  fuzz(200, fc.oneof(fc.uuid(), fc.string()), (text) => {
    expect(uuidOf(text) ?? '').toMatch(/^(|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i);
  });
});

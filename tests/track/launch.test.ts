/** How a launch of an LRS reaches the page, and whom it is for. */
import { describe, expect, test } from 'vitest';
import { agentOf, takeLaunch, uuidOf } from '../../src/track/lrs/launch';
import { actorOf } from '../../src/track/lrs/cmi5-session';
import { storage } from '../lms/window';
import { windowOf } from '../builders/world';

const pageOf = (search: string, sessionStorage = storage(), pathname = '/unit/index.html') => {
  const went: string[] = [];
  const self = windowOf({
    location: { search, pathname, hash: '#/lesson/1' },
    history: { replaceState: (_: unknown, __: string, url: string) => void went.push(url) },
    sessionStorage,
  });
  return { self, went };
};

describe('the launch of a page', () => {
  test('is taken out of the address, whose place in the course stays', () => {
    const { self, went } = pageOf('?endpoint=https%3A%2F%2Flrs.test%2F&auth=Basic+x');
    expect(takeLaunch(self)).toEqual({ endpoint: 'https://lrs.test/', auth: 'Basic x' });
    expect(went).toEqual(['/unit/index.html#/lesson/1']);
  });

  test('is there again after a reload of this page, and for no other page', () => {
    const tab = storage();
    takeLaunch(pageOf('?endpoint=a&auth=b', tab).self);
    const again = pageOf('', tab);
    expect(takeLaunch(again.self)).toEqual({ endpoint: 'a', auth: 'b' });
    expect(again.went).toEqual([]);
    expect(takeLaunch(pageOf('', tab, '/other/index.html').self)).toBeUndefined();
    // Another query is no launch, and does not hide the one of before.
    expect(takeLaunch(pageOf('?lang=en', tab).self)).toEqual({ endpoint: 'a', auth: 'b' });
    // A new launch takes its place.
    expect(takeLaunch(pageOf('?endpoint=c', tab).self)).toEqual({ endpoint: 'c' });
    expect(takeLaunch(pageOf('', tab).self)).toEqual({ endpoint: 'c' });
  });

  test.each(['nonsense', '[]', '"text"', 'null'])('is none where a reload finds %s', (text) => {
    const tab = storage();
    tab.setItem('lrs-launch /unit/index.html', text);
    expect(takeLaunch(pageOf('', tab).self)).toBeUndefined();
  });

  test('stays in the address where the tab keeps nothing: a reload finds it there', () => {
    const full = storage();
    full.setItem = () => {
      throw new Error('SecurityError');
    };
    const page = pageOf('?endpoint=a&auth=b', full);
    expect(takeLaunch(page.self)).toEqual({ endpoint: 'a', auth: 'b' });
    expect(page.went).toEqual([]);
  });

  test('is taken where the address cannot be changed', () => {
    const self = windowOf({
      location: { search: '?endpoint=a', pathname: '/', hash: '' },
      history: {
        replaceState: () => {
          throw new Error('SecurityError');
        },
      },
      sessionStorage: storage(),
    });
    expect(takeLaunch(self)).toEqual({ endpoint: 'a' });
  });
});

describe('the actor of a Tin Can launch', () => {
  const agent = (actor: unknown) => agentOf(JSON.stringify(actor));
  const account = { homePage: 'http://lms.test', name: 'a1' };

  test.each<readonly [string, unknown, unknown]>([
    ['an address', { mbox: 'mailto:ada@x.org' }, { mbox: 'mailto:ada@x.org' }],
    ['an address without its scheme', { mbox: 'ada@x.org' }, { mbox: 'mailto:ada@x.org' }],
    ['an address in a list', { mbox: ['mailto:ada@x.org'] }, { mbox: 'mailto:ada@x.org' }],
    ['a hash', { mbox_sha1sum: 'f00' }, { mbox_sha1sum: 'f00' }],
    ['a hash in a list', { mbox_sha1sum: ['f00'] }, { mbox_sha1sum: 'f00' }],
    ['an OpenID', { openid: 'http://x.org/ada' }, { openid: 'http://x.org/ada' }],
    ['an account', { account }, { account }],
    ['an account in a list', { account: [account] }, { account }],
    [
      'an account of version 0.9',
      { account: [{ accountServiceHomePage: ['http://lms.test'], accountName: ['a1'] }] },
      { account },
    ],
    [
      'half an account, and an address',
      { account: { name: 'a1' }, mbox: 'a@x.org' },
      { mbox: 'mailto:a@x.org' },
    ],
    [
      'another half, and an address',
      { account: { homePage: 'http://lms.test' }, mbox: 'a@x.org' },
      { mbox: 'mailto:a@x.org' },
    ],
    ['of two identifiers one', { mbox: 'mailto:a@x.org', openid: 'o', account }, { account }],
    [
      'its name, too',
      { name: ['Ada'], openid: 'o', objectType: 'Person' },
      { name: 'Ada', openid: 'o' },
    ],
    ['a name that is none', { name: [7], openid: 'o' }, { openid: 'o' }],
    ['a list of one', [{ openid: 'o' }], { openid: 'o' }],
  ])('by %s', (_, actor, read) => {
    expect(agent(actor)).toStrictEqual({ objectType: 'Agent', ...(read as object) });
  });

  test.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['a text', 'ada'],
    ['an empty list', []],
    ['no identifier', { name: 'Ada' }],
    ['identifiers that are none', { mbox: 7, openid: {}, mbox_sha1sum: null, account: 'a1' }],
  ])('is nobody with %s', (_, actor) => {
    expect(agent(actor)).toBeUndefined();
  });

  test('is nobody where the text is no JSON, or there is none', () => {
    expect(agentOf('nonsense')).toBeUndefined();
    expect(agentOf(undefined)).toBeUndefined();
  });
});

test('a cmi5 actor is taken as it is, if it is one', () => {
  const actor = { objectType: 'Agent', account: { homePage: 'h', name: 'n' }, more: [1] };
  expect(actorOf({ actor: JSON.stringify(actor) })).toEqual(actor);
  for (const text of ['nonsense', '[]', '7', 'null']) {
    expect(actorOf({ actor: text })).toBeUndefined();
  }
  expect(actorOf({})).toBeUndefined();
});

test.each([
  ['760e3480-ba55-4991-94b0-01820dbd23a2', true],
  ['760E3480-BA55-4991-94B0-01820DBD23A2', true],
  [' 760e3480-ba55-4991-94b0-01820dbd23a2', false],
  ['760e3480-ba55-4991-94b0-01820dbd23a2f', false],
  ['760e3480-ba55-4991-94b0-01820dbd23ag', false],
  ['760e3480ba55499194b001820dbd23a2', false],
  ['', false],
  [undefined, false],
])('a registration of %s is sent: %s', (text, sent) => {
  expect(uuidOf(text)).toBe(sent ? text : undefined);
});

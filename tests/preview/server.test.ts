import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { practiceLms } from '../../scripts/preview/server/app';
import { readArguments, toBuild } from '../../scripts/preview/server/arguments';
import { createLessonsFolder } from '../../scripts/preview/server/lessons-folder';
import { startServer } from '../../scripts/preview/server/server';
import type { RunningServer } from '../../scripts/preview/server/server';
import { openStore } from '../../scripts/preview/store';
import { manifest12, zip } from '../builders/zips';

const key = '?package=unit.zip&learner=s01&attempt=1';
let dir = '';
let server: RunningServer;

const options = () => ({
  dir,
  lessons: 'tests/fixtures/bread',
  database: join(dir, 'cache', 'practice.sqlite'),
});
const get = (path: string, init?: RequestInit) =>
  fetch(new URL(path, server.url), {
    redirect: 'manual',
    ...init,
    // The next server may take the same port: no connection may be kept for it.
    headers: { ...init?.headers, connection: 'close' },
  });
const post = (path: string, body: string | URLSearchParams, headers = {}) =>
  get(path, { method: 'POST', body, headers });
const commit = (launch: number, cmi: Record<string, string>, ended = false) =>
  post(`/commit${key}`, JSON.stringify({ launch, cmi, ended }));
const launch = async (): Promise<unknown> => (await post(`/launch${key}`, '')).json();
const startAttempt = () =>
  post('/attempts', new URLSearchParams({ package: 'unit.zip', learner: 's01' }));

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'practice-'));
  const files = { 'imsmanifest.xml': manifest12('Tiny &lt;unit&gt;'), 'index.html': '<p>Hi' };
  writeFileSync(join(dir, 'unit.zip'), zip({ ...files, 'a b/x.js': '1' }));
  writeFileSync(join(dir, 'other.zip'), zip({ 'cmi5.xml': '<x/>' }));
  writeFileSync(join(dir, 'broken.zip'), 'no zip');
  server = await startServer(options());
});

afterEach(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

describe('pages', () => {
  it('lists what can be played and why the rest cannot, under a strict policy', async () => {
    const home = await get('/');
    const text = await home.text();
    expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toContain('<h2>Tiny &lt;unit></h2>');
    expect(text).toContain('Not playable here: a cmi5 package');
    expect(text).toContain('Not playable here: it cannot be read (invalid zip data).');
    expect(text).not.toMatch(/ style=|<script>/);
  });

  it('lists no shadow of a zip, as a Mac writes it beside one on a stick', async () => {
    writeFileSync(join(dir, '._unit.zip'), 'no zip');
    expect(await (await get('/')).text()).not.toContain('._unit.zip');
  });

  it('lists neither a folder that is called as a zip nor a link that leads nowhere', async () => {
    mkdirSync(join(dir, 'course.zip'));
    symlinkSync(join(dir, 'gone'), join(dir, 'link.zip'));
    const home = await get('/');
    expect(home.status).toBe(200);
    const text = await home.text();
    expect(text).toContain('<h2>Tiny &lt;unit></h2>');
    expect(text).not.toMatch(/course\.zip|link\.zip/);
    expect((await get('/content/course.zip/index.html')).status).toBe(404);
  });

  it('says of a zip that the computer does not give out why it cannot be played', async () => {
    symlinkSync('round.zip', join(dir, 'round.zip'));
    const home = await get('/');
    expect(home.status).toBe(200);
    const text = await home.text();
    expect(text).toContain('<h2>Tiny &lt;unit></h2>');
    expect(text).toMatch(/Not playable here: it cannot be read \(ELOOP: [^)]*\)\./);
  });

  it('shows a hostile learner name as text', async () => {
    const added = await post('/learners', new URLSearchParams({ name: '<script>1</script>' }));
    expect(added.headers.get('location')).toBe('/?learner=s31');
    const text = await (await get('/?learner=s31')).text();
    expect(text).toContain('<h1>Packages for &lt;script>1&lt;/script></h1>');
  });

  it('refuses in a sentence what is not there', async () => {
    for (const path of ['/nothing', '/?learner=x', `/play${key}`, '/play?package=other.zip']) {
      const page = await get(path);
      expect(page.status, path).toBe(404);
      expect(await page.text()).toContain('That is not possible');
    }
  });

  it('shows a refusal in the frame of a package, and no other page there', async () => {
    const ancestors = async (path: string) =>
      /frame-ancestors [^;]+/.exec(
        (await get(path)).headers.get('content-security-policy') ?? '',
      )?.[0];
    expect(await ancestors('/content/unit.zip/gone.html')).toBe("frame-ancestors 'self'");
    expect(await ancestors('/')).toBe("frame-ancestors 'none'");
  });

  it('bundles its script', async () => {
    const script = await get('/assets/main.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).toContain('loadFromFlattenedJSON');
    expect((await get('/assets/..%2fserver.ts')).status).toBe(404);
  });
});

describe('content', () => {
  it('serves the files of a zip with their types', async () => {
    const file = await get('/content/unit.zip/a%20b/x.js');
    expect(await file.text()).toBe('1');
    expect(file.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('sends the part of a file that Safari asks for before it plays a sound', async () => {
    const part = await get('/content/unit.zip/index.html', { headers: { range: 'bytes=1-2' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 1-2/5');
    expect(await part.text()).toBe('p>');
  });

  it.each([
    '/content/unit.zip/..%2f..%2fother.zip',
    '/content/..%2funit.zip/index.html',
    '/content/%2e%2e/unit.zip',
    '/content/unit.zip/__proto__',
    '/content/unit.zip/',
  ])('does not leave the zip for %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('finds nothing at an address that is not well formed', async () => {
    expect((await get('/content/unit.zip/%zz')).status).toBe(404);
  });
});

describe('attempts', () => {
  it('stores commits, sums time at the end, resumes, and survives a restart', async () => {
    expect((await startAttempt()).headers.get('location')).toBe(`/play${key}`);
    expect(await (await get(`/play${key}`)).text()).toContain('/content/unit.zip/index.html?a=1');
    expect(await launch()).toMatchObject({
      standard: 'scorm12',
      launch: 1,
      cmi: { 'cmi.core.entry': 'ab-initio', 'cmi.student_data.mastery_score': '70' },
    });
    await commit(1, { 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': 'here' });
    const end = { 'cmi.core.exit': 'suspend', 'cmi.core.session_time': '00:01:00' };
    const saved = await commit(1, { ...end, 'cmi.core.score.raw': '55' }, true);
    expect(await saved.json()).toEqual({ result: 'true', errorCode: 0 });

    await server.close();
    server = await startServer(options());
    expect(await launch()).toMatchObject({
      launch: 2,
      cmi: {
        'cmi.core.entry': 'resume',
        'cmi.core.score.raw': '55',
        'cmi.core.total_time': '00:01:00',
        'cmi.suspend_data': 'here',
      },
    });
    await commit(2, { ...end, 'cmi.core.lesson_status': 'completed' }, true);
    expect(await launch()).toMatchObject({
      cmi: { 'cmi.core.lesson_mode': 'review', 'cmi.core.total_time': '00:02:00' },
    });
    const lines = (await (await get('/gradebook.csv')).text()).split('\r\n');
    expect(lines[1]).toMatch(/^s01,Student 01,unit\.zip,55,completed,1,120,/);
    expect(await (await get(`/attempt${key}`)).text()).toContain('cmi.suspend_data');
    expect((await startAttempt()).headers.get('location')).toContain('attempt=2');
  });

  it.each(['constructor', '__proto__', 'prototype', 'toString'])(
    'shows every page, whatever is stored: %s',
    async (name) => {
      await startAttempt();
      await launch();
      const value = {
        [name]: name,
        [`cmi.${name}`]: name,
        'cmi.core.lesson_status': name,
        'cmi.core.score.raw': name,
        'cmi.interactions.0.id': name,
        'cmi.interactions.0.type': name,
        'cmi.interactions.0.student_response': name,
        'cmi.interactions.0.result': name,
      };
      expect((await commit(1, value, true)).status).toBe(200);
      const pages = ['/', '/gradebook', '/gradebook?all', '/gradebook.csv', `/attempt${key}`];
      for (const path of [...pages, `/play${key}`]) {
        expect((await get(path)).status, path).toBe(200);
      }
      expect(await (await get(`/attempt${key}`)).text()).toContain(`<td>${name}</td>`);
      // The package is none of ours, which is said in a sentence.
      for (const path of [`/question?package=unit.zip&id=${name}`, `/questions?package=${name}`]) {
        expect((await get(path)).status, path).toBe(404);
      }
      for (const path of [`/${name}`, `/content/unit.zip/${name}`, `/assets/${name}`]) {
        expect((await get(path)).status, path).toBe(404);
      }
    },
  );

  it('refuses a commit of an older launch, one that cannot be read, and one too large', async () => {
    await startAttempt();
    await launch();
    await launch();
    expect((await commit(1, { 'cmi.suspend_data': 'old' })).status).toBe(409);
    expect((await post(`/commit${key}`, 'x')).status).toBe(400);
    expect((await post(`/commit${key}`, 'x'.repeat(5e6))).status).toBe(413);
  });

  it('takes nothing from pages elsewhere', async () => {
    const elsewhere = { origin: 'http://elsewhere.example' };
    expect((await post('/attempts', '', elsewhere)).status).toBe(403);
  });
});

describe('who may ask', () => {
  /** The status that a request with this name of the host gets. */
  const statusFor = (url: string, host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const asked = request(url, { headers: { host }, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject).end();
    });

  it('is this computer alone, unless the network is let in, and then by its number alone', async () => {
    expect(await statusFor(server.url, '127.0.0.1')).toBe(200);
    expect(await statusFor(server.url, '192.168.1.5:4173')).toBe(403);
    expect(server.urls).toEqual([]);
    const database = join(dir, 'cache', 'open.sqlite');
    const open = await startServer({ ...options(), database, host: true });
    expect(await statusFor(open.url, '192.168.1.5:4173')).toBe(200);
    expect(await statusFor(open.url, '127.0.0.1')).toBe(200);
    expect(await statusFor(open.url, 'elsewhere.example')).toBe(403);
    await open.close();
  });

  it('is asked for by --host', () => {
    expect(readArguments(['--host'])).toMatchObject({ host: true });
    expect(readArguments([])).toMatchObject({ host: false });
  });
});

describe('starting', () => {
  it('builds the lessons that are asked for, and plays packages of another folder as they are', () => {
    expect(toBuild(readArguments([]))).toEqual(['--lessons', 'lessons']);
    expect(toBuild(readArguments(['--lessons', 'bread']))).toEqual(['--lessons', 'bread']);
    expect(toBuild(readArguments(['--dir', 'downloads', '--lessons', 'bread']))).toBeUndefined();
  });

  it('takes the next port by itself, and says so when the port asked for is in use', async () => {
    const second = await startServer(options());
    expect(second.url).not.toBe(server.url);
    await second.close();
    const port = Number(new URL(server.url).port);
    await expect(startServer({ ...options(), port })).rejects.toMatchObject({
      sentence: true,
      message: `Port ${port} is in use: choose another with --port N, or leave --port out.`,
    });
  });

  it('is not stopped by a folder that is called as a zip, nor by a link that leads nowhere', async () => {
    mkdirSync(join(dir, 'course.zip'));
    symlinkSync(join(dir, 'gone'), join(dir, 'link.zip'));
    const second = await startServer(options());
    expect((await fetch(second.url)).status).toBe(200);
    await second.close();
    const empty = join(dir, 'empty');
    mkdirSync(join(empty, 'course.zip'), { recursive: true });
    await expect(startServer({ ...options(), dir: empty })).rejects.toMatchObject({
      sentence: true,
      message: `There is no package in the folder ${empty}: run "npm run build" first.`,
    });
  });

  it('says so where the folder of lessons is not there', async () => {
    const missing = join(dir, 'lesons');
    await expect(startServer({ ...options(), lessons: missing })).rejects.toMatchObject({
      sentence: true,
      message: `Expected a folder of lessons at ${missing}, got none. Run the command from the project's own folder.`,
    });
  });

  it('says what to do without packages, and with a file that is no database', async () => {
    await expect(startServer({ ...options(), dir: join(dir, 'none') })).rejects.toMatchObject({
      sentence: true,
      message: expect.stringContaining('run "npm run build" first') as string,
    });
    const database = join(dir, 'unit.zip');
    await expect(startServer({ dir, lessons: 'lessons', database })).rejects.toMatchObject({
      sentence: true,
    });
  });
});

it('says in English that it failed where the packages cannot be listed at all', async () => {
  const fail = (): never => {
    throw new Error('Out of order');
  };
  const written = vi.spyOn(console, 'error').mockReturnValue();
  const store = openStore(join(dir, 'cache', 'failing.sqlite'), (n) => `Student ${n}`);
  const app = practiceLms(
    { library: { list: fail, get: fail }, store, assets: () => Promise.resolve('') },
    { dir, lessons: createLessonsFolder('tests/fixtures/bread') },
    false,
  );
  for (const [path, status, message] of [
    ['/', 500, 'The practice LMS failed; the terminal shows why.'],
    ['/nothing', 404, '/nothing'],
  ] as const) {
    const answer = await app.request(path, { headers: { host: '127.0.0.1' } });
    expect(answer.status, path).toBe(status);
    expect(await answer.text(), path).toContain(message);
  }
  expect(written).toHaveBeenCalledWith(new Error('Out of order'));
  written.mockRestore();
  store.close();
});

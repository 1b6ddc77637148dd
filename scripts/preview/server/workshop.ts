/**
 * The workshop beside the practice LMS: the built page, which may here read and write the folder of lessons.
 * It has an origin of its own, `localhost`, where no package is played: what runs in a package cannot write
 * lessons. And it answers this computer alone, even where the LMS answers others.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import * as v from 'valibot';
import { WORKSHOP } from '../../../src/workshop/carried';
import { SERVED, SOURCES_PATH } from '../../../src/workshop/disk';
import { atMost } from './guard';
import type { LessonsFolder } from './lessons-folder';
import { HERE } from './listen';
import { Refusal } from '../refuse';

const WORKSHOP_PATH = '/workshop';

const HOST = /^localhost(:\d+)?$/;

/** Photographs of a whole lesson at once. */
const MOST = 64 * 1024 * 1024;

const Body = v.strictObject({
  changes: v.record(
    v.string(),
    v.strictObject({ before: v.nullable(v.string()), after: v.nullable(v.string()) }),
  ),
  photos: v.record(v.string(), v.string()),
});

export interface Workshop {
  /** The folder that the page was built in. */
  readonly dir: string;
  readonly lessons: LessonsFolder;
}

const isHere = (c: Context): boolean =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(getConnInfo(c).remote.address ?? '');

/** The built page, with leave to speak to its server, and the mark that it has one. */
const servedPage = (dir: string): string => {
  try {
    return readFileSync(join(dir, WORKSHOP), 'utf8')
      .replace("connect-src 'none'", "connect-src 'self'")
      .replace('<div id="workshop">', `<div id="${SERVED}"></div>\n<div id="workshop">`);
  } catch {
    throw new Refusal(404, (said) => said.noWorkshop(WORKSHOP, dir));
  }
};

const readRequest = async (c: Context): Promise<v.InferOutput<typeof Body>> => {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Body), await c.req.text());
  if (!read.success) {
    throw new Refusal(400, (said) => said.changes);
  }
  return read.output;
};

/** Lets nobody in but this computer, under the name that no package has. */
const onlyHere: MiddlewareHandler = async (c, next) => {
  if (!isHere(c)) {
    throw new Refusal(403, (said) => said.workshopElsewhere);
  }
  const host = c.req.header('host') ?? '';
  if (!HOST.test(host)) {
    return c.redirect(`http://${host.replace(/^[^:]*/, 'localhost')}${WORKSHOP_PATH}`, 303);
  }
  await next();
};

/** What there is under the workshop's name: its pages, and the look of its refusals. */
const OWN_PATHS = new RegExp(`^(?:${WORKSHOP_PATH}|/assets)(?:/|$)`);

/** Leads whoever typed the workshop's name to the same page of the practice LMS, under that of the LMS. */
const toLms: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? '';
  if (c.req.method === 'GET' && HOST.test(host) && !OWN_PATHS.test(c.req.path)) {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`http://${host.replace('localhost', HERE)}${pathname}${search}`, 303);
  }
  await next();
};

/** The workshop's own addresses; no package is played under its name. */
export const workshopApp = ({ dir, lessons }: Workshop): Hono => {
  const app = new Hono();
  app.use(toLms);
  app.use(`${WORKSHOP_PATH}/*`, onlyHere);
  app.get(WORKSHOP_PATH, (c) => c.html(servedPage(dir)));
  app.get(SOURCES_PATH, (c) => c.json(lessons.read()));
  app.post(SOURCES_PATH, atMost(MOST), async (c) => {
    const reply = lessons.save(await readRequest(c));
    return c.json(reply, Object.keys(reply.conflicts).length > 0 ? 409 : 200);
  });
  return app;
};

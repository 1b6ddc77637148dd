/**
 * The workshop beside the practice LMS: the built page, which may here read and write the folder of lessons.
 * It has an origin of its own, `localhost`, where no package is played: what runs in a package cannot write
 * lessons. And it answers this computer alone, even where the LMS answers others.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import * as v from 'valibot';
import { WORKSHOP } from '../../src/workshop/carried';
import { SERVED, SOURCES_PATH } from '../../src/workshop/disk';
import { json, readBody, Refusal, type Reply, seeOther, text } from './http';
import type { LessonsFolder } from './lessons-folder';

export const WORKSHOP_PATH = '/workshop';

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

const isHere = ({ socket }: IncomingMessage): boolean =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');

/** The built page, with leave to speak to its server, and told that it has one. */
const servedPage = (dir: string): string => {
  try {
    return readFileSync(join(dir, WORKSHOP), 'utf8')
      .replace("connect-src 'none'", "connect-src 'self'")
      .replace('<div id="workshop">', `<div id="${SERVED}"></div>\n<div id="workshop">`);
  } catch {
    throw new Refusal(404, `There is no ${WORKSHOP} in ${dir}: run "npm run build" first.`);
  }
};

const readRequest = async (request: IncomingMessage): Promise<v.InferOutput<typeof Body>> => {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Body), await readBody(request, MOST));
  if (!read.success) throw new Refusal(400, 'Expected changes of lessons, got something else.');
  return read.output;
};

/**
 * @returns undefined where the request is for the LMS.
 * @throws Refusal where it comes from another computer, or the LMS is asked under the workshop's name.
 */
export const workshopReply = async (
  request: IncomingMessage,
  pathname: string,
  { dir, lessons }: Workshop,
): Promise<Reply | undefined> => {
  const host = request.headers.host ?? '';
  if (pathname !== WORKSHOP_PATH && pathname !== SOURCES_PATH) {
    if (!HOST.test(host) || !pathname.startsWith('/content/')) return undefined;
    throw new Refusal(
      403,
      `Packages are played at ${host.replace('localhost', '127.0.0.1')}, so that none of them can write lessons. Open the practice LMS there.`,
    );
  }
  if (!isHere(request)) throw new Refusal(403, 'The workshop answers on this computer only.');
  if (!HOST.test(host)) {
    return seeOther(`http://${host.replace(/^[^:]*/, 'localhost')}${WORKSHOP_PATH}`);
  }
  if (pathname === WORKSHOP_PATH) return text(servedPage(dir), 'text/html; charset=utf-8');
  if (request.method === 'GET') return json(lessons.read());
  const reply = lessons.save(await readRequest(request));
  return json(reply, Object.keys(reply.conflicts).length > 0 ? 409 : 200);
};

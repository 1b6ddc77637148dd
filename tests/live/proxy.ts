/**
 * Stands between the page and a real LRS, and may refuse in its place: also what a page sends while it
 * unloads, which no browser shows to a test.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, PUT, POST, DELETE',
  'access-control-allow-headers':
    'authorization, content-type, if-match, if-none-match, x-experience-api-version',
  'access-control-expose-headers': 'etag, retry-after, x-experience-api-version',
};

const ASKED = ['authorization', 'content-type', 'if-match', 'if-none-match'];
const TOLD = ['content-type', 'etag', 'retry-after'];

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** @param target the address of the LRS. */
export const openProxy = async (target: string) => {
  const base = target.replace(/\/*$/, '');
  let fault: (sent: Sent) => number | undefined = () => undefined;
  const taken: string[] = [];

  const pass = async (request: IncomingMessage, { method, path, body }: Sent) => {
    const given = ASKED.flatMap((name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    const response = await fetch(base + path, {
      method,
      headers: { 'x-experience-api-version': '1.0.3', ...Object.fromEntries(given) },
      ...(body !== '' && { body }),
    });
    if (response.ok && method === 'POST' && path.startsWith('/statements')) taken.push(body);
    return response;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url: path = '/' } = request;
    if (method === 'OPTIONS') {
      response.writeHead(204, CORS).end();
      return;
    }
    const sent = { method, path, body: await bodyOf(request) };
    const status = fault(sent);
    if (status === 0) request.socket.destroy();
    else if (status !== undefined) response.writeHead(status, CORS).end();
    else {
      const real = await pass(request, sent);
      const told = TOLD.flatMap((name) => {
        const value = real.headers.get(name);
        return value === null ? [] : [[name, value] as const];
      });
      const text = await real.text();
      response.writeHead(real.status, { ...CORS, ...Object.fromEntries(told) }).end(text);
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(502, CORS).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref();
  const { port } = server.address() as AddressInfo;

  return {
    /** What the page is given as the address of its LRS. */
    url: `http://127.0.0.1:${port}/`,

    /** Answers with a status and hands nothing on; 0: no answer comes. */
    refuse(status: number, which: (sent: Sent) => boolean = () => true): void {
      fault = (sent) => (which(sent) ? status : undefined);
    },

    /** Hands everything on. */
    allow(): void {
      fault = () => undefined;
    },

    /** How many statements about an activity the LRS has taken. */
    taken: (activity: string): number =>
      taken
        .flatMap((body) => [JSON.parse(body) as unknown].flat())
        .filter((statement) => JSON.stringify(statement).includes(`/${activity}"`)).length,
  };
};

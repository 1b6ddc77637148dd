/**
 * The strict LRS and a package over http on loopback, for tests in a browser. The LRS is on a port of
 * its own, so that a launch is of another origin, as most are.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openLrs } from './lrs';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  xml: 'application/xml',
};

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, PUT',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

const listen = (server: Server): Promise<string> =>
  new Promise((done) => {
    server.listen(0, '127.0.0.1', () =>
      done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });

/** `files`: the package's files by name. Call `close` at the end. */
export const serve = async (files: Readonly<Record<string, Uint8Array>>) => {
  let lrs = openLrs();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    if (request.method === 'OPTIONS') {
      response.writeHead(204, CORS).end();
      return;
    }
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const reply = lrs.handle({
      method: request.method ?? '',
      url: origin + (request.url ?? ''),
      headers,
      body,
    });
    if (reply === 'lost') request.socket.destroy();
    else response.writeHead(reply.status, { ...CORS, ...reply.headers }).end(reply.body);
  };
  const api = createServer((request, response) => void answer(request, response));
  const pages = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').replace(/^\/|\?.*/g, ''));
    const file = files[name];
    const type = types[name.replace(/.*\./, '')] ?? 'application/octet-stream';
    response.writeHead(file ? 200 : 404, { 'Content-Type': type }).end(file);
  });
  const origin = await listen(api);
  lrs = openLrs({ base: `${origin}/xapi` });
  return {
    lrs,
    endpoint: `${origin}/xapi/`,
    pages: await listen(pages),
    close() {
      for (const server of [api, pages]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
};

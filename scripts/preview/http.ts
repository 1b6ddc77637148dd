/** The little of HTTP that the pages need. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Html } from '../../src/html/html';
import { policy } from '../../src/html/policy';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A request that is wrong, in words for the person at the browser. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** For the LMS's own pages: nothing inline, nothing from elsewhere, and not inside a frame. */
const pages = policy({
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'form-action': "'self'",
  'img-src': 'data:',
  'frame-ancestors': "'none'",
});

export const page = (body: Html, status = 200): Reply => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': pages },
  body: body.text,
});

export const text = (body: string | Uint8Array, type: string): Reply => ({
  status: 200,
  headers: { 'Content-Type': type },
  body,
});

export const json = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});

/** After a form: 303, so that going back or reloading sends nothing twice. */
export const seeOther = (location: string): Reply => ({
  status: 303,
  headers: { Location: location },
  body: '',
});

const LARGEST = 4 * 1024 * 1024;

export const readBody = async (request: IncomingMessage, largest = LARGEST): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    // Read to the end all the same: breaking off would close the line before the refusal is said.
    if (size <= largest) chunks.push(bytes);
  }
  if (size > largest) throw new Refusal(413, 'That is more than the practice LMS takes at once.');
  return Buffer.concat(chunks).toString('utf8');
};

/**
 * A web page elsewhere must neither read the gradebook (by a DNS name that points here) nor write to it
 * (by a form or a fetch that the browser sends along).
 * @param network whether other computers may ask: by a number alone, which no other name can stand for.
 */
export const guard = ({ headers, method }: IncomingMessage, network: boolean): void => {
  const host = headers.host ?? '';
  const here = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
  if (!here && !(network && /^\d+(\.\d+){3}(:\d+)?$/.test(host))) {
    throw new Refusal(403, 'The practice LMS answers on this computer only.');
  }
  const foreign =
    (headers.origin !== undefined && headers.origin !== `http://${host}`) ||
    headers['sec-fetch-site'] === 'cross-site';
  if (method !== 'GET' && foreign) {
    throw new Refusal(403, 'The practice LMS takes answers from its own pages only.');
  }
};

export const send = (response: ServerResponse, { status, headers, body }: Reply): void => {
  // Never kept by the browser: after a rebuild the next look must show the new package.
  const common = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
  response.writeHead(status, { ...common, ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
};

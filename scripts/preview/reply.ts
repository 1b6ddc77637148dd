/** How a page is sent: HTML made of Preact components, under a strict policy. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { policy } from '../../src/html/policy';

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

export const page = (c: Context, shown: VNode, status: ContentfulStatusCode = 200): Response =>
  c.html(`<!doctype html>${renderToString(shown)}`, status, { 'Content-Security-Policy': pages });

/** @param headers among them the type. */
export const file = (
  c: Context,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>>,
): Response =>
  // Hono takes no bytes in shared memory. Ours never are, but their type does not say so; that of a copy does.
  c.body(typeof body === 'string' ? body : Uint8Array.from(body), 200, headers);

/** @param name that the browser saves it under. */
export const download = (
  c: Context,
  name: string,
  { body, type }: { readonly body: string | Uint8Array; readonly type: string },
): Response =>
  file(c, body, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  });

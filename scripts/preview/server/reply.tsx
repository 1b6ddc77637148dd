/** How a page is sent: HTML made of Preact components, under a strict policy. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ReportStrings } from '../../../src/classroom/page/words';
import { policy } from '../../../src/html/policy';
import { reportWordsOf } from '../../../src/strings';
import type { Library } from '../packages';
import { Language, languageOf } from '../words';

/** For the LMS's own pages: nothing inline, nothing from elsewhere, and in no frame but those that `ancestors` names. */
const policyFor = (ancestors: "'none'" | "'self'"): string =>
  policy({
    'script-src': "'self'",
    'style-src': "'self'",
    'connect-src': "'self'",
    'frame-src': "'self'",
    'form-action': "'self'",
    'img-src': 'data:',
    'frame-ancestors': ancestors,
  });

const pages = policyFor("'none'");

/** What tells why a package's file was not sent stands where the file was to stand: in the frame. */
const problems = policyFor("'self'");

export type Page = (c: Context, shown: VNode, status?: ContentfulStatusCode) => Response;

/** Pages in the language of what is in the library now: a rebuild may have brought another course. */
export const createPage =
  (library: Library): Page =>
  (c, shown, status = 200) => {
    const language = languageOf(library);
    const body = renderToString(
      <Language.Provider value={language}>
        <ReportStrings.Provider value={reportWordsOf(language)}>{shown}</ReportStrings.Provider>
      </Language.Provider>,
    );
    const allowed = status === 200 ? pages : problems;
    return c.html(`<!doctype html>${body}`, status, { 'Content-Security-Policy': allowed });
  };

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

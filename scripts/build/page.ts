/** The one HTML file of a package: prerendered, styled inline, under a strict policy. */
import { createHash } from 'node:crypto';
import type { Course } from '../../src/course/course';
import { pack } from '../../src/course/packed';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Text as it stands in an element or in a double-quoted attribute. */
export const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Languages written from right to left; not every Node's Intl tells. */
const rightToLeft = (language: string): boolean =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(language);

/** JSON that may stand inside a <script>: nothing in it can end the element. */
export const inScript = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

/** A script that may stand inside a page: nothing in its texts can end the element or hide its end. */
const inPage = (code: string): string =>
  code.replace(/<(?=\/script)/gi, '<\\').replace(/<!--/g, '<\\!--');

/**
 * Nothing is allowed but the package's own scripts, the page's style by its hash and the package's own,
 * and pictures; no other inline script, no eval, no other host. `from` says where scripts and further
 * styles may come from, `connect` is what the format needs ('none' under SCORM: the LMS's own page
 * commits).
 */
const policy = (
  style: string,
  from: { readonly scripts: string; readonly styles: string },
  connect: string,
): string =>
  [
    "default-src 'none'",
    `script-src ${from.scripts}`,
    `style-src ${hashOf(style)}${from.styles}`,
    "img-src 'self' data:",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export const page = (parts: {
  readonly course: Course;
  readonly view: string;
  readonly style: string;
  readonly connect: string;
  /** Files of scripts in the order in which they must run. */
  readonly scripts?: readonly string[];
  /** A script that stands in the page itself, after everything else. */
  readonly inside?: string;
}): string => {
  const { course, view, style, connect, scripts = [] } = parts;
  const inside = parts.inside === undefined ? undefined : inPage(parts.inside);
  const from =
    inside === undefined
      ? { scripts: "'self'", styles: " 'self'" }
      : { scripts: hashOf(inside), styles: '' };
  return `<!doctype html>
<html lang="${escape(course.language)}"${rightToLeft(course.language) ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy(style, from, connect))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${escape(course.description)}">
<title>${escape(course.title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
${scripts.map((src) => `<script src="${escape(src)}" defer></script>`).join('\n')}
</head>
<body>
<div id="player">${view}</div>
<script type="application/json" id="course">${inScript(pack(course))}</script>${inside === undefined ? '' : `\n<script>${inside}</script>`}
</body>
</html>
`;
};

/** The one HTML file of a package: prerendered, styled inline, under a strict policy. */
import { createHash } from 'node:crypto';
import type { Course } from '../../src/course/course';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** JSON that may stand inside a <script>: nothing in it can end the element. */
export const inScript = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

/**
 * Nothing is allowed but the package's own scripts, the one style by its hash and pictures; no inline
 * script, no eval, no other host. `connect` is what the format needs ('none' under SCORM: the LMS's
 * own page commits).
 */
const policy = (style: string, connect: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${hashOf(style)}`,
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
  /** Scripts in the order in which they must run. */
  readonly scripts: readonly string[];
}): string => {
  const { course, view, style, connect, scripts } = parts;
  return `<!doctype html>
<html lang="${escape(course.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy(style, connect))}">
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
<script type="application/json" id="course">${inScript(course)}</script>
</body>
</html>
`;
};

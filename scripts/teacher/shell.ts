/** A page that stands alone: everything inside, and a policy that lets nothing in or out. */
import { createHash } from 'node:crypto';
import type { Html } from '../preview/html';
import { html } from '../preview/html';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** JSON or code that may stand inside a <script>: nothing in its texts can end the element. */
const inScript = (code: string): string =>
  code.replace(/<(?=\/script)/gi, '<\\').replace(/<!--/g, '<\\!--');

export interface Shell {
  readonly title: string;
  readonly language: string;
  readonly style: string;
  readonly body: Html;
  readonly script?: string;
  /** JSON for the script, under an id. */
  readonly data?: { readonly id: string; readonly value: unknown };
}

const policy = (style: string, script: string | undefined): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${script === undefined ? "'none'" : hashOf(script)}`,
    "connect-src 'none'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export const shell = ({ title, language, style, body, script, data }: Shell): string => {
  const code = script === undefined ? undefined : inScript(script);
  const head = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy(style, code)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
      </head>
    </html>`;
  // Style and script stand as they were hashed, to the last space.
  const parts = [
    head.text.replace(/\n\s+/g, '\n'),
    `<style>${style}</style>\n</head>\n<body>`,
    body.text,
    ...(data === undefined
      ? []
      : [
          `<script type="application/json" id="${data.id}">${JSON.stringify(data.value).replace(/</g, '\\u003c')}</script>`,
        ]),
    ...(code === undefined ? [] : [`<script>${code}</script>`]),
    '</body>\n</html>\n',
  ];
  return parts.join('\n');
};

/** A whole page of ours: its style inline, under a strict policy, in ASCII. */
import { asciiHtml, asciiScript, asciiStyle } from './ascii';
import { escape } from './html';
import { notice, noticeStyle } from './notice';
import type { NoticeWords } from './notice';
import { hashOf, policy } from './policy';

/** Languages written from right to left; not every Node's Intl tells. */
const rightToLeft = (language: string): boolean =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(language);

/** A script that may stand in a page: nothing in its texts can end the element or hide its end. */
const inside = (code: string): string =>
  asciiScript(code)
    .replace(/<(?=\/script)/gi, '<\\')
    .replace(/<!--/g, '<\\!--');

/** JSON that may stand in a <script> element. */
export const jsonInside = (value: unknown): string =>
  asciiScript(JSON.stringify(value)).replace(/</g, '\\u003c');

const jsonStart = (id: string): string => `<script type="application/json" id="${escape(id)}">`;
const JSON_END = '</script>';

/** JSON for a page's script, under an id. */
export const jsonElement = (id: string, value: unknown): string =>
  jsonStart(id) + jsonInside(value) + JSON_END;

/** What such an element of a page holds; undefined where the page has none. @throws where it is damaged. */
export const readJsonElement = (html: string, id: string): unknown => {
  const [, after] = html.split(jsonStart(id));
  return after === undefined ? undefined : JSON.parse(after.slice(0, after.indexOf(JSON_END)));
};

export interface Document {
  readonly language: string;
  readonly title: string;
  readonly description?: string;
  readonly style: string;
  /** Markup. */
  readonly body: string;
  /** Where pictures, sounds and films may come from, and what the page may connect to. */
  readonly images: string;
  readonly connect: string;
  /** Files of scripts in the order in which they must run. They may load others, and styles. */
  readonly scripts?: readonly string[];
  /** Scripts that stand in the page itself, after everything else, in the order in which they run. */
  readonly inline?: readonly string[];
  /** What may stand in a frame of the page too, which is under the page's policy and its own. */
  readonly framed?: { readonly scripts: readonly string[]; readonly style: string };
  /** Whether it starts workers, each from a script that it holds itself. */
  readonly workers?: boolean;
  /** What to say where no script of the page runs. */
  readonly notice?: NoticeWords;
}

/**
 * Nothing is allowed but the page's own scripts and style by their hashes or, where it has files,
 * the files beside it, and pictures; no other inline script, no eval, no other host.
 */
export const document = (parts: Document): string => {
  const { language, title, description, scripts, images, connect } = parts;
  const style = asciiStyle(`${parts.style}${parts.notice ? noticeStyle : ''}`);
  const inline = (parts.inline ?? []).map(inside);
  const framed = parts.framed ?? { scripts: [], style: undefined };
  const files = scripts ? ["'self'"] : [];
  const code = [...[...inline, ...framed.scripts.map(inside)].map(hashOf), ...files];
  const styles = [style, ...(framed.style === undefined ? [] : [asciiStyle(framed.style)])];
  const allowed = policy({
    'script-src': code.length === 0 ? "'none'" : code.join(' '),
    'style-src': [...styles.map(hashOf), ...files].join(' '),
    'img-src': images,
    // Sounds and films lie where pictures do.
    'media-src': images,
    'connect-src': connect,
    ...(parts.workers && { 'worker-src': 'blob:' }),
  });
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${allowed}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    ...(description === undefined
      ? []
      : [`<meta name="description" content="${escape(description)}">`]),
    `<title>${escape(title)}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>`,
    ...(scripts ?? []).map((src) => `<script src="${escape(src)}" defer></script>`),
  ];
  const body = [
    ...(parts.notice ? [notice(parts.notice)] : []),
    parts.body,
    ...inline.map((script) => `<script>${script}</script>`),
  ];
  return asciiHtml(`<!doctype html>
<html lang="${escape(language)}"${rightToLeft(language) ? ' dir="rtl"' : ''}>
<head>
${head.join('\n')}
</head>
<body>
${body.join('\n')}
</body>
</html>
`);
};

/** The files of a package, out of its zip in memory: there is no path to escape from. */
import { Refusal, text } from './http';
import type { Reply } from './http';
import type { Library } from './packages';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  htm: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  // Moodle sends .mjs as text/plain, which browsers refuse as a script: so does this one.
  mjs: 'text/plain; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  pdf: 'application/pdf',
  wasm: 'application/wasm',
};

const typeOf = (path: string): string =>
  types[/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal(400, 'That address is not well formed.');
  }
};

/** Where a package's file is to be had: each part is escaped, the query is kept. */
export const contentUrl = (name: string, launch: string): string => {
  const [, path = '', query = ''] = /^([^?#]*)(.*)$/s.exec(launch) ?? [];
  // A manifest's href is a URL already: what is escaped there stays as it is.
  return `/content/${encodeURIComponent(name)}/${encodeURI(path).replaceAll('%25', '%')}${query}`;
};

/** `path` is what follows `/content/`. */
export const content = (library: Library, path: string): Reply => {
  const [zip = '', ...rest] = path.split('/').map(decode);
  const file = rest.join('/');
  const files = library.get(zip)?.files ?? {};
  const bytes = Object.hasOwn(files, file) ? files[file] : undefined;
  if (!bytes) throw new Refusal(404, `There is no file ${file || '(none)'} in ${zip}.`);
  return text(bytes, typeOf(file));
};

/** The files of a package, out of its zip in memory: there is no path to escape from. */
import { own } from '../../src/course/own';
import { typeOf } from '../content-type';
import { Refusal, text } from './http';
import type { Reply } from './http';
import type { Library } from './packages';

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
  const bytes = own(files, file);
  if (!bytes) throw new Refusal(404, `There is no file ${file || '(none)'} in ${zip}.`);
  return text(bytes, typeOf(file) ?? 'application/octet-stream');
};

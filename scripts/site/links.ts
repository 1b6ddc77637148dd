/** Every link of the site's pages leads to a file that is there, and to a place that the page has. */
import { posix } from 'node:path';
import { unescape } from '../../src/html/html';

/** A player's pages are addressed by what stands behind `#/`, and its words by `#word-`: they are no elements. */
const isRoute = (hash: string): boolean => /^(?:\/|word-)/.test(hash);

const attributesOf = (html: string): string[] => {
  // What stands in scripts is no markup.
  const markup = html.replace(/<script[\s>][\s\S]*?<\/script>/g, '');
  return [...markup.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) =>
    unescape(address),
  );
};

const hasPlace = (html: string, id: string): boolean =>
  html.includes(` id="${id}"`) || html.includes(` id=${id}`);

/**
 * What is wrong with the links, a sentence each.
 * @param pages the text of each page, by name. @param files the names of all files.
 */
export const wrongLinks = (
  pages: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
): string[] =>
  [...pages].flatMap(([name, html]) =>
    attributesOf(html).flatMap((address) => {
      if (address === '' || /^[a-z][a-z0-9+.-]*:/i.test(address)) return [];
      const [path = '', hash = ''] = address.split('#');
      const file = path === '' ? name : posix.join(posix.dirname(name), decodeURIComponent(path));
      if (!files.has(file)) {
        return [`${name} links to ${address}, and there is no file ${file}.`];
      }
      const target = pages.get(file);
      const place = decodeURIComponent(hash);
      if (place === '' || isRoute(place) || target === undefined || hasPlace(target, place)) {
        return [];
      }
      return [`${name} links to ${address}, and ${file} has no place "${place}".`];
    }),
  );

/** The words on the pages of a PDF (ISO 32000-1), as far as Chromium writes them. */
import { inflateSync } from 'node:zlib';

type Objects = ReadonlyMap<string, string>;

const objectsOf = (pdf: string): Objects =>
  new Map(
    [...pdf.matchAll(/(\d+) 0 obj([\s\S]*?)endobj/g)].map(([, n = '', inside = '']) => [n, inside]),
  );

const streamOf = (objects: Objects, n: string): string => {
  const text = objects.get(n) ?? '';
  const from = text.indexOf('stream\n') + 'stream\n'.length;
  const bytes = Buffer.from(text.slice(from, text.lastIndexOf('endstream')), 'latin1');
  return inflateSync(bytes).toString('latin1');
};

const number = (hex: string): number => Number.parseInt(hex, 16);

/** The characters of a font by its codes (9.10.3, ToUnicode). */
const charactersOf = (map: string): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  for (const [lines] of map.matchAll(/beginbfchar[\s\S]*?endbfchar/g)) {
    for (const [, code = '', to = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g)) {
      found.set(number(code), String.fromCodePoint(number(to)));
    }
  }
  for (const [lines] of map.matchAll(/beginbfrange[\s\S]*?endbfrange/g)) {
    for (const [, first = '', last = '', to = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let code = number(first); code <= number(last); code += 1) {
        found.set(code, String.fromCodePoint(number(to) + code - number(first)));
      }
    }
  }
  return found;
};

/** @returns a text for each page, without its lines. */
export const pdfPages = (pdf: Uint8Array): readonly string[] => {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  const fontOf = (n: string): ReadonlyMap<number, string> => {
    const known = fonts.get(n);
    if (known) return known;
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(n) ?? '')?.[1];
    const font =
      map === undefined ? new Map<number, string>() : charactersOf(streamOf(objects, map));
    fonts.set(n, font);
    return font;
  };
  return [...objects.values()]
    .filter((text) => /\/Type \/Page\b/.test(text))
    .map((page) => {
      const names = new Map(
        [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', n = '']) => [name, n]),
      );
      const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '';
      let font: ReadonlyMap<number, string> = new Map();
      let words = '';
      for (const [, name, codes] of streamOf(objects, contents).matchAll(
        /\/(F\d+) [\d.]+ Tf|<(\w+)> Tj/g,
      )) {
        if (name !== undefined) font = fontOf(names.get(name) ?? '');
        for (const [code] of (codes ?? '').matchAll(/\w{4}/g))
          words += font.get(number(code)) ?? '';
      }
      return words;
    });
};

/** Just enough of XML for the tables of workbooks: elements that come in pieces, and their texts. */
import { own } from '../../course/own';
import { Unreadable } from './problem';
import type { PieceParser } from './table';

/** The most characters of an element. No row of a report comes near it. */
const LONGEST = 2 ** 22;

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** XML without elements as text: its references (&amp; and the like) are replaced. */
export const textOf = (xml: string): string =>
  xml.includes('&')
    ? xml.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
        const code = hex ? Number.parseInt(String(hex), 16) : Number(decimal);
        if (hex || decimal) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
        return own(NAMED, String(name)) ?? whole;
      })
    : xml;

/** An attribute's text; undefined without it. @param name a pattern, with the prefix. */
export const attribute = (tag: string, name: string): string | undefined => {
  const [, double, single] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  const found = double ?? single;
  return found === undefined ? undefined : textOf(found);
};

/**
 * Cuts a text at each end tag of an element.
 * @param end matches the end tag; with the flag g.
 * @param one takes the text from the end tag before (or the beginning) to this one.
 * @throws Unreadable (from push) for an element that is too long.
 */
export const createElementParser = (end: RegExp, one: (xml: string) => void): PieceParser => {
  let rest = '';
  return {
    push(text) {
      // A tag may be cut in two, so a little of what was searched is searched again.
      end.lastIndex = Math.max(0, rest.length - 40);
      rest += text;
      let from = 0;
      for (let found = end.exec(rest); found; found = end.exec(rest)) {
        one(rest.slice(from, found.index));
        from = end.lastIndex;
      }
      rest = rest.slice(from);
      if (rest.length > LONGEST) throw new Unreadable('tooLarge');
    },
    end: () => 'whole',
  };
};

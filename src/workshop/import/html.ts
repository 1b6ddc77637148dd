/** The plain text of HTML, in which other systems have their questions. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The sign of a character reference; one with an unknown name stays as it is. */
const sign = (whole: string, hex: string, decimal: string, name: string): string => {
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
  if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return decodeNamedCharacterReference(name) || whole;
};

/** Elements that stand apart from the words around them. */
const APART =
  /<\/?(?:br|hr|p|div|ul|ol|li|dl|dt|dd|table|caption|tr|td|th|h[1-6]|pre|blockquote)\b[^>]*>/gi;

export const plainOf = (html: string): string =>
  html
    .replace(APART, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, sign);

/** What is not in the plain text of HTML, as sentences. */
export const lostOf = (html: string): readonly string[] => [
  ...(/<img\b/i.test(html) ? ['The picture of this question is left out.'] : []),
  ...(/<su[bp]\b/i.test(html)
    ? [
        'Figures above or below the line, like x², have come in on the line, like x2: write them anew.',
      ]
    : []),
];

/** Text as it is compared, whichever of the signs that look alike a keyboard has. */

/** U+00B4 and U+1FFD would be taken apart into a space and an accent. */
const AGED = /[\u00B4\u1FFD]/g;
const APOSTROPHE = /[’‘ʼ`′]/g;

/** One sign for all apostrophes, one for hyphens, dashes and the minus; none that nobody sees. */
export const evenSigns = (typed: string): string =>
  typed
    .replace(AGED, "'")
    .normalize('NFKD')
    .replace(/\p{Cf}/gu, '')
    .replace(APOSTROPHE, "'")
    .replace(/[\p{Pd}\u2212]/gu, '-');

/**
 * How typed words are compared: without case, accents, outer punctuation or doubled spaces. A minus or a
 * point before a figure is part of it, and an answer that is punctuation alone is left whole.
 */
export const fold = (word: string): string => {
  const even = evenSigns(word).replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase().trim();
  const bare = even
    .replace(/^([\s;:!?'"“”„«»]|[.,](?!\d)|-(?! ?[.,]?\d))+|[\s.,;:!?'"“”„«»-]+$/g, '')
    .replace(/^- /, '-');
  return bare || even;
};

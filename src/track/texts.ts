/** Texts as SCORM takes them. */

/** Text as the strictest LMS of SCORM 1.2 takes it: ISO 646 (RTE 3.4, "Data Types"), at most 255 characters. */
export const ascii255 = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '?')
    .slice(0, 255);

const LONGEST = 250;

/** The beginning of a text, at most that many UTF-16 units. Half a surrogate pair cannot be sent at all: an LRS refuses it. */
export const cut = (text: string, most: number): string =>
  text.slice(0, most).replace(/\p{Cs}/gu, '');

/**
 * Text as one line of at most 250 characters (localized_string_type, RTE 4.1.1.7; SPM 250). A brace
 * at its start would be read as a language.
 */
export const singleLine = (text: string): string =>
  cut(
    text
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .replace(/^\{/, ' {'),
    LONGEST,
  );

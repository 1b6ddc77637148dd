/**
 * Writes every letter outside ASCII as HTML, a script or a style can also write it. A server's
 * `charset=ISO-8859-1` wins over the page's own `<meta charset>`: such letters would be shown as
 * others, and an inline style would no longer have the hash that the page's policy names.
 */

/** In code: a letter with the backslash before it, or a backslash with the sign that it escapes. */
const IN_CODE = /\\?[^\0-\x7f]|\\[\0-\x7f]/gu;

/** Rewrites the letters alone. A backslash before a letter has no meaning, and goes. */
const rewrite = (code: string, write: (letter: string) => string): string =>
  code.replace(IN_CODE, (found) => {
    const letter = found.replace(/^\\(?=[^\0-\x7f])/u, '');
    return letter.startsWith('\\') ? letter : write(letter);
  });

/** Markup; the scripts and styles in it must be ASCII already. */
export const asciiHtml = (html: string): string =>
  html
    // Control characters, which a reference cannot name: it would be read as one of Windows-1252.
    // Half of a surrogate pair is no character at all.
    .replace(/[\x80-\x9f]|\p{Cs}/gu, '')
    .replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);

/** A name before a colon, of other letters than ASCII's. */
const NAMES = /(?<=[{,])[^\0-\x7f]+(?=:)/gu;

/**
 * Code whose names asciiScript can write: a letter beyond U+FFFF is two escapes in a string, but one in a name.
 * Not for JSON, which does not know that escape.
 */
export const plainNames = (code: string): string =>
  code.replace(NAMES, (name) =>
    Array.from(name, (letter) =>
      letter.length > 1 ? `\\u{${letter.codePointAt(0)?.toString(16)}}` : letter,
    ).join(''),
  );

/** A script, or JSON. Strings, templates, regular expressions and names (see plainNames) know these escapes. */
export const asciiScript = (code: string): string =>
  rewrite(code, (letter) =>
    Array.from(
      { length: letter.length },
      (_, at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );

/** A style. The space ends the number. */
export const asciiStyle = (css: string): string =>
  rewrite(css, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `);

/** Comma-separated values (RFC 4180) in which no spreadsheet finds a formula to run. */

/**
 * A text that starts like a formula gets an apostrophe before it (OWASP, CSV injection); a number keeps
 * its sign, so that -5 stays a number.
 */
const disarm = (cell: string | number): string =>
  typeof cell === 'string' && /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : String(cell);

const quote = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export type Cell = string | number | undefined;

/** Every line ends with CRLF, the last one too. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map((cell) => quote(disarm(cell ?? ''))).join(',')}\r\n`).join('');

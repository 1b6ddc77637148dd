/** Comma-separated values (RFC 4180) in which no spreadsheet finds a formula to run. */

/**
 * A text that starts like a formula gets an apostrophe before it (OWASP, CSV injection); a number keeps
 * its sign, so that -5 stays a number. So does what comes behind a line's end or a separator of other programs:
 * Excel parts cells by semicolons where a comma parts decimals, and there our quotes hold nothing together.
 */
const disarm = (cell: string | number): string =>
  typeof cell === 'string'
    ? cell.replace(/([;\t\r\n][\s"]*)(?=[=+\-@])/g, "$1'").replace(/^(?=[=+\-@\t\r\n])/, "'")
    : String(cell);

const quote = (text: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export type Cell = string | number | undefined;

/** Every line ends with CRLF, the last one too. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map((cell) => quote(disarm(cell ?? ''))).join(',')}\r\n`).join('');

/** What a file is, recognised by its first bytes: never by its name, which people change. */
import { codePageOf } from '../../strings/code-page';
import { Unreadable } from './problem';

/** How many bytes of a file are looked at to recognise it. */
export const HEAD = 65_536;

const starts = (head: Uint8Array, ...bytes: number[]): boolean =>
  bytes.every((byte, at) => head[at] === byte);

/** UTF-16 without a byte order mark: in Latin text every second byte of it is 0. */
const utf16In = (head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const some = head.subarray(0, 512);
  const zeros = (odd: number): number =>
    some.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (zeros(1) > some.length / 4) return 'utf-16le';
  return zeros(0) > some.length / 4 ? 'utf-16be' : undefined;
};

/**
 * The encodings to try, in order. Excel's "Unicode text" is UTF-16; its plain CSV is in the
 * computer's own 8-bit code page, which is nearly always that of the unit's language.
 */
export const encodings = (head: Uint8Array, language: string): readonly string[] => {
  if (starts(head, 0xff, 0xfe)) return ['utf-16le'];
  if (starts(head, 0xfe, 0xff)) return ['utf-16be'];
  if (starts(head, 0xef, 0xbb, 0xbf)) return ['utf-8'];
  const guess = utf16In(head);
  return guess ? [guess] : ['utf-8', codePageOf(language)];
};

/** A workbook is a zip too. */
export const isZip = (head: Uint8Array): boolean => starts(head, 0x50, 0x4b, 0x03, 0x04);

/** @throws Unreadable for the files that teachers drop by mistake. */
export const refuseWrongFile = (head: Uint8Array): void => {
  if (head.length === 0) throw new Unreadable('empty');
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable('oldWorkbook');
  if (starts(head, 0x25, 0x50, 0x44, 0x46)) throw new Unreadable('pdf');
};

/** What the beginning of a text is. @throws Unreadable where it is a web page. */
export const shapeOf = (text: string): 'json' | 'table' => {
  const first = text.trimStart()[0];
  if (first === '<') throw new Unreadable('html');
  return first === '{' || first === '[' ? 'json' : 'table';
};

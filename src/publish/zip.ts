/** A package as one zip: the same files give the same bytes, at every time and place. */
import { strToU8, zipSync } from 'fflate';

/** The earliest time that a zip can hold. It is written as local time. */
const STAMP = new Date(1980, 0, 1);

export const zipOf = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 9,
    mtime: STAMP,
  });

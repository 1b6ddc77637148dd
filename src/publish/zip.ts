/** A package as one zip: the same files give the same bytes, at any time and in any time zone. */
import { strToU8, zipSync } from 'fflate';
import type { Package } from './packages';

/** The earliest time that a zip can hold. It is written as local time. */
const STAMP = new Date(1980, 0, 1);

export const zipOf = ({ files, media }: Pick<Package, 'files' | 'media'>): Uint8Array => {
  const texts = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries([...texts, ...Object.entries(media)]), {
    level: 9,
    mtime: STAMP,
  });
};

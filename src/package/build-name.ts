/**
 * The name of a build: 8 hexadecimal digits, others whenever anything in the package's files changes.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** @param contents what the files are made of: anything that JSON can hold. */
export const buildName = (contents: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(contents)))).slice(0, 8);

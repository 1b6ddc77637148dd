/** The name of a build: it changes whenever anything in the package's files does. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const buildName = (contents: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(contents)))).slice(0, 8);

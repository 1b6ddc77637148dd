/** The Content-Security-Policy of a page: what is not named is forbidden. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** An inline style or script by its bytes, as a policy names it. */
export const hashOf = (text: string): string =>
  `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;

/** @param allowed sources by directive; everything else is 'none'. */
export const policy = (allowed: Readonly<Record<string, string>>): string =>
  Object.entries({
    'default-src': "'none'",
    ...allowed,
    'base-uri': "'none'",
    'form-action': allowed['form-action'] ?? "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

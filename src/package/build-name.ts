/** The name of a build: it changes whenever anything in the package's files does. */
import { createHash } from 'node:crypto';

export const buildName = (contents: unknown): string =>
  createHash('sha256').update(JSON.stringify(contents)).digest('hex').slice(0, 8);

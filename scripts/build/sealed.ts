/** Files in which a build keeps what it need not do again: read back only where they are as they were written. */
import { readFileSync } from 'node:fs';
import { hashOf } from './hash';

/** @param about a sentence for who opens the file. */
export const sealed = (about: string, value: unknown): string => {
  const text = JSON.stringify(value);
  return [about, hashOf([text]), text].join('\n');
};

/** What was sealed; undefined where the file is missing or damaged. */
export const readSealed = (file: string): unknown => {
  try {
    const [, hash, text = ''] = readFileSync(file, 'utf8').split('\n');
    return hash === hashOf([text]) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};

/** Files in which a build keeps what it need not make again. One that was changed since it was written is not read. */
import { readFileSync } from 'node:fs';
import { hashOf } from './hash';

/** The text of such a file: a sentence, a hash, and the value as JSON, a line each. @param about the sentence, for whoever opens the file. */
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

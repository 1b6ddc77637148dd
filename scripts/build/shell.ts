/** A page that is one file: it has everything inside, and its Content-Security-Policy lets it load and send nothing. */
import type { Document } from '../../src/html/document';
import { document, jsonElement } from '../../src/html/document';
import type { Html } from '../../src/html/html';

interface Shell extends Pick<
  Document,
  'title' | 'language' | 'style' | 'inline' | 'framed' | 'workers' | 'notice'
> {
  readonly body: Html;
  /** JSON for the script, under an id. */
  readonly data?: { readonly id: string; readonly value: unknown };
}

/** The page's HTML. */
export const shell = ({ body, data, ...parts }: Shell): string =>
  document({
    ...parts,
    images: 'data:',
    connect: "'none'",
    body: data === undefined ? body.text : `${body.text}\n${jsonElement(data.id, data.value)}`,
  });

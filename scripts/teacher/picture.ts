/** A picture on paper. Its bytes are in the page itself, because the book is one file. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { pictureFile } from '../../manifest/native/picture-file';
import { base64 } from '../../src/html/base64';
import type { Html } from '../../src/html/html';
import { html } from '../../src/html/html';
import { bytesIn } from '../../src/html/photo';

/** A picture of the course. */
interface Shown {
  /** As a page of a package has it. */
  readonly html: string;
  readonly alt: string;
}

export type Print = (picture: Shown) => Html;

/** @param media the unit's photographs, by file name. */
export const printer =
  (media: Readonly<Record<string, Uint8Array>>): Print =>
  ({ html: shown, alt }) => {
    const drawn = (): string =>
      `data:image/svg+xml;base64,${base64(utf8ToBytes(pictureFile(shown)))}`;
    return html`<img class="figure" src="${bytesIn(shown, media) ?? drawn()}" alt="${alt}" />`;
  };

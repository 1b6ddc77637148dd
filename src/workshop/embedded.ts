/** JSON in the workshop's page: compressed, since it holds the players of all formats, and in base 64. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { base64 } from '../html/base64';

export const packJson = (value: unknown): string =>
  base64(deflateSync(strToU8(JSON.stringify(value)), { level: 9 }));

export const unpackJson = (text: string): unknown =>
  JSON.parse(strFromU8(inflateSync(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)))));

/** JSON as the workshop's page carries it: packed, since it holds the players of all formats. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Bytes that are made letters at once: a call takes only so many arguments. */
const CHUNK = 0x8000;

export const packJson = (value: unknown): string => {
  const bytes = deflateSync(strToU8(JSON.stringify(value)), { level: 9 });
  let letters = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(letters);
};

export const unpackJson = (text: string): unknown =>
  JSON.parse(strFromU8(inflateSync(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)))));

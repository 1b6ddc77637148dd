/** Bytes as text, in a browser and in a build alike (RFC 4648, section 4). */

/** Bytes that are made letters at once: a call takes only so many arguments. */
const CHUNK = 0x8000;

export const base64 = (bytes: Uint8Array): string => {
  let letters = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(letters);
};

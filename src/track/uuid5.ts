/**
 * Name-based UUIDs (RFC 4122, section 4.3, version 5): the same name gives the same id on every
 * device and at every resend, so an LRS stores a statement once however often it arrives.
 * SHA-1 is written out because `crypto.subtle` is absent on plain http and answers only later, when
 * a page that is going has gone. It names things here and protects nothing.
 */

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Twenty bytes. */
export const sha1 = (data: Uint8Array): Uint8Array => {
  // The message, a one bit, zeros, and its length in bits, in blocks of 64 bytes (FIPS 180-4, 5.1.1).
  const padded = new DataView(new ArrayBuffer(((data.length + 8) >> 6) * 64 + 64));
  data.forEach((byte, at) => padded.setUint8(at, byte));
  padded.setUint8(data.length, 0x80);
  padded.setUint32(padded.byteLength - 4, data.length * 8);
  const sum = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  for (let block = 0; block < padded.byteLength; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = sum;
    for (let t = 0; t < 80; t++) {
      const back = (by: number): number => words[t - by] ?? 0;
      const word =
        t < 16
          ? padded.getInt32(block + t * 4)
          : rotate(back(3) ^ back(8) ^ back(14) ^ back(16), 1);
      words[t] = word;
      const [f, k] =
        t < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : t < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : t < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      [a, b, c, d, e] = [(rotate(a, 5) + f + e + k + word) | 0, a, rotate(b, 30), c, d];
    }
    for (const [at, add] of [a, b, c, d, e].entries()) sum[at] = ((sum[at] ?? 0) + add) | 0;
  }
  const out = new DataView(new ArrayBuffer(20));
  for (const [at, word] of sum.entries()) out.setInt32(at * 4, word);
  return new Uint8Array(out.buffer);
};

/** The namespace for URLs (RFC 4122, appendix C). */
const URLS = '6ba7b8119dad11d180b400c04fd430c8';

/** The version 5 UUID of a name in the namespace of URLs. */
export const uuid5 = (name: string): string => {
  const space = (URLS.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const bytes = sha1(new Uint8Array([...space, ...new TextEncoder().encode(name)])).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

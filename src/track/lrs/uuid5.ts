/**
 * Name-based UUIDs (RFC 4122, section 4.3, version 5): the same name gives the same id on every
 * device and at every resend, so an LRS stores a statement once however often it arrives.
 * SHA-1 is written out because `crypto.subtle` is absent on plain http and answers only later, when
 * the page may have unloaded. It names things here and protects nothing.
 */

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** For each 20 of the 80 rounds (FIPS 180-4, 4.2.1). */
const CONSTANTS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

/** Forty hexadecimal digits. */
export const sha1 = (data: Uint8Array): string => {
  // The message, a one bit, zeros, and its length in bits, in blocks of 64 bytes (FIPS 180-4, 5.1.1).
  const padded = new DataView(new ArrayBuffer(((data.length + 8) >> 6) * 64 + 64));
  data.forEach((byte, at) => padded.setUint8(at, byte));
  padded.setUint8(data.length, 0x80);
  padded.setUint32(padded.byteLength - 4, data.length * 8);
  let sum = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words: number[] = [];
  for (let block = 0; block < padded.byteLength; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = sum;
    for (let t = 0; t < 80; t++) {
      const back = (by: number): number => words[t - by] ?? 0;
      const word =
        t < 16
          ? padded.getInt32(block + t * 4)
          : rotate(back(3) ^ back(8) ^ back(14) ^ back(16), 1);
      words[t] = word;
      const phase = Math.floor(t / 20);
      const mixed = [d ^ (b & (c ^ d)), b ^ c ^ d, (b & c) | (d & (b | c)), b ^ c ^ d][phase] ?? 0;
      const next = rotate(a, 5) + mixed + e + (CONSTANTS[phase] ?? 0) + word;
      [a, b, c, d, e] = [next | 0, a, rotate(b, 30), c, d];
    }
    sum = [a, b, c, d, e].map((add, at) => ((sum[at] ?? 0) + add) | 0);
  }
  return sum.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};

/** The namespace for URLs (RFC 4122, appendix C), as bytes. */
const URLS = [107, 167, 184, 17, 157, 173, 17, 209, 128, 180, 0, 192, 79, 212, 48, 200];

/** The version 5 UUID of a name in the namespace of URLs. */
export const uuid5 = (name: string): string =>
  sha1(new Uint8Array([...URLS, ...new TextEncoder().encode(name)])).replace(
    /^(.{8})(.{4}).(...)(.)(...)(.{12}).*/,
    (_, low: string, mid: string, high: string, variant: string, clock: string, node: string) =>
      `${low}-${mid}-5${high}-${((Number.parseInt(variant, 16) & 3) | 8).toString(16)}${clock}-${node}`,
  );

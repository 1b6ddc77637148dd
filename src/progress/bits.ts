/**
 * Bits in and out of base64url text (RFC 4648, section 5): six to a character, and no character
 * that an LMS would escape. A reader past the end reads zeros, so trailing zeros need not be stored.
 */
import { fnv } from '../course/hash';

export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export interface Writer {
  /** Writes `value` in `width` bits, most significant first. */
  bits(value: number, width: number): void;
  /** Writes a whole number of any size up to 2^48: groups of four bits, each with a "more" bit. */
  number(value: number): void;
  /** How many bits have been written. */
  readonly length: number;
  /** Appends everything another writer holds. */
  append(other: Writer): void;
  readonly raw: readonly number[];
  /** The text so far, without trailing zero characters. */
  text(): string;
}

export const writer = (): Writer => {
  const raw: number[] = [];
  const self: Writer = {
    raw,
    get length() {
      return raw.length;
    },
    bits(value, width) {
      for (let at = width - 1; at >= 0; at--) raw.push(Math.floor(value / 2 ** at) % 2);
    },
    number(value) {
      const more = value >= 16;
      self.bits(more ? 1 : 0, 1);
      self.bits(value % 16, 4);
      if (more) self.number(Math.floor(value / 16));
    },
    append(other) {
      raw.push(...other.raw);
    },
    text() {
      let out = '';
      for (let at = 0; at < raw.length; at += 6) {
        let six = 0;
        for (let bit = 0; bit < 6; bit++) six = six * 2 + (raw[at + bit] ?? 0);
        out += ALPHABET.charAt(six);
      }
      return out.replace(/A+$/, '');
    },
  };
  return self;
};

export interface Reader {
  bits(width: number): number;
  number(): number;
  /** How many bits have been read. */
  readonly at: number;
  /** Goes on reading at a place further on. */
  skipTo(place: number): void;
  /** Nothing but zeros is left. */
  readonly ended: boolean;
}

/** A reader of text from `writer`. Characters outside the alphabet read as zeros. */
export const reader = (text: string): Reader => {
  let at = 0;
  const bit = (): number => {
    // Past the end there is '', which stands at 0.
    const six = Math.max(0, ALPHABET.indexOf(text.charAt(Math.floor(at / 6))));
    const value = (six >> (5 - (at % 6))) & 1;
    at += 1;
    return value;
  };
  const self: Reader = {
    bits(width) {
      let value = 0;
      for (let n = 0; n < width; n++) value = value * 2 + bit();
      return value;
    },
    number() {
      let value = 0;
      for (let scale = 1; scale < 2 ** 48; scale *= 16) {
        const more = bit();
        value += self.bits(4) * scale;
        if (more === 0) return value;
      }
      return value;
    },
    get at() {
      return at;
    },
    skipTo(place) {
      at = place;
    },
    get ended() {
      return at >= text.length * 6;
    },
  };
  return self;
};

/**
 * A check of `chars` characters: the lowest bits of the text's FNV hash. Each step of FNV maps the lowest bits
 * one to one, so one changed character always changes the check.
 */
export const check = (text: string, chars: number): string => {
  const w = writer();
  w.bits(fnv(text) % 64 ** chars, chars * 6);
  return w.text().padEnd(chars, 'A');
};

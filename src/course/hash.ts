/** Hashes against damage and for shuffling, not against malice. */

/** FNV-1a, 32 bits. */
export const fnv = (text: string): number => {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  }
  return h >>> 0;
};

/** A hash of a text as a whole number below 2^32. */
export const hash = (text: string): number => {
  // Texts that differ in their last letter alone have FNVs that are alike; MurmurHash3's last steps
  // make each bit depend on all of them.
  let h = fnv(text);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

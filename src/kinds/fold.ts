/** How typed words are compared: without case, accents, outer punctuation or doubled spaces. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:!?'"“”„«»-]+|[\s.,;:!?'"“”„«»-]+$/g, '')
    .toLowerCase();

/** A story that is played in every engine, not in Chromium alone: the second argument of its test. */
export const ENGINES = { tag: '@engines' } as const;

/** A story that is played in every engine, not in Chromium alone: the second argument of its test. */
export const ENGINES = { tag: '@engines' } as const;

/** So long that in the engines beside Chromium it is played by its own command: npm run test:keys. */
export const LONG_IN_ENGINES = { tag: ['@engines', '@by-its-own-command'] };

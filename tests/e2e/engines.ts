/** Chromium with all that belongs to a window. */
export const CHROMIUM_PATH = process.env['BROWSER_PATH'] ?? 'chromium';

/** A story that is played in every engine, not in Chromium alone: the second argument of its test. */
export const ENGINES = { tag: '@engines' } as const;

/** In every engine, and so long that it is played by its own command: npm run test:keys. */
export const BY_ITS_OWN_COMMAND = { tag: ['@engines', '@by-its-own-command'] };

import { defineConfig } from 'playwright/test';
import base from '../playwright.config';

/** The themes, and the colours that a device forces on every page. */
const THEMES = {
  light: {},
  dark: { colorScheme: 'dark' },
  contrast: { contrast: 'more' },
  forced: { forcedColors: 'active' },
} as const;

/** The frames that were measured in LMSs, the phone's, and the narrowest that WCAG knows. */
const FRAMES = [
  { width: 1121, height: 799 },
  { width: 714, height: 666 },
  { width: 498, height: 897 },
  { width: 367, height: 666 },
  { width: 320, height: 568 },
];

/** `npm run pictures`: a walk through the unit for each theme and frame. Never part of `npm test`. */
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './setup.ts',
  globalTeardown: './teardown.ts',
  projects: Object.entries(THEMES).flatMap(([theme, contextOptions]) =>
    FRAMES.map((viewport) => ({
      name: `${theme}-${viewport.width}`,
      use: {
        viewport,
        locale: 'en-GB',
        contextOptions: { reducedMotion: 'reduce' as const, ...contextOptions },
      },
    })),
  ),
});

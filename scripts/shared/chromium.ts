/** How Chromium is started for the tests and the bench. */

/**
 * What Playwright itself switches off in Chromium. Of two such lists Chromium reads only the last, so the one below has
 * these too; tests/scripts/chromium.test.ts compares them with Playwright's own.
 */
export const OFF_IN_PLAYWRIGHT: readonly string[] = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'BlockOriginHeaderModificationOnRedirect',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'Translate',
  'AutoDeElevate',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * What Chromium makes ready beside each page, and nobody sees here: two pages for the list below its address bar, and a
 * process for the page that may come next. They took half the time of a short story.
 */
const BESIDE_THE_PAGE: readonly string[] = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
];

/** Chromium refuses its sandbox to root alone; nothing but their own pages is asked for. */
export const CHROMIUM_ARGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${[...OFF_IN_PLAYWRIGHT, ...BESIDE_THE_PAGE].join()}`,
];

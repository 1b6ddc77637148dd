import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OFF_IN_PLAYWRIGHT } from '../../scripts/shared/chromium';

test('what Playwright switches off in Chromium stays off in the browser tests', () => {
  const source = readFileSync('node_modules/playwright-core/lib/coreBundle.js', 'utf8');
  const [, list = ''] = /disabledFeatures = \[([\s\S]*?)\]/.exec(source) ?? [];
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(OFF_IN_PLAYWRIGHT).toEqual(names);
});

/**
 * A window of WebKit for a test, over WebDriver: Playwright drives only builds of its own, which not every
 * machine can run. Each worker has a screen that nobody sees, and a driver that serves its tests in turn.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { WebDriver } from 'selenium-webdriver';
import { Builder, By, Key, until } from 'selenium-webdriver';
import { hostTest } from '../harness';
import type { Frame, KeyedPage } from '../part';
import { WebPart } from './part';
import type { Program } from './program';
import { start } from './program';

/** The names that the stories use, as WebDriver has them. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowUp: Key.ARROW_UP,
  Enter: Key.ENTER,
  Home: Key.HOME,
  Space: Key.SPACE,
  Tab: Key.TAB,
};

/** A window, and in it the frame that was entered last. */
export interface Window extends KeyedPage {
  readonly driver: WebDriver;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** What is looked up from now on stands in this frame; without one, in the page itself. */
  enter(selector?: string): Promise<Frame>;
}

const windowOf = (driver: WebDriver): Window => {
  const page = new WebPart(driver);
  const keys = (text: string): Promise<void> => driver.actions().sendKeys(text).perform();
  return {
    driver,
    goto: (url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    async enter(selector) {
      await driver.switchTo().defaultContent();
      if (selector) {
        await driver.wait(until.ableToSwitchToFrame(By.css(selector)));
      }
      return page;
    },
    locator: (selector, options) => page.locator(selector, options),
    keyboard: {
      async press(name) {
        const key = KEYS[name];
        if (!key) throw new Error(`Expected a key that KEYS has, got ${name}.`);
        await keys(key);
      },
      type: keys,
    },
  };
};

/** A port that nobody listens at. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/status`)).ok;
  } catch {
    return false;
  }
};

/** How often a driver may find that another program took its port between the choice and the start. */
const ATTEMPTS = 3;

/** @throws a sentence when the driver ends at once, whatever the port. */
const startDriver = async (env: NodeJS.ProcessEnv): Promise<{ driver: Program; url: string }> => {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const driver = start(process.env['WEBKIT_DRIVER_PATH'] ?? '', [`--port=${port}`], {
      stdio: 'ignore',
      env,
    });
    const ready = async (): Promise<void> => {
      while (driver.isRunning() && !(await answers(url))) await pause(100);
    };
    try {
      await driver.before(ready());
      return { driver, url };
    } catch (problem) {
      if (attempt === ATTEMPTS) throw problem;
    }
  }
};

export const test = hostTest.extend<{ window: Window }, { driverUrl: string }>({
  driverUrl: [
    async ({ launchOptions }, use) => {
      const screen = start(
        'Xvfb',
        ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'],
        { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
      );
      try {
        // The number of the screen, written once it is there.
        const written = once(screen.child.stdio[3] as Readable, 'data');
        const [display] = (await screen.before(written)) as [Buffer];
        const env = { ...launchOptions.env, DISPLAY: `:${String(display).trim()}` };
        const { driver, url } = await startDriver(env);
        try {
          await use(url);
        } finally {
          await driver.stop();
        }
      } finally {
        await screen.stop();
      }
    },
    { scope: 'worker' },
  ],
  window: async ({ driverUrl }, use) => {
    const driver = await new Builder()
      .usingServer(driverUrl)
      .withCapabilities({ browserName: 'MiniBrowser' })
      .build();
    try {
      // The test's own limit is nearer.
      await driver.manage().setTimeouts({ script: 3_600_000, pageLoad: 3_600_000 });
      await driver.manage().window().setRect({ width: 714, height: 666 });
      await use(windowOf(driver));
    } finally {
      await driver.quit();
    }
  },
});

export { expect } from 'playwright/test';

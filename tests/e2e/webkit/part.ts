/** The parts of a page over WebDriver, by which WebKit is driven. */
import { expect } from 'playwright/test';
import type { WebDriver, WebElement } from 'selenium-webdriver';
import { error } from 'selenium-webdriver';
import type { Part } from '../part';

/** How to come from the page to the elements: those below, those with a text, the n-th (-1 is the last). */
type Step =
  | { readonly below: string }
  | { readonly text: string; readonly flags: string }
  | { readonly nth: number };

/** Runs in the page. @returns the elements at the end of the way. */
const walk = (steps: readonly Step[]): Element[] => {
  /** In shadow trees, too: the workshop's editor stands in one. */
  const below = (root: ParentNode, selector: string): Element[] => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? below(shadowRoot, selector) : [],
    ),
  ];
  let found: Element[] = [document.documentElement];
  for (const step of steps) {
    if ('below' in step) {
      found = [...new Set(found.flatMap((one) => below(one, step.below)))];
    } else if ('nth' in step) {
      found = found.slice(step.nth, step.nth + 1 || undefined);
    } else {
      const pattern = new RegExp(step.text, step.flags);
      found = found.filter((one) => pattern.test(one.textContent.replace(/\s+/g, ' ').trim()));
    }
  }
  return found;
};

/** A text is found in any case, as Playwright does. */
const withText = (text: string | RegExp): Step =>
  typeof text === 'string'
    ? { text: text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), flags: 'i' }
    : { text: text.source, flags: text.flags };

declare global {
  /** Ends what `aim` began. @returns whether the click has come. */
  var landed: (() => boolean) | undefined;
}

/**
 * Runs in the page, before a click: the driver looks where an element is and then presses there, and tells of a
 * success where the page has moved in between, or a button is disabled. What comes to another element until then is
 * kept from it.
 */
const aim = (element: Element): void => {
  let hit = false;
  const done = new AbortController();
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const watch = (event: Event): void => {
      if (event.composedPath().includes(element)) hit ||= type === 'click';
      else if (!hit) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    };
    addEventListener(type, watch, { capture: true, signal: done.signal });
  }
  globalThis.landed = () => {
    done.abort();
    return hit;
  };
};

/** The driver said that it was done, and the element has nothing of it. */
class MissedError extends Error {}

/** What passes by itself: an element was missed, drawn anew, is covered, or is not ready. */
const PASSING = [
  MissedError,
  error.StaleElementReferenceError,
  error.ElementClickInterceptedError,
  error.ElementNotInteractableError,
  error.InvalidElementStateError,
];

/** What a driver says of a page or frame that is no longer there. */
const LEFT = [error.NoSuchFrameError, error.NoSuchWindowError];

export class WebPart implements Part {
  readonly #driver: WebDriver;
  readonly #steps: readonly Step[];

  constructor(driver: WebDriver, steps: readonly Step[] = []) {
    this.#driver = driver;
    this.#steps = steps;
  }

  #then(...steps: readonly Step[]): WebPart {
    return new WebPart(this.#driver, [...this.#steps, ...steps]);
  }

  /** Runs a script that knows the `elements`, and the values as `arguments` from the second on. */
  #run<R>(script: string, ...values: readonly unknown[]): Promise<R> {
    const all = `const elements = (${String(walk)})(arguments[0]); ${script}`;
    return this.#driver.executeScript<R>(all, this.#steps, ...values);
  }

  /** Does something to the first element, as soon as there is one and it can be done. */
  async #act<R>(what: (element: WebElement) => Promise<R>): Promise<R> {
    let result: R | undefined;
    const attempt = async (): Promise<string> => {
      const [element] = await this.#run<WebElement[]>('return elements.slice(0, 1);');
      if (!element) return 'no element';
      try {
        result = await what(element);
        return 'done';
      } catch (problem) {
        if (PASSING.some((passing) => problem instanceof passing)) return String(problem);
        throw problem;
      }
    };
    await expect.poll(attempt, { message: JSON.stringify(this.#steps) }).toBe('done');
    return result as R;
  }

  locator(selector: string, options: { readonly hasText?: string | RegExp } = {}): WebPart {
    const { hasText } = options;
    return this.#then({ below: selector }, ...(hasText === undefined ? [] : [withText(hasText)]));
  }

  first(): WebPart {
    return this.#then({ nth: 0 });
  }

  last(): WebPart {
    return this.#then({ nth: -1 });
  }

  nth(n: number): WebPart {
    return this.#then({ nth: n });
  }

  async all(): Promise<WebPart[]> {
    return Array.from({ length: await this.count() }, (_, n) => this.nth(n));
  }

  count(): Promise<number> {
    return this.#run('return elements.length;');
  }

  async #clickOn(element: WebElement): Promise<void> {
    await this.#driver.executeScript(`(${String(aim)})(arguments[0]);`, element);
    await element.click();
    const hasLanded = this.#driver
      // A page that the click has led to knows nothing of it.
      .executeScript<boolean>('return globalThis.landed?.() ?? true;')
      .catch((problem: unknown) => {
        // Nor does one that the click has closed.
        if (LEFT.some((gone) => problem instanceof gone)) return true;
        throw problem;
      });
    if (!(await hasLanded))
      throw new MissedError('The click met another element, or a disabled one.');
  }

  click(): Promise<void> {
    return this.#act((element) => this.#clickOn(element));
  }

  check(): Promise<void> {
    return this.setChecked(true);
  }

  setChecked(checked: boolean): Promise<void> {
    return this.#act(async (element) => {
      if ((await element.isSelected()) !== checked) await this.#clickOn(element);
      if ((await element.isSelected()) !== checked) throw new MissedError('It is as it was.');
    });
  }

  fill(value: string): Promise<void> {
    return this.#act(async (element) => {
      await element.clear();
      await element.sendKeys(value);
      const held = await element.getProperty('value');
      if (held !== value) throw new MissedError(`The field holds “${held}”.`);
    });
  }

  selectOption(value: string): Promise<void> {
    return this.#act(async (list) => {
      const options = await list.findElements({ css: 'option' });
      const named = await Promise.all(
        options.map(async (option) => [await option.getAttribute('value'), await option.getText()]),
      );
      const option = options[named.findIndex((names) => names.includes(value))];
      if (!option) throw new Error(`Expected an option ${value}, got ${named.join('; ')}.`);
      await option.click();
      if (!(await option.isSelected())) throw new MissedError('Another option is selected.');
    });
  }

  inputValue(): Promise<string> {
    return this.evaluate((element) => (element as HTMLInputElement).value, '');
  }

  getAttribute(name: string): Promise<string | null> {
    return this.evaluate((element, attribute) => element.getAttribute(attribute), name);
  }

  allTextContents(): Promise<string[]> {
    return this.evaluateAll((elements) => elements.map((element) => element.textContent));
  }

  /** For it to be seen, as with Playwright. */
  waitFor(): Promise<void> {
    const isSeen = (): Promise<boolean> => this.#act((element) => element.isDisplayed());
    return expect.poll(isSeen, { message: JSON.stringify(this.#steps) }).toBe(true);
  }

  evaluate<R>(run: (element: HTMLElement, value: string) => R, value: string): Promise<R> {
    return this.#act((element) =>
      this.#driver.executeScript<R>(`return (${String(run)})(...arguments);`, element, value),
    );
  }

  evaluateAll<R>(run: (elements: Element[]) => R): Promise<R> {
    return this.#run(`return (${String(run)})(elements);`);
  }
}

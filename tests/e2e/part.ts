/**
 * What the stories of every engine ask of a page. Playwright's locators have all of it; for an engine that
 * Playwright cannot drive, webkit/part.ts has it over WebDriver.
 */
import { expect } from 'playwright/test';

/** Some elements of a page, looked up anew each time. Whatever acts on one waits for it to be there. */
export interface Part {
  locator(selector: string, options?: { readonly hasText?: string | RegExp }): Part;
  first(): Part;
  last(): Part;
  nth(n: number): Part;
  all(): Promise<Part[]>;
  count(): Promise<number>;
  click(): Promise<void>;
  check(): Promise<void>;
  setChecked(checked: boolean): Promise<void>;
  fill(value: string): Promise<void>;
  /** By the value of an option, or its words. */
  selectOption(value: string): Promise<unknown>;
  inputValue(): Promise<string>;
  getAttribute(name: string): Promise<string | null>;
  allTextContents(): Promise<string[]>;
  waitFor(): Promise<void>;
  evaluate<R>(run: (element: HTMLElement, value: string) => R, value: string): Promise<R>;
  evaluateAll<R>(run: (elements: Element[]) => R): Promise<R>;
}

/** A page, or a frame in it. */
export type Frame = Pick<Part, 'locator'>;

/** A page with its keyboard. */
export interface KeyedPage extends Frame {
  readonly keyboard: {
    press(key: string): Promise<void>;
    type(text: string): Promise<void>;
  };
}

export const isFocused = (part: Part): Promise<boolean> =>
  part.evaluateAll((elements) => elements.some((one) => one === document.activeElement));

export const expectFocused = (part: Part): Promise<void> =>
  expect.poll(() => isFocused(part)).toBe(true);

export const expectText = (part: Part, text: string | RegExp): Promise<void> =>
  expect.poll(async () => (await part.allTextContents()).join('\n')).toMatch(text);

export const expectTexts = (part: Part, texts: readonly string[]): Promise<void> =>
  expect.poll(() => part.allTextContents()).toEqual(texts);

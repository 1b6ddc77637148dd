/** Axe in a page: what breaks WCAG 2.2 AA, or axe's own good habits. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright/test';
import { expect } from './harness';

/** The short form: a page reads it in half the time. */
const AXE = readFileSync(
  resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
);

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * The rules that ask for colours, sizes and places, so that each display can have an answer of its own. What the others say
 * follows from the elements, and from which of them are shown.
 */
const VISUAL_RULES = [
  'color-contrast',
  'css-orientation-lock',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

interface Color {
  r: number;
  g: number;
  b: number;
  alpha: number;
  parseString(text: string): Color;
}

/** What is asked of axe once it is in the page. */
interface Axe {
  readonly commons: { readonly color: { readonly Color: { readonly prototype: Color } } };
  run(
    context: object,
    options: object,
  ): Promise<{
    readonly passes: readonly object[];
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }[];
  }>;
}

declare global {
  // eslint-disable-next-line no-var -- so that it is a property of the page's own global object
  var axe: Axe | undefined;
  /** What the page was, and what of it was shown, each time that axe looked at it. */
  // eslint-disable-next-line no-var -- as above
  var lookedAt: Set<string> | undefined;
}

/** Axe is put into a page once: reading its half megabyte takes as long as looking. */
const bringAxe = async (page: Page): Promise<void> => {
  if (await page.evaluate(() => 'axe' in window)) return;
  await page.evaluate(AXE);
  await page.evaluate(() => {
    // Axe asks for this property before it asks for the colour, and Chromium does not tell the forced one there.
    const ask = CSSStyleDeclaration.prototype.getPropertyValue;
    CSSStyleDeclaration.prototype.getPropertyValue = function value(name) {
      return name === '-webkit-text-fill-color' ? '' : ask.call(this, name);
    };
    // Axe reads the text of a colour for each element behind each text: a sixth of its time, for some ten colours.
    const color = globalThis.axe?.commons.color.Color.prototype;
    if (!color) return;
    const parse = color.parseString;
    const parsed = new Map<string, Pick<Color, 'r' | 'g' | 'b' | 'alpha'>>();
    color.parseString = function parseString(text) {
      const known = parsed.get(text);
      if (known) return Object.assign(this, known);
      const { r, g, b, alpha } = parse.call(this, text);
      parsed.set(text, { r, g, b, alpha });
      return this;
    };
  });
};

export interface AxeOptions {
  /** What is not looked at. A frame is never looked into. */
  readonly without?: readonly string[];
  /** Where the page has the same elements, shown in the same way, as before, only the visual rules are asked again. */
  readonly onlyNew?: boolean;
}

/** The rules that the page breaks, and the places. */
export const violationsIn = async (
  page: Page,
  { without = [], onlyNew = false }: AxeOptions = {},
): Promise<{ readonly rule: string; readonly places: string }[]> => {
  await bringAxe(page);
  const { violations, passes } = await page.evaluate(
    async ({ tags, visualRules, excluded, onlyNew }) => {
      /** Of each element whether it is shown and ticked, in shadow trees too. */
      const shownIn = (root: ParentNode): string =>
        Array.from(root.querySelectorAll('*'), (element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const isDrawn = right > Math.max(left, 0) && bottom > Math.max(top, -scrollY);
          const isSeen = element.checkVisibility({
            opacityProperty: true,
            visibilityProperty: true,
          });
          return [
            Number(isDrawn) + 2 * Number(isSeen) + 4 * Number(element.matches(':checked')),
            element.shadowRoot ? shownIn(element.shadowRoot) : '',
          ].join('');
        }).join('');
      const known = (globalThis.lookedAt ??= new Set());
      const { title, body } = document;
      const snapshot = [...excluded, shownIn(document), title, body.outerHTML].join('\n');
      const isKnown = onlyNew && known.has(snapshot);
      known.add(snapshot);
      const found = await globalThis.axe?.run(
        { include: [['html']], exclude: excluded.map((selector) => [selector]) },
        {
          runOnly: isKnown ? { type: 'rule', values: visualRules } : { type: 'tag', values: tags },
          resultTypes: ['violations'],
          iframes: false,
        },
      );
      return {
        passes: found?.passes.length ?? 0,
        violations: (found?.violations ?? []).map(({ id, nodes }) => ({
          rule: id,
          places: nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n'),
        })),
      };
    },
    { tags: TAGS, visualRules: VISUAL_RULES, excluded: without, onlyNew },
  );
  expect(passes, 'axe has looked').toBeGreaterThan(0);
  return violations;
};

/** All that is wrong is told at once: the walk goes on. */
export const expectAccessible = async (
  page: Page,
  what: string,
  options?: AxeOptions,
): Promise<void> => {
  expect.soft(await violationsIn(page, options), what).toEqual([]);
};

/**
 * Formulas: TeX between dollar signs, made MathML and a line of plain text by the build. What the library
 * writes is read again as a tree of which only known elements and attributes stay: a page shows no style
 * that its policy does not know, and nothing of an author's is markup.
 */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SaxesParser } from 'saxes';
import temml from 'temml';
import { markFormula } from '../course/formula';
import { quoted } from './suggest';

/** As Pandoc reads it: no space inside the signs, no figure behind them, so that "$5 or $6" is none. */
const FORMULA = /(?<![\\$])(\$\$?)(?=[^\s$])([^$\n]*[^$\s\\])\1(?![\d$])/g;

export interface Formula {
  readonly element: Element;
  /** In a line: x², (a + b)⁄2. */
  readonly text: string;
}

const ELEMENTS: ReadonlySet<string> = new Set(
  'math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover'.split(
    ' ',
  ),
);

const ATTRIBUTES: ReadonlySet<string> = new Set(
  'accent accentunder columnspan depth display displaystyle fence form height largeop linethickness lspace mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric voffset width'.split(
    ' ',
  ),
);

const WHAT: Readonly<Record<string, string>> = { menclose: 'a frame or a line through it' };

/** A command that would need a style in the page. */
const STYLED = /\\(?:color|textcolor|colorbox|fcolorbox|bbox|tag)\b/;

interface Read {
  readonly element: Element;
  readonly unknown: readonly string[];
}

const read = (mathml: string): Read => {
  const root: Element = { type: 'element', tagName: 'math', properties: {}, children: [] };
  const open: Element[] = [root];
  const unknown: string[] = [];
  const add = (child: ElementContent): void => void open.at(-1)?.children.push(child);
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (!ELEMENTS.has(name)) unknown.push(name);
    const known = Object.entries(attributes).filter(([key]) => ATTRIBUTES.has(key));
    const element: Element = {
      type: 'element',
      tagName: name,
      properties: Object.fromEntries(known),
      children: [],
    };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (value) => add({ type: 'text', value }));
  parser.write(mathml).close();
  const [element] = root.children;
  return { element: element?.type === 'element' ? element : root, unknown };
};

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
const RAISED_SIGNS: Readonly<Record<string, string>> = { n: 'ⁿ', '+': '⁺', '-': '⁻', '−': '⁻' };
const LOWERED_SIGNS: Readonly<Record<string, string>> = { '+': '₊', '-': '₋', '−': '₋' };

const small = (
  text: string,
  figures: string,
  signs: Readonly<Record<string, string>>,
  sign: string,
): string => {
  const tight = text.replace(/\s/g, '');
  const made = [...tight].map((c) => (/\d/.test(c) ? figures[Number(c)] : signs[c]));
  return made.every((c) => c !== undefined) ? made.join('') : sign + grouped(text);
};

const grouped = (text: string): string => (/^[\p{L}\p{N}.,′]*$/u.test(text) ? text : `(${text})`);

/** A sign between two others has a space on each side; one before a first has none behind. */
const OPERATOR = /^[=<>≤≥≠≈≡→⇒⇔←↔∈+\-−±×·÷∗]$/;

const inLine = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node, at) => {
      const text = lineOf(node);
      return node.type === 'element' && node.tagName === 'mo' && OPERATOR.test(text) && at > 0
        ? ` ${text} `
        : text;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();

const lineOf = (node: ElementContent): string => {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  const [first = '', second = '', third = ''] = node.children.map(lineOf);
  switch (node.tagName) {
    case 'mfrac':
      return `${grouped(first)}⁄${grouped(second)}`;
    case 'msup':
      return first + small(second, RAISED, RAISED_SIGNS, '^');
    case 'msub':
      return first + small(second, LOWERED, LOWERED_SIGNS, '_');
    case 'msubsup':
    case 'munderover':
      return (
        first + small(second, LOWERED, LOWERED_SIGNS, '_') + small(third, RAISED, RAISED_SIGNS, '^')
      );
    case 'munder':
      return first + small(second, LOWERED, LOWERED_SIGNS, '_');
    case 'msqrt':
      return `√${grouped(inLine(node.children))}`;
    case 'mroot':
      return small(second, RAISED, RAISED_SIGNS, '^') + `√${grouped(first)}`;
    case 'mtr':
      return node.children.map(lineOf).join(', ');
    case 'mtable':
      return node.children.map(lineOf).join('; ');
    case 'mspace':
      return ' ';
    default:
      return inLine(node.children);
  }
};

/** @returns what is wrong with the TeX, as a sentence. */
export const formulaOf = (tex: string, display: boolean): Formula | { readonly wrong: string } => {
  const shown = quoted(tex.trim());
  let mathml: string;
  try {
    mathml = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      strict: false,
      maxExpand: 200,
      maxSize: [20, 20],
    });
  } catch (error) {
    const said = error instanceof Error ? error.message.trim().split(' at position')[0] : '';
    return { wrong: `Expected a formula in TeX, got ${shown}: ${said?.replace(/[.:]?$/, '.')}` };
  }
  const { element, unknown } = read(mathml);
  const [other] = unknown;
  if (other !== undefined || STYLED.test(tex)) {
    const what = (other === undefined ? 'a colour or a tag' : WHAT[other]) ?? other;
    return { wrong: `Expected a formula that pages can show, got ${shown}, which has ${what}.` };
  }
  return { element, text: inLine(element.children) };
};

/** What is wrong with the formulas of a text. */
export const wrongFormula = (text: string): string | undefined => {
  for (const [, signs, tex = ''] of text.matchAll(FORMULA)) {
    const made = formulaOf(tex, signs === '$$');
    if ('wrong' in made) return made.wrong;
  }
  return undefined;
};

/** The text with something else in place of its formulas. */
export const replaceFormulas = (text: string, by: (text: string, html: string) => string): string =>
  text.replace(FORMULA, (whole, signs: string, tex: string) => {
    const made = formulaOf(tex, signs === '$$');
    return 'wrong' in made ? whole : by(made.text, toHtml(made.element));
  });

/** The text with its formulas as blocks hold them (src/course/formula.ts). */
export const withFormulas = (text: string): string => replaceFormulas(text, markFormula);

/** Every formula that stands in a value of a block. */
export const formulasIn = (value: unknown): Record<string, string> => {
  const found: Record<string, string> = {};
  const visit = (one: unknown): void => {
    if (typeof one === 'string') {
      replaceFormulas(one, (text, html) => {
        found[text] ??= html;
        return '';
      });
    } else if (typeof one === 'object' && one !== null) Object.values(one).forEach(visit);
  };
  visit(value);
  return found;
};

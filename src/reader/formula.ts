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
import { own } from '../course/own';
import { remember } from '../course/remember';
import type { FilePosition } from './problem';
import { quoted } from './suggest';
import type { Path } from './walk';

/** As Pandoc reads it: no space inside the signs, no figure behind them, so that "$5 or $6" is none. */
const FORMULA = /(?<![\\$])(\$\$?)(?=[^\s$])([^$\n]*[^$\s\\])\1(?![\d$])/g;

interface Formula {
  readonly element: Element;
  /** In a line: x², (a + b)⁄2. */
  readonly text: string;
}

const ELEMENTS: ReadonlySet<string> = new Set(
  'math merror mfrac mi mmultiscripts mn mo mover mpadded mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover'.split(
    ' ',
  ),
);

const ATTRIBUTES: ReadonlySet<string> = new Set(
  'accent accentunder columnspan depth display displaystyle fence form height largeop linethickness lspace mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric voffset width'.split(
    ' ',
  ),
);

const WHAT: Readonly<Record<string, string>> = {
  menclose: 'a frame or a line through it',
  mphantom: 'room for signs that nobody sees',
};

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
const RAISED_SIGNS: Readonly<Record<string, string>> = {
  n: 'ⁿ',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '∘': '°',
  '°': '°',
  '′': '′',
};
const LOWERED_SIGNS: Readonly<Record<string, string>> = { '+': '₊', '-': '₋', '−': '₋' };

/** What a row, a space around it or a size hold alone. */
const WRAPS: ReadonlySet<string> = new Set(['mrow', 'mstyle', 'mpadded']);

const core = (node: ElementContent | undefined): ElementContent | undefined => {
  if (node?.type !== 'element' || !WRAPS.has(node.tagName)) return node;
  const seen = node.children.filter((child) => lineOf(child).trim() !== '');
  return seen.length === 1 ? core(seen[0]) : node;
};

const isElement = (node: ElementContent | undefined, ...names: readonly string[]): boolean =>
  node?.type === 'element' && names.includes(node.tagName);

/** In round brackets, but for a single letter, name or number: what follows it is never taken for a part of it. */
const grouped = (node: ElementContent | undefined): string => {
  const text = node === undefined ? '' : lineOf(node).trim();
  const token = isElement(core(node), 'mi', 'mn', 'mtext') && /^[\p{L}\p{N}.,]+$/u.test(text);
  return token || text === '' ? text : `(${text})`;
};

/** What a figure is raised or lowered at: brackets of its own are enough. */
const base = (node: ElementContent | undefined): string => {
  const inner = core(node);
  if (isElement(inner, 'mo')) return node === undefined ? '' : lineOf(node);
  if (inner?.type === 'element' && inner.tagName === 'mrow') {
    const ends = [inner.children[0], inner.children.at(-1)];
    const fenced = ends.every((one) => one?.type === 'element' && one.properties['fence']);
    if (fenced) return lineOf(inner);
  }
  return grouped(node);
};

const small = (
  node: ElementContent | undefined,
  figures: string,
  signs: Readonly<Record<string, string>>,
  sign: string,
): string => {
  const tight = (node === undefined ? '' : lineOf(node)).replace(/\s/g, '');
  const made = [...tight].map((c) => (/\d/.test(c) ? figures[Number(c)] : own(signs, c)));
  return made.every((c) => c !== undefined) ? made.join('') : sign + grouped(node);
};

const raised = (node: ElementContent | undefined): string => small(node, RAISED, RAISED_SIGNS, '^');
const lowered = (node: ElementContent | undefined): string =>
  small(node, LOWERED, LOWERED_SIGNS, '_');

/** A sign between two others has a space on each side; one before a first has none behind. */
const OPERATOR = /^[=<>≤≥≠≈≡→⇒⇔←↔∈+\-−±×·⋅÷∗]$/;

const isOperator = (node: ElementContent | undefined): boolean =>
  node !== undefined && isElement(node, 'mo') && OPERATOR.test(lineOf(node));

/** Whether what stands beside it would seem to be a part of a fraction: a⁄bc could be a⁄(bc). */
const touched = (before: ElementContent | undefined, after: ElementContent | undefined): boolean =>
  (before !== undefined && !isOperator(before) && !/[\s([{]$/.test(lineOf(before))) ||
  (after !== undefined && !isOperator(after) && !/^[\s)\]}]/.test(lineOf(after)));

const inLine = (nodes: readonly ElementContent[]): string =>
  nodes
    .filter((node) => lineOf(node) !== '')
    .map((node, at, all) => {
      const text = lineOf(node);
      if (isOperator(node)) return at > 0 ? ` ${text} ` : text;
      const before = all[at - 1];
      const inner = core(node);
      if (!isElement(inner, 'mfrac', 'mroot') || !touched(before, all[at + 1])) return text;
      // A number and a half: a space says that it is not multiplied.
      const mixed =
        isElement(before, 'mn') && /^\d+⁄\d+$/.test(text) && !touched(undefined, all[at + 1]);
      return mixed ? ` ${text}` : `(${text})`;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Signs between letters that nobody sees. */
const INVISIBLE = /[\u2061-\u2064]/g;

/** Asked for each part again and again, by all that stands around it: remembered, since a tree never changes. */
const remembered = remember((node: ElementContent) => ({ line: writeLine(node) }));

/** A part of a formula in a line. */
const lineOf = (node: ElementContent): string => remembered(node).line;

const writeLine = (node: ElementContent): string => {
  if (node.type !== 'element') {
    return node.type === 'text' ? node.value.replace(INVISIBLE, '') : '';
  }
  const [first, second, third] = node.children;
  switch (node.tagName) {
    case 'mfrac':
      return String(node.properties['linethickness'] ?? '').startsWith('0')
        ? `${grouped(first)} over ${grouped(second)}`
        : `${grouped(first)}⁄${grouped(second)}`;
    case 'msup':
      return base(first) + raised(second);
    case 'msub':
    case 'munder':
      return base(first) + lowered(second);
    case 'msubsup':
    case 'munderover':
      return base(first) + lowered(second) + raised(third);
    case 'msqrt':
      return `√${grouped({ type: 'element', tagName: 'mrow', properties: {}, children: node.children })}`;
    case 'mroot':
      return `${raised(second)}√${grouped(first)}`;
    case 'mtr':
      return node.children.map(lineOf).join(', ');
    case 'mtable':
      return node.children.map(lineOf).join('; ');
    case 'mspace':
      return parseFloat(String(node.properties['width'] ?? '0')) > 0 ? ' ' : '';
    case 'mtext':
      return node.children.map(lineOf).join('');
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
    const what = (other === undefined ? 'a colour or a tag' : own(WHAT, other)) ?? other;
    return { wrong: `Expected a formula that pages can show, got ${shown}, which has ${what}.` };
  }
  const text = inLine(element.children);
  if (text === '') {
    return {
      wrong: `Expected a formula that can be seen, got ${shown}, which shows nothing. Write a sign into it, or delete it.`,
    };
  }
  // What is too wide scrolls in itself, so keys must reach it.
  if (display) element.properties['tabIndex'] = 0;
  return { element, text };
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

/** A dollar sign that was kept from beginning a formula. */
export const plainDollars = (text: string): string => text.replace(/\\\$/g, '$$');

/** The first formula of a text, as it was written. */
export const formulaIn = (text: string): string | undefined =>
  [...text.matchAll(FORMULA)].map(([whole]) => whole)[0];

/** A formula in a text of a block. */
export interface FormulaRead extends FilePosition {
  readonly tex: string;
  /** In a line. */
  readonly text: string;
  readonly mathml: string;
  /** The MathML that it has inside a sentence: the same in a sentence and on a line of its own. */
  readonly inSentence: string;
}

/** Every formula that stands in a value of a block; `at`: where a path of it stands. */
export const formulasIn = (value: unknown, at: (path: Path) => FilePosition): FormulaRead[] => {
  const found: FormulaRead[] = [];
  const visit = (one: unknown, path: Path): void => {
    if (typeof one === 'string') {
      for (const [, signs, tex = ''] of one.matchAll(FORMULA)) {
        const made = formulaOf(tex, signs === '$$');
        const inside = formulaOf(tex, false);
        if ('wrong' in made || 'wrong' in inside) continue;
        const { text } = made;
        const [mathml, inSentence] = [toHtml(made.element), toHtml(inside.element)];
        found.push({ ...at(path), tex: tex.trim(), text, mathml, inSentence });
      }
    } else if (typeof one === 'object' && one !== null) {
      for (const [key, inner] of Object.entries(one)) visit(inner, [...path, key]);
    }
  };
  visit(value, []);
  return found;
};

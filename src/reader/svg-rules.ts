/**
 * What a picture may hold. A list of what is allowed, never of what is not: whatever a browser may one
 * day run or load is not on it.
 */
import { pictureStyle } from '../html/picture-style';
import { didYouMean } from './suggest';

/** Characters. The advice is 5 KB; what is far above that is a photograph, or no picture at all. */
export const MOST_CHARACTERS = 100_000;

/** Of one picture: who has mended these sees the others. */
export const MOST_PROBLEMS = 20;

/** Namespaces: no name means that the file does not say which, as a drawing in a page may. */
const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

const list = (names: string): readonly string[] => names.split(' ');

/** A colour as drawing programs write it: #b3201a, maroon, rgb(179, 32, 26). */
const COLOUR = /^(?:#[0-9a-f]{3,8}|[a-z]+|rgba?\([\d\s.,%]+\))$/i;

const gradients = list('linearGradient radialGradient');

const elements = list(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs use clipPath symbol linearGradient radialGradient stop',
);

/** Where and how something is drawn. */
export const attributes = list(
  'viewBox preserveAspectRatio id class role aria-label d x y x1 y1 x2 y2 cx cy r rx ry dx dy width height points transform rotate pathLength fill fill-opacity fill-rule stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width opacity vector-effect clip-path clip-rule clipPathUnits offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod fx fy fr font-family font-size font-style font-weight letter-spacing word-spacing text-anchor text-decoration textLength lengthAdjust dominant-baseline alignment-baseline baseline-shift href',
);

const classes = list(
  'f-paper f-ink f-red f-sand f-grey f-deep s-ink s-red s-paper s-grey s-sand t t-inv',
);

const styleRules = pictureStyle.slice('<style>'.length, -'</style>'.length);

/** A name as the XML reader resolved it. */
export interface Name {
  readonly name: string;
  readonly namespace: string;
  /** As the file has it, with its prefix. */
  readonly written: string;
}

const isSvg = ({ namespace }: Name): boolean => namespace === '' || namespace === SVG;

/** What is wrong with an element, if anything. `text`: what stands in it. */
export const judgeElement = (element: Name, text: () => string): string | undefined => {
  const { name, written } = element;
  if (isSvg(element) && elements.includes(name)) return undefined;
  if (isSvg(element) && name === 'style') {
    if (text() === styleRules) return undefined;
    return `Expected no <style> in a picture but the line that gives the classes their colours, got another. The line is: ${pictureStyle}`;
  }
  return `Expected drawing elements alone, got <${written}>. The elements are: ${elements.join(', ')}.`;
};

/** An attribute's name in the picture that is sent; undefined where it may not be there. */
const allowedName = ({ name, namespace }: Name): string | undefined => {
  if (namespace === XLINK) return name === 'href' ? name : undefined;
  return namespace === '' && attributes.includes(name) ? name : undefined;
};

/** What is wrong with an attribute, if anything. */
export const judgeAttribute = (
  element: string,
  attribute: Name,
  value: string,
): string | undefined => {
  const { written } = attribute;
  if (/^on/i.test(written)) {
    return `Expected no event handlers in a picture, got '${written}'. Delete it.`;
  }
  if (/^style$/i.test(written)) {
    return "Expected no 'style' in a picture, got one. Use the class names for colours and attributes such as stroke-width for the rest.";
  }
  if (element === 'svg' && (written === 'width' || written === 'height')) {
    return `Expected the <svg> without '${written}', so that it fits every screen, got one. Delete it and keep the viewBox.`;
  }
  const name = allowedName(attribute);
  if (name === undefined) {
    return `Expected the attributes of a drawing alone, got '${written}'.${didYouMean(written, attributes)} Delete it.`;
  }
  if (name === 'href') {
    const inside = element === 'use' || gradients.includes(element);
    if (inside && /^#[\w-]+$/.test(value)) return undefined;
    return `Expected no link to another file in a picture, got "${value}". Draw it inside the picture.`;
  }
  if (['fill', 'stroke', 'stop-color'].includes(name)) {
    if (COLOUR.test(value) || (name !== 'stop-color' && /^url\(#[\w-]+\)$/.test(value))) {
      return undefined;
    }
    return `Expected a colour like #b3201a, or one of the theme through a class, like class="${name === 'stroke' ? 's' : 'f'}-red", got ${name}="${value}".`;
  }
  if (name === 'clip-path' && /^url\(#[\w-]+\)$/.test(value)) return undefined;
  if (name === 'class') {
    const odd = value.split(/\s+/).find((one) => one !== '' && !classes.includes(one));
    if (odd === undefined) return undefined;
    return `'${odd}' is not a class for pictures.${didYouMean(odd, classes)} The classes are: ${classes.join(', ')}.`;
  }
  if (name === 'id') {
    if (/^[\w-]+$/.test(value)) return undefined;
    return `Expected an id of letters, digits and hyphens, got "${value}".`;
  }
  // The page has its own: see svg.ts.
  if (name === 'aria-label' || name === 'role') return undefined;
  // Numbers, units, words and the functions of a transform: nothing that CSS would read as an address.
  if (/^[-+\w\s.,%#()']*$/.test(value) && !/url\s*\(/i.test(value)) return undefined;
  return `Expected numbers and words in '${written}', got "${value}". Delete what is no part of the drawing.`;
};

/**
 * Reads a picture: checks that an SVG is safe and keeps to the course's classes, and makes it ready
 * to stand inside a page. Colours come from classes alone, so that a picture follows the theme.
 */
import { escape } from '../../src/html/html';
import type { Note, Place } from './problem';
import { didYouMean } from './suggest';

const elements =
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs use clipPath symbol'.split(
    ' ',
  );

const classes =
  'f-paper f-ink f-red f-sand f-grey f-deep s-ink s-red s-paper s-grey s-sand t t-inv'.split(' ');

/**
 * The daylight colours of theme.css, for other sites that show the file by itself: there no page
 * gives the classes a colour. The build takes the line out, since its page does.
 */
export const pictureStyle =
  '<style>.f-paper,.t-inv{fill:#fffaf0}.f-ink,.t{fill:#1c1917}.f-red{fill:#b3201a}.f-sand{fill:#e6d8b8}.f-grey{fill:#857c70}.f-deep{fill:#5b1512}.s-paper{stroke:#fffaf0}.s-ink{stroke:#1c1917}.s-red{stroke:#b3201a}.s-sand{stroke:#e6d8b8}.s-grey{stroke:#857c70}.t,.t-inv{font-family:Arial,sans-serif}</style>';

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([A-Za-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|</g;
const attribute = /\s([\w:-]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** The place of the character at `offset`. */
export const spotted = (source: string, offset: number): Place => {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

/** What is wrong with an attribute, if anything. */
const judge = (element: string, name: string, value: string): string | undefined => {
  if (/^on/i.test(name))
    return `Expected no event handlers in a picture, got '${name}'. Delete it.`;
  if (name === 'style') {
    return "Expected no 'style' in a picture, got one. Use the class names for colours and attributes such as stroke-width for the rest.";
  }
  if (element === 'svg' && (name === 'width' || name === 'height')) {
    return `Expected the <svg> without '${name}', so that it fits every screen, got one. Delete it and keep the viewBox.`;
  }
  if (/^(xlink:)?href$/.test(name) && !value.startsWith('#')) {
    return `Expected no link to another file in a picture, got "${value}". Draw it inside the picture.`;
  }
  if (/url\((?!#)|javascript:|data:/i.test(value)) {
    return `Expected no address inside a picture, got "${value}". Delete it.`;
  }
  if ((name === 'fill' || name === 'stroke') && !/^(none|url\(#[\w-]+\))$/.test(value)) {
    return `Expected a colour through a class, like class="${name === 'fill' ? 'f' : 's'}-red", got ${name}="${value}".`;
  }
  if (name === 'class') {
    const odd = value.split(/\s+/).find((one) => one !== '' && !classes.includes(one));
    if (odd !== undefined) {
      return `'${odd}' is not a class for pictures.${didYouMean(odd, classes)} The classes are: ${classes.join(', ')}.`;
    }
  }
  return undefined;
};

/** Every problem of a picture, at its place in the picture's own file. */
export const svgProblems = (source: string): Note[] => {
  const notes: Note[] = [];
  const open: string[] = [];
  const tell = (offset: number, message: string): void => {
    notes.push({ ...spotted(source, offset), message });
  };
  let seen = 0;
  for (const found of source.matchAll(token)) {
    const [whole, slash = '', element, attributes = ''] = found;
    if (/^<[!?]-?/.test(whole) && element === undefined) continue;
    if (element === undefined) {
      tell(
        found.index,
        'Expected a tag that is closed with >, got "<". Write &lt; for the sign itself.',
      );
    } else if (slash === '/') {
      const last = open.pop();
      if (last === element) continue;
      tell(found.index, `Expected </${last ?? 'nothing more'}>, got </${element}>.`);
      return notes;
    } else {
      if (seen++ === 0 && element !== 'svg')
        tell(found.index, `Expected the picture to begin with <svg>, got <${element}>.`);
      if (seen > 1 && open.length === 0)
        tell(found.index, `Expected one <svg>, got <${element}> after its end.`);
      if (element === 'style') {
        if (!source.startsWith(pictureStyle, found.index)) {
          tell(
            found.index,
            `Expected no <style> in a picture but the line that gives the classes their colours, got another. The line is: ${pictureStyle}`,
          );
        }
      } else if (!elements.includes(element)) {
        tell(
          found.index,
          `Expected drawing elements alone, got <${element}>. The elements are: ${elements.join(', ')}.`,
        );
      }
      const inside = found.index + 1 + element.length;
      for (const [text, name = '', value = ''] of matches(attributes)) {
        const message = judge(element, name, value.slice(1, -1));
        if (message !== undefined) tell(inside + text.index + 1, message);
      }
      if (/[^\s/]/.test(attributes.replace(attribute, ''))) {
        tell(
          found.index,
          `Expected attributes of the form name="value" in <${element}>, got something else.`,
        );
      }
      if (element === 'svg' && !/\sviewBox\s*=/.test(attributes)) {
        tell(
          found.index,
          'Expected a viewBox on the <svg>, got none. Add one, like viewBox="0 0 100 70".',
        );
      }
      if (!attributes.endsWith('/')) open.push(element);
    }
  }
  if (seen === 0) tell(0, 'Expected an SVG picture, got a file without <svg>.');
  const [last] = open.slice(-1);
  if (last !== undefined)
    tell(source.length, `Expected </${last}> before the end of the file, got none.`);
  return notes;
};

function* matches(attributes: string): Generator<[{ index: number }, string, string]> {
  for (const found of attributes.matchAll(attribute)) yield [found, found[1] ?? '', found[2] ?? ''];
}

/**
 * The picture as it stands in a page: named by `alt`, without what a page does not need. Ids get the
 * file's name before them, so that two pictures of a lesson do not clash.
 */
export const inlineSvg = (source: string, alt: string, name: string): string =>
  source
    .replace(pictureStyle, '')
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
    .replace(/\sxmlns(:xlink)?="[^"]*"/g, '')
    .replace(/\s(?:role|aria-label)="[^"]*"/g, '')
    .replace(/\sid="([^"]*)"/g, ` id="${name}-$1"`)
    .replace(/(href="|url\()#/g, `$1#${name}-`)
    .replace(/<svg/, () => `<svg role="img" aria-label="${escape(alt)}"`)
    .replace(/>\s*\n\s*</g, '><')
    .replace(/\s*\n\s*/g, ' ')
    .trim();

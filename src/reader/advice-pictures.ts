/** Advice on the pictures: light enough to send, readable on a phone, coloured on other sites too. */
import type { Picture } from './pictures';
import { type Problem, problem, start } from './problem';
import { placeAt } from './svg';
import { pictureStyle } from '../html/picture-style';

const HEAVY = 5 * 1024;
/** A drawing's width where the frame has 320 CSS pixels, and the smallest letters to be read there. */
const PHONE = 284;
const LETTERS = 12;

const aboutWeight = ({ file, source }: Picture): Problem[] => {
  const bytes = Buffer.byteLength(source);
  if (bytes <= HEAVY) return [];
  const message = `Expected a picture of at most 5 KB, got ${(bytes / 1024).toFixed(1)} KB. Leave out decimals and detail.`;
  return [problem(file, start, message)];
};

/** Sizes are compared as written: a picture that scales its letters is not looked into. */
const aboutLetters = ({ file, source }: Picture): Problem[] => {
  const width = Number(/\sviewBox="\s*\S+\s+\S+\s+(\S+)/.exec(source)?.[1]);
  const least = Math.ceil((width * LETTERS) / PHONE);
  const small = [...source.matchAll(/\sfont-size="([\d.]+)"/g)]
    .sort((a, b) => Number(a[1]) - Number(b[1]))
    .find(([, size]) => Number(size) < least);
  if (!small) return [];
  const message = `Expected letters of ${least} or more in a picture ${width} wide, so that they can be read on a phone, got ${small[1]}. Write less and larger, or leave the words to the text below.`;
  return [problem(file, placeAt(source, small.index + 1), message)];
};

/** Another site shows a picture without the page's colours, and then all of it is black. */
const aboutColours = ({ file, source }: Picture): Problem[] => {
  if (!/\sclass="/.test(source) || source.includes(pictureStyle)) return [];
  const message = `Expected the colours of the classes in the picture, so that it shows on other sites too, got none. Add this line below <svg>: ${pictureStyle}`;
  return [problem(file, start, message)];
};

export const aboutPictures = (pictures: readonly Picture[]): Problem[] =>
  pictures.flatMap((picture) => [
    ...aboutWeight(picture),
    ...aboutLetters(picture),
    ...aboutColours(picture),
  ]);

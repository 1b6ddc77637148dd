/**
 * Cleans drawings as Inkscape, Illustrator and Figma write them: a style sheet becomes attributes, what only
 * the program needs is left out. What the reader takes as it is stays as it is.
 */
import { type CustomPlugin, optimize } from 'svgo';
import { readSvg } from '../../src/reader/svg';
import { attributes } from '../../src/reader/svg-rules';

/** Characters. A larger file is no drawing that cleaning could save. */
const MOST = 2_000_000;

const isSound = (source: string): boolean => readSvg(source).notes.length === 0;

/** What the reader refuses and a drawing would be another without: it stays, and is refused. */
const telling = /^(?:filter|mask|marker)/;

/** Takes attributes away that are no part of a drawing. */
const drawnAlone: CustomPlugin = {
  name: 'drawnAlone',
  fn: () => ({
    element: {
      enter: (node) => {
        for (const [name, value] of Object.entries(node.attributes)) {
          if (telling.test(name) && value !== 'none') continue;
          const known = attributes.includes(name) || /^(?:xmlns(?::|$)|xlink:href$)/.test(name);
          if (!known) delete node.attributes[name];
        }
      },
    },
  }),
};

const cleaned = (source: string): string => {
  const { data } = optimize(source, {
    multipass: true,
    plugins: [
      {
        name: 'preset-default',
        params: { overrides: { inlineStyles: { onlyMatchedOnce: false }, minifyStyles: false } },
      },
      'convertStyleToAttrs',
      'removeDimensions',
      'removeScripts',
      'removeXlink',
      drawnAlone,
    ],
  });
  return data;
};

/** Drawings are read anew with every edit of a lesson, and change seldom. */
const known = new Map<string, string>();

/** The drawing cleaned, or as it was where that does not make it sound: its own problems are then reported. */
export const cleanDrawing = (source: string): string => {
  const before = known.get(source);
  if (before !== undefined) return before;
  let made = source;
  if (source.length <= MOST && !isSound(source)) {
    try {
      const clean = cleaned(source);
      if (isSound(clean)) made = clean;
    } catch {
      // It is no well-formed XML: the reader says where.
    }
  }
  known.set(source, made);
  return made;
};

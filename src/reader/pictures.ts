/** The pictures of a lesson: from a file's name to the SVG that stands in the page. */
import { type Problem, problem } from './problem';
import type { Use } from './markdown';
import { didYouMean } from './suggest';
import { inlineSvg, readSvg, type Svg } from './svg';

export interface Picture {
  readonly file: string;
  readonly source: string;
}

export interface Pictures {
  readonly all: readonly Picture[];
  /** The SVG for the page, or '' when the file is missing. */
  readonly svg: (file: string, alt: string) => string;
  /** What is wrong with the use of a picture: the file is not there. */
  readonly missing: (use: Use) => string | undefined;
  readonly problems: readonly Problem[];
}

/** @param files the lesson folder's files by name; @param folder as it is printed in problems. */
export const picturesOf = (files: ReadonlyMap<string, string>, folder: string): Pictures => {
  const drawn = [...files.keys()].filter((name) => name.endsWith('.svg'));
  const read = new Map<string, Svg>(drawn.map((name) => [name, readSvg(files.get(name) ?? '')]));
  return {
    all: drawn.map((name) => ({
      file: `${folder}/${name}`,
      source: files.get(name) ?? '',
    })),
    svg: (file, alt) => inlineSvg(read.get(file) ?? { notes: [] }, alt, file.replace(/\.svg$/, '')),
    missing: ({ name }) => {
      if (files.has(name) || !name.endsWith('.svg')) return undefined;
      const there =
        drawn.length === 0
          ? 'The folder holds no pictures.'
          : `The folder has: ${drawn.join(', ')}.`;
      return `Expected the picture ${name} in the folder ${folder}, got no such file.${didYouMean(name, drawn)} ${there}`;
    },
    problems: [...read].flatMap(([name, { notes }]) =>
      notes.map((note) => problem(`${folder}/${name}`, note, note.message)),
    ),
  };
};

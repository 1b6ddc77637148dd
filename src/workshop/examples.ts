/** The examples of the authors' guide, which the page's menu adds, and how one is made to fit into a unit. */
import { isMap, isScalar } from 'yaml';
import { GLOSSARY } from '../reader/file-names';
import { Refused } from './refused';
import { treeOf } from './tree';
import type { Edits, Files } from './work';

export interface Examples {
  /** The fenced block of each kind of question and of each other block, by its name. */
  readonly blocks: Readonly<Record<string, string>>;
  /** A line of glossary.yaml. */
  readonly word: string;
}

/** Whether an example is of a question, rather than of another block. */
export const isQuestion = (block: string): boolean => /^```question$/m.test(block);

/** Whether an example plays a sound or film. It is of no use without the file, which the menu cannot add. */
const isRecording = (block: string): boolean => /^file: /m.test(block);

/** The names of the examples that can be added to a lesson: no recording, and no second plan for the teacher. */
export const namesOffered = ({ blocks }: Examples, source: string): readonly string[] =>
  Object.entries(blocks).flatMap(([name, block]) =>
    isRecording(block) || (name === 'teaching' && /^```teaching\r?$/m.test(source)) ? [] : [name],
  );

/** The source that an example asks about, as its line `source: guide-source` says. */
const sourceOf = ({ blocks }: Examples, block: string): string | undefined => {
  const [, id] = /^source: (\S+)$/m.exec(block) ?? [];
  return id === undefined
    ? undefined
    : Object.values(blocks).find((other) => other.includes(`\nid: ${id}\n`));
};

/** `name-1`, or the next number that stands in no text of the unit. slots.json has the ids of earlier questions, too. */
export const freeName = (files: Files, name: string, ending = ''): string => {
  const texts = Object.entries(files).flat().join('\n');
  let n = 1;
  while (new RegExp(`\\b${name}-${n}(?![a-z0-9-])`).test(texts)) n += 1;
  return `${name}-${n}${ending}`;
};

const newId = (files: Files, block: string, name: string): string => {
  const [, id] = /^id: (\S+)$/m.exec(block) ?? [];
  return id === undefined ? block : block.replace(/^id: \S+$/m, `id: ${freeName(files, name)}`);
};

/** A link to a word that the unit's glossary lacks becomes the plain word. */
const withoutLinks = (files: Files, block: string): string => {
  const words = treeOf(files[GLOSSARY] ?? '').contents;
  const known = (id: string): boolean =>
    isMap(words) && words.items.some(({ key }) => isScalar(key) && key.value === id);
  return block.replace(
    /\[([^\]]+)\]\(glossary:([a-z0-9-]+)\)/g,
    (whole, word: string, id: string) => (known(id) ? whole : word),
  );
};

/** A drawing in the place of a picture until the teacher has one: an empty frame. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 400">
<rect class="f-sand s-ink" x="4" y="4" width="332" height="392" stroke-width="3"/>
</svg>
`;

interface Addition {
  /** The lesson's block or blocks. */
  readonly text: string;
  /** Pictures that come with them. */
  readonly edits: Edits;
}

/** The example of this name, with ids that are free and no link to what the unit does not have. @throws Refused where there is none. */
export const additionOf = (
  examples: Examples,
  name: string,
  { files, folder }: { readonly files: Files; readonly folder: string },
): Addition => {
  const block = examples.blocks[name];
  if (block === undefined) throw new Refused(`Expected the name of a block, got "${name}".`);
  const source = sourceOf(examples, block);
  const sourceId = freeName(files, 'source');
  const named = newId(files, block, name).replace(/^source: \S+$/m, `source: ${sourceId}`);
  const parts = source === undefined ? [named] : [newId(files, source, 'source'), named];
  const plain = withoutLinks(files, parts.join('\n\n')).replace(/^see: .*\n/m, '');
  const picture = freeName(files, 'picture', '.svg');
  const text = plain.replace(/\b[a-z-]+\.svg\b/g, picture);
  return { text, edits: text === plain ? {} : { [`${folder}/${picture}`]: DRAWING } };
};

/** glossary.yaml with the example of a word at its end, under a free id. @returns the line of the word, too, from 1 on. */
export const wordAdded = (
  { word }: Examples,
  files: Files,
): { readonly edits: Files; readonly line: number } => {
  const before = (files[GLOSSARY] ?? '').trimEnd();
  const [line = '', ...rest] = word.split('\n');
  const text = [line.replace(/^[^:]+/, freeName(files, 'word')), ...rest].join('\n');
  const above = before === '' ? '' : `${before}\n`;
  return { edits: { [GLOSSARY]: above + text }, line: above.split('\n').length };
};

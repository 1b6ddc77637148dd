/** The guide's examples as the page carries them, and how one is made to fit into a unit. */
import { isMap, isScalar } from 'yaml';
import { Refused } from './refused';
import { treeOf } from './tree';
import type { Edits, Files } from './work';

export interface Examples {
  /** The fenced block of each kind of question and of each other block, by its name. */
  readonly blocks: Readonly<Record<string, string>>;
  /** A line of glossary.yaml. */
  readonly word: string;
}

/** Kinds of question, recognised among other blocks by how their example begins. */
export const isQuestion = (block: string): boolean => /^```question$/m.test(block);

/** A sound or film needs its file, and this page takes texts alone. */
const isRecording = (block: string): boolean => /^file: /m.test(block);

/** The names of what can be added to a lesson: a second plan for the teacher cannot, nor a recording. */
export const namesOffered = ({ blocks }: Examples, source: string): readonly string[] =>
  Object.entries(blocks).flatMap(([name, block]) =>
    isRecording(block) || (name === 'teaching' && /^```teaching\r?$/m.test(source)) ? [] : [name],
  );

/** The block that an example asks about: `source: guide-source` names it. */
const sourceOf = ({ blocks }: Examples, block: string): string | undefined => {
  const [, id] = /^source: (\S+)$/m.exec(block) ?? [];
  return id === undefined
    ? undefined
    : Object.values(blocks).find((other) => other.includes(`\nid: ${id}\n`));
};

/** A name that stands nowhere in the unit: neither now nor, as slots.json remembers, before. */
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

/** Links to words that the unit does not explain become plain words. */
const withoutLinks = (files: Files, block: string): string => {
  const words = treeOf(files['glossary.yaml'] ?? '').contents;
  const known = (id: string): boolean =>
    isMap(words) && words.items.some(({ key }) => isScalar(key) && key.value === id);
  return block.replace(
    /\[([^\]]+)\]\(glossary:([a-z0-9-]+)\)/g,
    (whole, word: string, id: string) => (known(id) ? whole : word),
  );
};

/** What stands for a picture until the teacher has one: an empty frame on sand. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 400">
<rect class="f-sand s-ink" x="4" y="4" width="332" height="392" stroke-width="3"/>
</svg>
`;

export interface Addition {
  /** The lesson's block or blocks. */
  readonly text: string;
  /** Pictures that come with them. */
  readonly edits: Edits;
}

/** The example of this name, with ids of its own and nothing that leads out of the unit. */
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

/** glossary.yaml with the example word at its end, under an id that is free, and its line. */
export const wordAdded = (
  { word }: Examples,
  files: Files,
): { readonly edits: Files; readonly line: number } => {
  const before = (files['glossary.yaml'] ?? '').trimEnd();
  const [line = '', ...rest] = word.split('\n');
  const text = [line.replace(/^[^:]+/, freeName(files, 'word')), ...rest].join('\n');
  const above = before === '' ? '' : `${before}\n`;
  return { edits: { 'glossary.yaml': above + text }, line: above.split('\n').length };
};

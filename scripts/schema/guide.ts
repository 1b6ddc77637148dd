/** The examples of the authoring guide: each stands in it between lines of four backticks. */
import { readFileSync } from 'node:fs';

export const GUIDE = 'lessons/README.md';

interface Example {
  /** The line of the guide that it begins on. */
  readonly line: number;
  readonly text: string;
}

/** Every example, in the order of the guide. */
export const examplesIn = (guide: string): Example[] =>
  [...guide.matchAll(/^````md\n([\s\S]*?)^````$/gm)].map((found) => ({
    line: guide.slice(0, found.index).split('\n').length + 1,
    text: found[1] ?? '',
  }));

export const readGuide = (): string => readFileSync(GUIDE, 'utf8');

/** The fenced blocks of an example, by what is written after the backticks and, of questions, the kind. */
export const blocksIn = (text: string): { readonly name: string; readonly text: string }[] =>
  [...text.matchAll(/^```([a-z]+)\n([\s\S]*?)^```$/gm)].map((found) => {
    const kind = /^kind: (\w+)/m.exec(found[2] ?? '')?.[1];
    return {
      name: found[1] === 'question' && kind !== undefined ? kind : (found[1] ?? ''),
      text: found[0],
    };
  });

/** The first example of each kind of question and each block, by its name. */
export const firstOfEach = (guide: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const example of examplesIn(guide)) {
    for (const { name, text } of blocksIn(example.text)) {
      if (!found.has(name)) found.set(name, text);
    }
  }
  return found;
};

/** The example of a line of glossary.yaml. */
export const glossaryExample = (guide: string): string =>
  /^## Glossary words\n[\s\S]*?^````yaml\n([\s\S]*?)^````$/m.exec(guide)?.[1] ?? '';

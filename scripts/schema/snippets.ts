/**
 * Editor snippets made of the guide's examples: in a lesson, typing `choice` offers the whole block.
 * VS Code checks no YAML inside of Markdown, so this is how it completes there; `npm run check` is
 * how it checks (.vscode/tasks.json).
 */
import { firstOfEach, readGuide } from './guide';

export const SNIPPETS = '.vscode/lessons.code-snippets';

/** $ and } mean something in a snippet, and \ takes the meaning away. */
const literal = (line: string): string => line.replace(/[\\$}]/g, '\\$&');

export const snippets = (): string => {
  const found = firstOfEach(readGuide());
  const all = Object.fromEntries(
    [...found].map(([name, text]) => [
      name,
      {
        scope: 'markdown',
        prefix: name,
        description: `A ${name} block of a lesson`,
        body: text.split('\n').map(literal),
      },
    ]),
  );
  return `${JSON.stringify(all, null, 2)}\n`;
};

/**
 * The systems that the guide has a section for: which package each takes, and the five steps. They stand
 * in the guide alone (manifest/guide/README.md), so that it and the start page cannot differ.
 */
import type { List, RootContent } from 'mdast';
import { slug } from '../../src/reader/slug';
import { sentence } from '../sentence';
import { parse, sectionsOf, textOf } from './markdown';

export interface System {
  /** The section's slug, for links to it. */
  readonly id: string;
  readonly name: string;
  /** A format of packages, `moodle` for the course backup, or `native/` and one of question imports. */
  readonly take: string;
  /** The section's first paragraph: what to take, and whether it was tried. */
  readonly lead: RootContent;
  readonly steps: List;
}

const PART = '2. Setting it';
const STEPS = 5;

const codeIn = (node: RootContent): string | undefined =>
  'children' in node
    ? node.children.flatMap((child) => (child.type === 'inlineCode' ? [child.value] : []))[0]
    : undefined;

/**
 * @param formats what may be taken.
 * @throws a sentence where a section does not say what to take, or has not five steps.
 */
export const systemsIn = (guide: string, file: string, formats: readonly string[]): System[] => {
  const root = parse(guide);
  const part = sectionsOf(root, 2).find(({ title }) => title === PART);
  if (!part) throw sentence(`Expected a part "${PART}" in ${file}, got none.`);
  const sections = sectionsOf({ type: 'root', children: [...part.nodes] }, 3);
  return sections.map(({ heading, title, nodes }) => {
    const where = `${file}:${heading.position?.start.line ?? 1}:1`;
    const [lead] = nodes;
    const take = lead && codeIn(lead);
    if (!lead || take === undefined || !formats.includes(take)) {
      throw sentence(
        `${where} Expected the section "${title}" to begin with "Take \`format\`", a format being one of ${formats.join(', ')}, got "${lead ? textOf(lead) : ''}".`,
      );
    }
    const steps = nodes.find((node): node is List => node.type === 'list' && node.ordered === true);
    if (steps?.children.length !== STEPS) {
      throw sentence(
        `${where} Expected ${STEPS} numbered steps in the section "${title}", got ${steps?.children.length ?? 0}.`,
      );
    }
    return { id: slug(title), name: title, take, lead, steps };
  });
};

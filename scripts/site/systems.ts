/**
 * The systems that packages are set in: which package each takes, and the five steps. Their words stand in
 * src/strings/<language>/systems.ts alone. The start page shows those of the course's language; the English ones are
 * written into the guide, which people also read on code hosts.
 */
import type { SystemWords } from '../../src/strings';
import { systemsOf } from '../../src/strings';
import { GUIDE_LANGUAGE } from './guide';
import type { Addresses } from './markdown';
import { parse, render, sectionsOf } from './markdown';

/** A system with its texts as HTML. */
export interface System {
  /** The slug of its section in the guide, for links to it. */
  readonly id: string;
  readonly name: string;
  /** A format of packages, `moodle` for the course backup, or `native/` and one of question imports. */
  readonly take: string;
  readonly lead: string;
  readonly steps: string;
}

/** The first code of the first paragraph. */
const takeOf = ({ lead }: SystemWords): string => /`([^`]+)`/.exec(lead)?.[1] ?? '';

const listOf = ({ steps }: SystemWords): string =>
  steps.map((step, at) => `${at + 1}. ${step}`).join('\n');

export const systemsIn = (language: string, addresses: Addresses): System[] => {
  const html = (text: string): string => render(parse(text).children, addresses);
  return Object.entries(systemsOf(language)).map(([id, words]) => ({
    id,
    name: words.name,
    take: takeOf(words),
    lead: html(words.lead),
    steps: html(listOf(words)),
  }));
};

/** The guide with the steps as they are now: in each system's section the first paragraph and the numbered list. */
export const withSteps = (guide: string): string => {
  const byName = new Map(Object.values(systemsOf(GUIDE_LANGUAGE)).map((one) => [one.name, one]));
  const pieces = sectionsOf(parse(guide), 3).flatMap(({ title, nodes }) => {
    const words = byName.get(title);
    if (!words) return [];
    const list = nodes.find((node) => node.type === 'list' && node.ordered === true);
    return [
      { node: nodes[0], text: words.lead },
      { node: list, text: listOf(words) },
    ];
  });
  return pieces.reduceRight((text, { node, text: now }) => {
    const { start, end } = node?.position ?? {};
    return start?.offset === undefined || end?.offset === undefined
      ? text
      : text.slice(0, start.offset) + now + text.slice(end.offset);
  }, guide);
};

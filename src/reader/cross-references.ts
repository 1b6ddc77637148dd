/** Where `see` leads: a heading's slug, or `slug/n` for the nth paragraph, list or quote below it. */
import { nearest, quoted } from './suggest';

/** How many paragraphs, lists and quotes each section of a lesson has, by the heading's slug. */
export type Targets = ReadonlyMap<string, number>;

/** The id of the element that `see` leads to, or what is wrong with it. */
export const resolve = (
  see: string,
  targets: Targets,
): { readonly to: string } | { readonly message: string } => {
  const [, name = '', n] = /^([^/]*)(?:\/(.*))?$/.exec(see) ?? [];
  const count = targets.get(name);
  if (count === undefined) {
    const near = nearest(name, [...targets.keys()], 3);
    const help =
      near.length === 0 ? 'The lesson has no headings.' : `The nearest are: ${near.join(', ')}.`;
    return {
      message: `'see' leads nowhere: no heading of the lesson has the slug ${quoted(name)}. ${help}`,
    };
  }
  if (n === undefined) return { to: name };
  if (/^[1-9]\d*$/.test(n) && Number(n) <= count) return { to: `${name}-${n}` };
  const has = `the section '${name}' has ${count === 0 ? 'no' : count} paragraph${count === 1 ? '' : 's'} or list${count === 1 ? '' : 's'}`;
  return {
    message: `'see' leads nowhere: ${has}, so expected ${count === 0 ? name : count === 1 ? `${name}/1` : `${name}/1 to ${name}/${count}`}, got ${quoted(see)}.`,
  };
};

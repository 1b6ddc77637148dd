/** A new lesson's id and folder, from its title. */
import type { Files } from '../../reader';
import { WHOLE } from '../../course/fields';
import { slug } from '../../reader/slug';
import { Refused } from '../refused';

const LONGEST = 40;

/** The id with as many whole words as fit. */
const shorten = (id: string): string =>
  id.length <= LONGEST
    ? id
    : id
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST);

/** Latin letters that Unicode does not take apart into a letter and a mark, and how they are written in an id. */
const WRITTEN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Letters of other alphabets have no place in an id: é becomes e, ß ss, and Д is left out. */
export const asciiSlug = (title: string): string =>
  slug(
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[ßæœøđðþłı]/g, (letter) => WRITTEN[letter] ?? letter)
      .replace(/[^\x20-\x7e’‘]/g, ' '),
  );

/** The id and folder of a new lesson. @throws Refused where the title has no letter or figure, or the id is taken. */
export const nameOf = (
  title: string,
  files: Files,
): { readonly id: string; readonly folder: string } => {
  if (/\p{Cc}/u.test(title))
    throw new Refused('Expected a title on one line, got one with a line break.');
  if (!/[\p{L}\p{N}]/u.test(title))
    throw new Refused(`Expected a title with letters or figures in it, got "${title}".`);
  const lessons = [...files.keys()].flatMap(
    (path) => /^([^/]+)\/lesson\.md$/.exec(path)?.[1] ?? [],
  );
  const last = Math.max(0, ...lessons.map((one) => Number(/^\d+/.exec(one)?.[0] ?? 0)));
  const number = String(last + 1).padStart(2, '0');
  const words = asciiSlug(title);
  // A title in another script has no letters for an id, and is called by its number.
  const stem = words.length < 2 ? number : words;
  const isId = /^[a-z]/.test(stem) && stem !== WHOLE;
  const id = shorten(isId ? stem : `lesson-${stem}`).replace(/-+$/, '');
  const taken = lessons.find(
    (one) =>
      one.replace(/^\d+-/, '') === id ||
      new RegExp(`^id: *"?${id}"?\\s*$`, 'm').test(files.get(`${one}/lesson.md`) ?? ''),
  );
  if (taken !== undefined) {
    throw new Refused(`There is a lesson '${id}' already, in ${taken}. Choose another title.`);
  }
  return { id, folder: `${number}-${id}` };
};

/** What a build has made, as the start page offers it. */
import { formats } from '../../manifest';
import { MOODLE_COURSE } from '../../manifest/moodle';
import type { StartWords } from '../../src/strings';

/** A file of the site, by its address from the start page on. */
export interface SiteFile {
  readonly name: string;
  readonly size: number;
}

/** A zip or an import, and what it is of. */
export interface Offer extends SiteFile {
  /** A format of packages, `moodle` for the course backup, or `native/` and one of question imports. */
  readonly take: string;
  /** The format in words. */
  readonly title: string;
  /** The lesson's id; '' for all. */
  readonly lesson: string;
}

/** Packages first, each in the order in which the formats stand in the manifest. */
const titlesIn = ({ course, web, imports }: StartWords['files']): ReadonlyMap<string, string> =>
  new Map([
    ...formats.map(({ name, title }) => [name, name === 'web' ? web : title] as const),
    [MOODLE_COURSE, course],
    ...Object.entries(imports).map(([name, title]) => [`native/${name}`, title] as const),
  ]);

const lessonOf = (part: string, lessons: readonly string[]): string | undefined =>
  part === 'unit'
    ? ''
    : lessons.find((id, at) => part === `${String(at + 1).padStart(2, '0')}-${id}`);

/**
 * @param files their names end in the version: `id-part-format-version.zip`, `native/id-unit-format-version.xml`.
 * @param lessons ids in their order.
 */
export const offersOf = (
  course: { readonly id: string; readonly version: string },
  lessons: readonly string[],
  files: readonly SiteFile[],
  words: StartWords['files'],
): Offer[] => {
  const titles = titlesIn(words);
  const place = ({ take }: Offer): number => [...titles.keys()].indexOf(take);
  // The longest first: one format's name may end in another's.
  const names = [MOODLE_COURSE, ...formats.map(({ name }) => name)].sort(
    (a, b) => b.length - a.length,
  );
  const offers = files.flatMap((file): Offer[] => {
    const [, folder = '', rest = ''] = /^(native\/)?(.*)\.[a-z]+$/.exec(file.name) ?? [];
    const begin = `${course.id}-`;
    const end = `-${course.version}`;
    if (!rest.startsWith(begin) || !rest.endsWith(end)) return [];
    const middle = rest.slice(begin.length, rest.length - end.length);
    const offer = (take: string, lesson: string): Offer[] => {
      const title = titles.get(take);
      return title === undefined ? [] : [{ ...file, take, title, lesson }];
    };
    if (folder !== '') return offer(`${folder}${middle.replace(/^unit-/, '')}`, '');
    const format = names.find((name) => middle.endsWith(`-${name}`));
    if (format === undefined) return [];
    const lesson = lessonOf(middle.slice(0, -format.length - 1), lessons);
    return lesson === undefined ? [] : offer(format, lesson);
  });
  return offers.sort((a, b) => place(a) - place(b));
};

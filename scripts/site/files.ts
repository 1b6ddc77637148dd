/** What a build has made, as the start page offers it. */
import { formats } from '../../manifest';
import { fileName, lessonPart } from '../../manifest/output-name';
import { WHOLE } from '../../src/course/fields';
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
const takesIn = ({
  course,
  web,
  imports,
}: StartWords['files']): Pick<Offer, 'take' | 'title'>[] => [
  ...formats.map(({ name, title }) => ({ take: name, title: name === 'web' ? web : title })),
  { take: MOODLE_COURSE, title: course },
  ...Object.entries(imports).map(([name, title]) => ({ take: `native/${name}`, title })),
];

/** @param lessons ids in their order. */
export const offersOf = (
  { id: course, version }: { readonly id: string; readonly version: string },
  lessons: readonly string[],
  files: readonly SiteFile[],
  words: StartWords['files'],
): Offer[] => {
  const parts = [
    { lesson: '', part: WHOLE },
    ...lessons.map((id, at) => ({ lesson: id, part: lessonPart(at, id) })),
  ];
  return takesIn(words).flatMap(({ take, title }) => {
    const [folder = '', format = ''] = /^(.*\/)?(.*)$/.exec(take)?.slice(1) ?? [];
    const lessonBy = new Map(
      parts.map(({ lesson, part }) => [
        folder + fileName({ course, part, format, version }),
        lesson,
      ]),
    );
    return files.flatMap((file): Offer[] => {
      const lesson = lessonBy.get(file.name.replace(/\.[a-z]+$/, ''));
      return lesson === undefined ? [] : [{ ...file, take, title, lesson }];
    });
  });
};

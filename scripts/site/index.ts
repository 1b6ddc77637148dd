/**
 * dist/ as a website that works from a folder, a stick or any web space: the start page, the guide, and
 * the web edition to try.
 */
import { readFileSync } from 'node:fs';
import { lessonsOf } from '../../src/course/course';
import type { Unit } from '../../src/reader';
import { startWordsOf } from '../../src/strings';
import { bundled, type Scripts, type ScriptRequest } from '../build/scripts';
import { minify } from '../build/style';
import { shell } from '../build/shell';
import type { SiteFile } from './files';
import { offersOf } from './files';
import { addressesOf, GUIDE, guidePages } from './guide';
import { startLinksOf, startPage } from './start';
import { systemsIn } from './systems';

/** Where the web edition of the unit lies, opened and not packed. */
export const WEB = 'try';

export const startScript: ScriptRequest = { kind: 'page', entry: 'scripts/site/client/start.ts' };

/**
 * The site's own pages, by name.
 * @param there all other files of the build.
 */
export const site = async (
  { course, version }: Unit,
  there: readonly SiteFile[],
  scripts: Scripts = bundled,
): Promise<Readonly<Record<string, string>>> => {
  const words = startWordsOf(course.language);
  const style = minify(readFileSync('scripts/site/style.css', 'utf8'));
  const lessons = lessonsOf(course);
  const offers = offersOf(
    { id: course.id, version },
    lessons.map(({ id }) => id),
    there,
    words.files,
  );
  const guide = guidePages(style);
  const has = (file: string): boolean =>
    Object.hasOwn(guide, file) || there.some(({ name }) => name === file);
  const body = startPage(words, {
    language: course.language,
    title: course.title,
    description: course.description,
    version,
    lessons,
    systems: systemsIn(course.language, addressesOf(GUIDE, 'guide/', course.language)),
    offers,
    web: `${WEB}/index.html`,
    guide: 'guide/index.html',
    links: startLinksOf(words.teach, has),
  });
  const { code } = await scripts.page(startScript.entry);
  return {
    ...guide,
    'index.html': shell({
      title: words.title(course.title),
      language: course.language,
      style,
      body,
      inline: [code],
    }),
  };
};

/** The guide's pages, made of the Markdown files that authors and code hosts read. */
import { readFileSync } from 'node:fs';
import { html, trusted } from '../../src/html/html';
import { startWordsOf } from '../../src/strings';
import { tagOf } from '../../src/strings/languages';
import { shell } from '../build/shell';
import type { Addresses } from './markdown';
import { parse, render, sectionsOf } from './markdown';

export const GUIDE = 'manifest/guide/README.md';

/** The pages by the file that each is made of. */
const PAGES: Readonly<Record<string, string>> = {
  [GUIDE]: 'index.html',
  'manifest/guide/other-systems.md': 'other-systems.html',
  'manifest/native/README.md': 'question-banks.html',
  'lessons/README.md': 'lessons.html',
};

/** The guide is English, whatever language the course is in. */
export const GUIDE_LANGUAGE = 'en-GB';

const strings = startWordsOf(GUIDE_LANGUAGE);

/** Inside of the page: from file:// a policy knows no files beside it. */
const picture = (file: string): string =>
  `data:image/png;base64,${readFileSync(file).toString('base64')}`;

/** @param language of the text that has the links. */
export const addressesOf = (
  file: string,
  folder: string,
  language = GUIDE_LANGUAGE,
): Addresses => ({
  file,
  ...(tagOf(language) !== GUIDE_LANGUAGE && { hreflang: GUIDE_LANGUAGE }),
  page: (other) => {
    const page = PAGES[other];
    return page === undefined ? undefined : `${folder}${page}`;
  },
  picture,
});

const page = (file: string, style: string): string => {
  const root = parse(readFileSync(file, 'utf8'));
  const [title = strings.start] = sectionsOf(root, 1).map((one) => one.title);
  return shell({
    title,
    language: GUIDE_LANGUAGE,
    style,
    body: html`<nav><a href="../index.html">${strings.back}</a></nav>
      <main class="guide">${trusted(render(root.children, addressesOf(file, '')))}</main>`,
  });
};

export const guidePages = (style: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(PAGES).map(([file, name]) => [`guide/${name}`, page(file, style)]),
  );

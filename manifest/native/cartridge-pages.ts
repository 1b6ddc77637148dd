/** A lesson as a web page without a script: text, sources and the words that it explains. */
import type { Body, Course, Lesson } from '../../src/course/course';
import { isProse } from '../../src/course/course';
import { nativeWordsOf } from '../../src/strings';
import { blockHtml, type Page, prose, wordId } from './cartridge-blocks';
import { asciiHtml } from '../../src/html/ascii';
import {
  type Html,
  html,
  p,
  type Piece,
  htmlText,
  strong,
  tag,
  trusted,
  ul,
} from '../../src/html/html';
import { fileIn, PHOTOS } from '../../src/html/photo';
import { pictureFile } from './picture-file';

export interface LessonPage {
  readonly href: string;
  readonly files: Readonly<Record<string, string>>;
  /** The names of the photographs and recordings that it shows. */
  readonly media: readonly string[];
}

/** Without a heading of its own: the system shows the title above it. */
const documentOf = (language: string, title: string, inside: Piece): string => {
  const head = tag('head', [trusted('<meta charset="utf-8">'), tag('title', title)]);
  const page = tag('html', [head, tag('body', inside)], { lang: language });
  return asciiHtml(`<!doctype html>\n${htmlText(page)}\n`);
};

type Terms = Body['glossary'];

const wordList = (glossary: Terms): Html =>
  tag(
    'dl',
    Object.entries(glossary).map(([id, { term, meaning }]) => [
      tag('dt', strong(term), { id: wordId(id) }),
      tag('dd', meaning),
    ]),
  );

/** @param credits who made its pictures and recordings: the entries of a list. */
export const lessonPage = (
  course: Course,
  lesson: Lesson,
  body: Body,
  credits?: string,
): LessonPage => {
  const words = nativeWordsOf(course.language);
  const files: Record<string, string> = {};
  const media = new Set<string>();
  const page: Page = {
    language: course.language,
    picture: (picture, alt) => {
      const photo = fileIn(picture);
      if (photo !== undefined) media.add(photo);
      const name = photo ?? `${PHOTOS}${lesson.id}-${Object.keys(files).length + 1}.svg`;
      if (photo === undefined) files[name] = pictureFile(picture);
      return p(html`<img src="../${name}" alt="${alt}" />`);
    },
    file: (name) => {
      media.add(name);
      return `../${name}`;
    },
  };
  const steps = body.steps.map((step) => [
    tag('h2', step.title, { id: step.id }),
    step.blocks.flatMap((block) =>
      isProse(block) ? [prose(block.html, page)] : [blockHtml(block, page) ?? ''],
    ),
  ]);
  const href = `pages/${lesson.id}.html`;
  const section = (title: string, inside: readonly Html[]): Piece =>
    inside.length === 0 ? '' : [tag('h2', title), ...inside];
  files[href] = documentOf(course.language, lesson.title, [
    p(tag('em', lesson.enquiry)),
    p(words.aims),
    ul(body.aims),
    ...steps,
    section(words.sources, body.sources.length === 0 ? [] : [ul(body.sources)]),
    section(words.credits, credits === undefined ? [] : [tag('ul', trusted(credits))]),
    section(
      words.glossary,
      Object.keys(body.glossary).length === 0 ? [] : [wordList(body.glossary)],
    ),
  ]);
  return { href, files, media: [...media] };
};

/** All the words of the unit. */
export const glossaryPage = (course: Course, glossary: Terms): LessonPage => {
  // No id of a lesson begins so.
  const href = 'pages/_glossary.html';
  const words = nativeWordsOf(course.language);
  const text = documentOf(course.language, words.glossary, [wordList(glossary)]);
  return { href, files: { [href]: text }, media: [] };
};

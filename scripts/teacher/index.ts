/**
 * The teacher's pack, made from the same lessons as the packages and never part of one: it holds
 * every answer.
 */
import { NOTICES } from '../../src/package/names';
import { noticesOf } from '../../src/publish/notices';
import { bookWordsOf } from '../../src/strings';
import { engine } from '../build/notices';
import { bundled, type Scripts } from '../build/scripts';
import type { Handout } from '../../manifest/moodle';
import type { Unit } from '../../src/reader';
import { book } from './book';
import { examPapers } from './exam';
import { classReport } from './report';

/** The pages that a course of Moodle has for its teachers alone. */
export const handouts = (unit: Unit): Handout[] => {
  const { handouts: words } = bookWordsOf(unit.course.language);
  return [
    { title: words.book, files: { 'book.html': book(unit) } },
    { title: words.exam, files: examPapers(unit) },
  ].flatMap(({ title, files: pages }) =>
    Object.entries(pages).map(([file, page]) => ({ title, file, bytes: Buffer.from(page) })),
  );
};

/** The pack's files, by name. */
export const files = async (
  unit: Unit,
  scripts: Scripts = bundled,
): Promise<Readonly<Record<string, string>>> => {
  const { html, libraries } = await classReport(unit, scripts);
  return {
    'book.html': book(unit),
    ...examPapers(unit),
    'class-report.html': html,
    [NOTICES]: noticesOf({ title: unit.course.title, licence: unit.licence }, engine(), libraries),
  };
};

/**
 * Moodle's SCORM interactions report, as it is downloaded (measured on Moodle 4.5). "Download in text
 * format" is tab-separated UTF-8: name, identity fields such as the e-mail address, attempt, two
 * dates, the grade, the SCO's title over its score, then by interaction, counted from 0, those of
 * "Question n" (the id), "Response n", "Right answer n" and "Result n" that the teacher ticked; by
 * itself Moodle ticks the response alone. So a column's number is enough to know the question, and
 * the answers are marked here. Somebody without an attempt has a row with '-' in it. Schools delete
 * columns before they pass a report on, so that none is found by its place.
 */
import { unescape } from '../../html/html';
import type { ClassUnit, Columns } from '../unit';
import type { Layout } from './layout';
import { mailIn, sameHeading } from './layout';
import type { Family } from './moodle-columns';
import { familiesOf, questionFamily, rolesOf } from './moodle-columns';
import type { Sample } from './problem';
import { Unreadable } from './problem';

/** The columns before the interactions, by their number; -1 for one that was deleted. */
interface Facts {
  readonly name: number;
  readonly attempt: number;
  readonly score: number;
  /** How many columns there are before the interactions. */
  readonly count: number;
}

const NO_ATTEMPT = /^[-–—]?$/;
/** The number of an attempt. */
const COUNTED = /^[1-9]\d?\d?$/;
/** Part of every date: a year, in Thailand's calendar too (25xx). */
const DATE = /(?:^|\D)(?:19|20|25)\d\d(?:\D|$)/;

const cellOf = (family: Family | undefined, n: number, cells: readonly string[]): string => {
  const at = family?.at.get(n);
  return at === undefined ? '' : (cells[at]?.trim() ?? '');
};

const cellsAt = ({ rows }: Sample, column: number): string[] =>
  rows.map((cells) => cells[column]?.trim() ?? '').filter((cell) => !NO_ATTEMPT.test(cell));

/** Whether a column's cells are numbers of attempts. */
const isAttempt = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => COUNTED.test(cell)) && cells.includes('1');

const isDate = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => cell.length > 4 && DATE.test(cell));

/** @param title the column of the SCO's title, which holds the score; -1 without one. */
const factsOf = (sample: Sample, count: number, title: number): Facts => {
  const columns = Array.from({ length: count }, (_, at) => cellsAt(sample, at));
  const english = sample.headings.findIndex(
    (heading, at) => at < count && sameHeading(heading, 'Attempt'),
  );
  const counted = columns.flatMap((cells, at) => (at > 0 && isAttempt(cells) ? [at] : []));
  const attempt =
    english >= 0
      ? english
      : (counted.find((at) => isDate(columns[at + 1] ?? [])) ?? counted[0] ?? -1);
  const name = columns.findIndex(
    (cells, at) =>
      at !== attempt && at !== title && cells.some((cell) => /\p{L}/u.test(cell)) && !isDate(cells),
  );
  return { name, attempt, score: title, count };
};

/** The package whose title is a heading. */
const packageOf = (unit: ClassUnit, headings: readonly string[]): Columns | undefined =>
  unit.packages.find(({ title }) => headings.some((heading) => sameHeading(heading, title)));

/**
 * Reads the report of a package, of one lesson or of the whole unit.
 * @param of the package's title as the teacher chose it; undefined: a heading names it.
 * @throws Unreadable without responses, or where nothing tells whose package it is.
 */
export const moodleLayout =
  (unit: ClassUnit, of?: string): Layout =>
  (sample, into) => {
    const { headings, rows } = sample;
    const families = familiesOf(headings);
    if (families.length === 0) return undefined;
    const asked = new Map(unit.asked.map((one) => [one.spec.id, one]));
    const known = new Set([...asked.keys(), ...unit.packages.flatMap(({ columns }) => columns)]);
    known.delete('');
    const question = questionFamily(families, sample, known);
    const first = Math.min(...families.flatMap(({ at }) => [...at.values()]));
    const pack = packageOf(unit, of === undefined ? headings.slice(0, first) : [of]);
    const idAt = (n: number, cells: readonly string[]): string =>
      cellOf(question, n, cells) || (pack?.columns[n] ?? '');
    const roles = rolesOf(families, sample, question, (n) =>
      asked.get(rows.map((cells) => idAt(n, cells)).find((id) => id !== '') ?? ''),
    );
    const response = roles.get('response');
    if (!response) throw new Unreadable('noInteractions', 'response', sample);
    if (!pack && !question) throw new Unreadable('otherCourse', headings[first - 1] ?? '', sample);
    const title = headings.findIndex(
      (heading) => pack !== undefined && sameHeading(heading, pack.title),
    );
    const facts = factsOf(sample, first, title);
    const judgements = [roles.get('right'), roles.get('result')].filter((one) => one !== undefined);
    return createReader({ unit, facts, response, judgements, pack, idAt }, into);
  };

/** What was found of the columns. */
interface Plan {
  readonly unit: ClassUnit;
  readonly facts: Facts;
  readonly response: Family;
  /** Columns that are filled for an answer, and also where the student had the answer shown. */
  readonly judgements: readonly Family[];
  readonly pack: Columns | undefined;
  /** The id of the question that interaction n is in a row; '' where that is not known. */
  readonly idAt: (n: number, cells: readonly string[]) => string;
}

/**
 * Keys for the students of the rows: the address, else the name. A second row with the same name and the
 * same attempt is another student of that name.
 */
const createKeys = () => {
  const seen = new Map<string, number>();
  return (mail: string | undefined, name: string, attempt: string): string => {
    if (mail !== undefined) return mail;
    const times = seen.get(`${attempt} ${name}`) ?? 0;
    seen.set(`${attempt} ${name}`, times + 1);
    return times === 0 ? name : `${name} (${times + 1})`;
  };
};

type Into = Parameters<Layout>[1];

const createReader = (plan: Plan, into: Into): ReturnType<Layout> => {
  const { unit, facts, response, judgements, pack, idAt } = plan;
  const lessonOf = new Map(unit.asked.map(({ spec, lesson }) => [spec.id, lesson]));
  const keyOf = createKeys();
  const columns = [...response.at];
  let rows = 0;
  const addLessonOf = (id: string): void => {
    const lesson = lessonOf.get(id);
    if (lesson !== undefined) into.lesson(lesson);
  };
  for (const id of pack?.columns ?? []) addLessonOf(id);

  const addAnswer = (
    key: string,
    n: number,
    at: number,
    cells: readonly string[],
    attempt: number,
  ) => {
    const id = idAt(n, cells);
    if (id === '') return;
    if (!pack) addLessonOf(id);
    // Moodle writes responses as HTML.
    const html = cells[at] ?? '';
    if (html !== '')
      into.answer(key, id, { text: unescape(html), when: attempt, attempt: String(attempt) });
    else if (judgements.some((family) => cellOf(family, n, cells) !== '')) into.shown(key, id);
  };

  return {
    newer: pack !== undefined && response.at.size > pack.columns.length,
    unknown: new Set(),
    row(cells) {
      // Notes under the table are rows of few cells.
      if (cells.length < facts.count - 1) return;
      rows += 1;
      const attempt = facts.attempt < 0 ? '1' : (cells[facts.attempt]?.trim() ?? '');
      const mail = mailIn(cells.slice(0, facts.count));
      const name = facts.name < 0 ? String(rows) : (cells[facts.name]?.trim() ?? '');
      const key = keyOf(mail, name, attempt);
      const answered = columns.some(([, at]) => (cells[at] ?? '') !== '');
      const started = facts.attempt < 0 ? answered : /\d/.test(attempt);
      const done = /^100(\/100)?$/.test(cells[facts.score]?.trim() ?? '');
      into.pupil(key, name, { started, done });
      if (!started) return;
      for (const [n, at] of columns) addAnswer(key, n, at, cells, Number.parseInt(attempt, 10));
    },
  };
};

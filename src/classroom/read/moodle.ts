/**
 * Moodle's SCORM interactions report, as it is downloaded (measured on Moodle 4.5). "Download in text
 * format" is tab-separated UTF-8: name, identity fields such as the e-mail address, attempt, two
 * dates, the grade, the SCO's title over its score, then by interaction, counted from 0, those of
 * "Question n" (the id), "Response n", "Right answer n" and "Result n" that the teacher ticked; by
 * itself Moodle ticks the response alone. So a column's number is enough to know the question, and
 * the answers are marked here. Somebody without an attempt has a row with '-' in it.
 */
import { own } from '../../course/own';
import { unescape } from '../../html/html';
import type { Gatherer } from '../record';
import type { ClassUnit, Columns } from '../unit';
import type { Notes } from './problem';
import { Unreadable } from './problem';
import type { Ending } from './table';

interface Layout {
  /** How many columns come before the interactions. */
  readonly facts: number;
  readonly questionAt: ReadonlyMap<number, number>;
  readonly responseAt: ReadonlyMap<number, number>;
}

type Role = 'question' | 'response' | 'right' | 'result';

/** The order in which Moodle puts what was ticked. */
const ROLES: readonly Role[] = ['question', 'response', 'right', 'result'];

const ENGLISH: Readonly<Record<string, Role>> = {
  question: 'question',
  response: 'response',
  'right answer': 'right',
  result: 'result',
};

/** Facts before the interactions: name, attempt, two dates, grade, title at least. */
const LEAST_FACTS = 6;

/** Characters of a heading, in any language. */
const LONGEST_HEADING = 200;

const numbered = (heading: string): readonly [string, number] | undefined => {
  if (heading.length > LONGEST_HEADING) return undefined;
  const [, word, n] = /^(.*?)\s*(\d+)$/.exec(heading.trim()) ?? [];
  return word === undefined || n === undefined ? undefined : [word.toLowerCase(), Number(n)];
};

/**
 * In another language the headings read differently, but each still ends in its number. One column
 * an interaction is the response then (Moodle's own choice), two or more begin with the question.
 */
const rolesOf = (words: readonly string[]): ReadonlyMap<string, Role> => {
  if (words.every((word) => own(ENGLISH, word))) {
    return new Map(words.map((word) => [word, own(ENGLISH, word) ?? 'result']));
  }
  const roles = words.length === 1 ? ['response' as const] : ROLES;
  return new Map(words.map((word, at) => [word, roles[at] ?? 'result']));
};

/** @throws Unreadable when this is no interactions report. */
export const layoutOf = (headings: readonly string[]): Layout => {
  const all = headings.map(numbered);
  // Backwards while the numbers fall: a title before them may end in a number too ("Russia 1917").
  let facts = all.length;
  for (let n = Infinity; facts > 0; facts -= 1) {
    const before = all[facts - 1]?.[1];
    if (before === undefined || before > n) break;
    n = before;
  }
  const columns = all.slice(facts);
  if (facts < LEAST_FACTS || columns[0]?.[1] !== 0) throw new Unreadable('noInteractions');
  const words = [...new Set(columns.flatMap((column) => (column?.[1] === 0 ? [column[0]] : [])))];
  const roles = rolesOf(words);
  const at = (role: Role): ReadonlyMap<number, number> =>
    new Map(
      columns.flatMap((column, n) =>
        column && roles.get(column[0]) === role ? [[column[1], facts + n] as const] : [],
      ),
    );
  if (at('response').size === 0) throw new Unreadable('noInteractions', 'response');
  return { facts, questionAt: at('question'), responseAt: at('response') };
};

const packageOf = (unit: ClassUnit, title: string): Columns | undefined => {
  const same = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return unit.packages.find((one) => same(one.title) === same(title));
};

export interface MoodleReader {
  row(cells: readonly string[]): void;
  end(ending: Ending): Notes;
}

/** @throws Unreadable when the headings are of something else, or of another course. */
export const openMoodle = (unit: ClassUnit, into: Gatherer): MoodleReader => {
  let layout: Layout | undefined;
  let pack: Columns | undefined;
  let width = 0;
  /** The row before the one to come: the last one of a cut file is not read. */
  let held: readonly string[] | undefined;
  let newer = false;
  const attempts = new Map<string, number>();
  const lessonOf = new Map(unit.asked.map(({ spec, lesson }) => [spec.id, lesson]));

  const tellLessons = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const lesson = lessonOf.get(id);
      if (lesson !== undefined) into.lesson(lesson);
    }
  };

  const begin = (headings: readonly string[]): void => {
    layout = layoutOf(headings);
    width = headings.length;
    const title = headings[layout.facts - 1] ?? '';
    pack = packageOf(unit, title);
    if (!pack && layout.questionAt.size === 0) throw new Unreadable('otherCourse', title);
    newer = pack !== undefined && layout.responseAt.size > pack.columns.length;
    if (pack) tellLessons(pack.columns);
  };

  /** Two students of one name are told apart by the other facts, else by their attempts. */
  const keyOf = (cells: readonly string[], facts: number, attempt: string): string => {
    const who = JSON.stringify(cells.slice(0, facts - 5));
    const seen = `${who} ${attempt}`;
    const times = attempts.get(seen) ?? 0;
    attempts.set(seen, times + 1);
    return times === 0 ? who : `${who} ${times + 1}`;
  };

  const read = (cells: readonly string[], { facts, questionAt, responseAt }: Layout): void => {
    // A line of notes under the table is nobody's.
    if (cells.length < facts - 1) return;
    const attempt = cells[facts - 5]?.trim() ?? '';
    const key = keyOf(cells, facts, attempt);
    const started = /\d/.test(attempt);
    const done = /^100(\/100)?$/.test(cells[facts - 1]?.trim() ?? '');
    into.pupil(key, cells[0]?.trim() ?? '', { started, done });
    if (!started) return;
    for (const [n, at] of responseAt) {
      const idAt = questionAt.get(n);
      const told = idAt === undefined ? '' : (cells[idAt]?.trim() ?? '');
      const id = told === '' ? (pack?.columns[n] ?? '') : told;
      if (id === '') continue;
      if (!pack) tellLessons([id]);
      const text = cells[at] ?? '';
      // Moodle writes responses as HTML.
      if (text !== '') into.answer(key, id, unescape(text), Number.parseInt(attempt, 10));
    }
  };

  return {
    row(cells) {
      if (!layout) return begin(cells);
      if (held) read(held, layout);
      held = cells;
    },
    end(ending) {
      if (!layout) throw new Unreadable('noInteractions');
      // Excel leaves empty cells at a line's end out, so a short line alone is no cut.
      const cut = ending === 'cut' || (ending === 'open' && (held?.length ?? width) < width);
      if (held && !cut) read(held, layout);
      return { cut, newer };
    },
  };
};

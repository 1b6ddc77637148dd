/**
 * Canvas's student analysis of a Classic Quiz: name and id (but in that of an anonymous survey), section
 * and the like, when it was submitted, the attempt if all are asked for, then for each question a column
 * "number: its text" with the answer in words and a column headed by its points with what it earned, then
 * how many were right and wrong, and the score (canvas-lms, quizzes/quiz_statistics/student_analysis.rb).
 * The words of the fixed headings are in the school's language, so the table is recognised by the two
 * columns of a question.
 */
import type { ReportedQuestion, ClassUnit } from '../unit';
import type { Layout } from './layout';
import { sameHeading } from './layout';
import type { Sample } from './problem';
import { Unreadable } from './problem';

const HEADING = /^\d+: ?(.*)$/s;

/**
 * What is between two words. Canvas takes tags and protected spaces away and puts nothing in their place, so that
 * a word may begin right behind another: "wordsThe", "in 1917The", "USSRThe", "words1917". In a script without
 * capital letters nothing shows where; there it may be anywhere.
 */
const BETWEEN =
  /[^\p{L}\p{N}]+|(?<=[\p{Ll}\p{Lo}\p{N}])(?=[\p{Lu}\p{Lo}])|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=[\p{Ll}\p{Lo}])(?=\p{N})/u;

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(BETWEEN)
    .map((word) => word.toLowerCase());

/** A text to find others in: its letters and numbers without anything between them, and where a word begins or ends. */
const searchable = (text: string) => {
  let whole = '';
  const edges = new Set([0]);
  for (const word of wordsIn(text)) {
    whole += word;
    edges.add(whole.length);
  }
  return { whole, edges };
};

/** The questions whose words stand in a heading: those with most words; of the same words there may be several. */
const candidatesIn = (unit: ClassUnit, heading: string): readonly ReportedQuestion[] => {
  const { whole, edges } = searchable(heading);
  const holds = (words: string): boolean => {
    if (words === '') return false;
    let at = whole.indexOf(words);
    while (at >= 0 && !(edges.has(at) && edges.has(at + words.length))) {
      at = whole.indexOf(words, at + 1);
    }
    return at >= 0;
  };
  const found = unit.asked
    .map((one) => ({ one, words: wordsIn(one.stem).join('') }))
    .filter(({ words }) => holds(words));
  const best = found.reduce<string>(
    (most, { words }) => (most.length >= words.length ? most : words),
    '',
  );
  return found.flatMap(({ one, words }) => (words === best ? [one] : []));
};

/** The question whose words stand in a heading; of several with the same words the unit's first. */
export const askedIn = (unit: ClassUnit, heading: string): ReportedQuestion | undefined =>
  candidatesIn(unit, heading)[0];

/** The columns of one question: `at` holds the answer, the next one what it earned of `points`. */
interface Column {
  readonly at: number;
  /** Undefined for a question that the unit does not have. */
  readonly asked: ReportedQuestion | undefined;
  readonly points: number;
}

/**
 * Which question each heading is. Several of the same words ("Put these events in order.") are told apart by the
 * lesson of the quiz's other questions, and within a lesson by their order.
 */
const assign = (
  headings: readonly (readonly ReportedQuestion[])[],
): readonly (ReportedQuestion | undefined)[] => {
  const sure = headings.flatMap(([only, ...others]) =>
    only && others.length === 0 ? [only.lesson] : [],
  );
  const countIn = ({ lesson }: ReportedQuestion): number =>
    sure.filter((one) => one === lesson).length;
  const taken = new Set<ReportedQuestion>();
  return headings.map((candidates) => {
    const [likeliest] = candidates
      .filter((one) => !taken.has(one))
      .sort((a, b) => countIn(b) - countIn(a));
    const asked = likeliest ?? candidates[0];
    if (asked) taken.add(asked);
    return asked;
  });
};

const columnsOf = (unit: ClassUnit, headings: readonly string[]): Column[] => {
  const found = headings.flatMap((heading, at) => {
    const text = HEADING.exec(heading.trim())?.[1];
    const points = headings[at + 1]?.trim() ?? '';
    if (text === undefined || !/^\d+([.,]\d+)?$/.test(points)) return [];
    const candidates = candidatesIn(unit, text);
    return [{ at, candidates, points: Number(points.replace(',', '.')) }];
  });
  const asked = assign(found.map(({ candidates }) => candidates));
  return found.map(({ at, points }, n) => ({ at, points, asked: asked[n] }));
};

/** A moment as Canvas writes it: 2026-11-02 09:00:00 UTC. */
const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d/;

/**
 * Whether the file has neither names nor ids, as that of an anonymous survey. Then a row begins with the section
 * and its number, which looks like a student's id; but the moment of submission is in the third or fourth column.
 * Beside names it is in the fifth or a later one, unless the school has deleted the sections.
 */
const isAnonymous = ({ headings, rows }: Sample): boolean => {
  const submitted = headings.findIndex((_, at) =>
    rows.some((cells) => MOMENT.test(cells[at]?.trim() ?? '')),
  );
  return (submitted === 2 || submitted === 3) && !sameHeading(headings[1] ?? '', 'id');
};

const COUNTED = /^[1-9]\d{0,2}$/;

/**
 * The column of the attempt; -1 without one. It stands between the moment of submission and the first question, whatever
 * the school's word for it.
 */
const attemptIn = ({ headings, rows }: Sample, firstQuestion: number): number => {
  const english = headings.findIndex((heading) => sameHeading(heading, 'attempt'));
  if (english >= 0) return english;
  const at = firstQuestion - 1;
  const whole = rows.filter((cells) => cells.length > firstQuestion);
  const isCounted = whole.every((cells) => COUNTED.test(cells[at]?.trim() ?? ''));
  return isCounted && whole.some((cells) => MOMENT.test(cells[at - 1]?.trim() ?? '')) ? at : -1;
};

/** @throws Unreadable where none of the quiz's questions is the unit's. */
export const canvasLayout =
  (unit: ClassUnit): Layout =>
  (sample, into) => {
    const columns = columnsOf(unit, sample.headings);
    const [first] = columns;
    if (!first) return undefined;
    const known = columns.filter(({ asked }) => asked);
    // Without the sample: neither another package nor other columns would make these questions ours.
    if (known.length === 0) throw new Unreadable('otherCourse', sample.headings[first.at] ?? '');
    const lessons = new Set(known.map(({ asked }) => asked?.lesson ?? ''));
    for (const lesson of lessons) into.lesson(lesson);
    const anonymous = isAnonymous(sample);
    const attemptAt = attemptIn(sample, first.at);
    let rows = 0;
    return {
      newer: false,
      unknown: new Set(
        columns.filter(({ asked }) => !asked).map(({ at }) => sample.headings[at] ?? ''),
      ),
      row(cells) {
        if (cells.length <= first.at) return;
        rows += 1;
        const [name = '', id = ''] = cells;
        // Without an id, as of somebody who was not logged in, each row is a student of its own.
        const nameless = anonymous || !/^\d+$/.test(id.trim());
        const key = nameless ? String(rows) : `canvas ${id.trim()}`;
        into.pupil(key, nameless ? String(rows) : name.trim(), { started: true });
        // Without a column for it Canvas lists the attempt that counts.
        const attempt = attemptAt < 0 ? '1' : (cells[attemptAt]?.trim() ?? '');
        const when = Number.parseInt(attempt, 10) || 1;
        for (const { at, asked, points } of known) {
          if (!asked) continue;
          const text = cells[at]?.trim() ?? '';
          // Canvas gives no points for what was not answered either.
          if (text === '') continue;
          const earned = Number.parseFloat((cells[at + 1] ?? '').replace(',', '.'));
          const credit = points > 0 && earned >= 0 ? Math.min(1, earned / points) : undefined;
          into.answer(key, asked.spec.id, {
            text,
            inWords: true,
            when,
            attempt,
            ...(credit !== undefined && { credit }),
          });
        }
      },
    };
  };

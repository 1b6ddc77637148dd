/** A table of any other system, in which the teacher has said what its columns are: an answer a row. */
import type { ReportedQuestion, ClassUnit } from '../unit';
import { askedIn } from './canvas';
import type { Layout } from './layout';
import { mailIn, normalCell, shareOf } from './layout';
import { Unreadable } from './problem';

export const COLUMN_ROLES = ['student', 'question', 'answer', 'score', 'attempt'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The headings that the teacher has given a role. */
export type Assigned = Readonly<Partial<Record<ColumnRole, string>>>;

/** Whether the columns are enough to read a table: who answered, which question, and the answer or its score. */
export const isEnough = ({ student, question, answer, score }: Assigned): boolean =>
  student !== undefined && question !== undefined && (answer ?? score) !== undefined;

interface Row {
  readonly key: string;
  readonly question: string;
  readonly text: string;
  readonly share: number | undefined;
  readonly when: number;
}

/** Finds a question by its id or by its words. Each cell is looked up once. */
const createFinder = (unit: ClassUnit) => {
  const byId = new Map(unit.asked.map((one) => [normalCell(one.spec.id), one]));
  const found = new Map<string, ReportedQuestion | undefined>();
  return (cell: string): ReportedQuestion | undefined => {
    if (!found.has(cell)) found.set(cell, byId.get(normalCell(cell)) ?? askedIn(unit, cell));
    return found.get(cell);
  };
};

/** Reads a table by the columns that the teacher has named. */
export const assignedLayout =
  (unit: ClassUnit, assigned: Assigned): Layout =>
  (sample, into) => {
    const at = (role: ColumnRole): number => sample.headings.indexOf(assigned[role] ?? '');
    const columns = {
      student: at('student'),
      question: at('question'),
      answer: at('answer'),
      score: at('score'),
      attempt: at('attempt'),
    };
    if (columns.student < 0 || columns.question < 0) return undefined;
    const find = createFinder(unit);
    const rows: Row[] = [];
    const unknown = new Set<string>();
    return {
      newer: false,
      unknown,
      row(cells) {
        const name = cells[columns.student]?.trim() ?? '';
        const question = cells[columns.question]?.trim() ?? '';
        if (name === '' || question === '') return;
        const asked = find(question);
        if (!asked) {
          unknown.add(question);
          return;
        }
        const key = mailIn([name]) ?? name;
        into.pupil(key, name, { started: true });
        into.lesson(asked.lesson);
        rows.push({
          key,
          question: asked.spec.id,
          text: cells[columns.answer]?.trim() ?? '',
          share: shareOf(cells[columns.score] ?? ''),
          when: Number(/\d+/.exec(cells[columns.attempt] ?? '')?.[0] ?? 1),
        });
      },
      end() {
        if (rows.length === 0) throw new Unreadable('wrongColumns', '', sample);
        // Scores above 1 are points: then a share is what the student has of the most that anybody has.
        const most = new Map<string, number>();
        for (const { question, share = 0 } of rows) {
          most.set(question, Math.max(1, share, most.get(question) ?? 1));
        }
        for (const { key, question, text, share, when } of rows) {
          const credit = share === undefined ? undefined : share / (most.get(question) ?? 1);
          into.answer(key, question, {
            text,
            when,
            attempt: String(when),
            ...(credit !== undefined && { credit }),
          });
        }
      },
    };
  };

/** Everything that the report is made from, as a table for a spreadsheet: a row for each student and question. */
import { csv } from './csv';
import type { ClassRecord, Pupil } from './record';
import type { ReportedQuestion, ClassUnit } from './unit';
import { misconceptionOf } from './words';

/** The words of the table; those of the page's own language. */
interface ExportWords {
  readonly heads: readonly string[];
  readonly states: Readonly<Record<'answered' | 'shown' | 'open', string>>;
  /** What was wrong, in words. */
  readonly wrongAnswers: (
    asked: ReportedQuestion,
    wrongAnswers: NonNullable<Pupil['answers'][number]>['wrongAnswers'],
  ) => string;
}

const stateOf = ({ answers, shown }: Pupil, at: number): 'answered' | 'shown' | 'open' => {
  if (answers[at]) return 'answered';
  return shown[at] ? 'shown' : 'open';
};

/** The table as CSV. Questions of lessons that no file is about are left out. */
export const exportCsv = (unit: ClassUnit, record: ClassRecord, words: ExportWords): string => {
  const titles = new Map(unit.lessons.map(({ id, title }) => [id, title]));
  const rows = record.pupils.flatMap((pupil) =>
    unit.asked.flatMap((asked, at) => {
      if (!record.lessons.has(asked.lesson)) return [];
      const given = pupil.answers[at];
      const wrongAnswers = given?.wrongAnswers ?? [];
      const beliefs = wrongAnswers.flatMap(
        (wrongAnswer) => misconceptionOf(asked, wrongAnswer) ?? [],
      );
      return [
        [
          pupil.name,
          titles.get(asked.lesson),
          asked.spec.id,
          asked.stem,
          words.states[stateOf(pupil, at)],
          given && Math.round(given.credit * 100) / 100,
          words.wrongAnswers(asked, wrongAnswers),
          beliefs.join('; '),
          pupil.sure[at],
        ],
      ];
    }),
  );
  // The byte order mark tells Excel that the text is UTF-8.
  return `\uFEFF${csv([words.heads, ...rows])}`;
};

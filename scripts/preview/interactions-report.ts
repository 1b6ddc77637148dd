/**
 * What Moodle's interactions report would say of a package, with all four boxes ticked, in the three
 * formats of its download: so the class report can be tried with it (src/classroom/read/moodle.ts).
 */
import { escape } from '../../src/html/html';
import { interactions } from './rte/cmi';
import type { Learner } from './learners';
import { rtes } from './rte';
import type { Attempt } from './store';
import type { Table } from './workbook';
import { excel, openDocument } from './workbook';

const FACTS = ['First name / Last name', 'Attempt', 'Started on', 'Last accessed on', 'Score'];
const WORDS = ['Question', 'Response', 'Right answer', 'Result'] as const;

const times = (n: number): number[] => Array.from({ length: n }, (_, at) => at);

/** @param title of the package: it heads the column of its score. */
export const interactionsTable = (
  title: string,
  learners: readonly Learner[],
  attempts: readonly Attempt[],
): Table => {
  const byNumber = attempts.map(({ cmi }) => new Map(interactions(cmi).map((one) => [one.n, one])));
  const count = Math.max(0, ...byNumber.flatMap((all) => [...all.keys()].map((n) => n + 1)));
  const columns = times(count);
  const rowsOf = ({ id, name }: Learner): string[][] => {
    const rows = attempts.flatMap(({ learner, attempt, standard, opened, saved, cmi }, at) => {
      if (learner !== id) return [];
      const { score } = rtes[standard].outcome(cmi);
      const points = score === undefined ? '0' : String(score);
      const cells = columns.flatMap((n) => {
        const one = byNumber[at]?.get(n);
        // Moodle writes responses as HTML.
        return one
          ? [
              one.id,
              escape(one.response),
              one.response === '' && one.result === '' ? '' : escape(one.right),
              one.result,
            ]
          : ['', '', '', ''];
      });
      return [[name, String(attempt), opened, saved ?? '-', points, points, ...cells]];
    });
    if (rows.length > 0) return rows;
    return [
      [name, '-', '-', '-', '-', 'Not attempted', ...columns.flatMap(() => ['', '', '', ''])],
    ];
  };
  const headings = [
    ...FACTS,
    title,
    ...columns.flatMap((n) => WORDS.map((word) => `${word} ${n}`)),
  ];
  return [headings, ...learners.flatMap(rowsOf)];
};

const textOf = (table: Table): string =>
  table
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t')}\n`)
    .join('');

export interface ReportFormat {
  /** The name of the format, where it has one in every language. */
  readonly title?: string;
  readonly type: string;
  write(table: Table): string | Uint8Array;
}

/** By the ending of the file. */
export const reportFormats: Readonly<Record<string, ReportFormat>> = {
  txt: { type: 'text/tab-separated-values; charset=utf-8', write: textOf },
  xlsx: {
    title: 'Excel',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: excel,
  },
  ods: {
    title: 'ODS',
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    write: openDocument,
  },
};

/** A slip in words: what was chosen, and the wrong belief that the author says it stands for. */
import type { Slip } from './given';
import type { Asked } from './unit';

export interface SlipWords {
  /** The option, sentence or item that it is about. */
  readonly row: string;
  /** What was given for it; absent where the row itself is what was chosen. */
  readonly given?: string;
  readonly how: 'chosen' | 'paired' | 'filled' | 'before';
  readonly misconception?: string;
}

const rowText = ({ rows }: Asked, id: string): string =>
  rows.find((row) => row.id === id)?.text ?? id;

export const misconceptionOf = ({ rows }: Asked, slip: Slip): string | undefined =>
  rows.find((row) => row.id === slip.row)?.misconception;

export const slipWords = (asked: Asked, slip: Slip): SlipWords => {
  const misconception = misconceptionOf(asked, slip);
  const known = misconception === undefined ? {} : { misconception };
  const row = rowText(asked, slip.row);
  switch (asked.spec.kind) {
    case 'match':
    case 'sort': {
      const other = asked.others.find(({ id }) => id === slip.given);
      return { row, given: other?.text ?? slip.given, how: 'paired', ...known };
    }
    case 'gap':
      return { row, given: slip.given, how: 'filled', ...known };
    case 'order':
      return { row, given: rowText(asked, slip.given), how: 'before', ...known };
    default:
      return { row, how: 'chosen', ...known };
  }
};

/** The right answer in words, one line each. */
export const rightWords = (asked: Asked): string[] => {
  const { spec, rows, others } = asked;
  switch (spec.kind) {
    case 'match':
    case 'sort':
      return rows.map((row, at) => {
        const other = others.find(({ id }) => id === spec.key[at]);
        return `${row.text}: ${other?.text ?? ''}`;
      });
    case 'gap':
      return [...spec.key];
    case 'order':
      return spec.key.map((id) => rowText(asked, id));
    default:
      return spec.key.filter((id) => id !== '').map((id) => rowText(asked, id));
  }
};

/** The reason that the author gives for the right answer, where there is one in particular. */
export const reasonOf = ({ spec, rows }: Asked, slip: Slip): string => {
  const picks = spec.kind === 'choice' || spec.kind === 'evidence' || spec.kind === 'choices';
  const id = picks ? spec.key.find((one) => one !== '') : slip.row;
  return rows.find((row) => row.id === id)?.why ?? '';
};

/** A slip in words: what was chosen, and the wrong belief that the author says it stands for. */
import { withUnit } from '../course/model';
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

const rowText = ({ model }: Asked, id: string): string =>
  model.rows.find((row) => row.id === id)?.text ?? id;

export const misconceptionOf = ({ model }: Asked, slip: Slip): string | undefined =>
  model.rows.find((row) => row.id === slip.row)?.misconception;

const kindOfSlip = (asked: Asked, { given, ...slip }: Slip): Omit<SlipWords, 'misconception'> => {
  const { model } = asked;
  const row = rowText(asked, slip.row);
  switch (model.form) {
    case 'pairs':
      return {
        row,
        given: model.choices.find(({ id }) => id === given)?.text ?? given,
        how: 'paired',
      };
    case 'blanks':
      return { row, given, how: 'filled' };
    case 'sequence':
      return { row, given: rowText(asked, given), how: 'before' };
    case 'numeric':
      // One that nobody foresaw has no row.
      return { row: row === slip.row ? withUnit(row, model.unit) : row, how: 'chosen' };
    case 'pick':
    case 'essay':
      return { row, how: 'chosen' };
  }
};

export const slipWords = (asked: Asked, slip: Slip): SlipWords => {
  const misconception = misconceptionOf(asked, slip);
  return {
    ...kindOfSlip(asked, slip),
    ...(misconception === undefined ? {} : { misconception }),
  };
};

/** The right answer in words, one line each. */
export const rightWords = ({ model }: Asked): string[] => {
  switch (model.form) {
    case 'pairs':
      return model.rows.map((row) => {
        const other = model.choices.find(({ id }) => id === row.right);
        return `${row.text}: ${other?.text ?? ''}`;
      });
    case 'pick':
    case 'numeric':
      return model.rows.filter(({ right }) => right).map(({ text }) => text);
    case 'blanks':
    case 'sequence':
    case 'essay':
      return model.rows.map(({ text }) => text);
  }
};

/** The reason that the author gives for the right answer, where there is one in particular. */
export const reasonOf = ({ model }: Asked, slip: Slip): string =>
  (model.form === 'pick' || model.form === 'numeric'
    ? model.rows.find(({ right }) => right)
    : model.rows.find(({ id }) => id === slip.row)
  )?.why ?? '';

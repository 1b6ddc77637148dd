/** Everything that the report says of a class, worked out in slices: the page stays alive. */
import type { ClassRecord } from './record';
import type { QuestionStats } from './statistics';
import { statisticsOneByOne } from './statistics';
import type { SureCount } from './sureness';
import { sureness } from './sureness';
import type { NeedsAgain, Unfinished, ShownCount } from './teach';
import { needsAgain, shownTo, findUnfinished } from './teach';
import type { Misconception } from './misconceptions';
import { misconceptions } from './misconceptions';
import type { ClassUnit } from './unit';

export interface Analysis {
  readonly stats: readonly QuestionStats[];
  readonly misconceptions: readonly Misconception[];
  readonly needs: readonly NeedsAgain[];
  readonly unfinished: readonly Unfinished[];
  readonly shown: readonly ShownCount[];
  readonly sureness: readonly SureCount[];
}

/** @param letPageRespond is waited for between the slices. */
export const analyse = async (
  unit: ClassUnit,
  record: ClassRecord,
  letPageRespond: () => Promise<void>,
): Promise<Analysis> => {
  const stats: QuestionStats[] = [];
  for (const one of statisticsOneByOne(unit, record)) {
    stats.push(one);
    if (stats.length % 8 === 0) await letPageRespond();
  }
  await letPageRespond();
  const misconception = misconceptions(unit, record);
  await letPageRespond();
  const need = needsAgain(unit, record);
  await letPageRespond();
  return {
    stats,
    misconceptions: misconception,
    needs: need,
    unfinished: findUnfinished(unit, record),
    shown: shownTo(unit, record),
    sureness: sureness(record),
  };
};

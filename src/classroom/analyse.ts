/** Everything that the report says of a class, worked out in slices, so that the page can respond between them. */
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

/** @param letPageRespond is awaited between two slices. */
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
  const found = misconceptions(unit, record);
  await letPageRespond();
  const needs = needsAgain(unit, record);
  await letPageRespond();
  return {
    stats,
    misconceptions: found,
    needs,
    unfinished: findUnfinished(unit, record),
    shown: shownTo(unit, record),
    sureness: sureness(record),
  };
};

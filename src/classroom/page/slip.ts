/** A slip as a sentence of the page. */
import type { Slip } from '../given';
import { strings } from '../strings';
import type { Asked } from '../unit';
import { slipWords } from '../words';

export const slipSentence = (asked: Asked, slip: Slip): string => {
  const { how, row, given = '' } = slipWords(asked, slip);
  return strings.slip[how](row, given);
};

// Written by scripts/registers.mjs from the folders beside it. Do not edit.
import { View as choice } from '../choice/View';
import { View as choices } from '../choices/View';
import { View as evidence } from '../evidence/View';
import { View as gap } from '../gap/View';
import { View as hotspot } from '../hotspot/View';
import { View as match } from '../match/View';
import { View as number } from '../number/View';
import { View as order } from '../order/View';
import { View as practice } from '../practice/View';
import { View as sort } from '../sort/View';
import type { View } from '../view';

export const views: Readonly<Record<string, View>> = {
  choice,
  choices,
  evidence,
  gap,
  hotspot,
  match,
  number,
  order,
  practice,
  sort,
};

// Written by scripts/registers.mjs from the folders beside it. Do not edit.
import { View as diagram } from '../diagram/View';
import { View as hours } from '../hours/View';
import { View as keypoints } from '../keypoints/View';
import { View as map } from '../map/View';
import { View as note } from '../note/View';
import { View as people } from '../people/View';
import { View as source } from '../source/View';
import { View as timeline } from '../timeline/View';
import type { View } from '../view';

export const views: Readonly<Record<string, View>> = {
  diagram,
  hours,
  keypoints,
  map,
  note,
  people,
  source,
  timeline,
};

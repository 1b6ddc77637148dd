// Written by scripts/registers.mjs from the folders beside it. Do not edit.
import { author as audio } from '../audio/author';
import { author as diagram } from '../diagram/author';
import { author as hours } from '../hours/author';
import { author as keypoints } from '../keypoints/author';
import { author as map } from '../map/author';
import { author as note } from '../note/author';
import { author as people } from '../people/author';
import { author as picture } from '../picture/author';
import { author as source } from '../source/author';
import { author as teaching } from '../teaching/author';
import { author as timeline } from '../timeline/author';
import { author as video } from '../video/author';
import type { BlockAuthor } from '../author';

export const authors: Readonly<Record<string, BlockAuthor>> = {
  audio,
  diagram,
  hours,
  keypoints,
  map,
  note,
  people,
  picture,
  source,
  teaching,
  timeline,
  video,
};

// Written by scripts/registers.mjs from the folders beside it. Do not edit.
import { author as choice } from '../choice/author';
import { author as choices } from '../choices/author';
import { author as evidence } from '../evidence/author';
import { author as gap } from '../gap/author';
import { author as hotspot } from '../hotspot/author';
import { author as match } from '../match/author';
import { author as number } from '../number/author';
import { author as order } from '../order/author';
import { author as practice } from '../practice/author';
import { author as sort } from '../sort/author';
import type { Author } from '../author';

export const authors: Readonly<Record<string, Author>> = {
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

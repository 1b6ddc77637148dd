// Written by scripts/registers.mjs from the folders beside it. Do not edit.
import { kind as choice } from '../choice/kind';
import { kind as choices } from '../choices/kind';
import { kind as evidence } from '../evidence/kind';
import { kind as gap } from '../gap/kind';
import { kind as hotspot } from '../hotspot/kind';
import { kind as match } from '../match/kind';
import { kind as number } from '../number/kind';
import { kind as order } from '../order/kind';
import { kind as practice } from '../practice/kind';
import { kind as sort } from '../sort/kind';
import type { Kind } from '../kind';

export const kinds: Readonly<Record<string, Kind>> = {
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

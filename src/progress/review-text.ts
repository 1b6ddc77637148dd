/**
 * The review in the suspend text, after the place and the settings: the records, then the items in groups of
 * one box and one day, then the best quick quiz. An item takes three characters, a group five more.
 * Texts that were written before there was a review end before it, and read as none.
 */
import type { Reader, Writer } from './bits';
import { reader, writer } from './bits';
import type { BoxedItem, Progress, Review } from './progress';

/** Bits of an item's key. */
const KEY = 18;
const BOX = 3;
/** Until the year 2149. */
const DAY = 16;
/** What the review may take of the text, in bits: a quarter of the 4,096 characters. */
const ROOM = 1024 * 6;

/** The items by box and day, the last boxes first. If not all fit, the first boxes, which are due soonest, are lost. */
const groupsOf = (
  review: Review,
): readonly { readonly boxed: BoxedItem; readonly items: readonly string[] }[] => {
  const groups = new Map<string, { boxed: BoxedItem; items: string[] }>();
  for (const [item, boxed] of Object.entries(review)) {
    const group = groups.get(boxed.join()) ?? { boxed, items: [] };
    groups.set(boxed.join(), group);
    group.items.push(item);
  }
  const all = [...groups.values()];
  for (const { items } of all) items.sort();
  return all.sort(({ boxed: a }, { boxed: b }) => b[0] - a[0] || b[1] - a[1]);
};

export const writeReview = (out: Writer, { review, rounds }: Progress): void => {
  out.bits(rounds ? 1 : 0, 1);
  if (rounds) for (const n of [rounds.best, rounds.streak, rounds.day]) out.number(n);
  const groups = groupsOf(review ?? {});
  const start = out.length;
  for (const { boxed, items } of groups) {
    const head = writer();
    head.bits(1, 1);
    head.bits(boxed[0], BOX);
    head.bits(boxed[1], DAY);
    const room = ROOM - (out.length - start) - head.length - 2 * KEY;
    const fitting = items.slice(0, Math.max(0, Math.floor(room / KEY)));
    if (fitting.length === 0) break;
    out.append(head);
    out.number(fitting.length);
    for (const item of fitting) out.bits(reader(item).bits(KEY), KEY);
  }
  out.bits(0, 1);
  out.number(rounds?.quiz ?? 0);
};

export const readReview = (from: Reader): Pick<Progress, 'review' | 'rounds'> => {
  const rounds = from.bits(1) === 1 && {
    best: from.number(),
    streak: from.number(),
    day: from.number(),
  };
  const review: Record<string, BoxedItem> = {};
  while (!from.ended && from.bits(1) === 1) {
    const box = from.bits(BOX);
    const day = from.bits(DAY);
    for (let left = from.number(); left > 0 && !from.ended; left--) {
      const key = writer();
      key.bits(from.bits(KEY), KEY);
      review[key.text().padEnd(KEY / 6, 'A')] = [box, day];
    }
  }
  // Zero where the text is of a package that was built before there were quick quizzes.
  const quiz = from.number();
  return {
    ...(Object.keys(review).length > 0 && { review }),
    ...(rounds && { rounds: { ...rounds, ...(quiz > 0 && { quiz }) } }),
  };
};

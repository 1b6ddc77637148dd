/**
 * What is in the review: of the lessons that were opened the key points and the words as cards, and the
 * questions that were missed at the first try, or right by a guess.
 */
import type { Card, Course, Extras, Lesson, Spec } from '../../../course/course';
import { settled } from '../../../course/policy';
import { shuffle } from '../../../course/shuffle';
import { kindOf } from '../../../kinds/register';
import { check } from '../../../progress/bits';
import type { Progress, Review } from '../../../progress/progress';
import { triesAt } from '../../../progress/progress';
import { openedLessons } from '../../../progress/report';
import { dueOf } from '../../../progress/review';

export interface Item {
  /** Three characters: what the Progress keeps of it. Of a word or a point that is edited it is another. */
  readonly key: string;
  readonly lesson: Lesson;
  readonly card?: Card;
  readonly spec?: Spec;
  /** Not in the deck: the schedule does not keep how it went. */
  readonly unscheduled?: true;
}

/** Seconds: a round takes about five minutes. */
const ROUND = 300;
const CARD = 15;
const QUESTION = 40;

const keyOf = (name: string): string => check(name, 3);

/** The questions of these lessons that are settled, so that no answer is given away. */
export const settledIn = (
  lessons: readonly Lesson[],
  progress: Progress,
): readonly (Item & { readonly spec: Spec })[] =>
  lessons.flatMap((lesson) =>
    lesson.questions
      .filter((spec) => kindOf(spec).scored && settled(spec, triesAt(progress, spec.slot)))
      .map((spec) => ({ key: keyOf(`question ${spec.id}`), lesson, spec })),
  );

/** What somebody was certain of and had wrong comes first. */
const missedIn = (lesson: Lesson, progress: Progress): readonly Item[] =>
  settledIn([lesson], progress)
    .flatMap((item) => {
      const [first] = triesAt(progress, item.spec.slot);
      const sure = first?.sure ?? 2;
      return !first || (first.mark === 100 && sure > 1) ? [] : [{ sure, item }];
    })
    .sort((a, b) => b.sure - a.sure)
    .map(({ item }) => item);

/** Every item, each once: a word belongs to the first opened lesson that explains it. */
export const deckOf = (
  course: Pick<Course, 'outline'>,
  extras: Extras,
  progress: Progress,
): readonly Item[] => {
  const deck = new Map<string, Item>();
  const add = (item: Item): void => {
    if (!deck.has(item.key)) deck.set(item.key, item);
  };
  for (const lesson of openedLessons(course, progress)) {
    missedIn(lesson, progress).forEach(add);
    const there = extras.lessons.find(({ id }) => id === lesson.id);
    for (const card of there?.cards ?? []) {
      add({ key: keyOf(`point ${lesson.id} ${card.front}`), lesson, card });
    }
    for (const word of there?.words ?? []) {
      const found = extras.glossary[word];
      if (!found) continue;
      const card = { front: found.term, back: found.meaning };
      add({ key: keyOf(`word ${word} ${found.term}`), lesson, card });
    }
  }
  return [...deck.values()];
};

const secondsOf = ({ spec }: Item): number => (spec ? QUESTION : CARD);

/** Whole minutes that they take, about. */
export const minutesOf = (items: readonly Item[]): number =>
  Math.max(1, Math.round(items.reduce((sum, item) => sum + secondsOf(item), 0) / 60));

/** What of these items is due, in the order of the schedule (progress/review.ts). */
export const dueIn = (items: readonly Item[], review: Review, day: number): readonly Item[] => {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return dueOf([...byKey.keys()], review, day).flatMap((key) => byKey.get(key) ?? []);
};

/** A quick quiz has so many questions, and is none with fewer than the least. */
const QUIZ = 6;
const LEAST = 3;

export interface Quiz {
  readonly length: number;
  draw(seed: string): readonly Item[];
}

/**
 * A few real questions of the opened lessons, or of one, mixed. Whatever was missed or right: it is another go.
 * Undefined where there are too few.
 */
export const quizOf = (
  course: Pick<Course, 'outline'>,
  progress: Progress,
  scope: string,
): Quiz | undefined => {
  const opened = openedLessons(course, progress).filter(({ id }) => scope === '' || id === scope);
  const questions = settledIn(opened, progress);
  if (questions.length < LEAST) return undefined;
  return {
    length: Math.min(QUIZ, questions.length),
    draw: (seed) => shuffle(questions, seed).slice(0, QUIZ),
  };
};

/** As many of what is due as five minutes hold, mixed. */
export const roundOf = (due: readonly Item[], seed: string): readonly Item[] => {
  let left = ROUND;
  const drawn = due.filter((item) => (left -= secondsOf(item)) >= 0);
  return shuffle(drawn, seed);
};

/**
 * What an edit means for students in mid-attempt. An answer is kept under its question's id and by the
 * letters of its options; so an id or a letter that goes, or that means something else now, is told to the author.
 */
import { isQuestion, type Lesson, lessonsOf, type QuestionText, type Spec } from '../course/course';
import { own } from '../course/own';
import { plain } from '../course/inline';
import { kindOf } from '../kinds';
import { meaning } from './specs';
import type { Unit } from './unit';

/** A question, by its words, of a lesson. */
interface Named {
  readonly lesson: string;
  readonly question: string;
}

export type Change =
  /** Another `id` or `iri`: to every LMS it is another course. */
  | { readonly is: 'another unit' }
  | { readonly is: 'lesson gone'; readonly lesson: string; readonly questions: number }
  | ({ readonly is: 'question gone' | 'another kind' | 'another answer' | 'another order' } & Named)
  | ({
      readonly is: 'letters gone' | 'letters added' | 'letters changed';
      readonly letters: readonly string[];
    } & Named)
  | ({ readonly is: 'fewer tries'; readonly tries: number } & Named)
  /** Questions that count, in a lesson that was there before, or in a new one. */
  | { readonly is: 'more questions'; readonly lesson: string; readonly questions: number };

const scored = ({ questions }: Lesson): Spec[] => questions.filter((spec) => kindOf(spec).scored);

const textsOf = ({ bodies }: Unit, lesson: string): ReadonlyMap<string, QuestionText> =>
  new Map(
    (own(bodies, lesson)?.steps ?? [])
      .flatMap(({ blocks }) => blocks.filter(isQuestion))
      .map(({ question }) => [question.id, question]),
  );

interface Asked {
  readonly spec: Spec;
  readonly text: QuestionText;
}

const wordsByLetter = ({ text }: Asked): ReadonlyMap<string, string> =>
  new Map(text.rows.map((row) => [row.id, JSON.stringify([row.text])]));

/** What happened to one question: of several things the one that means most. */
const ofQuestion = (before: Asked, after: Asked, named: Named): Change[] => {
  const [old, now] = [before.spec, after.spec];
  if (old.kind !== now.kind) return [{ is: 'another kind', ...named }];
  const gone = old.choiceIds.filter((letter) => !now.choiceIds.includes(letter));
  if (gone.length > 0) return [{ is: 'letters gone', letters: gone, ...named }];
  if (meaning(old, before.text) !== meaning(now, after.text)) {
    const [was, says] = [wordsByLetter(before), wordsByLetter(after)];
    const letters = [...was.keys()].filter((letter) => was.get(letter) !== says.get(letter));
    if (letters.length > 0) return [{ is: 'letters changed', letters, ...named }];
    const added = now.choiceIds.filter((letter) => !old.choiceIds.includes(letter));
    if (added.length > 0) return [{ is: 'letters added', letters: added, ...named }];
    const sameKey =
      [...old.correctResponse].sort().join() === [...now.correctResponse].sort().join();
    const moved = sameKey && old.choiceIds.join() !== now.choiceIds.join();
    return [{ is: moved ? 'another order' : 'another answer', ...named }];
  }
  return now.tries < old.tries ? [{ is: 'fewer tries', tries: now.tries, ...named }] : [];
};

const ofLesson = (before: Unit, after: Unit, old: Lesson, now: Lesson): Change[] => {
  const [was, is] = [textsOf(before, old.id), textsOf(after, now.id)];
  const changes = old.questions.flatMap((spec): Change[] => {
    const text = was.get(spec.id);
    if (text === undefined) return [];
    const named = { lesson: now.title, question: plain(text.stem) };
    const next = now.questions.find(({ id }) => id === spec.id);
    const nextText = is.get(spec.id);
    if (next === undefined || nextText === undefined) return [{ is: 'question gone', ...named }];
    return ofQuestion({ spec, text }, { spec: next, text: nextText }, named);
  });
  const known = new Set(old.questions.map(({ id }) => id));
  const more = scored(now).filter(({ id }) => !known.has(id)).length;
  return more === 0
    ? changes
    : [...changes, { is: 'more questions', lesson: now.title, questions: more }];
};

/** @param before what students have begun with. @returns nothing where they go on as before. */
export const changesBetween = (before: Unit, after: Unit): Change[] => {
  const [a, b] = [before.course, after.course];
  if (a.id !== b.id || a.iri !== b.iri) return [{ is: 'another unit' }];
  const [old, now] = [lessonsOf(a), lessonsOf(b)];
  return [
    ...old.flatMap((lesson): Change[] => {
      const next = now.find(({ id }) => id === lesson.id);
      if (next) return ofLesson(before, after, lesson, next);
      return [{ is: 'lesson gone', lesson: lesson.title, questions: scored(lesson).length }];
    }),
    ...now
      .filter(({ id }) => old.every((lesson) => lesson.id !== id))
      .flatMap((lesson): Change[] => {
        const questions = scored(lesson).length;
        return [{ is: 'more questions', lesson: lesson.title, questions }];
      }),
  ];
};

/**
 * What an edit means for students in mid-attempt. An answer is kept under its question's id and by the
 * letters of its options; so an id or a letter that goes, or that means something else now, is reported to the author.
 */
import {
  type Lesson,
  lessonsOf,
  type PlacedQuestion,
  placedQuestions,
  type Spec,
} from '../course/course';
import { own } from '../course/own';
import { plain } from '../course/inline';
import { kindOf } from '../kinds/register';
import { letterChange, lettersOf } from './letters';
import { meaningOf } from './specs';
import type { Unit, WrittenUnit } from './unit';

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

const placedIn = ({ bodies }: WrittenUnit, lesson: Lesson): readonly PlacedQuestion[] => {
  const body = own(bodies, lesson.id);
  return body ? placedQuestions(lesson, body) : [];
};

/** What happened to one question. */
const ofQuestion = (before: PlacedQuestion, after: PlacedQuestion, named: Named): Change[] => {
  const [old, now] = [before.spec, after.spec];
  const changed = letterChange(
    { kind: old.kind, letters: lettersOf(before.text) },
    { kind: now.kind, letters: lettersOf(after.text) },
    (was, says) => was === says,
  );
  if (changed) return [{ ...changed, ...named }];
  if (meaningOf(old, before.text) !== meaningOf(now, after.text)) {
    const added = now.choiceIds.filter((letter) => !old.choiceIds.includes(letter));
    if (added.length > 0) return [{ is: 'letters added', letters: added, ...named }];
    const sameKey =
      [...old.correctResponse].sort().join() === [...now.correctResponse].sort().join();
    const moved = sameKey && old.choiceIds.join() !== now.choiceIds.join();
    return [{ is: moved ? 'another order' : 'another answer', ...named }];
  }
  return now.tries < old.tries ? [{ is: 'fewer tries', tries: now.tries, ...named }] : [];
};

const ofLesson = (before: WrittenUnit, after: WrittenUnit, old: Lesson, now: Lesson): Change[] => {
  const questions = placedIn(after, now);
  const changes = placedIn(before, old).flatMap((one): Change[] => {
    const named = { lesson: now.title, question: plain(one.text.stem) };
    const next = questions.find(({ spec }) => spec.id === one.spec.id);
    return next ? ofQuestion(one, next, named) : [{ is: 'question gone', ...named }];
  });
  const known = new Set(old.questions.map(({ id }) => id));
  const more = scored(now).filter(({ id }) => !known.has(id)).length;
  return more === 0
    ? changes
    : [...changes, { is: 'more questions', lesson: now.title, questions: more }];
};

/** @param before what students have begun with. @returns nothing where they go on as before. */
export const changesBetween = ({ whole: before }: Unit, { whole: after }: Unit): Change[] => {
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

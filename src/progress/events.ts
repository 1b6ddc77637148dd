/**
 * What happened in an attempt, as a list of events, each under a key that is the same every time it
 * is computed, from any copy of the Progress. Trackers that send statements (xAPI, cmi5) make the
 * statement's id from the key, so that an LRS stores none of them twice.
 */
import type { Course, Spec } from '../course/course';
import { lessonsOf } from '../course/course';
import { FULL, corrected } from '../course/policy';
import { kindOf } from '../kinds/register';
import type { Answer } from '../kinds/kind';
import type { Progress, Try } from './progress';
import { triesOf } from './tries-of';

export type Event = { readonly key: string } & (
  | {
      readonly is: 'answered';
      readonly lesson: string;
      readonly question: string;
      readonly n: number;
      readonly patterns: readonly Answer[];
      readonly response?: Answer;
      /** The mark of this try as a share of the full mark; absent where unscored. */
      readonly share?: number;
      /** Whether all of the question is right after this try. */
      readonly right: boolean;
      readonly at?: number;
      readonly took?: number;
      readonly sure?: 1 | 2 | 3;
    }
  | { readonly is: 'read'; readonly lesson: string }
  | { readonly is: 'done'; readonly lesson: string }
  | { readonly is: 'completed' }
);

const answered = (
  attempt: string,
  lesson: string,
  spec: Spec,
  made: Try,
  tries: readonly Try[],
): Event[] => {
  const { response } = made;
  // "Show me" is no answer; a try of which only the mark survived was sent when it was made.
  if (!response) return [];
  const rules = kindOf(spec);
  return [
    {
      is: 'answered',
      key: `${attempt}/${spec.slot}/${made.n}`,
      lesson,
      question: spec.id,
      n: made.n,
      patterns: rules.patterns(spec),
      response: rules.answer(spec, response),
      ...(rules.scored && { share: made.mark / FULL }),
      right: corrected(tries.filter(({ n }) => n <= made.n)) >= FULL,
      ...(made.at !== undefined && { at: made.at }),
      ...(made.took !== undefined && { took: made.took }),
      ...(made.sure !== undefined && { sure: made.sure }),
    },
  ];
};

/** Every event of the attempt so far: answers by lesson, lessons read and done, the course completed. */
export const events = (course: Course, progress: Progress): readonly Event[] => {
  const { attempt, read, done } = progress;
  return [
    ...lessonsOf(course).flatMap((lesson): Event[] => [
      ...lesson.questions.flatMap((spec) =>
        triesOf(progress, spec).flatMap((made, _, tries) =>
          answered(attempt, lesson.id, spec, made, tries),
        ),
      ),
      ...(read.includes(lesson.id)
        ? [{ is: 'read' as const, key: `${attempt}/read/${lesson.id}`, lesson: lesson.id }]
        : []),
      ...(done.includes(lesson.id)
        ? [{ is: 'done' as const, key: `${attempt}/done/${lesson.id}`, lesson: lesson.id }]
        : []),
    ]),
    ...(done.includes(course.id)
      ? [{ is: 'completed' as const, key: `${attempt}/completed` }]
      : []),
  ];
};

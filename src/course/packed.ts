/**
 * A Course as a page carries it: what most questions have alike is left out. A page asks for nothing
 * before its own bytes have come, and Moodle sends them uncompressed: in a course of a hundred lessons
 * the same few words over and over would be most of them.
 */
import type { Course, Lesson, Spec } from './course';
import { questionsOf } from './course';
import { TRIES } from './policy';

/** What a question is where it says nothing else, beside the kind that most are of. */
const USUAL: Pick<Spec, 'tries' | 'choiceIds'> = { tries: TRIES, choiceIds: ['a', 'b', 'c', 'd'] };

/**
 * A correct response of one entry stands without its list. `skip` counts the slots between this question and the one
 * before: 0 where an author has written one after the other. `other` is all that is not as usual.
 */
type PackedSpec = readonly [
  id: string,
  fingerprint: number,
  correctResponse: string | readonly string[],
  skip?: number,
  other?: Partial<Spec>,
];

interface PackedLesson extends Omit<Lesson, 'questions'> {
  readonly questions: readonly PackedSpec[];
}

interface PackedPart {
  readonly title: string;
  readonly lessons: readonly PackedLesson[];
}

/** JSON, as a Course is. */
export interface PackedCourse extends Omit<Course, 'outline' | 'columns'> {
  readonly outline: readonly PackedPart[];
  /** What most questions are. */
  readonly kind: string;
  /** Where they are not the slots of all questions, with those that are gone. */
  readonly columns?: readonly number[];
}

const usualColumns = ({ outline, retired }: Pick<Course, 'outline' | 'retired'>): number[] =>
  [...questionsOf({ outline }).map(({ slot }) => slot), ...Object.keys(retired).map(Number)].sort(
    (a, b) => a - b,
  );

const mostFrequent = (words: readonly string[]): string => {
  const count = (word: string): number => words.filter((one) => one === word).length;
  return words.reduce((best, word) => (count(word) > count(best) ? word : best), '');
};

const packSpec = (
  { slot, id, fingerprint, correctResponse, ...rest }: Spec,
  next: number,
  kind: string,
): PackedSpec => {
  const usual: Readonly<Record<string, unknown>> = { ...USUAL, kind };
  const others = Object.entries(rest).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]),
  );
  const [only] = correctResponse;
  const short = only !== undefined && correctResponse.length === 1 ? only : correctResponse;
  const skip = slot - next;
  if (others.length > 0) return [id, fingerprint, short, skip, Object.fromEntries(others)];
  return skip === 0 ? [id, fingerprint, short] : [id, fingerprint, short, skip];
};

export const pack = ({ columns, ...course }: Course): PackedCourse => {
  let next = 0;
  const kind = mostFrequent(questionsOf(course).map((spec) => spec.kind));
  return {
    ...course,
    kind,
    outline: course.outline.map((part) => ({
      ...part,
      lessons: part.lessons.map((lesson) => ({
        ...lesson,
        questions: lesson.questions.map((spec) => {
          const packed = packSpec(spec, next, kind);
          next = spec.slot + 1;
          return packed;
        }),
      })),
    })),
    ...(columns.join() === usualColumns(course).join() ? {} : { columns }),
  };
};

/** What `pack` was given. */
export const unpack = ({ kind, ...packed }: PackedCourse): Course => {
  let next = 0;
  const course = {
    ...packed,
    outline: packed.outline.map((part) => ({
      ...part,
      lessons: part.lessons.map((lesson) => ({
        ...lesson,
        questions: lesson.questions.map(([id, fingerprint, response, skip = 0, other]) => {
          const slot = next + skip;
          next = slot + 1;
          const correctResponse = [response].flat();
          return { ...USUAL, kind, ...other, slot, id, fingerprint, correctResponse };
        }),
      })),
    })),
  };
  return { columns: usualColumns(course), ...course };
};

/**
 * A Course as a page carries it: what most questions have alike is left out. A page asks for nothing
 * before its own bytes have come, and Moodle sends them uncompressed: in a course of a hundred lessons
 * the same few words over and over would be most of them.
 */
import type { Course, Lesson, Spec } from './course';

/** What a question is where it says nothing else. */
const USUAL: Pick<Spec, 'kind' | 'tries' | 'from'> = {
  kind: 'choice',
  tries: 2,
  from: ['a', 'b', 'c', 'd'],
};

/** A key of one entry stands without its list; `other` is all that is not as usual. */
type PackedSpec = readonly [
  slot: number,
  id: string,
  print: number,
  key: string | readonly string[],
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
export interface PackedCourse extends Omit<Course, 'outline'> {
  readonly outline: readonly PackedPart[];
}

const packSpec = ({ slot, id, print, key, ...rest }: Spec): PackedSpec => {
  const usual: Readonly<Record<string, unknown>> = USUAL;
  const others = Object.entries(rest).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]),
  );
  const [only] = key;
  const short = only !== undefined && key.length === 1 ? only : key;
  if (others.length === 0) return [slot, id, print, short];
  return [slot, id, print, short, Object.fromEntries(others)];
};

export const pack = (course: Course): PackedCourse => ({
  ...course,
  outline: course.outline.map((part) => ({
    ...part,
    lessons: part.lessons.map((lesson) => ({
      ...lesson,
      questions: lesson.questions.map(packSpec),
    })),
  })),
});

/** What `pack` was given. */
export const unpack = (course: PackedCourse): Course => ({
  ...course,
  outline: course.outline.map((part) => ({
    ...part,
    lessons: part.lessons.map((lesson) => ({
      ...lesson,
      questions: lesson.questions.map(([slot, id, print, key, other]) => ({
        ...USUAL,
        ...other,
        slot,
        id,
        print,
        key: [key].flat(),
      })),
    })),
  })),
});

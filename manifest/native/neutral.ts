/**
 * From a unit to what the native writers are given: lessons as quizzes of neutral questions. The
 * register of kinds for this purpose stands here, because nothing of it ships to learners.
 */
import type { QuestionText, QuestionTextOf } from '../../src/course/authoring';
import type { Body, Course, Extras, Spec } from '../../src/course/course';
import { lessonsOf, stepSeen } from '../../src/course/course';
import type { Around, Form, Neutral } from '../../src/course/neutral';
import { type KindName, rulesOf } from '../../src/course/questions';
import { neutral as choice } from '../../src/questions/choice/neutral';
import { neutral as choices } from '../../src/questions/choices/neutral';
import { neutral as evidence } from '../../src/questions/evidence/neutral';
import { neutral as gap } from '../../src/questions/gap/neutral';
import { neutral as match } from '../../src/questions/match/neutral';
import { neutral as order } from '../../src/questions/order/neutral';
import { neutral as practice } from '../../src/questions/practice/neutral';
import { neutral as sort } from '../../src/questions/sort/neutral';

const forms: { readonly [K in KindName]: Neutral<K> } = {
  choice,
  choices,
  order,
  match,
  sort,
  gap,
  evidence,
  practice,
};

/** What the writers need of a unit; what the content reader gives is one. */
export interface NativeUnit {
  readonly course: Course;
  readonly bodies: Readonly<Record<string, Body>>;
  readonly extras: Extras;
  readonly licence: string;
}

/** A question as every writer sees it. */
export interface Question {
  /** The author's id, stable for ever. */
  readonly id: string;
  readonly kind: KindName;
  readonly prompt: string;
  readonly form: Form;
  /** 1 for what is scored, 0 for practice. */
  readonly points: number;
  /** Tries in the player; a later one earns half. */
  readonly tries: number;
  /** The heading or lesson to look at again, where the author named one. */
  readonly look?: string;
  /** The lesson's title and the course's. */
  readonly tags: readonly string[];
}

/** A lesson with its questions, in the order of the lesson. */
export interface Quiz {
  readonly id: string;
  readonly title: string;
  readonly enquiry: string;
  readonly final: boolean;
  readonly questions: readonly Question[];
}

export interface Quizzes {
  readonly course: Course;
  readonly quizzes: readonly Quiz[];
}

/** The kind's own function for a question of that kind; the lookup alone cannot tell TypeScript so. */
const formOf = <K extends KindName>(
  text: QuestionTextOf<K> & { readonly kind: K },
  spec: Spec,
  around: Around,
): Form => forms[text.kind](text, spec, around);

const readingsOf = (body: Body): ReadonlyMap<string, string> =>
  new Map(
    body.steps
      .flatMap((step) => step.blocks)
      .flatMap((block) => (block.is === 'reading' ? [[block.id, block.title] as const] : [])),
  );

const textsOf = (body: Body): readonly QuestionText[] =>
  body.steps
    .flatMap((step) => step.blocks)
    .flatMap((block) => (block.is === 'question' ? [block.question] : []));

/** What stands around a question: its lesson's readings, the place that answers it, and its tags. */
interface Place extends Around {
  /** The heading under which the answer stands, or the lesson. */
  readonly look: string | undefined;
  readonly tags: readonly string[];
}

const questionOf = (spec: Spec, text: QuestionText, place: Place): Question => ({
  id: spec.id,
  kind: spec.kind,
  prompt: text.stem,
  form: formOf(text, spec, place),
  points: rulesOf(spec).scored ? 1 : 0,
  tries: spec.tries,
  ...(place.look === undefined ? {} : { look: place.look }),
  tags: place.tags,
});

export const quizzesOf = ({ course, bodies }: NativeUnit): Quizzes => {
  const lessons = lessonsOf(course);
  return {
    course,
    quizzes: lessons.map((lesson) => {
      const body = bodies[lesson.id];
      const texts = body ? textsOf(body) : [];
      const readings: ReadonlyMap<string, string> = body ? readingsOf(body) : new Map();
      const placeOf = (text: QuestionText): Place => ({
        readingTitle: (id) => readings.get(id) ?? '',
        look:
          body?.steps[stepSeen(body, text.see)]?.title ??
          lessons.find(({ id }) => id === text.lesson)?.title,
        tags: [lesson.title, course.title],
      });
      return {
        id: lesson.id,
        title: lesson.title,
        enquiry: lesson.enquiry,
        final: lesson.quiz === true,
        questions: lesson.questions.flatMap((spec) =>
          texts
            .filter(({ id }) => id === spec.id)
            .map((text) => questionOf(spec, text, placeOf(text))),
        ),
      };
    }),
  };
};

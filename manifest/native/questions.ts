/** From a unit to what the native writers are given: lessons as quizzes of questions, each as a model. */
import { authors } from '../../src/blocks/register/authors';
import type { Body, Course, Extras, QuestionText, Spec } from '../../src/course/course';
import { placedQuestions, lessonsOf, stepSeen } from '../../src/course/course';
import { linesAlone } from '../../src/course/formula';
import { own } from '../../src/course/own';
import { kindOf } from '../../src/kinds/register';
import type { Drawing, Model } from '../../src/course/model';
import { type NativeWords, nativeWordsOf } from '../../src/strings';
import { withoutKeyOrder } from './shown';

/** What the writers need of a unit; what the content reader gives is one. */
export interface NativeUnit {
  readonly course: Course;
  readonly bodies: Readonly<Record<string, Body>>;
  readonly extras: Extras;
  /** Its photographs, by the names that the bodies' HTML has for them. */
  readonly media: Readonly<Record<string, Uint8Array>>;
  readonly licence: string;
  readonly version: string;
}

/** A question as every writer sees it. */
export interface Question {
  /** The author's id, stable for ever. */
  readonly id: string;
  readonly prompt: string;
  /** Below the prompt. */
  readonly figure?: Drawing;
  readonly model: Model;
  /** The title of the source that its options are sentences of. */
  readonly source?: string;
  /** 1 for what is scored, 0 for practice. */
  readonly points: number;
  /** Tries in the player; a later one earns half. */
  readonly tries: number;
  /** The heading or lesson to look at again, where the author named one. */
  readonly look?: string;
  /** The lesson's title and the course's. */
  readonly tags: readonly string[];
  /** What is said beside the author's words, in the language of the course. */
  readonly words: NativeWords;
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
  /** The photographs that questions may show. */
  readonly media: NativeUnit['media'];
  readonly words: NativeWords;
  readonly quizzes: readonly Quiz[];
}

/** The sources of a lesson: their titles by id. */
const sourcesOf = (body: Body): ReadonlyMap<string, string> =>
  new Map(
    body.steps
      .flatMap((step) => step.blocks)
      .flatMap((block) => authors[block.is]?.source?.(block) ?? [])
      .map(({ id, title }) => [id, title]),
  );

/** What stands around a question: its lesson's sources, the place that answers it, its tags and its language. */
interface Place {
  readonly sources: ReadonlyMap<string, string>;
  /** The heading under which the answer stands, or the lesson. */
  readonly look: string | undefined;
  readonly tags: readonly string[];
  /** What is said beside the author's words, in the language of the course. */
  readonly words: NativeWords;
}

const questionOf = (
  spec: Spec,
  text: QuestionText,
  { sources, look, tags, words }: Place,
): Question => {
  const model = withoutKeyOrder(text);
  const source = model.form === 'pick' ? sources.get(model.source ?? '') : undefined;
  return {
    id: spec.id,
    prompt: text.stem,
    ...(text.figure && { figure: text.figure }),
    model,
    ...(source !== undefined && { source }),
    points: kindOf(spec).scored ? 1 : 0,
    tries: spec.tries,
    ...(look !== undefined && { look }),
    tags,
    words,
  };
};

export const quizzesOf = ({ course, bodies: marked, media }: NativeUnit): Quizzes => {
  const bodies = linesAlone(marked);
  const lessons = lessonsOf(course);
  const words = nativeWordsOf(course.language);
  return {
    course,
    media,
    words,
    quizzes: lessons.map((lesson) => {
      const body = own(bodies, lesson.id);
      const placeOf = (text: QuestionText, of: Body): Place => ({
        sources: sourcesOf(of),
        look:
          of.steps[stepSeen(of, text.see)]?.title ??
          lessons.find(({ id }) => id === text.lesson)?.title,
        tags: [lesson.title, course.title],
        words,
      });
      return {
        id: lesson.id,
        title: lesson.title,
        enquiry: lesson.enquiry,
        final: lesson.quiz === true,
        questions: body
          ? placedQuestions(lesson, body).map(({ spec, text }) =>
              questionOf(spec, text, placeOf(text, body)),
            )
          : [],
      };
    }),
  };
};

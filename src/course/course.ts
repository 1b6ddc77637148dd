/**
 * The Course: what the build makes of the lessons and what the player is given. Plain, readonly
 * JSON. A package holds one Course: the whole unit, or one lesson as a unit of one; the bodies of
 * the lessons are loaded apart, one by one.
 */
import type { InferOutput } from 'valibot';
import type { BlockText } from './authoring';
import type * as schema from './schema';

type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;

/**
 * The course, its outline and its questions.
 * `columns[n]` is the slot reported as interaction n: every slot that the package ever had, so that
 * a column of the LMS's interactions report is the same question for every learner and edition;
 * `retired` names the slots among them whose question is gone.
 */
export type Course = Deep<InferOutput<typeof schema.Course>>;

/** A lesson in the outline: enough for the contents page, the score and the reports. */
export type Lesson = Deep<InferOutput<typeof schema.Lesson>>;

/**
 * What marking, reports and the suspend text need of a question: no prose.
 * `slot` is its number for ever (lessons/slots.json). `from` lists the ids that a response is made
 * of (option letters, categories, bank words), `key` is the right response in the form of a Response,
 * `accept` lists typed variants by position. `print` (0-255) changes when the options do, so that
 * an old response is not read as a new one.
 */
export type Spec = Deep<InferOutput<typeof schema.Spec>>;

/** How success is decided: `passMark` in per cent; `failed` is only reported when asked for. */
export type Policy = Deep<InferOutput<typeof schema.Policy>>;

/** One word of the glossary. */
export type Term = Deep<InferOutput<typeof schema.Term>>;

/** A run of Markdown, rendered by the build; raw HTML in a lesson is refused before this. */
export interface Prose {
  readonly is: 'prose';
  readonly html: string;
}

export type Block = Prose | BlockText;

/** What a lesson says. Loaded when it is opened. */
export interface Body {
  readonly id: string;
  readonly aims: readonly string[];
  readonly sources: readonly string[];
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly blocks: readonly Block[];
  }[];
  /** The words that this lesson links to. */
  readonly glossary: Readonly<Record<string, Term>>;
}

/** What the pages beside the lessons (glossary, organiser, flashcards) show. Loaded when opened. */
export interface Extras {
  readonly glossary: Readonly<Record<string, Term>>;
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly blocks: readonly Block[];
  }[];
}

/** Every lesson of the course, in order. */
export const lessonsOf = (course: Pick<Course, 'outline'>): readonly Lesson[] =>
  course.outline.flatMap((part) => part.lessons);

/** Every question of the course, in the order of the lessons. */
export const questionsOf = (course: Pick<Course, 'outline'>): readonly Spec[] =>
  lessonsOf(course).flatMap((lesson) => lesson.questions);

/**
 * The index of the step that a question's `see` leads into, or -1: `see` is the id of a step, or of its
 * nth paragraph, `id-n`.
 */
export const stepSeen = ({ steps }: Body, see = ''): number => {
  const ids = steps.map(({ id }) => id);
  const at = ids.indexOf(see);
  return at < 0 ? ids.indexOf(see.replace(/-\d+$/, '')) : at;
};

/**
 * The Course: what the build makes of the lessons and what the player is given. Plain, readonly
 * JSON. A package holds one Course: the whole unit, or one lesson as a unit of one; the bodies of
 * the lessons are loaded apart, one by one.
 */
import type { InferOutput } from 'valibot';
import type { Drawing, Model } from './model';
import { remember } from './remember';
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
 * `slot` is its number for ever (lessons/slots.json). `choiceIds` lists the ids that a response is made
 * of (option letters, categories, bank words), `correctResponse` is the right one in the form of a
 * Response, `accept` lists typed variants by position, `range` is the least and the most of a number
 * that is right. `fingerprint` (0-255) changes when the options do, so that an old response is not read
 * as a new one.
 */
export type Spec = Deep<InferOutput<typeof schema.Spec>>;

/**
 * What a learner answered: one string a position; '' is a position left open. What stands in a position
 * (an option's letter, a word ...) is the kind's own (src/kinds/<kind>/kind.ts).
 */
export type Response = readonly string[];

/** How success is decided: `passMark` in per cent; `failed` is only reported when asked for. */
export type Policy = Deep<InferOutput<typeof schema.Policy>>;

/** One word of the glossary. */
export type Term = Deep<InferOutput<typeof schema.Term>>;

/** A run of Markdown, rendered by the build; raw HTML in a lesson is refused before this. */
export interface Prose {
  readonly is: 'prose';
  readonly html: string;
}

/** A question as the player shows it: its model, and what every question has beside it. */
export type QuestionText = Model & {
  readonly kind: string;
  readonly id: string;
  readonly stem: string;
  /** Below the stem. */
  readonly figure?: Drawing;
  /** Where the answer stands: the id of a step, or of its nth paragraph. */
  readonly see?: string;
  /** For a quiz: the lesson to look at again. */
  readonly lesson?: string;
};

/** A question of one of the forms. */
export type QuestionOf<F extends Model['form']> = Extract<QuestionText, { readonly form: F }>;

export interface QuestionBlock {
  readonly is: 'question';
  readonly question: QuestionText;
}

/**
 * What stands in a lesson: prose, a question, or a block of which only its own folder knows more
 * (src/blocks).
 */
export interface Block {
  readonly is: string;
}

export const isProse = (block: Block): block is Prose => block.is === 'prose';
export const isQuestion = (block: Block): block is QuestionBlock => block.is === 'question';

/** What a lesson says. Loaded when it is opened. */
export interface Body {
  readonly id: string;
  /** HTML of the drawing on its poster, which tells nothing. Absent for the course's. */
  readonly poster?: string;
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

/** A flashcard, in plain text. */
export interface Card {
  readonly front: string;
  readonly back: string;
}

/** What the pages beside the lessons (glossary, organiser, flashcards) show. Loaded when opened. */
export interface Extras {
  readonly glossary: Readonly<Record<string, Term>>;
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly blocks: readonly Block[];
    readonly cards: readonly Card[];
    /** The names of the words that it explains. */
    readonly words: readonly string[];
    /** Who made its pictures and recordings: the entries of a list, as HTML. */
    readonly credits?: string;
  }[];
}

/** Whether the course has what its author may leave out (`without` in unit.yaml). */
export const offers = (
  { without }: Pick<Course, 'without'>,
  what: NonNullable<Course['without']>[number],
): boolean => !without?.includes(what);

const lessonsIn = remember((outline: Course['outline']): readonly Lesson[] =>
  outline.flatMap((part) => part.lessons),
);

const questionsIn = remember((outline: Course['outline']): readonly Spec[] =>
  lessonsIn(outline).flatMap((lesson) => lesson.questions),
);

/** Every lesson of the course, in order. */
export const lessonsOf = ({ outline }: Pick<Course, 'outline'>): readonly Lesson[] =>
  lessonsIn(outline);

/** A question with its words, and the index of the step that it stands in. */
export interface PlacedQuestion {
  readonly spec: Spec;
  readonly text: QuestionText;
  readonly step: number;
}

/** The questions of a lesson where they stand in its text. */
export const placedQuestions = (lesson: Lesson, body: Body): readonly PlacedQuestion[] =>
  body.steps.flatMap(({ blocks }, step) =>
    blocks.filter(isQuestion).flatMap(({ question: text }) => {
      const spec = lesson.questions.find(({ id }) => id === text.id);
      return spec ? [{ spec, text, step }] : [];
    }),
  );

/** Whether the learner types the response: then it may be any text. */
export const takesText = ({ accept, range }: Spec): boolean =>
  accept !== undefined || range !== undefined;

/** Every question of the course, in the order of the lessons. */
export const questionsOf = ({ outline }: Pick<Course, 'outline'>): readonly Spec[] =>
  questionsIn(outline);

/**
 * The index of the step that a question's `see` leads into, or -1: `see` is the id of a step, or of its
 * nth paragraph, `id-n`.
 */
export const stepSeen = ({ steps }: Body, see = ''): number => {
  const ids = steps.map(({ id }) => id);
  const at = ids.indexOf(see);
  return at < 0 ? ids.indexOf(see.replace(/-\d+$/, '')) : at;
};

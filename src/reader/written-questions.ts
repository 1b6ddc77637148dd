/** The questions of a whole unit as students meet them, with where each was written. */
import type { QuestionText, Spec } from '../course/course';
import { isQuestion, questionsOf } from '../course/course';
import { kindOf } from '../kinds/register';
import { type FilePosition, type Problem, problem } from './problem';
import { wordsOf } from './prose';
import type { Unit } from './unit';

export interface WrittenQuestion {
  readonly lesson: string;
  readonly spec: Spec;
  readonly scored: boolean;
  /** With the sentences that it quotes; `written` has none in their places. */
  readonly text: QuestionText;
  readonly written: QuestionText;
  readonly advise: (path: readonly string[], message: string) => Problem;
  readonly place: FilePosition & { readonly file: string };
}

export const writtenQuestions = ({ course, bodies, lessons }: Unit): WrittenQuestion[] => {
  const specs = new Map(questionsOf(course).map((spec) => [spec.id, spec]));
  const texts = new Map(
    Object.values(bodies)
      .flatMap(({ steps }) => steps.flatMap(({ blocks }) => blocks))
      .filter(isQuestion)
      .map(({ question }) => [question.id, question]),
  );
  return lessons.flatMap(({ file, front, questions }) =>
    questions.flatMap(({ yaml, text: written }) => {
      const [spec, text] = [specs.get(written.id), texts.get(written.id)];
      if (spec === undefined || text === undefined) return [];
      return {
        lesson: front.value.id,
        spec,
        scored: kindOf(spec).scored,
        text,
        written,
        advise: (path, message) => problem(file, yaml.at(path), message),
        place: { file, ...yaml.at(['stem']) },
      };
    }),
  );
};

/** The words that carry the meaning, without the endings of plural and possession. */
export const contentWords = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text.toLowerCase())
      .map((word) => word.replace(/['’]s?$/, ''))
      .filter((word) => word.length > 3)
      .map((word) => word.replace(/(?<=...)s$/, '')),
  );

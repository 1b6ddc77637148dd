/** A question as Moodle's bank holds it, in whatever file it gets there. */
import { typeIn } from './mapping';
import { entities, paragraphs } from './moodle-text';
import { imageOf, moodlePart, type MoodlePart } from './moodle-types';
import { type Picture, questionPicture } from './picture';
import type { Question, Quiz, Quizzes } from './questions';
import { clip, generalFeedback, withoutFigure } from './texts';

export interface MoodleQuestion extends MoodlePart {
  /** Never changes, and is once in a course. */
  readonly idnumber: string;
  readonly name: string;
  /** HTML. */
  readonly generalFeedback: string;
  readonly points: number;
  /** The share of the mark that each further try costs. */
  readonly penalty: number;
  /** HTML. In the behaviour "Interactive with multiple tries" a question has one try more than it has hints. */
  readonly hints: readonly string[];
  readonly tags: readonly string[];
  /** Named in the text. */
  readonly picture: Picture | undefined;
}

/** Moodle drops an empty hint, and with it the second try. */
const hintsOf = ({ points, tries, look, words }: Question): string[] =>
  Array.from({ length: points > 0 ? tries - 1 : 0 }, () =>
    paragraphs([look === undefined ? words.again : words.look(look)]),
  );

/** Types whose every answer has a feedback of its own. */
const single: ReadonlySet<string> = new Set(['multichoice', 'numerical']);

/** Nothing for a question that Moodle has no type for. */
export const moodleQuestion = (
  { course, media }: Quizzes,
  question: Question,
): MoodleQuestion | undefined => {
  if (typeIn(question, 'moodlexml') === undefined) return undefined;
  const picture = questionPicture(question, media);
  const part = moodlePart(picture ? withoutFigure(question) : question, media);
  // A second try earns half, as in the player; of one try there is nothing left.
  const penalty = question.points > 0 && question.tries === 1 ? 1 : 0.5;
  return {
    ...part,
    text: part.text + (picture ? imageOf(picture) : ''),
    idnumber: `${course.id}.${question.id}`,
    name: clip(`${question.id}: ${question.prompt}`, 120),
    generalFeedback: entities(generalFeedback(question, { reasons: !single.has(part.type.is) })),
    points: question.points,
    penalty: part.type.is === 'essay' ? 0 : penalty,
    hints: hintsOf(question),
    // Moodle cuts a tag at 50 characters (core_tag_tag).
    tags: question.tags.map((tag) => clip(tag, 50)),
    picture,
  };
};

/** The name of a lesson's category. */
export const categoryName = ({ title }: Pick<Quiz, 'title'>, at: number): string =>
  `${String(at + 1).padStart(2, '0')} ${title}`;

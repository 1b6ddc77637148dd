/** What can only be checked with the whole unit at hand: ids, glossary words, where `see` leads. */
import type { Term } from '../course/course';
import type { LessonRead } from './lesson';
import { type FilePosition, type Problem, problem } from './problem';
import { resolve, type Targets } from './cross-references';
import { formerLesson, type Slots } from './slots';
import { didYouMean, nearest, quoted } from './suggest';

interface Id extends FilePosition {
  readonly id: string;
  readonly file: string;
  readonly what: string;
}

const idsOf = (lesson: LessonRead): Id[] => {
  const { file } = lesson;
  const own = (id: string, place: FilePosition, what: string): Id => ({ id, file, what, ...place });
  const { front } = lesson;
  return [
    ...(front === undefined ? [] : [own(front.value.id, front.yaml.at(['id']), 'lesson')]),
    ...lesson.questions.map((q) => own(q.text.id, q.yaml.at(['id']), 'question')),
    ...lesson.sources.map(({ id, yaml }) => own(id, yaml.at(['id']), 'source')),
  ];
};

/** Ids are unique across lessons, questions and sources, so that a report is never ambiguous. */
export const checkIds = (lessons: readonly LessonRead[]): Problem[] => {
  const first = new Map<string, Id>();
  return lessons.flatMap(idsOf).flatMap((one) => {
    const before = first.get(one.id);
    if (before === undefined) {
      first.set(one.id, one);
      return [];
    }
    const message = `Expected every id once in the unit, but the ${before.what} at ${before.file}:${before.line} is called '${one.id}' already. Give the newer of the two another id.`;
    return [problem(one.file, one, message)];
  });
};

/** Two lessons of one title cannot be distinguished in an LMS. */
export const checkTitles = (lessons: readonly LessonRead[]): Problem[] => {
  const first = new Map<string, string>();
  return lessons.flatMap(({ file, front }) => {
    if (front === undefined) return [];
    const { title } = front.value;
    const place = front.yaml.at(['title']);
    const before = first.get(title.toLowerCase());
    if (before === undefined) {
      first.set(title.toLowerCase(), `${file}:${place.line} is called ${quoted(title)}`);
      return [];
    }
    const message = `Expected every lesson to have a title of its own, but ${before} already. Change one of them.`;
    return [problem(file, place, message)];
  });
};

/** Formulas are looked up by their line of plain text, so that two which share one cannot be distinguished. */
export const checkFormulas = (lessons: readonly LessonRead[]): Problem[] => {
  const first = new Map<string, { tex: string; inSentence: string; place: string }>();
  return lessons.flatMap(({ file, formulas }) =>
    formulas.flatMap((one) => {
      const { tex, text, inSentence } = one;
      const before = first.get(text);
      if (before === undefined) first.set(text, { tex, inSentence, place: `${file}:${one.line}` });
      if (before === undefined || before.inSentence === inSentence) return [];
      const message = `Expected formulas that plain text can tell apart, but ${quoted(tex)} and ${quoted(before.tex)} at ${before.place} are both ${quoted(text)} there. Write both alike, or change one.`;
      return [problem(file, one, message)];
    }),
  );
};

export const checkTerms = (
  { terms, file }: LessonRead,
  glossary: Readonly<Record<string, Term>> | undefined,
): Problem[] => {
  if (glossary === undefined) return [];
  const known = Object.keys(glossary);
  return terms
    .filter(({ name }) => !Object.hasOwn(glossary, name))
    .map((use) => {
      const near =
        known.length === 0 ? '' : ` The nearest are: ${nearest(use.name, known, 3).join(', ')}.`;
      const message = `Expected a word of glossary.yaml after 'glossary:', got '${use.name}'.${didYouMean(use.name, known) || near} Add the word there or change the link.`;
      return problem(file, use, message);
    });
};

/** The sections of every lesson, by the lesson's id. */
export type AllTargets = ReadonlyMap<string, Targets>;

export const targetsOf = (lessons: readonly LessonRead[]): AllTargets =>
  new Map(
    lessons.flatMap((l) => (l.front === undefined ? [] : [[l.front.value.id, l.targets] as const])),
  );

/**
 * `see` of a question that names another `lesson` leads into that lesson.
 * @param complete whether every lesson could be read, so that one that is not there is a mistake.
 */
export const checkSees = (
  { questions, targets, file }: LessonRead,
  all: AllTargets,
  complete: boolean,
): Problem[] =>
  questions.flatMap(({ text, yaml }) => {
    const elsewhere = text.lesson === undefined ? targets : all.get(text.lesson);
    if (elsewhere === undefined) {
      if (!complete) return [];
      const message = `Expected 'lesson' to be the id of a lesson of the unit, got '${text.lesson ?? ''}'.${didYouMean(text.lesson ?? '', [...all.keys()])} The lessons are: ${[...all.keys()].join(', ')}.`;
      return [problem(file, yaml.at(['lesson']), message)];
    }
    if (text.see === undefined) return [];
    const found = resolve(text.see, elsewhere);
    return 'message' in found ? [problem(file, yaml.at(['see']), found.message)] : [];
  });

/**
 * A question stays in its lesson. @param lessons the ids of all lessons: where the former one is gone, the lesson
 * itself has another id.
 */
export const checkMoved = (
  lesson: LessonRead,
  slots: Slots,
  lessons: ReadonlySet<string>,
): Problem[] => {
  const { front, questions, file } = lesson;
  if (front === undefined) return [];
  const { id } = front.value;
  const was = questions
    .map(({ text }) => formerLesson(slots, id, text.id))
    .find((former) => former !== undefined && !lessons.has(former));
  if (was !== undefined && !slots.lessons.includes(id)) {
    const message = `Expected the lesson '${was}', got '${id}' with its questions. Learners' answers are stored under the lesson's id: they would count no longer. Give the lesson its old id again. If it is another lesson, give its questions ids of their own.`;
    return [problem(file, front.yaml.at(['id']), message)];
  }
  return questions.flatMap(({ text, yaml }) => {
    const former = formerLesson(slots, front.value.id, text.id);
    if (former === undefined) return [];
    const message = `The id '${text.id}' belonged to a question of the lesson '${former}', and learners' answers are stored under it. Give this question another id, or move it back.`;
    return [problem(file, yaml.at(['id']), message)];
  });
};

/** Exam boards: the forms of their papers in unit.yaml, and the practice questions that follow them. */
import type { QuestionOf, QuestionText } from '../course/course';
import { own } from '../course/own';
import type { QuestionRead } from './blocks';
import type { LessonRead } from './lesson';
import { type Problem, problem } from './problem';
import { didYouMean, quoted } from './suggest';
import type { Boards, UnitFile } from './unitfile';

const isPractice = (text: QuestionText): text is QuestionOf<'essay'> => text.form === 'essay';

/** The highest mark of a range: 4 of 3–4. */
const most = (marks: string): number => Number(/\d+$/.exec(marks)?.[0]);

/** Each question follows a form that its board has, and no level gives more marks than the question. */
export const checkForms = (lessons: readonly LessonRead[], boards: Boards): Problem[] =>
  lessons.flatMap(({ file, questions }) =>
    questions.flatMap(({ text, yaml }) => {
      if (!isPractice(text) || text.exam === undefined) return [];
      const { number } = text.exam;
      const forms = own(boards, text.board)?.forms ?? {};
      const form = own(forms, number);
      if (form === undefined) {
        const known = Object.keys(forms);
        const help =
          known.length === 0
            ? ` unit.yaml has no forms of ${text.board}.`
            : ` Its forms are: ${known.join(', ')}.`;
        const message = `Expected 'form' to be a form of ${text.board} in unit.yaml, got ${quoted(number)}.${didYouMean(number, known)}${help}`;
        return [problem(file, yaml.at(['form']), message)];
      }
      const highest = Math.max(...form.levels.map(({ marks }) => most(marks)));
      if (highest <= text.marks) return [];
      const message = `Expected at least ${highest} marks, as the levels of ${number} in unit.yaml give, got ${text.marks}.`;
      return [problem(file, yaml.at(['marks']), message)];
    }),
  );

/** A paper is made of practice questions of its board and of sources of the unit. */
export const checkPapers = (
  { value, yaml }: UnitFile,
  lessons: readonly LessonRead[],
  file: string,
): Problem[] => {
  const practice = lessons.flatMap(({ questions }) =>
    questions.flatMap(({ text }) => (isPractice(text) ? [text] : [])),
  );
  const sources = lessons.flatMap((lesson) => lesson.sources.map(({ id }) => id));
  return Object.entries(value.boards).flatMap(([board, { paper }]) => {
    if (paper === undefined) return [];
    const theirs = practice.filter((text) => text.board === board).map(({ id }) => id);
    const unknown = (
      id: string,
      known: readonly string[],
      what: string,
      path: readonly string[],
    ): Problem[] => {
      if (known.includes(id)) return [];
      const message = `Expected the id of a ${what}, got ${quoted(id)}.${didYouMean(id, known)}`;
      return [problem(file, yaml.at(['boards', board, 'paper', ...path]), message)];
    };
    return [
      ...Object.entries(paper.sources).flatMap(([heading, id]) =>
        unknown(id, sources, 'source of the unit', ['sources', heading]),
      ),
      ...paper.questions.flatMap((id, n) =>
        unknown(id, theirs, `practice question of ${board}`, ['questions', String(n)]),
      ),
    ];
  });
};

/** The question with what unit.yaml says of its form. */
export const withForm = (text: QuestionText, boards: Boards): QuestionText => {
  if (!isPractice(text) || text.exam === undefined) return text;
  const { number } = text.exam;
  const form = own(own(boards, text.board)?.forms ?? {}, number);
  if (form === undefined) return text;
  const notIn = Object.entries(boards)
    .filter(([, { forms }]) => !Object.values(forms).some(({ asks }) => asks === form.asks))
    .map(([board]) => board);
  return { ...text, exam: { number, ...form, notIn } };
};

/** Without the practice questions that are left out, and without the steps in which nothing else stands. */
const without = <L extends LessonRead>(
  lesson: L,
  isLeftOut: (one: QuestionRead) => boolean,
): L => ({
  ...lesson,
  questions: lesson.questions.filter((one) => !isLeftOut(one)),
  steps: lesson.steps.flatMap((step) => {
    const blocks = step.blocks.filter((block) => !('author' in block && isLeftOut(block)));
    return blocks.length > 0 ? { ...step, blocks } : [];
  }),
});

/**
 * The unit for the candidates of its board: the other boards and their practice questions are left out of
 * all that is made of it. A unit that names none is as it was.
 */
export const forBoard = <L extends LessonRead>(
  unit: UnitFile,
  lessons: readonly L[],
): { readonly unit: UnitFile; readonly lessons: readonly L[] } => {
  const { board, boards } = unit.value;
  const chosen = board === undefined ? undefined : own(boards, board);
  if (board === undefined || chosen === undefined) return { unit, lessons };
  const isLeftOut = ({ text }: QuestionRead): boolean =>
    isPractice(text) && text.board !== board && own(boards, text.board) !== undefined;
  return {
    unit: { ...unit, value: { ...unit.value, boards: { [board]: chosen } } },
    lessons: lessons.map((lesson) => without(lesson, isLeftOut)),
  };
};

/** Questions that send the student to a step which is left out. */
const seesLeftOut = (
  { file, front, questions }: LessonRead,
  all: readonly LessonRead[],
  shown: readonly LessonRead[],
  board: string,
): Problem[] =>
  questions.flatMap(({ text, yaml }) => {
    const step = text.see?.split('/')[0];
    const where = text.lesson ?? front?.value.id;
    const has = (lessons: readonly LessonRead[]): boolean =>
      lessons.some(
        (one) => one.front?.value.id === where && one.steps.some(({ id }) => id === step),
      );
    if (step === undefined || !has(all) || has(shown)) return [];
    const message = `Expected 'see' to lead to a step that packages for ${board} have, got ${quoted(step)}, which holds practice for other boards alone and is left out. Name another step, or write a paragraph for all into that one.`;
    return [problem(file, yaml.at(['see']), message)];
  });

/** The board that the unit is for is one of those that it has, and leaves no lesson empty. */
export const checkBoard = (
  unit: UnitFile,
  lessons: readonly LessonRead[],
  file: string,
): Problem[] => {
  const { value, yaml } = unit;
  const { board, boards } = value;
  if (board === undefined) return [];
  const place = yaml.at(['board']);
  if (own(boards, board) === undefined) {
    const known = Object.keys(boards);
    const has = known.length === 0 ? "'boards' has none." : `'boards' has ${known.join(', ')}.`;
    const message = `Expected 'board' to be one of the boards below 'boards', got ${quoted(board)}.${didYouMean(board, known)} ${has}`;
    return [problem(file, place, message)];
  }
  const filled = lessons.filter(({ steps }) => steps.length > 0);
  const shown = forBoard(unit, filled).lessons;
  return shown.flatMap((lesson) => {
    if (lesson.steps.length > 0) return seesLeftOut(lesson, filled, shown, board);
    const message = `Expected something for ${board} in every lesson, got nothing in ${lesson.file}, which has practice for other boards alone. Write a step for all there, leave 'board' out, or take the lesson out of 'parts' and move its folder away.`;
    return [problem(file, place, message)];
  });
};

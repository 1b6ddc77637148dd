/** Which exam board's practice questions are shown: on the settings page, and beside the questions. */
import type { QuestionText } from '../course/course';
import type { ExamForm } from '../course/model';
import { usePlayer } from './context';
import { defaults } from './settings';

/** The chosen board; undefined for all. */
export const useBoard = (): string | undefined => {
  const chosen = usePlayer().state.progress.settings?.board ?? 0;
  return useBoards()[chosen - 1];
};

/** The boards that can be chosen: those of the unit, where it is for more than one. */
export const useBoards = (): readonly string[] => usePlayer().course.boards ?? [];

/** The board whose candidates a question is for; undefined where it is for all. */
export const boardOf = (text: QuestionText): string | undefined =>
  text.form === 'essay' ? text.board : undefined;

/** The form of its board's paper that a question follows. */
const formOf = (text: QuestionText): ExamForm | undefined =>
  text.form === 'essay' ? text.exam : undefined;

/** What the questions ask that the chosen board's paper does not, each once. */
export const notAsked = (board: string, texts: readonly QuestionText[]): readonly string[] => [
  ...new Set(
    texts.flatMap((text) => {
      const form = formOf(text);
      return form?.notIn.includes(board) ? [form.asks] : [];
    }),
  ),
];

/** The boards that could be chosen and whose paper asks nothing of the sort. */
export const boardsWithout = (text: QuestionText, boards: readonly string[]): readonly string[] =>
  boards.filter((board) => formOf(text)?.notIn.includes(board));

/** Whether a question is left out: it is for one of the boards that were not chosen. */
export const isOther = (
  chosen: string | undefined,
  board: string | undefined,
  boards: readonly string[],
): boolean =>
  chosen !== undefined && board !== undefined && boards.includes(board) && board !== chosen;

export const BoardChoice = ({ id }: { readonly id: string }) => {
  const { state, session, strings } = usePlayer();
  const now = { ...defaults, ...state.progress.settings };
  const words = strings.settings.board;
  return (
    <p class="board">
      <label for={id}>{words.name}</label>
      <select
        id={id}
        value={now.board}
        disabled={state.phase !== 'ready'}
        onChange={({ currentTarget }) =>
          session.settings({ ...now, board: Number(currentTarget.value) })
        }
      >
        {[words.all, ...useBoards()].map((name, at) => (
          <option key={name} value={at}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
};

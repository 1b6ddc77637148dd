/** Which exam board's practice questions are shown: on the settings page, and beside the questions. */
import type { QuestionText } from '../course/course';
import type { ExamForm } from '../course/model';
import { usePlayer } from './context';
import { choices, defaults } from './settings';

/** The chosen board; undefined for all. */
export const useBoard = (): string | undefined => {
  const chosen = usePlayer().state.progress.settings?.board ?? 0;
  return chosen > 0 ? choices.board[chosen] : undefined;
};

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
export const lacking = (text: QuestionText): readonly string[] =>
  formOf(text)?.notIn.filter(isKnown) ?? [];

const known: readonly string[] = choices.board;

export const isKnown = (board: string): boolean => known.includes(board);

/** Whether a question is left out: it is for a board that could have been chosen and was not. */
export const isOther = (chosen: string | undefined, board: string | undefined): boolean =>
  chosen !== undefined && board !== undefined && isKnown(board) && board !== chosen;

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
        {words.choices.map((name, at) => (
          <option key={name} value={at}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
};

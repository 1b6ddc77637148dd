/** A response in the words that the learner saw, for the printed result. Pure. */
import type { QuestionText } from '../../../course/authoring';
import type { Spec } from '../../../course/course';
import type { Response } from '../../../course/rules';
import type { Strings } from '../../../strings/en-GB';

interface Named {
  readonly id: string;
  readonly text: string;
}

export const nameIn = (list: readonly Named[], id: string): string =>
  list.find((one) => one.id === id)?.text ?? id;

/** Each part beside what was given for it. */
const parts = (rows: readonly Named[], choices: readonly Named[], response: Response): string[] =>
  rows.map(({ id, text }) => `${text}: ${nameIn(choices, response[Number(id) - 1] ?? '')}`);

/** One line for each thing that was chosen, put in its place or written. */
export const answerLines = (
  { key }: Pick<Spec, 'key'>,
  text: QuestionText,
  response: Response,
  { sentence }: Pick<Strings, 'sentence'>,
): readonly string[] => {
  switch (text.kind) {
    case 'match':
      return parts(text.rows, text.rights, response);
    case 'sort':
      return parts(text.rows, text.categories, response);
    case 'order':
      return response.map((id, at) => `${at + 1}. ${nameIn(text.rows, id)}`);
    case 'gap':
      return key.map((_, at) => `(${at + 1}) ${response[at] ?? ''}`);
    case 'evidence':
      return response.map((id) => {
        const at = text.rows.findIndex((row) => row.id === id);
        return `${sentence(text.numbers[at] ?? 0)}: ${nameIn(text.rows, id)}`;
      });
    default:
      return response.filter((id) => id !== '').map((id) => nameIn(text.rows, id));
  }
};

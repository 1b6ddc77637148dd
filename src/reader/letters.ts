/**
 * What the letters and numbers of an answer say. What is kept of an answer, here and in an LMS, is these alone: so
 * where one says something else, or is gone, older answers say what nobody answered.
 */
import type { QuestionText } from '../course/course';
import { plain } from '../course/inline';

/** The texts of a question's letters: its rows, of a pair with what belongs to it, and what rows are given as. */
export const lettersOf = (text: QuestionText): ReadonlyMap<string, string> => {
  const says = ({ text: one }: { readonly text: string }): string => plain(one);
  if (text.form !== 'pairs') return new Map(text.rows.map((row) => [row.id, says(row)]));
  const choices = new Map(text.choices.map((choice) => [choice.id, says(choice)]));
  const rows = text.rows.map((row): [string, string] => [
    row.id,
    `${says(row)} ${choices.get(row.right) ?? ''}`,
  ]);
  return new Map([...rows, ...choices]);
};

/** What a stored answer depends on: the kind, and what each letter says. */
export interface LetteredQuestion {
  readonly kind: string;
  readonly letters: ReadonlyMap<string, string>;
}

/**
 * What became of the letters: of several things the one that means most.
 * @param same whether two texts of a letter say the same.
 */
export const letterChange = (
  before: LetteredQuestion,
  after: LetteredQuestion,
  same: (was: string, says: string) => boolean,
):
  | { readonly is: 'another kind' }
  | { readonly is: 'letters gone' | 'letters changed'; readonly letters: readonly string[] }
  | undefined => {
  if (before.kind !== after.kind) return { is: 'another kind' };
  const all = [...before.letters];
  const gone = all.filter(([letter]) => !after.letters.has(letter)).map(([letter]) => letter);
  if (gone.length > 0) return { is: 'letters gone', letters: gone };
  const letters = all
    .filter(([letter, was]) => !same(was, after.letters.get(letter) ?? ''))
    .map(([letter]) => letter);
  return letters.length > 0 ? { is: 'letters changed', letters } : undefined;
};

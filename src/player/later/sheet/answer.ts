/** The right answer of a question in words, and what there was to choose from: for paper. */
import type { QuestionText } from '../../../course/authoring';
import type { Spec } from '../../../course/course';

type Rows = readonly { readonly id: string; readonly text: string }[];

const wordsOf = (rows: Rows, id: string | undefined): string =>
  rows.find((row) => row.id === id)?.text ?? '';

/** Every line of the right answer. */
export const answerOf = (spec: Spec, text: QuestionText): readonly string[] => {
  switch (text.kind) {
    case 'match':
      return text.rows.map((row, at) => `${row.text}: ${wordsOf(text.rights, spec.key[at])}`);
    case 'sort':
      return text.rows.map((row, at) => `${row.text}: ${wordsOf(text.categories, spec.key[at])}`);
    case 'gap':
      return [text.passage.map((words, at) => words + (spec.key[at] ?? '')).join('')];
    default:
      return spec.key.flatMap((id) => wordsOf(text.rows, id) || []);
  }
};

/** What a learner with a pen needs to see of an open question. `blank` stands for a gap. */
export const openOf = (
  text: QuestionText,
  from: readonly string[],
  blank: string,
): { readonly lines: readonly string[]; readonly choices: readonly string[] } => {
  switch (text.kind) {
    case 'match':
      return { lines: names(text.rows), choices: names(text.rights).sort() };
    case 'sort':
      return { lines: names(text.rows), choices: names(text.categories) };
    case 'gap':
      return { lines: [text.passage.join(blank)], choices: [...from].sort() };
    case 'order':
      // By the alphabet: the author's order is the answer.
      return { lines: names(text.rows).sort(), choices: [] };
    case 'practice':
      return { lines: [text.advice], choices: [] };
    default:
      return { lines: names(text.rows), choices: [] };
  }
};

const names = (rows: Rows): string[] => rows.map(({ text }) => text);

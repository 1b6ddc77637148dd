/** The right answer of a question in words, and what there was to choose from: for paper. */
import type { QuestionText } from '../../../course/authoring';
import type { Spec } from '../../../course/course';
import type { Strings } from '../../../strings/en-GB';
import { answerLines, nameIn } from '../result/words';

/** Every line of the right answer: as the result page writes answers, but gaps filled in and lists unnumbered. */
export const answerOf = (spec: Spec, text: QuestionText, strings: Strings): readonly string[] => {
  if (text.kind === 'gap') {
    return [text.passage.map((words, at) => words + (spec.key[at] ?? '')).join('')];
  }
  if (text.kind === 'order') return spec.key.map((id) => nameIn(text.rows, id));
  return answerLines(spec, text, spec.key, strings);
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

const names = (rows: readonly { readonly text: string }[]): string[] =>
  rows.map(({ text }) => text);

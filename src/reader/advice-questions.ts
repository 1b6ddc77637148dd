/** Advice on questions: lengths that tell, letters that tell, stems that tell. */
import { kindOf } from '../kinds/register';
import type { PickModel } from '../course/model';
import { placeOfRow, type QuestionRead } from './blocks';
import { type Note, type FilePosition, start } from './problem';
import { isQuoted } from './quotes';
import { wordsOf } from './prose';
import { quoted } from './suggest';

/** A piece of advice at its place. */
export const advise = (place: FilePosition, message: string): Note => ({
  line: place.line,
  column: place.column,
  message,
});

const count = (text: string): number => text.trim().split(/\s+/).length;

export const aboutLengths = (question: QuestionRead): Note[] => {
  const { spec, text } = question;
  // Mark points have no reasons.
  if (!kindOf(spec).scored) return [];
  return text.rows.flatMap((row) => {
    const out: Note[] = [];
    const place = placeOfRow(question, row);
    if (!isQuoted(text) && count(row.text) > 12) {
      out.push(advise(place, `Expected an option of at most 12 words, got ${count(row.text)}.`));
    }
    if (count(row.why) > 30) {
      out.push(advise(place, `Expected a reason of at most 30 words, got ${count(row.why)}.`));
    }
    return out;
  });
};

/** Options in the author's own words, of which one or several are to be picked. */
const optionsOf = ({ author, text }: QuestionRead): PickModel | undefined =>
  text.form === 'pick' && author.distinct ? text : undefined;

/** The right option and the longest of the wrong ones of a choice question. */
const lengths = ({ text, spec }: QuestionRead): { right: number; wrong: number } => {
  const of = (right: boolean): number =>
    Math.max(
      0,
      ...text.rows
        .filter((r) => spec.correctResponse.includes(r.id) === right)
        .map((r) => r.text.length),
    );
  return { right: of(true), wrong: of(false) };
};

export const aboutChoices = (questions: readonly QuestionRead[]): Note[] => {
  const choices = questions.filter((q) => optionsOf(q)?.many === false);
  const out: Note[] = [];
  for (const q of choices) {
    const { right, wrong } = lengths(q);
    if (right < wrong * 1.4 || right < wrong + 12) continue;
    out.push(
      advise(
        q.yaml.at([q.author.list, q.spec.correctResponse[0] ?? '']),
        'The right option is by far the longest and gives itself away.',
      ),
    );
  }
  for (const letter of new Set(choices.map((q) => q.spec.correctResponse[0] ?? ''))) {
    const hits = choices.filter((q) => q.spec.correctResponse[0] === letter).length;
    if (choices.length < 4 || hits <= choices.length / 2) continue;
    const message = `The right option is ${letter} in ${hits} of ${choices.length} choice questions. Spread the right letters.`;
    out.push(advise(start, message));
  }
  return out;
};

const folded = (text: string): string => ` ${wordsOf(text.toLowerCase()).join(' ')} `;

/** A right option that another question's stem already tells. */
export const aboutGiveaways = (questions: readonly QuestionRead[]): Note[] =>
  questions.flatMap((q) => {
    const right = optionsOf(q)?.rows.filter((row) => row.right) ?? [];
    return right.flatMap((row) =>
      questions
        .filter((other) => other !== q && count(row.text) > 1)
        .filter((other) => folded(other.text.stem).includes(folded(row.text)))
        .map((other) =>
          advise(
            other.yaml.at(['stem']),
            `This question holds the right answer of '${q.text.id}' (${quoted(row.text)}). Word one of them differently.`,
          ),
        ),
    );
  });

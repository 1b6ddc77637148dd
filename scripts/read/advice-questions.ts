/** Advice on questions: lengths that tell, letters that tell, stems that tell. */
import type { QuestionRead } from './blocks';
import { type Note, type Place, start } from './problem';
import { wordsOf } from './readability';
import { quoted } from './suggest';

/** A piece of advice at its place. */
export const advise = (place: Place, message: string): Note => ({
  line: place.line,
  column: place.column,
  message,
});

const count = (text: string): number => text.trim().split(/\s+/).length;

/** The place of a question's option, item, pair or gap. */
const placeOfRow = ({ text, yaml }: QuestionRead, id: string): Place => {
  const key = {
    choice: 'options',
    choices: 'options',
    order: 'items',
    match: 'pairs',
    sort: 'items',
  };
  const list = { ...key, gap: 'gaps', evidence: 'options', practice: 'points' }[text.kind];
  return yaml.at([list, text.kind === 'evidence' ? String(parseInt(id, 36)) : id]);
};

export const aboutLengths = (question: QuestionRead): Note[] => {
  const { text } = question;
  if (text.kind === 'practice') return [];
  return text.rows.flatMap((row) => {
    const out: Note[] = [];
    const place = placeOfRow(question, row.id);
    if (text.kind !== 'evidence' && count(row.text) > 12) {
      out.push(advise(place, `Expected an option of at most 12 words, got ${count(row.text)}.`));
    }
    if (count(row.why) > 30) {
      out.push(advise(place, `Expected a reason of at most 30 words, got ${count(row.why)}.`));
    }
    return out;
  });
};

/** The right option and the longest of the wrong ones of a choice question. */
const lengths = ({ text, spec }: QuestionRead): { right: number; wrong: number } => {
  const of = (right: boolean): number =>
    Math.max(
      0,
      ...text.rows.filter((r) => spec.key.includes(r.id) === right).map((r) => r.text.length),
    );
  return { right: of(true), wrong: of(false) };
};

export const aboutChoices = (questions: readonly QuestionRead[]): Note[] => {
  const choices = questions.filter(({ text }) => text.kind === 'choice');
  const out: Note[] = [];
  for (const q of choices) {
    const { right, wrong } = lengths(q);
    if (right < wrong * 1.4 || right < wrong + 12) continue;
    out.push(
      advise(
        q.yaml.at(['options', q.spec.key[0] ?? '']),
        'The right option is by far the longest and gives itself away.',
      ),
    );
  }
  for (const letter of new Set(choices.map((q) => q.spec.key[0] ?? ''))) {
    const hits = choices.filter((q) => q.spec.key[0] === letter).length;
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
    if (q.text.kind !== 'choice' && q.text.kind !== 'choices') return [];
    const right = q.text.rows.filter((row) => q.spec.key.includes(row.id));
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

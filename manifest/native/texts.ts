/** The texts that several formats show alike: prompt, reasons, model answers. */
import { answerParagraphs, type Model, type ModelOf } from '../../src/course/model';
import { evenSigns } from '../../src/kinds/fold';
import { type Html, ol, p, htmlText, strong, ul } from '../../src/html/html';
import type { NativeWords } from '../../src/strings';
import type { Question } from './questions';

const lead = ({ model, source, words }: Question): readonly string[] => {
  if (model.form === 'pick' && model.many) {
    return [words.chooseN(model.rows.filter(({ right }) => right).length)];
  }
  if (model.form === 'pick' && model.drawing !== undefined) return [model.drawing.alt];
  if (model.form === 'numeric' && model.unit !== '') return [words.unit(model.unit)];
  return source === undefined ? [] : [words.source(source)];
};

/**
 * The question and what belongs to it before the answers, a paragraph each. A picture is described; a format that shows
 * it gives the question without (`withoutFigure`).
 */
export const promptLines = (question: Question): readonly string[] => {
  const { prompt, figure, model, words } = question;
  const shown = [prompt, ...(figure ? [figure.alt] : [])];
  return model.form === 'essay'
    ? [words.marks(model.board, model.marks, model.exam?.number), ...shown, model.advice]
    : [...shown, ...lead(question)];
};

export const withoutFigure = (question: Question): Question => {
  const { figure: _, ...others } = question;
  return others;
};

/** The passage of a blanks question as one text; `blank` writes the nth blank (from 0). */
export const passageWith = (model: ModelOf<'blanks'>, blank: (at: number) => string): string =>
  model.passage.map((piece, at) => piece + (at < model.rows.length ? blank(at) : '')).join('');

const nameOf = (choices: ModelOf<'pairs'>['choices'], id: string): string =>
  choices.find((choice) => choice.id === id)?.text ?? '';

/** Each part with its right answer and the reason. */
export const reasonsOf = (
  model: Model,
  words: NativeWords,
): readonly (readonly [what: string, why: string])[] => {
  switch (model.form) {
    case 'pick':
      return model.rows.map(({ text, why }) => [text, why]);
    case 'sequence':
      return model.rows.map(({ text, why }) => [text, why]);
    case 'pairs':
      return model.rows.map((part) => [
        words.pair(part.text, nameOf(model.choices, part.right)),
        part.why,
      ]);
    case 'blanks':
    case 'numeric':
      return model.rows.map(({ text, why }) => [text, why]);
    case 'essay':
      return [];
  }
};

const essay = (model: ModelOf<'essay'>, words: NativeWords): readonly Html[] => [
  p(strong(words.points)),
  ul(model.rows.map(({ text }) => text)),
  ...(model.exam === undefined
    ? []
    : [
        p(strong(words.levels)),
        ul(model.exam.levels.map(({ marks, does }) => words.level(marks, does))),
      ]),
  p(strong(words.models)),
  ...model.models.flatMap((model) => [
    p(strong(model.level)),
    ...answerParagraphs(model).map((text) => p(text)),
    p(model.notes),
  ]),
];

/** What is said of the whole question once it is answered; `reasons` where no part can tell its own. */
export const generalFeedback = (
  { model, look, words }: Question,
  { reasons }: { readonly reasons: boolean },
): string => {
  const rows = reasonsOf(model, words).map(([what, why]) => [strong(what), ' ', why]);
  const list =
    !reasons || rows.length === 0 ? [] : [model.form === 'sequence' ? ol(rows) : ul(rows)];
  return htmlText([
    ...(model.form === 'essay' ? essay(model, words) : []),
    ...(model.form === 'sequence' && list.length > 0 ? [p(words.rightOrder)] : []),
    ...list,
    ...(look === undefined ? [] : [p(words.look(look))]),
  ]);
};

/**
 * What may be typed into a gap: the answer and its variants, each also without its accents, with the signs that a
 * keyboard has, and with both, as the player takes them.
 */
export const acceptedOf = ({ text, accept }: ModelOf<'blanks'>['rows'][number]): string[] => {
  const bare = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').normalize();
  const even = (word: string): string => evenSigns(word).normalize();
  const all = [text, ...accept].flatMap((word) => [word, bare(word), even(word), bare(even(word))]);
  const seen = new Set<string>();
  return all.filter((word) => {
    const known = seen.has(word.toLowerCase());
    seen.add(word.toLowerCase());
    return !known;
  });
};

/** One line, cut to what a column holds, never inside a character. */
export const clip = (text: string, most: number): string => {
  const signs = Array.from(text.replace(/\s+/g, ' ').trim());
  return signs.length <= most ? signs.join('') : `${signs.slice(0, most - 1).join('')}…`;
};

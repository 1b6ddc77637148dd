/** A question's answers in words, from its model: for the result page, the revision sheet, and reasons. Pure. */
import type { Response } from '../course/course';
import type { Strings } from '../strings/en-GB/player';
import type { Choice, Model } from '../course/model';
import { nameIn, rangeInWords, withUnit } from '../course/model';
import type { Lack } from './kind';
import { ticked } from './ticks';

type Words = Pick<Strings, 'pair' | 'sentence'>;

/** What is missing in a response, and where. */
export const lackInWords = (
  model: Model,
  lack: Lack,
  { lacks }: Pick<Strings, 'lacks'>,
): string => {
  switch (lack.what) {
    case 'ticks':
      return lacks.ticks(lack.given, lack.of);
    case 'part':
      return model.form === 'blanks'
        ? lacks.blank(Number(lack.row))
        : lacks.part(nameIn(model.rows, lack.row));
    case 'pick':
    case 'digits':
    case 'move':
    case 'change':
      return lacks[lack.what];
  }
};

const textsOf = (rows: readonly Choice[]): string[] => rows.map(({ text }) => text);

/** What a row's reason is a reason for: an option, a pair, the number of a sentence. */
export const rowInWords = (model: Model, id: string, words: Words): string => {
  if (model.form === 'pick' && model.source !== undefined) {
    return words.sentence(model.rows.find((row) => row.id === id)?.number ?? 0);
  }
  const text = nameIn(model.rows, id);
  if (model.form !== 'pairs' || model.shared) return text;
  const right = model.rows.find((row) => row.id === id)?.right ?? '';
  return words.pair(text, nameIn(model.choices, right));
};

/** Whether a response is what the learner typed, in which a star is a star and no Markdown. */
export const isTyped = (model: Model): boolean =>
  model.form === 'numeric' || (model.form === 'blanks' && model.bank.length === 0);

/** A response as the learner gave it: a line for each thing that was chosen, put in its place or written. */
export const inWords = (model: Model, response: Response, words: Words): readonly string[] => {
  switch (model.form) {
    case 'pairs':
      return model.rows.map(({ text }, at) =>
        words.pair(text, nameIn(model.choices, response[at] ?? '')),
      );
    case 'sequence':
      return response.map((id, at) => `${at + 1}. ${nameIn(model.rows, id)}`);
    case 'blanks':
      return model.rows.map((_, at) => `(${at + 1}) ${response[at] ?? ''}`);
    case 'numeric':
      return [withUnit(response[0] ?? '', model.unit)];
    case 'pick':
    case 'essay': {
      const rows: readonly (Choice & { readonly number?: number })[] = model.rows;
      return ticked(response).map((id) => {
        const number = rows.find((row) => row.id === id)?.number;
        const text = nameIn(rows, id);
        return number ? words.pair(words.sentence(number), text) : text;
      });
    }
  }
};

/** The right answer for paper: as a response is written, but gaps filled in and lists unnumbered. */
export const answerInWords = (model: Model, key: Response, words: Words): readonly string[] => {
  switch (model.form) {
    case 'sequence':
      return textsOf(model.rows);
    case 'blanks':
      return [model.passage.map((piece, at) => piece + (model.rows[at]?.text ?? '')).join('')];
    case 'numeric': {
      const range = rangeInWords(model);
      return [inWords(model, key, words)[0] + (range && ` (${range})`)];
    }
    case 'pick':
    case 'pairs':
    case 'essay':
      return inWords(model, key, words);
  }
};

/** What a learner with a pen needs to see of an open question. */
export const openInWords = (
  model: Model,
): { readonly lines: readonly string[]; readonly choices: readonly string[] } => {
  switch (model.form) {
    case 'pairs': {
      const choices = textsOf(model.choices);
      return { lines: textsOf(model.rows), choices: model.shared ? choices : choices.sort() };
    }
    case 'blanks':
      return { lines: [model.passage.join(' ________ ')], choices: [...model.bank].sort() };
    case 'sequence':
      // By the alphabet: the author's order is the answer.
      return { lines: textsOf(model.rows).sort(), choices: [] };
    case 'essay':
      return { lines: [model.advice], choices: [] };
    case 'numeric':
      return { lines: [`________ ${model.unit}`.trim()], choices: [] };
    case 'pick':
      return { lines: textsOf(model.rows), choices: [] };
  }
};

/** The texts that several formats show alike: prompt, reasons, model answers. */
import type { Form, FormOf } from '../../src/course/neutral';
import { type Html, ol, p, print, strong, ul } from '../../src/html/html';
import type { Question } from './neutral';
import { words } from './words';

const lead = (form: Form): readonly string[] => {
  if (form.type === 'pick' && form.many) {
    return [words.chooseN(form.options.filter(({ right }) => right).length)];
  }
  return form.type === 'pick' && form.from ? [words.source(form.from)] : [];
};

/** The question and what belongs to it before the answers, a paragraph each. */
export const promptLines = ({ prompt, form }: Question): readonly string[] =>
  form.type === 'essay'
    ? [words.marks(form.board, form.marks), prompt, form.advice]
    : [prompt, ...lead(form)];

/** The passage of a blanks question as one text; `blank` writes the nth blank (from 0). */
export const passageWith = (form: FormOf<'blanks'>, blank: (at: number) => string): string =>
  form.passage.map((piece, at) => piece + (at < form.blanks.length ? blank(at) : '')).join('');

const nameOf = (choices: FormOf<'pairs'>['choices'], id: string): string =>
  choices.find((choice) => choice.id === id)?.text ?? '';

/** Each part with its right answer and the reason. */
export const reasonsOf = (form: Form): readonly (readonly [what: string, why: string])[] => {
  switch (form.type) {
    case 'pick':
      return form.options.map(({ text, feedback }) => [text, feedback]);
    case 'sequence':
      return form.items.map(({ text, feedback }) => [text, feedback]);
    case 'pairs':
      return form.parts.map((part) => [
        `${part.text}: ${nameOf(form.choices, part.right)}`,
        part.feedback,
      ]);
    case 'blanks':
      return form.blanks.map(({ answer, feedback }) => [answer, feedback]);
    case 'essay':
      return [];
  }
};

const essay = (form: FormOf<'essay'>): readonly Html[] => [
  p(strong(words.points)),
  ul(form.points),
  p(strong(words.models)),
  ...form.models.flatMap((model) => [p(strong(model.level)), p(model.text), p(model.notes)]),
];

/** What is told of the whole question once it is answered; `reasons` where no part can tell its own. */
export const generalFeedback = (
  { form, look }: Question,
  { reasons }: { readonly reasons: boolean },
): string => {
  const list = reasonsOf(form).map(([what, why]) => [strong(what), ' ', why]);
  const told =
    !reasons || list.length === 0 ? [] : [form.type === 'sequence' ? ol(list) : ul(list)];
  return print([
    ...(form.type === 'essay' ? essay(form) : []),
    ...(form.type === 'sequence' && told.length > 0 ? [p(words.rightOrder)] : []),
    ...told,
    ...(look === undefined ? [] : [p(words.look(look))]),
  ]);
};

/** What may be typed into a gap: the answer and its variants, each also without its accents. */
export const acceptedOf = ({ answer, accept }: FormOf<'blanks'>['blanks'][number]): string[] => {
  const bare = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').normalize();
  const straight = (word: string): string => word.replace(/[’‘]/g, "'").replace(/\p{Pd}/gu, '-');
  const all = [answer, ...accept].flatMap((word) => [word, bare(word), straight(word)]);
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

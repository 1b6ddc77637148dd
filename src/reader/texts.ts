/** The texts of a block: what they say, which words of the glossary they link to, and marks that would not show. */
import type { GenericSchema } from 'valibot';
import { inline, plain } from '../course/inline';
import type { NameUse } from './markdown';
import type { Paragraph } from './prose';
import { formulaIn, plainDollars, replaceFormulas, wrongFormula } from './formula';
import { wrongInBlock } from './signs';
import { quoted } from './suggest';
import { asWritten } from './typography';
import { walk } from './walk';
import type { Note } from './problem';
import type { Yaml } from './yaml';

const link = /!?\[[^\]]*\] ?\([^)]*\)?/;

/**
 * What is wrong with a text of a block.
 * @param allowed whether it may have emphasis and links to the glossary.
 */
export const wrongText = (written: string, allowed: boolean): string | undefined => {
  const formula = wrongFormula(written);
  if (formula !== undefined) return formula;
  const text = plainDollars(replaceFormulas(written, () => 'x'));
  const signs = wrongInBlock(text);
  if (signs !== undefined) return signs;
  const pieces = allowed ? inline(text) : [{ is: 'text' as const, text }];
  const rest = pieces.map((piece) => (piece.is === 'text' ? piece.text : ' ')).join('\u0000');
  const [found] = link.exec(rest) ?? /<\/?[a-z][^<>]*>/i.exec(rest) ?? [];
  if (found !== undefined) {
    return allowed
      ? `Expected text, *emphasis* or links like [word](glossary:word), got ${quoted(found)}.`
      : `Expected plain text here, got ${quoted(found)}. Write the words alone${found.startsWith('<') ? '; if you mean the sign < itself, put a space behind it' : ''}.`;
  }
  const [stars] = /\*\*/.exec(text) ?? (allowed ? [] : (/\*[^*\s][^*]*\*/.exec(rest) ?? []));
  if (stars === undefined) return undefined;
  return allowed
    ? 'Expected *emphasis* with single stars here, got **. Use one star on each side.'
    : `Expected plain text here, got ${quoted(stars)}. Leave the stars out.`;
};

/** What is typed, or stands in a list to choose from, can be no formula. */
const TYPED: ReadonlySet<string> = new Set(['answer', 'accept', 'bank', 'unit', 'board']);

/** What is wrong with a text where none can stand: titles, aims, the words of the glossary. */
export const noFormula = (text: string): string | undefined => {
  const found = formulaIn(text);
  return found === undefined
    ? undefined
    : `Expected plain words here, got a formula (${found}), which only the text and the blocks of a lesson hold. Write it with signs, like x², or a dollar sign of its own as \\$.`;
};

const typedFormula = (path: readonly string[], text: string): string | undefined =>
  path.some((key) => TYPED.has(key)) && formulaIn(text) !== undefined
    ? `Expected words or figures that can be typed or chosen, got the formula ${quoted(text)}. Write it with signs, like x².`
    : undefined;

/** @param formulas whether its texts may hold any. */
export const checkTexts = (
  schema: GenericSchema,
  yaml: Yaml,
  formulas: boolean,
): { readonly notes: Note[]; readonly terms: NameUse[]; readonly texts: Paragraph[] } => {
  const notes: Note[] = [];
  const texts: Paragraph[] = [];
  const terms: NameUse[] = [];
  walk(schema, yaml.value, {
    text: (path, text, allowed) => {
      const message =
        (formulas ? typedFormula(path, text) : noFormula(text)) ?? wrongText(text, allowed);
      if (message !== undefined) notes.push({ ...yaml.at(path), message });
      if (!asWritten.has(path.at(-1) ?? '')) {
        const shown = plainDollars(replaceFormulas(text, (line) => line));
        texts.push({ text: allowed ? plain(shown) : shown, at: () => yaml.at(path) });
      }
      if (!allowed) return;
      for (const piece of inline(text)) {
        if (piece.is === 'term') terms.push({ ...yaml.at(path), name: piece.term });
      }
    },
  });
  return { notes, terms, texts };
};

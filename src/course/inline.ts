/**
 * The little Markdown that is allowed inside a block's sentences: glossary links and *emphasis*, and the
 * formulas that the build has made (formula.ts). Shared by the reader, which checks the links, and the
 * player, which shows them.
 */
type Inline =
  | { readonly is: 'text' | 'em' | 'formula'; readonly text: string }
  | { readonly is: 'term'; readonly text: string; readonly term: string };

const mark = /\[([^\]]+)\]\(glossary:([a-z0-9-]+)\)|\u2063([^\u2063]+)\u2063|\*([^*\s][^*]*)\*/g;

/** "The [Soviet](glossary:soviet) met" -> text, term, text. Whatever is no such mark stays text. */
export const inline = (source: string): readonly Inline[] => {
  const out: Inline[] = [];
  let from = 0;
  for (const found of source.matchAll(mark)) {
    if (found.index > from) out.push({ is: 'text', text: source.slice(from, found.index) });
    const [whole, word, term, formula, em] = found;
    if (word !== undefined && term !== undefined) out.push({ is: 'term', text: word, term });
    else if (formula !== undefined) out.push({ is: 'formula', text: formula });
    else out.push({ is: 'em', text: em ?? '' });
    from = found.index + whole.length;
  }
  if (from < source.length) out.push({ is: 'text', text: source.slice(from) });
  return out;
};

/** The same sentence without its marks. */
export const plain = (source: string): string =>
  inline(source)
    .map((piece) => piece.text)
    .join('');

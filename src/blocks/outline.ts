/**
 * A block in outline: all that it says, for pages without a script and for paper, in parts that any format
 * can write. `text` may hold glossary links and *emphasis* (src/course/inline.ts), the rest is plain.
 */
interface Line {
  readonly lead: string;
  /** What stands beside the lead, with its own space or comma. */
  readonly after?: string;
  readonly text: string;
}

export type Part =
  | { readonly is: 'label' | 'heading' | 'text'; readonly text: string }
  | { readonly is: 'lines'; readonly ordered?: true; readonly lines: readonly Line[] }
  | {
      readonly is: 'sentences';
      /** Sentences are numbered through all paragraphs; `follows` is what the paragraph is made of. */
      readonly paragraphs: readonly {
        readonly follows?: string | undefined;
        readonly sentences: readonly string[];
      }[];
    }
  | { readonly is: 'facts'; readonly entries: readonly (readonly [what: string, text: string])[] }
  | { readonly is: 'picture'; readonly html: string; readonly alt: string };

export interface Outline {
  readonly title?: string;
  /** Beside the text, not in it. */
  readonly aside?: true;
  readonly parts: readonly Part[];
}

/** A sentence with its glossary links, emphasis and formulas (src/course/inline.ts). */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Formulas } from '../course/formula';
import { inline } from '../course/inline';
import { own } from '../course/own';

/** The formulas of the course; a text whose formula is not among them shows its line of plain text. */
export const FormulasContext = createContext<Formulas | undefined>(undefined);

/** A word of the glossary that opens its card: heard as a button. */
export const WORD_BUTTON = { role: 'button', 'aria-haspopup': 'dialog' } as const;

/** Whether a word opens its card here; else it is text like any other. */
export const WordsContext = createContext(false);

export const Rich = ({ text }: { readonly text: string }) => {
  const formulas = useContext(FormulasContext);
  const opens = useContext(WordsContext);
  return (
    <>
      {inline(text).map((piece, at) => {
        const mathml = piece.is === 'formula' && formulas && own(formulas, piece.text);
        return piece.is === 'term' && opens ? (
          <a
            key={at}
            class="term"
            {...WORD_BUTTON}
            href={`#word-${piece.term}`}
            data-term={piece.term}
          >
            {piece.text}
          </a>
        ) : piece.is === 'em' ? (
          <em key={at}>{piece.text}</em>
        ) : mathml ? (
          <span key={at} dangerouslySetInnerHTML={{ __html: mathml }} />
        ) : (
          piece.text
        );
      })}
    </>
  );
};

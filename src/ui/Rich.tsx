/** A sentence with its glossary links and emphasis (src/course/inline.ts). */
import { inline } from '../course/inline';

export const Rich = ({ text }: { readonly text: string }) => (
  <>
    {inline(text).map((piece, at) =>
      piece.is === 'term' ? (
        <a key={at} class="term" href={`#word-${piece.term}`} data-term={piece.term}>
          {piece.text}
        </a>
      ) : piece.is === 'em' ? (
        <em key={at}>{piece.text}</em>
      ) : (
        piece.text
      ),
    )}
  </>
);

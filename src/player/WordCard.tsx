/** Tap a word for its meaning: a small dialog that gives the focus back to the word. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Term } from '../course/course';
import { own } from '../course/own';
import { WordsContext } from '../ui/Rich';
import { usePlayer } from './context';
import { followNote } from './show-place';
import { Tools } from './Tools';

/**
 * Words of the glossary (`a.term`) in what stands within open their card, and footnotes lead to each other.
 * They are links, so that a long one breaks over two lines as text does; to who hears them, and at the
 * keyboard, buttons. The page as a whole listens: an element that listens itself is called "clickable" by
 * screen readers, with all in it.
 */
export const WithWords = (props: {
  readonly glossary: Readonly<Record<string, Term>>;
  readonly children: ComponentChildren;
}) => {
  const { glossary } = props;
  const [word, setWord] = useState<Term>();
  useEffect(() => {
    const open = (event: Event): void => {
      // Enter clicks a link by itself, the space bar only a button.
      if (event instanceof KeyboardEvent && event.key !== ' ') return;
      const link = (event.target as Element | null)?.closest<HTMLElement>('a.term');
      const term = own(glossary, link?.dataset['term'] ?? '');
      if (!term) return;
      event.preventDefault();
      setWord(term);
    };
    document.addEventListener('click', open);
    document.addEventListener('click', followNote);
    document.addEventListener('keydown', open);
    return () => {
      document.removeEventListener('click', open);
      document.removeEventListener('click', followNote);
      document.removeEventListener('keydown', open);
    };
  }, [glossary]);
  return (
    <WordsContext.Provider value>
      {props.children}
      {word && <WordCard word={word} close={() => setWord(undefined)} />}
    </WordsContext.Provider>
  );
};

const WordCard = ({ word, close }: { readonly word: Term; close(): void }) => {
  const { strings } = usePlayer();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // As a whole, so that it is heard; and the button that reads aloud goes where there is no voice.
    dialog.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      class="word"
      closedby="any"
      aria-labelledby="word-title"
      aria-describedby="word-meaning"
      onClose={close}
    >
      <h2 id="word-title">{word.term}</h2>
      <p id="word-meaning">{word.meaning}</p>
      <Tools of={dialog} />
      <form method="dialog" class="buttons">
        <button class="primary">{strings.close}</button>
      </form>
    </dialog>
  );
};

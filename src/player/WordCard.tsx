/** Tap a word for its meaning: a small dialog that gives the focus back to the word. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Term } from '../course/course';
import { own } from '../course/own';
import { WordsContext } from '../ui/Rich';
import { usePlayer } from './context';
import { Tools } from './Tools';

export interface Terms {
  readonly word: Term | undefined;
  /** Of the element around the words. */
  readonly listeners: {
    onClick(event: Event): void;
    onKeyDown(event: KeyboardEvent): void;
  };
  close(): void;
}

/**
 * Words of the glossary (`a.term`) anywhere inside an element that has the listeners. They are links, so
 * that a long one breaks over two lines as text does; to who hears them, and at the keyboard, buttons.
 */
export const useTerms = (glossary: Readonly<Record<string, Term>>): Terms => {
  const [word, setWord] = useState<Term>();
  const open = (event: Event): void => {
    const link = (event.target as Element | null)?.closest<HTMLElement>('a.term');
    const term = own(glossary, link?.dataset['term'] ?? '');
    if (!link || !term) return;
    event.preventDefault();
    setWord(term);
  };
  return {
    word,
    listeners: {
      onClick: open,
      // Enter clicks a link by itself, the space bar only a button.
      onKeyDown: (event) => {
        if (event.key === ' ') open(event);
      },
    },
    close: () => setWord(undefined),
  };
};

/** What stands within the element that has the listeners, and the card itself. */
export const WithWords = (props: {
  readonly terms: Terms;
  readonly children: ComponentChildren;
}) => (
  <WordsContext.Provider value>
    {props.children}
    <WordCard {...props.terms} />
  </WordsContext.Provider>
);

const WordCard = ({ word, close }: Terms) => {
  const { strings } = usePlayer();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (word) dialog.current?.showModal();
  }, [word]);
  return word ? (
    <dialog
      ref={dialog}
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
  ) : null;
};

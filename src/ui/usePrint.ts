/** Printing, and whether the page may: a frame sandboxed without `allow-modals` may not, and says nothing. */
import { useState } from 'preact/hooks';

/** `refused`: the reader wanted to print, and nothing came of it. */
export const usePrint = (): { readonly print: () => void; readonly refused: boolean } => {
  const [refused, setRefused] = useState(false);
  const print = (): void => {
    // A browser that prints says so first. What is set here is shown after that.
    window.onbeforeprint = () => setRefused(false);
    setRefused(true);
    window.print();
  };
  return { print, refused };
};

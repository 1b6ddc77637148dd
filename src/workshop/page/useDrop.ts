/** Files that are dropped anywhere on the page: else the browser would leave the page for them. */
import { useEffect, useRef } from 'preact/hooks';

export const useDrop = (dropped: (file: File) => void): void => {
  // What is called must be of the last rendering.
  const call = useRef(dropped);
  call.current = dropped;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      // Before the editor, which would write the file's letters into the text.
      event.preventDefault();
      event.stopPropagation();
      call.current(file);
    };
    addEventListener('dragover', over, true);
    addEventListener('drop', drop, true);
    return () => {
      removeEventListener('dragover', over, true);
      removeEventListener('drop', drop, true);
    };
  }, []);
};

/** The work on the page: what is typed becomes a step after a pause, or before anything else is done. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { change, type Edits, type Files, type Work } from '../work';
import { type Autosave, useAutosave } from './autosave';
import type { Store } from './store';

/** Milliseconds of quiet after which what was typed is a step, and is checked. */
const QUIET = 300;

export interface Working {
  readonly work: Work;
  /** Counts the changes that were not typed: the editor must show them too. */
  readonly outside: number;
  readonly keeping: Autosave;
  /** The work with what was being typed. */
  settle(): Work;
  type(path: string, text: string): void;
  /** A change that the editor need not show. */
  put(work: Work): void;
  /** A change that is not typed. */
  set(work: Work): void;
  /** A change that is not typed, made of the files with what was being typed. */
  edit(editsOf: (files: Files) => Edits): void;
}

export const useWork = (begun: () => Work, store: Store | undefined): Working => {
  const [work, setWork] = useState<Work>(begun);
  const [outside, setOutside] = useState(0);
  const keeping = useAutosave(store, work);
  const typed = useRef<{ readonly path: string; readonly text: string } | undefined>(undefined);
  const timer = useRef(0);
  const current = useRef(work);

  const put = (next: Work): void => {
    current.current = next;
    setWork(next);
  };
  const settle = (): Work => {
    clearTimeout(timer.current);
    const pending = typed.current;
    typed.current = undefined;
    if (pending) put(change(current.current, { [pending.path]: pending.text }));
    return current.current;
  };
  const set = (next: Work): void => {
    put(next);
    setOutside((n) => n + 1);
  };
  useEffect(() => {
    const leave = (): void => {
      if (typed.current) keeping.now(settle());
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  });
  return {
    work,
    outside,
    keeping,
    settle,
    type(path, text) {
      typed.current = { path, text };
      clearTimeout(timer.current);
      timer.current = window.setTimeout(settle, QUIET);
    },
    put,
    set,
    edit(editsOf) {
      const now = settle();
      set(change(now, editsOf(now.files)));
    },
  };
};

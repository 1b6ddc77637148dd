/** What a learner writes for themself: kept in this browser, for this attempt, and sent nowhere. */
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';

export interface PrivateNotes {
  readonly attempt: string;
  read(name: string): string | undefined;
  write(name: string, text: string): void;
}

export const PrivateNotesContext = createContext<PrivateNotes | undefined>(undefined);

/** The note of that name, and how to change it; no way to do so while nobody knows whose it would be. */
export const usePrivateNote = (
  name: string,
): readonly [note: string, change: ((text: string) => void) | undefined] => {
  const notes = useContext(PrivateNotesContext);
  const key = `${notes?.attempt} ${name}`;
  const [typed, setTyped] = useState<readonly [string, string]>();
  return [
    typed?.[0] === key ? typed[1] : (notes?.read(name) ?? ''),
    notes &&
      ((text) => {
        setTyped([key, text]);
        notes.write(name, text);
      }),
  ];
};

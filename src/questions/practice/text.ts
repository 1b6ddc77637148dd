/** What a student writes for practice: in this browser alone, by course, attempt and question. */
import { useState } from 'preact/hooks';
import { usePlayer } from '../../player/context';
import { writtenKey } from '../../track/journal';
import { browserStore } from '../../track/store';

export const useText = (question: string): readonly [string, (text: string) => void] => {
  const { course, state } = usePlayer();
  const key = writtenKey(course, state.progress.attempt, question);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const store = typeof window === 'undefined' ? undefined : browserStore(window);
  const text = texts[key] ?? (state.phase === 'ready' ? store?.get(key) : undefined) ?? '';
  const write = (next: string): void => {
    setTexts({ ...texts, [key]: next });
    store?.set(key, next);
  };
  return [text, write];
};

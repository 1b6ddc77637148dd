/** Reading aloud: whether the browser can, and how what is being read is steered. */

/** A part of a page that is being read aloud. */
export interface ReadingAloud {
  /** Falls silent, or goes on with the sentence that it was in. */
  pause(yes: boolean): void;
  slow(yes: boolean): void;
  stop(): void;
}

/**
 * Starts to read with what the reader sees; `ended` is called once, when all is read or it was stopped.
 * `gap` is said where a gap is empty.
 */
export type ReadAloud = (
  part: Element,
  language: string,
  gap: string,
  ended: () => void,
) => ReadingAloud;

/** Whether this browser can read aloud: some have the means and not one voice. */
export const hasVoice = (self: Window): boolean => {
  const voices = self.speechSynthesis as Partial<SpeechSynthesis> | undefined;
  return !!voices && voices.getVoices?.().length !== 0;
};

/** Whether this browser can read aloud: some have the means and not one voice. */
export const hasVoice = (self: Window): boolean => {
  const voices = self.speechSynthesis as Partial<SpeechSynthesis> | undefined;
  return !!voices && voices.getVoices?.().length !== 0;
};

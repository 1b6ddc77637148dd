/** An error meant for a person: scripts/run.mjs prints its message alone, without a stack. */
class Sentence extends Error {
  readonly sentence = true;
}

export const sentence = (message: string): Sentence => new Sentence(message);

/** A refusal in a sentence, which the page that shows it puts into its language. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PracticeWords } from '../../src/strings';

type Say = (refused: PracticeWords['refused'], words: PracticeWords) => string;

export class Refusal extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly say: Say,
  ) {
    super();
  }
}

/** There is nothing of the name that was asked for. */
export const notFound = (say: Say): Refusal => new Refusal(404, say);

/** A refusal in a sentence, which the page that shows it puts into its language. */
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PracticeWords } from '../../src/strings';

type Say = (refused: PracticeWords['refused'], words: PracticeWords) => string;

export class Refusal extends HTTPException {
  constructor(
    status: ContentfulStatusCode,
    readonly say: Say,
  ) {
    super(status);
  }
}

/** There is nothing of the name that was asked for. */
export const notFound = (say: Say): Refusal => new Refusal(404, say);

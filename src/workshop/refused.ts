/** Thrown where somebody's file or text cannot be used. The message is a sentence for them, in English; nothing was changed. */
export class Refused extends Error {
  /** A script that is run in a terminal prints the message alone, too. */
  readonly sentence = true;
}

/** The same in the page's own language, from its strings. */
export class RefusedInWords extends Refused {}

/** What cannot be done with what somebody gave, as a sentence for them; nothing was changed. */
export class Refused extends Error {
  /** A script that is run in a terminal prints the message alone, too. */
  readonly sentence = true;
}

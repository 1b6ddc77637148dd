/**
 * When a request that failed is made again: one policy for everything that is sent to a host, the
 * session's saves too.
 */

/** Pauses in milliseconds between tries that nobody waits for, and the pause after all of these. */
const BACKGROUND = [2000, 5000, 10_000, 20_000, 40_000];
const AFTERWARDS = 60_000;

/** The pause after so many failures in a row, the first being 1. */
export const pauseAfter = (failures: number): number => BACKGROUND[failures - 1] ?? AFTERWARDS;

/** Pauses while the learner looks on: a page that opens or ends. After the last one it is given up. */
const WATCHED = [500, 1500, 3000];

export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/**
 * The same request may do better later: no answer came (0), it took too long, the host asked for
 * patience, or has trouble of its own (RFC 9110, 15.5.9 and 15.6; RFC 6585, 4).
 */
export const isTransient = (status: number): boolean =>
  status === 0 || status === 408 || status === 429 || status >= 500;

/** Asks again while the failure is a transient one, three times at most. @returns the last answer. */
export const withRetry = async <T extends { readonly status: number }>(
  self: Pick<Window, 'setTimeout'>,
  ask: () => Promise<T>,
): Promise<T> => {
  let answer = await ask();
  for (const pause of WATCHED) {
    if (!isTransient(answer.status)) break;
    await new Promise<void>((done) => self.setTimeout(done, pause));
    answer = await ask();
  }
  return answer;
};

/** Reading without holding up the page: no worker, since the page's policy allows none from file://. */

/** The longest that the page is held up, in milliseconds. */
const SLICE = 24;

/** Lets the page paint and answer before the next slice. */
export const letPageRespond = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * The pieces; after each slice of time the page may paint and respond before the next piece comes.
 * @param size of them all, in bytes; `progress` is called with the share that was read.
 */
export async function* paced(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
  progress: (share: number) => void,
): AsyncGenerator<Uint8Array, void> {
  let since = Date.now();
  let count = 0;
  for await (const piece of pieces) {
    yield piece;
    count += piece.length;
    if (Date.now() - since > SLICE) {
      progress(Math.min(1, count / size));
      await letPageRespond();
      since = Date.now();
    }
  }
}

/**
 * In the page of `npm run dev`: the reader stays where they were when the page is loaded anew. The
 * address keeps the step; this keeps how far down it the reader was.
 */

const KEY = 'dev-place';

/** So many frames in a row in which the player did not move the page, and it has been drawn. */
const SETTLED = 30;

interface Place {
  readonly hash: string;
  readonly top: number;
}

const place = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Place | null;
let still = 0;
const holding = (): boolean => still < SETTLED && location.hash === place?.hash;

// Not at pagehide: by then the player may show that it is closed.
addEventListener('beforeunload', () => {
  // The page of problems has no place to keep, nor has one that is loaded again before it is drawn.
  if (!document.getElementById('player') || holding()) return;
  const here: Place = { hash: location.hash, top: scrollY };
  sessionStorage.setItem(KEY, JSON.stringify(here));
});

const reader = (): void => void (still = SETTLED);
for (const how of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
  addEventListener(how, reader, { once: true, passive: true });
}

const hold = (): void => {
  if (!place || !holding()) return;
  const before = scrollY;
  scrollTo({ top: place.top, behavior: 'instant' });
  still = scrollY === before ? still + 1 : 0;
  requestAnimationFrame(hold);
};
hold();

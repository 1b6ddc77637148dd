/**
 * In the page of `npm run dev`: the reader stays where they were when the page is loaded anew. The
 * address keeps the step; this keeps the element at the top of the window. A number of pixels would not
 * do: what stands above (a banner, an edited paragraph) may have grown meanwhile.
 */

const KEY = 'dev-place';

/** So many frames in a row in which nothing moved, and the page has been drawn. */
const SETTLED = 30;

interface Place {
  readonly hash: string;
  /** The id of the element, and how far below the window's top it began, in pixels. */
  readonly id: string;
  readonly below: number;
}

/** The first element with an id that begins below the window's top, or the last one above it. */
const elementAtTop = (): Element | undefined => {
  const elements = [...document.querySelectorAll('.step [id], .step[id]')];
  return elements.find((element) => element.getBoundingClientRect().top >= 0) ?? elements.at(-1);
};

const place = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Place | null;
let still = 0;
const holding = (): boolean => still < SETTLED && location.hash === place?.hash;

// Not at pagehide: by then the player may show that it is closed.
addEventListener('beforeunload', () => {
  // A page that is loaded again before it has settled keeps the place that it was to show.
  const element = holding() ? undefined : elementAtTop();
  // The page of problems, and one whose lesson has not come, have no place to keep.
  if (!element) return;
  const { top } = element.getBoundingClientRect();
  const here: Place = { hash: location.hash, id: element.id, below: top };
  sessionStorage.setItem(KEY, JSON.stringify(here));
});

const letGo = (): void => void (still = SETTLED);
for (const how of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
  addEventListener(how, letGo, { once: true, passive: true });
}

const hold = (): void => {
  if (!place || !holding()) return;
  const element = document.getElementById(place.id);
  // Until the lesson has come there is nothing to hold; where the edit took the element away, nor.
  if (element) {
    const before = scrollY;
    const by = element.getBoundingClientRect().top - place.below;
    scrollTo({ top: before + by, behavior: 'instant' });
    still = Math.abs(scrollY - before) < 1 ? still + 1 : 0;
  } else if (document.querySelector('.step')) still += 1;
  requestAnimationFrame(hold);
};
hold();

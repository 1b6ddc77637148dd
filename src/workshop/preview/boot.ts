/**
 * What runs first in the preview: the lessons stand in the page as JSON, since its policy knows each
 * script that may run by its hash, and an edited lesson's would be another. Then it keeps the step that
 * the editor is at, both ways.
 */
import { isPlace, LESSONS, PREVIEW, type PreviewData } from './data';

const { bodies, extras, place, style } = JSON.parse(
  document.querySelector(`script#${LESSONS}`)?.textContent ?? '{}',
) as PreviewData;
window.Lessons = { [PREVIEW]: { ...bodies } };
window.Extras = { [PREVIEW]: extras };
// What the page says of keeping is not for who writes: the workshop says beside the preview that it keeps nothing.
const silent = '.saving, .banners { display: none }';
// The page's policy knows one style by its hash; this one changes with unit.yaml. Safari before 16.4 can
// make none: there the preview has the player's colours, and says of keeping what it finds.
if ('replaceSync' in CSSStyleSheet.prototype) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(silent + style);
  document.adoptedStyleSheets = [sheet];
}
if (isPlace(place)) location.hash = place;

// The player takes the reader to a step by giving it the focus, which who is writing must not lose.
const { focus } = HTMLElement.prototype;
HTMLElement.prototype.focus = function onlyInside(options) {
  if (document.hasFocus()) focus.call(this, options);
};

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isPlace(data)) location.hash = data;
});
addEventListener('hashchange', () => parent.postMessage(location.hash, '*'));
// A page that was written into a frame has its parent's address as its base: a link to a step would
// load the parent in the frame.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  location.hash = link.getAttribute('href') ?? '';
});

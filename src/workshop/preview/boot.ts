/**
 * The first script in the preview. It takes the lessons from JSON in the page: the page's policy allows a script by
 * its hash alone, and the script of an edited lesson would have another. It also keeps preview and editor at the
 * same step: each tells the other when its step changes.
 */
import { isPlace, LESSONS, PREVIEW, type PreviewData } from './data';

const { bodies, extras, place, style } = JSON.parse(
  document.querySelector(`script#${LESSONS}`)?.textContent ?? '{}',
) as PreviewData;
window.Lessons = { [PREVIEW]: { ...bodies } };
window.Extras = { [PREVIEW]: extras };
// The player's notes on saving are for students; the workshop says beside the preview that it saves nothing.
const silent = '.saving, .banners { display: none }';
// The page's policy allows a style by its hash, too, and this one changes with unit.yaml; a sheet made by script is
// allowed. Safari before 16.4 cannot make one: there the preview has the player's own colours, and shows those notes.
if ('replaceSync' in CSSStyleSheet.prototype) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(silent + style);
  document.adoptedStyleSheets = [sheet];
}
if (isPlace(place)) location.hash = place;

// The player focuses the step that it goes to. Somebody who is writing in the editor must not lose the focus by that.
const { focus } = HTMLElement.prototype;
HTMLElement.prototype.focus = function onlyInside(options) {
  if (document.hasFocus()) focus.call(this, options);
};

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isPlace(data)) location.hash = data;
});
addEventListener('hashchange', () => parent.postMessage(location.hash, '*'));
// The base address of a frame with srcdoc is that of its parent: a link to a step would load the parent into the frame.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  location.hash = link.getAttribute('href') ?? '';
});

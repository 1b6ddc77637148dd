/** Shows a place in the text of a page: the page's address names the step, and can name no place in it. */

/** The focus and the middle of the screen; the two differ where a place lends its focus to a mark. */
const bring = (place: Element, focused: HTMLElement): void => {
  focused.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
};

/**
 * The mark at the beginning of a paragraph or sentence that takes its focus, until the reader goes on. A
 * paragraph itself has no name that a screen reader could say, and given one it is said again at each word in it.
 */
const markOf = (place: HTMLElement, name: string): HTMLElement => {
  const mark = document.createElement('span');
  mark.className = 'unseen';
  const heard = { role: 'note', 'aria-label': name, 'aria-description': place.textContent };
  for (const [attribute, value] of Object.entries(heard)) mark.setAttribute(attribute, value);
  place.prepend(mark);
  return mark;
};

/**
 * The element of that id in the step, shown as what was looked for until the reader goes on. What has no name of its own is
 * heard by `name`, and then whole. False where there is no such element. What stands around the step has ids, too, which
 * a heading of the author's may have as well.
 */
export const showPlace = (id: string, name: string): boolean => {
  const place = document.querySelector<HTMLElement>(`.step [id="${id}"]`);
  if (!place) return false;
  const named = place.matches('p, span') ? markOf(place, name) : place;
  named.tabIndex = -1;
  place.classList.add('found');
  named.onblur = () => {
    // Who looks at another window comes back to it.
    if (document.activeElement === named) return;
    place.classList.remove('found');
    if (named !== place) named.remove();
  };
  bring(place, named);
  return true;
};

/** From the number of a footnote to the note, and back. */
export const followNote = (event: Event): void => {
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a.note-link');
  const place = link && document.getElementById(link.hash.slice(1));
  if (!place) return;
  event.preventDefault();
  bring(place, place);
};

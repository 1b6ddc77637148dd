/**
 * From the number of a footnote to the note, and back: the page's address names the step and can name no
 * place in it.
 */
export const followNote = (event: Event): void => {
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a.note-link');
  const place = link && document.getElementById(link.hash.slice(1));
  if (!place) return;
  event.preventDefault();
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
};

/** The way back into the text: to the paragraph where an answer stands. */
import type { ComponentChildren } from 'preact';
import type { Lesson } from '../course/course';
import { stepSeen } from '../course/course';
import { usePlayer } from './context';
import { hrefOf } from './route';

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
 * Brings the element of that id into the middle, and gives it the focus. What has no name of its own is
 * heard by `name`, and then whole. False where there is no such element.
 */
export const showPlace = (id: string, name: string): boolean => {
  const place = document.getElementById(id);
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
  named.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
  return true;
};

export const SeeLink = (props: {
  readonly lesson: Lesson;
  readonly see: string | undefined;
  readonly children: ComponentChildren;
}) => {
  const { aim, content, strings } = usePlayer();
  const { lesson, see = '' } = props;
  const body = content.body(lesson.id);
  const step = typeof body === 'string' ? -1 : stepSeen(body, see);
  if (step < 0) return null;
  return (
    <a
      href={hrefOf({ page: 'lesson', lesson: lesson.id, step })}
      onClick={(event) => {
        // On this page it is shown at once; on another the page shows it when it is there (App).
        if (showPlace(see, strings.placeInText)) event.preventDefault();
        else aim.current = see;
      }}
    >
      {props.children}
    </a>
  );
};

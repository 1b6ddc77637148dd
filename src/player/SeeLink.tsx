/** The way back into the text: to the paragraph where an answer stands. */
import type { ComponentChildren } from 'preact';
import type { Lesson } from '../course/course';
import { stepSeen } from '../course/course';
import { usePlayer } from './context';
import { hrefOf } from './route';

/**
 * Brings the element of that id into the middle, and gives it the focus. What has no name of its own is
 * heard by `name`, and then with all that stands in it. False where there is no such element.
 */
export const showPlace = (id: string, name: string): boolean => {
  const place = document.getElementById(id);
  if (!place) return false;
  place.tabIndex = -1;
  if (place.matches('p, span')) {
    const heard = Object.entries({ role: 'group', 'aria-label': name, 'aria-describedby': id });
    for (const [attribute, value] of heard) place.setAttribute(attribute, value);
    // A paragraph again once the reader is elsewhere.
    place.onblur = () => heard.forEach(([attribute]) => place.removeAttribute(attribute));
  }
  place.focus({ preventScroll: true });
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

/** The way back into the text: to the paragraph where an answer stands. */
import type { ComponentChildren } from 'preact';
import type { Lesson } from '../course/course';
import { stepSeen } from '../course/course';
import { usePlayer } from './context';
import { hrefOf } from './route';
import { showPlace } from './show-place';

export const SeeLink = (props: {
  readonly lesson: Lesson;
  readonly see: string | undefined;
  readonly children: ComponentChildren;
}) => {
  const { aim, content, route, strings } = usePlayer();
  const { lesson, see = '' } = props;
  const body = content.body(lesson.id);
  const step = typeof body === 'string' ? -1 : stepSeen(body, see);
  if (step < 0) return null;
  return (
    <a
      href={hrefOf({ page: 'lesson', lesson: lesson.id, step })}
      onClick={(event) => {
        // On this page it is shown at once; on another the page shows it when it is there (App). Two lessons may have
        // headings of one name.
        const elsewhere = route.page === 'lesson' && route.lesson !== lesson.id;
        if (!elsewhere && showPlace(see, strings.placeInText)) event.preventDefault();
        else aim.current = see;
      }}
    >
      {props.children}
    </a>
  );
};

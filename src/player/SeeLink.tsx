/** The way back into the text: to the paragraph where an answer stands. */
import type { ComponentChildren } from 'preact';
import type { Lesson } from '../course/course';
import { stepSeen } from '../course/course';
import { usePlayer } from './context';
import { hrefOf } from './route';

export const SeeLink = (props: {
  readonly lesson: Lesson;
  readonly see: string | undefined;
  readonly children: ComponentChildren;
}) => {
  const { go, content } = usePlayer();
  const { lesson, see = '' } = props;
  const body = content.body(lesson.id);
  const step = typeof body === 'string' ? -1 : stepSeen(body, see);
  if (step < 0) return null;
  const to = { page: 'lesson', lesson: lesson.id, step } as const;
  return (
    <a
      href={hrefOf(to)}
      onClick={(event) => {
        event.preventDefault();
        go(to);
        // After the step is there: the paragraph itself, which takes the focus for a moment.
        const show = (): void => {
          const place = document.getElementById(see);
          place?.setAttribute('tabindex', '-1');
          place?.focus({ preventScroll: true });
          place?.scrollIntoView({ block: 'center' });
        };
        setTimeout(show, 50);
      }}
    >
      {props.children}
    </a>
  );
};

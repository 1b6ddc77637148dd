/** The way in: "Start", or "Continue" to the saved place, never a jump that was not asked for. */
import { lessonsOf } from '../course/course';
import { usePlayer } from './context';
import { savedPlace } from './place';
import { hrefOf } from './route';

export const Continue = () => {
  const { course, state, strings } = usePlayer();
  const saved = savedPlace(course, state.progress);
  const [first] = lessonsOf(course);
  const lesson = saved?.lesson ?? first;
  if (!lesson) return null;
  const step = saved?.step ?? 0;
  return (
    <p class="buttons">
      <a class="button primary" href={hrefOf({ page: 'lesson', lesson: lesson.id, step })}>
        {saved
          ? strings.goOnAt(lesson.title, lesson.steps[step] ?? strings.endOfLesson)
          : strings.start}
      </a>
    </p>
  );
};

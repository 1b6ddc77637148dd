/** The way in: "Start", or "Continue" to the saved place, never a jump that was not asked for. */
import { lessonsOf } from '../course/course';
import { usePlayer } from './context';
import { hrefOf } from './route';

export const Continue = () => {
  const { course, state, strings } = usePlayer();
  const lessons = lessonsOf(course);
  const { place } = state.progress;
  const lesson = lessons.find(({ id }) => id === place?.lesson);
  const [first] = lessons;
  if (!place || !lesson) {
    return first ? (
      <p class="buttons">
        <a class="button primary" href={hrefOf({ page: 'lesson', lesson: first.id, step: 0 })}>
          {strings.start}
        </a>
      </p>
    ) : null;
  }
  const step = Math.min(place.step, lesson.steps.length);
  return (
    <p class="buttons">
      <a class="button primary" href={hrefOf({ page: 'lesson', lesson: lesson.id, step })}>
        {strings.goOnAt(lesson.title, lesson.steps[step] ?? strings.endOfLesson)}
      </a>
    </p>
  );
};

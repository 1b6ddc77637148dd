/** One lesson, or all of those that were opened. */
import { deferredStrings } from '#deferred-strings';
import type { Lesson } from '../../../course/course';

export const LessonChoice = (props: {
  readonly id: string;
  readonly lessons: readonly Lesson[];
  /** The id of the chosen lesson; '' for all. */
  readonly chosen: string;
  readonly choose: (lesson: string) => void;
}) => {
  const words = deferredStrings.review;
  if (props.lessons.length < 2) return null;
  return (
    <p class="find">
      <label for={props.id}>{words.which}</label>
      <select
        id={props.id}
        value={props.chosen}
        onChange={(event) => props.choose(event.currentTarget.value)}
      >
        <option value="">{words.all}</option>
        {props.lessons.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </p>
  );
};

/** The contents page: every lesson with its state and minutes, and "Continue" to the saved place. */
import type { Lesson } from '../course/course';
import { lessonsOf } from '../course/course';
import { settled } from '../course/policy';
import { kindOf } from '../kinds/register';
import { triesAt } from '../progress/progress';
import { lessonDone, scoreOf, stateOf } from '../progress/report';
import { usePlayer } from './context';
import { Link } from './Link';
import { Continue } from './Continue';
import { PosterPicture } from './PosterPicture';

const Entry = ({ lesson }: { readonly lesson: Lesson }) => {
  const { state, strings } = usePlayer();
  const { progress } = state;
  const how = stateOf(progress, lesson);
  // Of a hundred lessons most are new, and there is nothing to count in them.
  const questions = how === 'new' ? [] : lesson.questions.filter((spec) => kindOf(spec).scored);
  const answered = questions.filter((spec) => settled(spec, triesAt(progress, spec.slot))).length;
  const score = scoreOf(progress, questions);
  return (
    <li class={how}>
      <div>
        <h3>
          <Link to={{ page: 'lesson', lesson: lesson.id, step: 0 }}>{lesson.title}</Link>
        </h3>
        <p class="enquiry">{lesson.enquiry}</p>
        <p class="facts">
          <b>{strings.states[how]}</b> {strings.minutes(lesson.minutes)}
          {how !== 'new' && <span>{strings.settledOf(answered, questions.length)}</span>}
          {score !== undefined && <span>{strings.scoreSoFar(score)}</span>}
        </p>
      </div>
    </li>
  );
};

export const Contents = () => {
  const { course, state, strings } = usePlayer();
  const order = lessonsOf(course);
  const left = order.filter((lesson) => !lessonDone(state.progress, lesson));
  return (
    <>
      <div class="poster">
        <PosterPicture />
        <h1 tabIndex={-1}>{course.title}</h1>
        <p>{course.description}</p>
        <p class="so-far">
          {strings.lessonsDone(order.length - left.length, order.length)}
          {left.length > 0 &&
            `, ${strings.minutesLeft(left.reduce((sum, { minutes }) => sum + minutes, 0))}`}
        </p>
        <Continue />
      </div>
      <div class="parts-of-course">
        {course.outline.map((part, at) => (
          <section key={part.title} class="part">
            <h2>
              <span class="label">{strings.part(at + 1)}</span> {part.title}
            </h2>
            <ol class="entries">
              {part.lessons.map((lesson) => (
                <Entry key={lesson.id} lesson={lesson} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
};

/** Every answer with its mark, lesson by lesson: what a teacher without an LMS is handed on paper. */
import type { PlacedQuestion, Body, Lesson, Spec } from '../../../course/course';
import { placedQuestions, lessonsOf } from '../../../course/course';
import { earned, settled } from '../../../course/policy';
import { kindOf } from '../../../kinds/register';
import { inWords, isTyped } from '../../../kinds/words';
import type { Try } from '../../../progress/progress';
import { triesAt } from '../../../progress/progress';
import { triesOf } from '../../../progress/tries-of';
import { usePlayer } from '../../context';
import { Loading } from '../../Loading';
import { withholdsReasons } from '../../tries';
import { shareInWords } from '../../verdict';
import { Rich } from '../../../ui/Rich';

const OneTry = ({ asked, made }: { asked: PlacedQuestion; made: Try }) => {
  const { strings } = usePlayer();
  const { spec, text } = asked;
  const { response } = made;
  const words = strings.result;
  if (response === null) return <li>{words.shown}</li>;
  const how = shareInWords(spec, made, strings);
  return (
    <li>
      {response
        ? inWords(text, response, strings).map((line, at) => (
            <span key={at} class="given">
              {isTyped(text) ? line : <Rich text={line} />}
            </span>
          ))
        : words.lost}{' '}
      <strong>
        <span aria-hidden="true">{how.tone === 'right' ? '✓' : '✗'}</span> {how.text}
      </strong>
    </li>
  );
};

const Answered = ({ asked, hide }: { asked: PlacedQuestion; hide: boolean }) => {
  const { state, strings } = usePlayer();
  const { spec, text } = asked;
  const tries = triesOf(state.progress, spec);
  const words = strings.result;
  return (
    <li>
      <p class="asked">
        <Rich text={text.stem} />
      </p>
      {hide ? (
        <p>{strings.verdicts.given}</p>
      ) : (
        <>
          <ul class="tries">
            {tries.map((made) => (
              <OneTry key={made.n} asked={asked} made={made} />
            ))}
          </ul>
          <p class="note">
            {words.mark(earned(tries))}
            {!settled(spec, tries) && ` ${words.open}`}
          </p>
        </>
      )}
    </li>
  );
};

const LessonAnswers = ({ lesson, body }: { lesson: Lesson; body: Body }) => {
  const { state, strings } = usePlayer();
  const tries = (spec: Spec): readonly Try[] => triesAt(state.progress, spec.slot);
  const scored = placedQuestions(lesson, body).filter(({ spec }) => kindOf(spec).scored);
  const answered = scored.filter(({ spec }) => tries(spec).length > 0);
  const left = scored.length - answered.length;
  const hide = withholdsReasons(lesson, tries);
  return (
    <section class="answers">
      <h3>{lesson.title}</h3>
      <ol>
        {answered.map((asked) => (
          <Answered key={asked.spec.id} asked={asked} hide={hide} />
        ))}
      </ol>
      {left > 0 && <p class="note">{strings.result.left(left)}</p>}
    </section>
  );
};

export const AnswerList = () => {
  const { course, state, content, strings } = usePlayer();
  // A lesson without an answer has nothing to list, and need not be loaded.
  const lessons = lessonsOf(course).filter((lesson) =>
    lesson.questions.some(
      (spec) => kindOf(spec).scored && triesAt(state.progress, spec.slot).length > 0,
    ),
  );
  if (lessons.length === 0) return null;
  return (
    <>
      <h2>{strings.result.answers}</h2>
      {lessons.map((lesson) => {
        const body = content.body(lesson.id);
        return typeof body === 'string' ? (
          <Loading key={lesson.id} state={body} />
        ) : (
          <LessonAnswers key={lesson.id} lesson={lesson} body={body} />
        );
      })}
    </>
  );
};

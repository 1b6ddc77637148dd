/** Every answer with its mark, lesson by lesson: what a teacher without an LMS is handed on paper. */
import type { QuestionText } from '../../../course/authoring';
import type { Body, Lesson, Spec } from '../../../course/course';
import { lessonsOf } from '../../../course/course';
import { FULL, earned, settled } from '../../../course/policy';
import { rulesOf } from '../../../course/questions';
import type { Try } from '../../../progress/progress';
import { triesAt } from '../../../progress/progress';
import { usePlayer } from '../../context';
import { Loading } from '../../Loading';
import { quiet } from '../../tries';
import { answerLines } from './words';

/** The words of a lesson's questions by id. */
const textsOf = (body: Body): ReadonlyMap<string, QuestionText> =>
  new Map(
    body.steps
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.is === 'question' ? [[block.question.id, block.question]] : [])),
  );

const OneTry = ({ spec, text, made }: { spec: Spec; text: QuestionText; made: Try }) => {
  const { strings } = usePlayer();
  const { response } = made;
  const words = strings.result;
  if (response === null) return <li>{words.shown}</li>;
  // Of a try that was read back from a short text, the mark may be all that is left.
  const share = response ? rulesOf(spec).credit(spec, response) : made.mark / FULL;
  const how =
    share === 1
      ? strings.verdicts.right
      : share === 0
        ? strings.verdicts.wrong
        : strings.verdicts.partly(Math.round(share * 100));
  return (
    <li>
      {response
        ? answerLines(spec, text, response, strings).map((line, at) => (
            <span key={at} class="given">
              {line}
            </span>
          ))
        : words.lost}{' '}
      <strong>
        <span aria-hidden="true">{share === 1 ? '✓' : '✗'}</span> {how}
      </strong>
    </li>
  );
};

const Answered = ({ spec, text, hide }: { spec: Spec; text: QuestionText; hide: boolean }) => {
  const { state, strings } = usePlayer();
  const tries = triesAt(state.progress, spec.slot);
  const words = strings.result;
  return (
    <li>
      <p class="asked">{text.stem}</p>
      {hide ? (
        <p>{strings.verdicts.given}</p>
      ) : (
        <>
          <ul class="tries">
            {tries.map((made) => (
              <OneTry key={made.n} spec={spec} text={text} made={made} />
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
  const texts = textsOf(body);
  const tries = (spec: Spec): readonly Try[] => triesAt(state.progress, spec.slot);
  const scored = lesson.questions.filter((spec) => rulesOf(spec).scored);
  const answered = scored.filter((spec) => tries(spec).length > 0);
  const left = scored.length - answered.length;
  const hide = quiet(lesson, tries);
  return (
    <section class="answers">
      <h3>{lesson.title}</h3>
      <ol>
        {answered.map((spec) => {
          const text = texts.get(spec.id);
          return text && <Answered key={spec.id} spec={spec} text={text} hide={hide} />;
        })}
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
      (spec) => rulesOf(spec).scored && triesAt(state.progress, spec.slot).length > 0,
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

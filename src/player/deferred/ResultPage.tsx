/** The result: the score, each lesson's part in it, and what is left to do. */
import { deferredStrings } from '#deferred-strings';
import { lessonsOf, offers, questionsOf } from '../../course/course';
import { courseDone, lessonDone, scoreOf, stateOf } from '../../progress/report';
import { usePrivateNote } from '../../ui/privateNotes';
import { usePlayer } from '../context';
import { useLeave } from '../leaving';
import { Link } from '../Link';
import { savedPlace } from '../place';
import { PrintButton } from './ui/PrintButton';
import { NameField } from './NameField';
import { AnswerList } from './result/AnswerList';

/** No question's id has a full stop, so that this is nobody's written answer. */
const NAME = 'learner.name';

/** Kept in this browser alone, sent nowhere. */
const KeptName = () => {
  const { name: label, nameNote: note } = usePlayer().strings.result;
  const [value, write] = usePrivateNote(NAME);
  return <NameField {...{ label, note, value, write }} autocomplete="name" />;
};

export const ResultPage = () => {
  const { course, state, strings } = usePlayer();
  const leave = useLeave();
  const { progress } = state;
  const lessons = lessonsOf(course);
  const score = scoreOf(progress, questionsOf(course));
  const done = courseDone(course, progress);
  const left = lessons.filter((lesson) => !lessonDone(progress, lesson)).length;
  const words = strings.result;
  // What the learner was at is what they want to know first; then what it is a part of.
  const current = lessons.length > 1 ? savedPlace(course, progress)?.lesson : undefined;
  const own = current && scoreOf(progress, current.questions);
  // Without an LMS this page, printed, is all that a teacher will see.
  const alone = state.phase !== 'opening' && state.host === 'none';
  return (
    <section class="page result">
      <h1 tabIndex={-1} id="result-title">
        {words.title}
      </h1>
      {alone && (
        <>
          <KeptName />
          <p class="note">{words.asOf(Date.now())}</p>
        </>
      )}
      {score === undefined ? (
        <p>{words.none}</p>
      ) : (
        <>
          {current && own !== undefined && (
            <p class="mark-of">
              <span class="score">{words.score(own)}</span> {current.title}
            </p>
          )}
          <p class="mark-of">
            <span class="score">{words.score(score)}</span> {lessons.length > 1 && words.all}
          </p>
          <p class="note">{words.scoreNote}</p>
        </>
      )}
      <p>{done ? words.complete : words.incomplete(left)}</p>
      {done && !alone && <p>{words.better}</p>}
      <table aria-labelledby="result-title">
        <thead>
          <tr>
            <th scope="col">{words.lesson}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.marks}</th>
          </tr>
        </thead>
        <tbody>
          {lessons.map((lesson) => {
            const mark = scoreOf(progress, lesson.questions);
            const how = stateOf(progress, lesson);
            return (
              <tr key={lesson.id}>
                <th scope="row">
                  <Link to={{ page: 'lesson', lesson: lesson.id, step: 0 }}>{lesson.title}</Link>
                  {how === 'done' && (
                    <p class="again">
                      <Link to={{ page: 'lesson', lesson: lesson.id, step: lesson.steps.length }}>
                        {strings.end.practise}
                      </Link>
                    </p>
                  )}
                </th>
                <td>{strings.states[how]}</td>
                <td>{mark === undefined ? '–' : words.score(mark)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {done && offers(course, 'certificate') && (
        <p>
          <Link to={{ page: 'certificate' }}>{deferredStrings.certificate.open}</Link>
        </p>
      )}
      <p class="buttons">
        <PrintButton />
        <button class="primary" onClick={leave}>
          {strings.saveAndLeave}
        </button>
      </p>
      {alone && <AnswerList />}
    </section>
  );
};

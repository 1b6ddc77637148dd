/**
 * A certificate of a course that is done: a name, the date and the scores, to be printed. The name stands in
 * the page alone: it is kept nowhere, sent to nobody, and gone with the page.
 */
import { useState } from 'preact/hooks';
import { deferredStrings } from '#deferred-strings';
import { lessonsOf, offers, questionsOf } from '../../course/course';
import { courseDone, scoreOf } from '../../progress/report';
import { usePlayer } from '../context';
import { Link } from '../Link';
import { NameField } from './NameField';
import { PrintButton } from './ui/PrintButton';

export const CertificatePage = () => {
  const { course, state, strings } = usePlayer();
  const [name, write] = useState('');
  const { progress } = state;
  const lessons = lessonsOf(course);
  const score = scoreOf(progress, questionsOf(course));
  const words = deferredStrings.certificate;
  const toResult = <Link to={{ page: 'result' }}>{strings.result.title}</Link>;
  if (!offers(course, 'certificate') || !courseDone(course, progress)) {
    return (
      <section class="page">
        <h1 tabIndex={-1}>{words.title}</h1>
        <p>{offers(course, 'certificate') ? words.notYet : words.off}</p>
        <p>{toResult}</p>
      </section>
    );
  }
  return (
    <section class="page certificate">
      <h1 tabIndex={-1}>{words.title}</h1>
      <NameField
        label={words.name}
        note={words.nameNote}
        autocomplete="off"
        value={name}
        write={write}
      />
      <p>{words.finished}</p>
      <h2>{course.title}</h2>
      {score !== undefined && (
        <p class="mark-of">
          <span class="score">{strings.result.score(score)}</span>
          {lessons.length > 1 && strings.result.all}
        </p>
      )}
      {lessons.length > 1 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{strings.result.lesson}</th>
              <th scope="col">{strings.result.marks}</th>
            </tr>
          </thead>
          <tbody>
            {lessons.map((lesson) => {
              const mark = scoreOf(progress, lesson.questions);
              return (
                <tr key={lesson.id}>
                  <th scope="row">{lesson.title}</th>
                  <td>{mark === undefined ? '–' : strings.result.score(mark)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p>{words.date(Date.now())}</p>
      <p class="buttons">
        <PrintButton primary />
      </p>
      <p class="again">{toResult}</p>
    </section>
  );
};

/** One student's own page, to print or to save as PDF: what went well, and what to look at again. */
import { useState } from 'preact/hooks';
import { strings } from '#report-strings';
import type { WrongAnswer } from '../graded-response';
import type { ClassRecord, Pupil } from '../record';
import { meanShare } from '../share';
import type { ReportedQuestion, ClassUnit } from '../unit';
import { placesIn } from '../unit';
import { reasonOf, rightWords } from '../words';
import { wrongAnswerSentence } from './wrong-answer';

const words = strings.student;

/** What was not right; nothing for an answer that only lacks something, such as a second tick. */
const wrongLine = (asked: ReportedQuestion, wrongAnswers: readonly WrongAnswer[]): string =>
  wrongAnswers.length === 0
    ? ''
    : `${words.yours} ${strings.list(wrongAnswers.map((one) => wrongAnswerSentence(strings.wrongAnswer, asked, one)))}`;

const Wrong = ({ asked, pupil, at }: { asked: ReportedQuestion; pupil: Pupil; at: number }) => {
  const wrongAnswers = pupil.answers[at]?.wrongAnswers ?? [];
  const [first] = wrongAnswers;
  const why = first ? reasonOf(asked, first) : '';
  const line = pupil.shown[at] ? words.shown : wrongLine(asked, wrongAnswers);
  return (
    <li>
      {asked.stem}
      <br />
      {line !== '' && (
        <>
          {line}
          <br />
        </>
      )}
      {strings.questions.rightIs} {rightWords(asked, strings)}
      {why !== '' && <p class="facts">{why}</p>}
    </li>
  );
};

/** One lesson of the student's page. */
export const Lesson = (props: {
  readonly title: string;
  readonly unit: ClassUnit;
  readonly pupil: Pupil;
  readonly lesson: string;
}) => {
  const { title, unit, pupil, lesson } = props;
  const places = placesIn(unit, lesson);
  const answered = places.filter((at) => pupil.answers[at]).length;
  const share = meanShare(pupil.answers, places);
  const again = places.filter((at) => (pupil.answers[at]?.credit ?? 1) < 1 || pupil.shown[at]);
  return (
    <section>
      <h4>{title}</h4>
      <p>{share === undefined ? words.nothing : words.share(answered, places.length, share)}</p>
      {again.length > 0 && (
        <ul>
          {again.map((at) => {
            const asked = unit.asked[at];
            return asked && <Wrong key={at} asked={asked} pupil={pupil} at={at} />;
          })}
        </ul>
      )}
    </section>
  );
};

export const Student = (props: {
  readonly unit: ClassUnit;
  readonly record: ClassRecord;
  readonly print: () => void;
}) => {
  const { unit, record, print } = props;
  const began = record.pupils.filter(({ started }) => started);
  const [chosen, setChosen] = useState('');
  const pupil = chosen === '' ? undefined : began[Number(chosen)];
  return (
    <section aria-labelledby="student" class="student">
      <h2 id="student" class="no-print">
        {words.title}
      </h2>
      <p class="no-print">
        <label>
          {words.choose}{' '}
          <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{words.none}</option>
            {began.map(({ name }, n) => (
              <option key={n} value={String(n)}>
                {name}
              </option>
            ))}
          </select>
        </label>{' '}
        {pupil && (
          <button type="button" onClick={print}>
            {words.print}
          </button>
        )}
      </p>
      {pupil && (
        <article>
          <h3>{words.heading(pupil.name, unit.title)}</h3>
          {unit.lessons
            .filter(({ id }) => record.lessons.has(id))
            .map(({ id, title }) => (
              <Lesson key={id} lesson={id} title={title} unit={unit} pupil={pupil} />
            ))}
        </article>
      )}
    </section>
  );
};

/**
 * The reasons. After a try that is not the last: those of what the learner chose, where they do not
 * give the answer away; once the question is settled: all of them, with the way back into the text.
 */
import type { RefObject } from 'preact';
import type { Lesson, QuestionText, Spec } from '../course/course';
import { lessonsOf } from '../course/course';
import { kindOf } from '../kinds/register';
import type { Row } from '../kinds/kind';
import { rowInWords } from '../kinds/words';
import { usePlayer } from './context';
import { hrefOf } from './route';
import { SeeLink } from './SeeLink';
import { Rich } from '../ui/Rich';

export const Feedback = (props: {
  readonly anchor: RefObject<HTMLDivElement | null>;
  readonly lesson: Lesson;
  readonly spec: Spec;
  readonly text: QuestionText;
  readonly judged: readonly Row[];
  readonly settled: boolean;
  /** The learner has it right: one reason shows, the others fold. */
  readonly right: boolean;
}) => {
  const { course, strings } = usePlayer();
  const { spec, text, lesson } = props;
  const { reveals } = kindOf(spec);
  const explained = props.judged.filter(
    (row) => props.settled || (row.chosen && (!reveals || (reveals === 'row' && row.right))),
  );
  // The learner's own choice first, then the right ones, then the rest; sentences as they follow each other.
  const weight = (row: Row): number => (row.chosen ? 0 : row.right ? 1 : 2);
  const inOrder = reveals !== undefined || (text.form === 'pick' && text.source !== undefined);
  const rows = inOrder ? explained : [...explained].sort((a, b) => weight(a) - weight(b));
  if (!props.settled && rows.length === 0 && !text.see) return null;
  const only = props.settled && props.right && (rows.find(({ chosen }) => chosen) ?? rows[0]);
  const others = rows.filter((row) => row !== only);
  const other = lessonsOf(course).find(({ id }) => id === text.lesson);
  const reasons = (list: readonly Row[]) => (
    <ul class="reasons">
      {list.map((row) => (
        <li key={row.id} class={row.chosen ? 'chosen' : ''}>
          <strong>
            <Rich text={rowInWords(text, row.id, strings)} />
          </strong>{' '}
          <Rich text={text.rows.find(({ id }) => id === row.id)?.why ?? ''} />
        </li>
      ))}
    </ul>
  );
  return (
    <div
      class="feedback"
      ref={props.anchor}
      role="group"
      {...(props.settled
        ? { 'aria-labelledby': `${spec.id}_said` }
        : rows.length > 0 && { 'aria-label': strings.reasons })}
      tabIndex={-1}
    >
      {only && reasons([only])}
      {only && others.length > 0 && (
        <details>
          <summary>{strings.otherReasons}</summary>
          {reasons(others)}
        </details>
      )}
      {!only && rows.length > 0 && reasons(rows)}
      {text.see && (
        <p>
          <SeeLink lesson={lesson} see={text.see}>
            {strings.lookAgain}
          </SeeLink>
        </p>
      )}
      {props.settled && other && (
        <p>
          <a href={hrefOf({ page: 'lesson', lesson: other.id, step: 0 })}>
            {strings.lookAgainIn(other.title)}
          </a>
        </p>
      )}
    </div>
  );
};

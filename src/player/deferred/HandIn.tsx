/** The end of a quiz that is not handed in: what is still open, and the button that ends it. */
import type { PlacedQuestion, Lesson } from '../../course/course';
import { lackOf } from '../../kinds/register';
import { lackInWords } from '../../kinds/words';
import { usePlayer } from '../context';
import { draftOf, dropDraft } from '../draft';
import { Link } from '../Link';
import { seedOf, startOf } from '../tries';

export const HandIn = (props: {
  readonly lesson: Lesson;
  /** The questions without a mark. */
  readonly open: readonly PlacedQuestion[];
  /** Called before it is handed in. */
  readonly begin: () => void;
}) => {
  const { state, session, strings } = usePlayer();
  const { lesson, open } = props;
  const words = strings.quiz;
  const answers = open.map(({ spec, text, step }) => {
    const start = startOf(spec, [], seedOf(state.progress, spec));
    const draft = draftOf(session, spec, 0);
    return { spec, text, step, draft, lack: lackOf(spec, draft?.response ?? start, start) };
  });
  const missing = answers.filter(({ lack }) => lack);
  const handIn = (): void => {
    if (state.phase !== 'ready') return;
    props.begin();
    session.answerAll(
      answers.map(({ spec, draft, lack }) => ({
        spec,
        response: lack || !draft ? null : draft.response,
        known: draft ? { took: draft.took, ...(draft.sure && { sure: draft.sure }) } : {},
      })),
    );
    // A page that was left alone for long takes no answers: then the drafts are all that there is of them.
    if (session.state().phase !== 'ready') return;
    for (const { spec } of answers) dropDraft(session, spec, 0);
  };
  return (
    <>
      <p>{missing.length > 0 ? words.open(missing.length) : words.all}</p>
      {missing.length > 0 && (
        <ul class="again">
          {missing.map(({ spec, text, step, lack }) => (
            <li key={spec.id}>
              <Link to={{ page: 'lesson', lesson: lesson.id, step }}>{text.stem}</Link>
              <p class="note">{lack && lackInWords(text, lack, strings)}</p>
            </li>
          ))}
        </ul>
      )}
      <p class="note">{words.kept}</p>
      <p class="buttons">
        <button class="primary" aria-disabled={state.phase !== 'ready'} onClick={handIn}>
          {missing.length > 0 ? words.handInOpen : words.handIn}
        </button>
      </p>
    </>
  );
};

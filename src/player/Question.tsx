/**
 * The one frame for questions of every kind: stem, tries, "Check" and "Show me", verdict, reasons,
 * focus and announcements. A kind only fills in its own part (src/kinds/<kind>/View.tsx).
 */
import type { Lesson, QuestionText, Response, Spec } from '../course/course';
import { kindOf, unchangedRows } from '../kinds/register';
import { views } from '../kinds/register/views';
import { ticked } from '../kinds/ticks';
import { lackInWords } from '../kinds/words';
import { usePlayer } from './context';
import { Feedback } from './Feedback';
import { Sure } from './Sure';
import type { Tries } from './tries';
import { shownResponse } from './tries';
import { useAnswering } from './useAnswering';
import { notSaved, verdict } from './verdict';
import { Figure } from '../ui/Figure';
import { live } from '../ui/live';
import { Rich } from '../ui/Rich';

export interface QuestionProps {
  readonly lesson: Lesson;
  readonly spec: Spec;
  readonly text: QuestionText;
  readonly label: string;
  readonly tries: Tries;
  /** No verdict and no reasons yet. */
  readonly withheld: boolean;
  /** Part of a practice round: what happens here is not kept. */
  readonly practice?: boolean;
}

export const Question = (props: QuestionProps) => {
  const { lesson, spec, text, tries, withheld } = props;
  const { state, strings, content } = usePlayer();
  const rules = kindOf(spec);
  const answering = useAnswering(spec, tries, props.practice);
  const { isSettled, locked, seed, response, hint, change } = answering;
  // Asked for only once the page has opened, as its steps do.
  const later = state.phase === 'ready' && content.deferred();
  const n = tries.list.length;

  const last = tries.list.at(-1)?.response;
  // An option that was shown is not the learner's; the parts of a whole are marked as filled in.
  const judgedBy = last === null ? (rules.reveals ? spec.correctResponse : []) : last;
  const judged =
    n === 0 || withheld ? undefined : rules.rows(spec, judgedBy ?? shownResponse(spec, tries.list));
  // A mark belongs to the answer that was checked: it goes with the first change.
  const marked = judged && !isSettled ? unchangedRows(spec, judged, response) : judged;

  const View = views[spec.kind];
  if (!View) return null;
  const left = spec.tries - n;
  const judgement = verdict(spec, tries.list, strings);
  const many = text.form === 'pick' && text.many;
  // No id of a heading or a paragraph holds a `_` (reader/slug.ts).
  const [leftId, howId] = [`${spec.id}_left`, `${spec.id}_how`];
  const described = [...(many ? [howId] : []), ...(locked ? [] : [leftId])];
  // Where the learner looks: the top of the page is out of sight on a phone.
  const warning = props.practice ? '' : notSaved(state, tries.list.at(-1), strings);
  return (
    <form
      class={`question ${spec.kind}`}
      id={`q-${spec.id}`}
      aria-label={strings.pair(props.label, text.stem)}
      noValidate
    >
      <p class="label">
        <span>{props.label}</span>
        {!locked && (
          <span class="left" id={leftId}>
            {spec.tries === 1 ? strings.oneTry : strings.triesLeft(left)}
          </span>
        )}
      </p>
      <fieldset
        ref={answering.fields}
        {...(described.length > 0 && { 'aria-describedby': described.join(' ') })}
      >
        <legend>
          <h3>
            <Rich text={text.stem} />
          </h3>
        </legend>
        {text.figure && <Figure of={text.figure} />}
        {many && (
          <p class="how" id={howId}>
            {strings.chooseN(ticked(spec.correctResponse).length)}
          </p>
        )}
        <View
          spec={spec}
          text={text}
          response={response}
          change={(next: Response) => change({ response: next })}
          locked={locked}
          judged={marked}
          lack={hint?.lack}
          seed={seed}
          drag={typeof later === 'object' ? later.dragging : undefined}
        />
      </fieldset>
      {spec.sure && n === 0 && !locked && (
        <Sure id={spec.id} sure={answering.sure} choose={(sure) => change({ sure })} />
      )}
      {!isSettled && lesson.quiz && <p class="note">{strings.quiz.untilThen}</p>}
      {!isSettled && !lesson.quiz && (
        <>
          <p class="buttons">
            {/* By its click, not by the form's submit: a sandboxed frame may submit nothing. */}
            <button type="submit" class="primary" aria-disabled={locked} onClick={answering.check}>
              {n === 0 ? strings.check : strings.checkAgain}
            </button>
            {n > 0 && (
              <button type="button" aria-disabled={locked} onClick={() => answering.settle(null)}>
                {strings.showMe}
              </button>
            )}
          </p>
          {/* Beside the verdict. In its place, the verdict would be said again at the change that comes after it. */}
          <p {...live} class="lack">
            {/* Another element each time, so that it is said again when the button is pressed again. */}
            {hint && <span key={hint.nth}>{lackInWords(text, hint.lack, strings)}</span>}
          </p>
        </>
      )}
      <p
        id={`${spec.id}_said`}
        // Once it is settled the verdict is the name of what takes the focus: it is heard once, and first.
        {...(!isSettled && live)}
        ref={answering.said}
        class={`verdict ${withheld ? '' : judgement.tone}`}
      >
        {n > 0 && (withheld ? strings.verdicts.given : judgement.text)}
      </p>
      {/* That nothing is saved the header or a banner says aloud, once. Within the verdict it would be said at each answer. */}
      {warning && <p class="unsaved">{warning}</p>}
      {judged && (
        <Feedback
          anchor={answering.feedback}
          lesson={lesson}
          spec={spec}
          text={text}
          judged={judged}
          settled={isSettled}
          right={judgement.tone === 'right'}
        />
      )}
    </form>
  );
};

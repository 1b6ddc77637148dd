/**
 * The one frame for questions of every kind: stem, tries, "Check" and "Show me", verdict, reasons,
 * focus and announcements. A kind only fills in its own part (src/kinds/<kind>/View.tsx).
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Lesson, QuestionText, Response, Spec } from '../course/course';
import { settled } from '../course/policy';
import { kindOf, lackOf, unchangedRows } from '../kinds/register';
import type { Lack } from '../kinds/kind';
import { views } from '../kinds/register/views';
import { ticked } from '../kinds/ticks';
import { lackInWords } from '../kinds/words';
import { usePlayer } from './context';
import type { Draft } from './draft';
import { dropDraft, useDraft } from './draft';
import { Feedback } from './Feedback';
import { Sure } from './Sure';
import type { Tries } from './tries';
import { seedOf, shownResponse, startOf } from './tries';
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

/** Seconds of work on one try are not counted beyond this. */
const LONGEST_TRY = 1800;

/** Where to go on when something is missing: the empty part, what was chosen, the first control. */
const MISSING = [
  '[aria-invalid=true]',
  'input:checked',
  ':is(input, select, button):not(:disabled, [aria-disabled=true])',
];

export const Question = (props: QuestionProps) => {
  const { lesson, spec, text, tries, withheld } = props;
  const { state, session, strings, content } = usePlayer();
  const rules = kindOf(spec);
  const isSettled = settled(spec, tries.list);
  // In the prerendered view and while the learner is asked, nothing can be answered yet.
  const locked = isSettled || (state.phase !== 'ready' && !props.practice);
  // Asked for only once the page has opened, as its steps do.
  const later = state.phase === 'ready' && content.deferred();
  const seed = seedOf(state.progress, spec);

  const n = tries.list.length;
  const [draft, keep] = useDraft(spec, n, !props.practice);
  const start = startOf(spec, tries.list, seed);
  const response = isSettled ? shownResponse(spec, tries.list) : (draft?.response ?? start);

  const [hint, setHint] = useState<{ readonly lack: Lack; readonly nth: number }>();
  const fields = useRef<HTMLFieldSetElement>(null);
  const since = useRef(Date.now());
  const feedback = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const toFeedback = useRef(false);

  // The button that had the focus is gone once a question is settled: go on at the reasons.
  useLayoutEffect(() => {
    // On a phone the verdict would stay below the screen.
    if (toFeedback.current) said.current?.scrollIntoView({ block: 'nearest' });
    if (toFeedback.current && isSettled) feedback.current?.focus({ preventScroll: true });
    toFeedback.current = false;
  }, [n, isSettled]);

  useLayoutEffect(() => {
    const found = MISSING.map((what) => fields.current?.querySelector<HTMLElement>(what));
    if (hint) found.find(Boolean)?.focus();
  }, [hint]);

  const last = tries.list.at(-1)?.response;
  // An option that was shown is not the learner's; the parts of a whole are marked as filled in.
  const judgedBy = last === null ? (rules.reveals ? spec.correctResponse : []) : last;
  const judged =
    n === 0 || withheld ? undefined : rules.rows(spec, judgedBy ?? shownResponse(spec, tries.list));
  // A mark belongs to the answer that was checked: it goes with the first change.
  const marked = judged && !isSettled ? unchangedRows(spec, judged, response) : judged;

  /** Seconds of work on this try. */
  const tookNow = (): number => {
    const more = Math.round((Date.now() - since.current) / 10) / 100;
    since.current = Date.now();
    return Math.min(LONGEST_TRY, (draft?.took ?? 0) + more);
  };

  const settle = (given: Response | null): void => {
    // A second tap before the first is drawn is no second try.
    if (locked || toFeedback.current) return;
    const took = tookNow();
    toFeedback.current = true;
    setHint(undefined);
    tries.add(given, { took, ...(draft?.sure && n === 0 && { sure: draft.sure }) });
    // A page that was left alone for long takes no answer: then the draft is all that there is of it.
    if (!props.practice && session.state().phase === 'ready') dropDraft(session, spec, n);
  };

  const change = (next: Partial<Draft>): void => {
    setHint(undefined);
    keep({ response, sure: draft?.sure, ...next, took: tookNow() });
  };

  const check = (event: Event): void => {
    event.preventDefault();
    if (locked) return;
    const lack = lackOf(spec, response, start);
    if (lack) setHint({ lack, nth: (hint?.nth ?? 0) + 1 });
    else settle(response);
  };

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
        ref={fields}
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
        <Sure id={spec.id} sure={draft?.sure} choose={(sure) => change({ sure })} />
      )}
      {!isSettled && lesson.quiz && <p class="note">{strings.quiz.untilThen}</p>}
      {!isSettled && !lesson.quiz && (
        <>
          <p class="buttons">
            {/* By its click, not by the form's submit: a sandboxed frame may submit nothing. */}
            <button type="submit" class="primary" aria-disabled={locked} onClick={check}>
              {n === 0 ? strings.check : strings.checkAgain}
            </button>
            {n > 0 && (
              <button type="button" aria-disabled={locked} onClick={() => settle(null)}>
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
        ref={said}
        class={`verdict ${withheld ? '' : judgement.tone}`}
      >
        {n > 0 && (withheld ? strings.verdicts.given : judgement.text)}
      </p>
      {/* That nothing is saved the header or a banner says aloud, once. Within the verdict it would be said at each answer. */}
      {warning && <p class="unsaved">{warning}</p>}
      {judged && (
        <Feedback
          anchor={feedback}
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

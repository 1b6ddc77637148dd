/** What a learner does at one question: chooses, checks, is told what is missing, asks for the answer; and where the focus goes. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Response, Spec } from '../course/course';
import { settled } from '../course/policy';
import type { Lack } from '../kinds/kind';
import { lackOf } from '../kinds/register';
import { usePlayer } from './context';
import type { Draft } from './draft';
import { dropDraft, useDraft } from './draft';
import type { Tries } from './tries';
import { seedOf, shownResponse, startOf } from './tries';

/** Seconds of work on one try are not counted beyond this. */
const LONGEST_TRY = 1800;

/** Where to go on when something is missing: the empty part, what was chosen, the first control. */
const MISSING = [
  '[aria-invalid=true]',
  'input:checked',
  ':is(input, select, button):not(:disabled, [aria-disabled=true])',
];

/** @param practice part of a practice round: what happens here is not kept. */
export const useAnswering = (spec: Spec, { list, add }: Tries, practice?: boolean) => {
  const { state, session } = usePlayer();
  const n = list.length;
  const isSettled = settled(spec, list);
  // In the prerendered view and while the learner is asked, nothing can be answered yet.
  const locked = isSettled || (state.phase !== 'ready' && !practice);
  const seed = seedOf(state.progress, spec);
  const [draft, keep] = useDraft(spec, n, !practice);
  const sure = draft?.sure;
  const start = startOf(spec, list, seed);
  const response = isSettled ? shownResponse(spec, list) : (draft?.response ?? start);

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

  /** Seconds of work on this try. */
  const tookNow = (): number => {
    const more = Math.round((Date.now() - since.current) / 10) / 100;
    since.current = Date.now();
    return Math.min(LONGEST_TRY, (draft?.took ?? 0) + more);
  };

  const settle = (given: Response | null): void => {
    // A second tap before the first is drawn is no second try.
    if (locked || toFeedback.current) return;
    toFeedback.current = true;
    setHint(undefined);
    add(given, { took: tookNow(), ...(sure && n === 0 && { sure }) });
    // A page that was left alone for long takes no answer: then the draft is all that there is of it.
    if (!practice && session.state().phase === 'ready') dropDraft(session, spec, n);
  };

  return {
    isSettled,
    locked,
    seed,
    response,
    sure,
    /** What was missing when the learner checked last; `nth` counts how often. */
    hint,
    fields,
    feedback,
    said,
    settle,
    change(next: Partial<Draft>): void {
      setHint(undefined);
      keep({ response, sure, ...next, took: tookNow() });
    },
    check(event: Event): void {
      event.preventDefault();
      if (locked) return;
      const lack = lackOf(spec, response, start);
      if (lack) setHint({ lack, nth: (hint?.nth ?? 0) + 1 });
      else settle(response);
    },
  };
};

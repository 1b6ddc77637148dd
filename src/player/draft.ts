/**
 * What a learner has chosen and not yet checked (a quiz: not yet handed in). It stays in this browser, so
 * that it is still there on coming back to the page; it is sent to nobody, and gone once it is checked.
 */
import { useState } from 'preact/hooks';
import type { Response, Spec } from '../course/course';
import { isFields, parse } from '../persistence/storage';
import { usePlayer } from './context';
import type { Session } from './session';

export interface Draft {
  readonly response: Response;
  readonly sure?: 1 | 2 | 3 | undefined;
  /** Seconds of work so far. */
  readonly took: number;
}

/** Of one try at one question: after an edit of its options, an older draft is none. */
const nameOf = ({ slot, fingerprint }: Spec, n: number): string =>
  `draft ${slot}.${n + 1} ${fingerprint}`;

const isDraft = (value: unknown): value is Draft =>
  isFields(value) && Array.isArray(value['response']);

/** The draft of the try after `n` others, if there is one. */
export const draftOf = (session: Session, spec: Spec, n: number): Draft | undefined => {
  const found = parse(session.note(nameOf(spec, n)));
  return isDraft(found) ? found : undefined;
};

export const dropDraft = (session: Session, spec: Spec, n: number): void =>
  session.writeNote(nameOf(spec, n), '');

/** The draft and how to change it. @param kept false in a practice round: it is gone with the page. */
export const useDraft = (
  spec: Spec,
  n: number,
  kept: boolean,
): readonly [Draft | undefined, (draft: Draft) => void] => {
  const { session, state } = usePlayer();
  const name = `${state.progress.attempt} ${nameOf(spec, n)}`;
  const [mine, setMine] = useState<{ readonly name: string; readonly draft: Draft }>();
  // The prerendered view has no session.
  const stored = kept && state.phase === 'ready' ? draftOf(session, spec, n) : undefined;
  return [
    mine?.name === name ? mine.draft : stored,
    (draft) => {
      setMine({ name, draft });
      if (kept) session.writeNote(nameOf(spec, n), JSON.stringify(draft));
    },
  ];
};

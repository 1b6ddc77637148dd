/** What a session needs from outside (World), what the screen shows (State), and what can be asked of it (Session). */
import type { Response, Spec } from '../../course/course';
import type { Derive } from '../../persistence/learner-key';
import type { BrowserStore } from '../../persistence/browser-store';
import type { Offer } from '../../persistence/recovery';
import type { Progress, Review, Rounds, Settings, Try } from '../../progress/progress';
import { begin } from '../../progress/progress';
import type { Launch } from '../../track/tracker';

/** The world outside, as a session needs it. Times in milliseconds. */
export interface World {
  now(): number;
  /** Runs `task` later; returns a function that calls it off. */
  later(task: () => void, delay: number): () => void;
  /** Ends the task that runs: what follows is one of its own, and the page can answer in between. */
  turn(): Promise<void>;
  /** Runs `task` once what has changed is on the screen. */
  afterPaint(task: () => void): void;
  /** Runs `task` when the page has nothing better to do. */
  idle(task: () => void): void;
  /** The address of the page: another activity with the same package has another. */
  readonly where: string;
  /** A short random text, [A-Za-z0-9_-], new each time. */
  nonce(): string;
  /** A slow hash, for what must not be guessed. */
  readonly derive: Derive;
  /** False when the network is known to be away. */
  online(): boolean;
  readonly store: BrowserStore;
}

/**
 * saved: the host has all. saving: it is being sent. waiting: it could not be sent yet, the browser
 * has it; unkept: nor has the browser. sent: sent by a page that was unloading, so that nobody learned
 * the answer. local: there is no host, the browser keeps it. memory: nothing keeps it. off: this launch
 * writes nothing (browse, review).
 */
export type Saving =
  'saved' | 'saving' | 'waiting' | 'unkept' | 'sent' | 'local' | 'memory' | 'off';

export interface State {
  /**
   * opening: as prerendered. ask: only the learner can say. away: the page was left alone for so long
   * that another device may have gone on; it must be loaded again. closed: saved and left.
   */
  readonly phase: 'opening' | 'ask' | 'ready' | 'away' | 'closed';
  readonly progress: Progress;
  /**
   * `ended`: the host has ended the session before the learner did. `unread`: the host's copy of the
   * attempt could not be read, and nothing is written over it.
   */
  readonly host: Launch['host'] | 'ended' | 'unread';
  readonly mode: Launch['mode'];
  readonly credit: boolean;
  readonly saving: Saving;
  /** When the host last said that it saved. */
  readonly savedAt?: number;
  /** The host has not taken the answers for so long that waiting may not help. */
  readonly stuck?: boolean;
  /** Some of what the host had could not be read, and is lost. */
  readonly damaged?: boolean;
  /** The items (see itemsOf) that no save has confirmed; empty while `saving` is saved or saving. */
  readonly unsaved?: readonly string[];
  /** In the phase `closed`: nothing was ended with a host, so that the page can be taken up again. */
  readonly resumable?: boolean;
  /** In the phase `ask`: what the learner is asked about. */
  readonly offer?: Offer;
  /** Without an LMS: when the answers that this launch goes on with were given; none for a new attempt. */
  readonly resumedAt?: number | undefined;
  /** Without an LMS: the other attempts that the browser holds, the latest first. */
  readonly others?: readonly { readonly attempt: string; readonly at: number }[];
}

/** Before anybody is asked: what the prerendered page shows, a learner without progress. */
export const openingState: State = {
  phase: 'opening',
  progress: begin(''),
  host: 'none',
  mode: 'normal',
  credit: true,
  saving: 'saved',
};

/** An answer as the learner gave it; `response` is null for one that was left open. */
export interface Answered {
  readonly spec: Spec;
  readonly response: Response | null;
  readonly known: Pick<Try, 'took' | 'sure'>;
}

export interface Session {
  state(): State;
  subscribe(listener: () => void): () => void;
  open(): Promise<void>;
  /** The learner's answer in the phase `ask`. */
  choose(what: 'go-on' | 'start-fresh'): Promise<void>;
  /**
   * Without an LMS: leaves the attempt, which stays in the journal, and goes on with another of the
   * journal, or with a new one.
   */
  switchAttempt(attempt?: string): void;
  /** Records a try; null is "Show me". Gives the try back with its mark. */
  answer(spec: Spec, response: Response | null, known: Pick<Try, 'took' | 'sure'>): Try;
  /** Records the answers of a quiz that is handed in, in one go. */
  answerAll(answers: readonly Answered[]): void;
  /** The mark points that the learner ticked in a practice question; three such records are kept. */
  practised(spec: Spec, ticks: Response): void;
  /** What a learner wrote for themselves, or has not checked yet; it stays in this browser. '' removes it. */
  note(what: string): string;
  writeNote(what: string, text: string): void;
  /** `task` runs before the session is closed. The returned function runs it at once, and no more at the close. */
  onBeforeClose(task: () => void): () => void;
  read(lesson: string): void;
  place(lesson: string, step: number): void;
  settings(wanted: Omit<Settings, 'at'>): void;
  /** What was seen in the review, and its records. Kept with the progress; never scored or reported. */
  review(seen: Review, rounds?: Rounds): void;
  /** Takes in what another tab has written to the journal. */
  sync(): void;
  /** Saves at once what is not saved: the network came back, or the page may unload. */
  flush(): void;
  /** On `false` the page's time is not the learner's (hidden), and what is not saved is saved. */
  visible(yes: boolean): void;
  /** To be called every minute: the learner's time runs. */
  tick(): void;
  /** The learner does something with the page. */
  touch(): void;
  /**
   * Saves and ends the session. `unloading`: the page is being left, and what a host answers now is not to
   * be trusted.
   */
  close(unloading?: boolean): void;
  /** Takes the page up again after `close`, where the state says that it is `resumable`. */
  resume(): void;
}

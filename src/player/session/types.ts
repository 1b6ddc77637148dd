/** What a session needs of the world, what it shows of itself, and what can be asked of it. */
import type { Response, Spec } from '../../course/course';
import type { Progress, Settings, Try } from '../../progress/progress';
import type { Store } from '../../track/store';
import type { Launch } from '../../track/tracker';

/** The world outside, as a session needs it. Times in milliseconds. */
export interface World {
  now(): number;
  /** Runs `task` later; gives back how to call it off. */
  later(task: () => void, delay: number): () => void;
  /** Ends the task that runs: what follows is one of its own, and the page can answer in between. */
  turn(): Promise<void>;
  /** Runs `task` once what is on the screen has been painted. */
  afterPaint(task: () => void): void;
  /** Runs `task` when the page has nothing better to do. */
  idle(task: () => void): void;
  /** The address of the page: another activity with the same package has another. */
  readonly where: string;
  /** A short random text, [A-Za-z0-9_-], new each time. */
  nonce(): string;
  /** False when the network is known to be away. */
  online(): boolean;
  readonly store: Store;
}

/**
 * saved: the host has all. saving: it is being told. waiting: it could not be told yet, the browser
 * has it; unkept: nor has the browser. sent: told by a page that was going, so that nobody heard the
 * answer. local: there is no host, the browser keeps it. memory: nothing keeps it. off: this launch
 * writes nothing (browse, review).
 */
export type Saving =
  'saved' | 'saving' | 'waiting' | 'unkept' | 'sent' | 'local' | 'memory' | 'off';

export interface State {
  /** opening: as prerendered. ask: only the learner can say. closed: saved and finished. */
  readonly phase: 'opening' | 'ask' | 'ready' | 'closed';
  readonly progress: Progress;
  /** `ended`: the host has ended the session before the learner did. */
  readonly host: Launch['host'] | 'ended';
  readonly mode: Launch['mode'];
  readonly credit: boolean;
  readonly saving: Saving;
  /** When the host last said that it saved. */
  readonly savedAt?: number;
  /** The host has not taken the answers for so long that waiting may not help. */
  readonly stuck?: boolean;
  /** In the phase `ask`: when the answers that the browser holds were given. */
  readonly heldAt?: number;
  /** Without an LMS: when the answers that this launch goes on with were given; none for a new attempt. */
  readonly resumedAt?: number | undefined;
  /** Without an LMS: the other attempts that the browser holds, the latest first. */
  readonly others?: readonly { readonly attempt: string; readonly at: number }[];
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
  turnTo(attempt?: string): void;
  /** Records a try; null is "Show me". Gives the try back with its mark. */
  answer(spec: Spec, response: Response | null, told: Pick<Try, 'took' | 'sure'>): Try;
  /** The mark points that the learner ticked in a practice question; three such records are kept. */
  practised(spec: Spec, ticks: Response): void;
  /** `task` runs before the session is closed, and when it is called off by what is given back. */
  atLast(task: () => void): () => void;
  read(lesson: string): void;
  place(lesson: string, step: number): void;
  settings(wanted: Omit<Settings, 'at'>): void;
  /** Takes in what another tab has written to the journal. */
  sync(): void;
  /** Saves at once what is not saved: the page was hidden, or the network came back. */
  flush(): void;
  /** On `false` the page's time is not the learner's (hidden). */
  visible(yes: boolean): void;
  /** Saves and finishes. `going`: the page is being left, and what is answered now is not to be trusted. */
  close(going?: boolean): void;
}

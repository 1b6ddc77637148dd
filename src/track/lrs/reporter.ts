/**
 * What Tin Can launches and cmi5 do alike once a launch is open: send each fact of a report once, keep
 * the state document, and end. Beside the Progress the state document holds the keys of the facts that the LRS may
 * not have (`owed`), so that what one session could not send the next one sends, on any device.
 */
import type { Course } from '../../course/course';
import type { Event } from '../../progress/events';
import { events } from '../../progress/events';
import type { SavedState } from '../../progress/progress';
import { nothingSaved } from '../../progress/progress';
import type { Report } from '../../progress/report';
import { withRetry } from '../retry';
import type { BodyOf, Launch, Tracker } from '../tracker';
import { launchWithout } from '../tracker';
import type { LaunchParams } from './launch';
import { takeLaunch } from './launch';
import type { StatementQueue, Statement } from './queue';
import type { StateDocument, StatementNotes } from './state-document';
import type { Fact } from './statements';

/** An open launch, as one standard has it. */
export interface LrsLaunch {
  readonly course: Course;
  readonly queue: StatementQueue;
  readonly document: StateDocument;
  /** What the state document of an earlier launch says of the statements. */
  readonly notes: StatementNotes;
  /** False in browse and review: nothing but the end is sent. */
  readonly writes: boolean;
  /** `fresh`: the events of the report that were not sent. A fact takes long to make, and an attempt has many. */
  facts(report: Report, fresh: readonly Event[]): readonly Fact[];
  statement(fact: Fact): Statement;
  /**
   * The last fact, or undefined where the session may go on after this page (a reload). `idle`:
   * milliseconds since there was anything new to send.
   */
  last(report: Report, idle: number): Fact | undefined;
  /** What is to be done when all is stored: go back to the LMS. */
  ended(): void;
}

interface StatementReporter extends Pick<Tracker, 'assumeStored' | 'send' | 'save'> {
  close(report: Report, what: 'all' | 'time'): boolean | Promise<boolean>;
  ended(): boolean;
}

/** `unloading()`: only what is sent at once is sent at all. */
export const createStatementReporter = (
  self: Window,
  launch: LrsLaunch,
  unloading: () => boolean,
): StatementReporter => {
  const { queue, document, notes, writes } = launch;
  // What waits in the queue from before a reload is made already, and is sent as it was made.
  const waiting = queue.unacknowledged();
  const owed = new Set(notes.owed.filter((key) => !waiting.includes(key)));
  const sent = new Set([...notes.once, ...waiting].filter((key) => !owed.has(key)));
  let closing: Report | undefined;
  let finished = false;
  let active = Date.now();
  let reported = false;

  /** The events that follow from the Progress itself. */
  const shownBy = (report: Report): readonly Event[] => events(launch.course, report.state);

  const closed = (): boolean => queue.closed || document.closed;

  const add = (report: Report): boolean => {
    if (!writes || closed() || closing) return false;
    const all = shownBy(report);
    const fresh = all.filter(({ key }) => !sent.has(key));
    for (const fact of launch.facts(report, fresh)) {
      if (sent.has(fact.key)) continue;
      sent.add(fact.key);
      queue.add(fact.key, launch.statement(fact));
    }
    const shown = new Set(all.map(({ key }) => key));
    document.set(report.state, () => ({
      owed: queue.unacknowledged(),
      once: [...sent].filter((key) => !shown.has(key)),
    }));
    return true;
  };

  const store = async (): Promise<boolean> => {
    if (closed()) return false;
    const flushed = await queue.flush();
    const saved = !writes || (await document.save());
    return flushed && saved && !closed();
  };

  const finish = (report: Report): void => {
    const fact = finished ? undefined : launch.last(report, Date.now() - active);
    if (!fact) return;
    finished = true;
    queue.add('', launch.statement(fact));
  };

  /** Everything at once, the document first: after the last statement a cmi5 LMS takes nothing. */
  const sendNow = (report: Report): void => {
    finish(report);
    if (writes) document.sendNow();
    queue.sendNow();
  };

  const end = async (report: Report): Promise<boolean> => {
    const { status } = await withRetry(self, async () => ({
      status: (await store()) ? 200 : closed() ? 403 : 0,
    }));
    if (status !== 200 || unloading()) return false;
    finish(report);
    const flushed = await queue.flush();
    if (flushed) launch.ended();
    return flushed;
  };

  // "Save and leave" waits for responses; a page that is left meanwhile cannot.
  self.addEventListener('pagehide', () => {
    if (closing && !finished) sendNow(closing);
  });

  return {
    send(report) {
      active = Date.now();
      reported = true;
      return add(report);
    },
    save: async () => (writes && !closing && (await store()) ? 'stored' : 'failed'),
    assumeStored(report) {
      for (const { key } of shownBy(report)) if (!owed.has(key)) sent.add(key);
    },
    ended: () => closed() || closing !== undefined,
    close(report, what) {
      if (closing) return false;
      // The time of the session is in the document, which joins what other devices wrote; but what
      // nothing was reported of in this launch may be a document that could not be read.
      if (reported || what === 'all') add(report);
      closing = report;
      if (!unloading()) return end(report);
      sendNow(report);
      // Without an end the page may go on, where the browser shows it again.
      if (!finished) closing = undefined;
      // Nobody will be there for the responses.
      return !closed();
    },
  };
};

/** What the session learns of the state document. */
export const savedStateOf = ({
  state,
  unread,
}: NonNullable<Awaited<ReturnType<StateDocument['open']>>>): SavedState => ({
  ...nothingSaved,
  ...(state && { progress: state.progress }),
  ...(unread && { whole: false, unread }),
});

/** Opens what was found in the address: the standard's own part of a launch. */
export type OpenLaunch = (
  self: Window,
  course: Course,
  given: LaunchParams,
  unloading: () => boolean,
  bodyOf: BodyOf,
) => Promise<{ readonly launch: Launch; readonly reporter?: StatementReporter | undefined }>;

/** The tracker of one launch from the address. `open` takes it out of there before anything else. */
export const createLrsTracker = (
  self: Window,
  course: Course,
  openLaunch: OpenLaunch,
  bodyOf: BodyOf = () => undefined,
): Tracker => {
  let reporter: StatementReporter | undefined;
  let unloading = false;
  /** What `close` was called with, before the launch was open. */
  let end: Parameters<Tracker['close']> | undefined;
  return {
    readsOnce: false,
    async open() {
      const given = takeLaunch(self);
      self.addEventListener('pagehide', () => (unloading = true));
      // Kept whole by the browser while the reader was elsewhere.
      self.addEventListener('pageshow', () => (unloading = false));
      if (!given) return launchWithout('none');
      const opened = await openLaunch(self, course, given, () => unloading, bodyOf);
      reporter = opened.reporter;
      // The page was left meanwhile.
      if (end) void reporter?.close(...end);
      return opened.launch;
    },
    assumeStored: (report) => reporter?.assumeStored(report),
    send: (report) => reporter?.send(report) ?? false,
    waiting: () => false,
    idle: () => 'done',
    save: async () => (await reporter?.save()) ?? 'failed',
    // What failed is still in the queue, and the document is written from the last report.
    invalidateUnconfirmed: () => undefined,
    close(...last) {
      end = last;
      return reporter?.close(...last) ?? false;
    },
    ended: () => reporter?.ended() ?? false,
  };
};

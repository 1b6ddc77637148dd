/**
 * What Tin Can launches and cmi5 do alike once a launch is open: tell each fact of a report once, keep
 * the state document, and end. The state document carries, beside the Progress, what of it the LRS may
 * not have been told (`owed`); so what one session could not send the next one tells, on any device.
 */
import type { Report } from '../progress/report';
import type { StateDocument } from './document';
import type { Queue, Statement } from './queue';
import type { Fact } from './statements';
import type { Params } from './launch';
import { takeLaunch } from './launch';
import type { About, Launch, Tracker } from './tracker';
import { launchWithout } from './tracker';

export interface Talk {
  readonly queue: Queue;
  readonly document: StateDocument;
  /** Facts that a state document of an earlier launch said are owed, or told though it does not show. */
  readonly notes: { readonly owed: readonly string[]; readonly once: readonly string[] };
  /** False in browse and review: nothing but the end is told. */
  readonly writes: boolean;
  facts(report: Report): readonly Fact[];
  /** The keys of the facts that the Progress itself shows. */
  shown(report: Report): readonly string[];
  /** The statement of a fact; undefined where this launch may not make it. */
  make(fact: Fact): Statement | undefined;
  /** The last fact, or undefined where the launch may go on after this page (a reload). */
  last(report: Report): Fact | undefined;
  /** What is to be done when all is stored: go back to the LMS. */
  ended(): void;
}

export type Teller = Pick<Tracker, 'assumeStored' | 'send' | 'save' | 'close' | 'ended'>;

/** Pauses between tries to end well, in milliseconds. */
const PAUSES = [1000, 3000];

/** `going()`: the page is being left, and only what is sent at once is sent at all. */
export const openTeller = (self: Window, talk: Talk, going: () => boolean): Teller => {
  const { queue, document, notes, writes } = talk;
  // What waits in the queue from before a reload is told, and goes out as it was made.
  const waiting = queue.owed();
  const owed = new Set(notes.owed.filter((key) => !waiting.includes(key)));
  const told = new Set([...notes.once, ...waiting].filter((key) => !owed.has(key)));
  let closing: Report | undefined;
  let finished = false;

  const over = (): boolean => queue.over || document.over;

  const send = (report: Report): boolean => {
    if (!writes || over() || closing) return false;
    for (const fact of talk.facts(report)) {
      if (told.has(fact.key)) continue;
      told.add(fact.key);
      const statement = talk.make(fact);
      if (statement) queue.add(fact.key, statement);
    }
    const shown = new Set(talk.shown(report));
    document.want(report.state, () => ({
      owed: queue.owed(),
      once: [...told].filter((key) => !shown.has(key)),
    }));
    return true;
  };

  const store = async (): Promise<boolean> => {
    if (over()) return false;
    const sent = await queue.flush();
    const kept = !writes || (await document.save());
    return sent && kept && !over();
  };

  const finish = (report: Report): void => {
    if (finished) return;
    finished = true;
    const fact = talk.last(report);
    const statement = fact && talk.make(fact);
    if (statement) queue.add('', statement);
  };

  /** Everything at once, the document first: after the last statement a cmi5 LMS takes nothing. */
  const rush = (report: Report): void => {
    finish(report);
    if (writes) document.rush();
    queue.rush();
  };

  const end = async (report: Report): Promise<boolean> => {
    for (const pause of [...PAUSES, 0]) {
      if (await store()) break;
      if (pause === 0 || over()) return false;
      await new Promise<void>((done) => self.setTimeout(done, pause));
    }
    if (going()) return false;
    finish(report);
    const sent = await queue.flush();
    if (sent) talk.ended();
    return sent;
  };

  // "Save and finish" waits for answers; a page that is left meanwhile cannot.
  self.addEventListener('pagehide', () => {
    if (closing && !finished) rush(closing);
  });

  return {
    send,
    save: () => (writes && !closing ? store() : Promise.resolve(false)),
    assumeStored(report) {
      const facts = new Set(talk.facts(report).map(({ key }) => key));
      for (const key of talk.shown(report)) if (facts.has(key) && !owed.has(key)) told.add(key);
    },
    ended: over,
    close(report, what) {
      if (closing) return false;
      if (what === 'all') send(report);
      closing = report;
      if (!going()) return end(report);
      rush(report);
      // Nobody will be there to hear how it went.
      return !over();
    },
  };
};

/** Opens what was found in the address: the standard's own part of a launch. */
export type OpenTalk = (
  self: Window,
  about: About,
  given: Params,
  going: () => boolean,
) => Promise<{ readonly launch: Launch; readonly teller?: Teller | undefined }>;

/** The tracker of one launch from the address. `open` takes it out of there before anything else. */
export const lrsTracker = (self: Window, about: About, openTalk: OpenTalk): Tracker => {
  let teller: Teller | undefined;
  let going = false;
  return {
    async open() {
      const given = takeLaunch(self);
      self.addEventListener('pagehide', () => (going = true));
      if (!given) return launchWithout('none');
      const opened = await openTalk(self, about, given, () => going);
      teller = opened.teller;
      return opened.launch;
    },
    readsOnce: false,
    assumeStored: (report) => teller?.assumeStored(report),
    send: (report) => teller?.send(report) ?? false,
    idle: () => false,
    save: () => teller?.save() ?? Promise.resolve(false),
    // What failed is still in the queue, and the document is written from the last report.
    invalidateUnconfirmed: () => undefined,
    close: (report, what) => teller?.close(report, what) ?? false,
    ended: () => teller?.ended?.() ?? false,
  };
};

/**
 * An LMS that loses, refuses, delays and lies on the way to its server, built as Moodle 4.5 is: the page
 * holds the values, checks them (that part is the strict LMS of these tests), and sends them when it is
 * told to commit.
 *
 * What is Moodle's was read in mod/scorm/datamodels/scorm_12.js (CollectData, StoreData), scorm_13.js
 * and request.js (DoRequest):
 * - SCORM 1.2: a value goes only if it differs from the one that was sent last, and it is marked as sent
 *   BEFORE it is sent. After a 503 the next commit says "true" and sends nothing of it.
 * - The marks start as what the server had; but a number that is set again (score.raw) counts as changed
 *   once a launch, since PHP gave it as a text, and interactions have no mark at first.
 * - SCORM 2004: everything that differs from what the launch began with goes with every commit.
 * - A request that the network does not take is handed to sendBeacon, which says "true" without knowing;
 *   so does every request of a page that is going or hidden. Beacons arrive in any order.
 *
 * What other LMSs do is added to it: reads that fail or come back altered, elements that are refused for
 * ever, answers in other shapes, a session that runs already, and a new attempt after an exit that is
 * not `suspend` (SCORM 2004 RTE 4.2.8).
 */
import type { Api } from './api';
import { strictLms as strict12 } from './strict12';
import { strictLms as strict2004 } from './strict2004';

/**
 * What happens to one message: stored; a 503; stored, but the answer is lost; "true" and lost; "true",
 * because a beacon was queued, and lost; the same, and stored later.
 */
export type Trip = 'through' | 'refused' | 'unheard' | 'forgotten' | 'queued' | 'late';

/** What is read of the suspend text: as it is, '' with an error, a throw, '' without an error, altered, or cut. */
export type Reading = 'good' | 'fails' | 'throws' | 'silent' | 'altered' | 'cut';

/** How "true" is said: as a text; in capitals; not at all, without an error; as a promise. */
export type Speech = 'true' | 'True' | 'nothing' | 'promise';

interface Attempt {
  readonly elements: Readonly<Record<string, string>>;
}

interface Strict {
  readonly api: object;
  readonly calls: readonly unknown[];
  readonly refused: readonly unknown[];
  readonly outOfMode: readonly unknown[];
  stored(): Attempt;
}

interface LaunchOptions {
  readonly attempt: Attempt;
  readonly learner?: { readonly id: string; readonly name: string };
  readonly mode?: 'normal' | 'browse' | 'review';
  readonly credit?: 'credit' | 'no-credit';
}

/** How a standard calls the functions that matter here. */
export interface Standard {
  /** The API object's name. */
  readonly api: 'API' | 'API_1484_11';
  readonly commit: string;
  readonly start: string;
  readonly finish: string;
  readonly get: string;
  readonly set: string;
  readonly error: string;
  /** The error of an element that is not implemented, and of a second start. */
  readonly unknown: string;
  readonly running: string;
  /** Whether a value is marked as sent when it is sent. */
  readonly marks: boolean;
  launch(options: LaunchOptions): Strict;
}

export const scorm12: Standard = {
  api: 'API',
  commit: 'LMSCommit',
  start: 'LMSInitialize',
  finish: 'LMSFinish',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  error: 'LMSGetLastError',
  unknown: '401',
  running: '101',
  marks: true,
  launch: strict12,
};

export const scorm2004: Standard = {
  api: 'API_1484_11',
  commit: 'Commit',
  start: 'Initialize',
  finish: 'Terminate',
  get: 'GetValue',
  set: 'SetValue',
  error: 'GetLastError',
  unknown: '402',
  running: '103',
  marks: false,
  launch: strict2004,
};

export interface FaultyOptions extends Omit<LaunchOptions, 'attempt'> {
  /** Asked for every message to the server. */
  readonly trip?: () => Trip;
  /** Called before every call of the API: an LMS that takes its time. */
  readonly slow?: () => void;
  /** Booleans, numbers and null where texts are due. */
  readonly loose?: boolean;
  /** False: interactions are not implemented (401). */
  readonly interactions?: boolean;
  /** Elements that are refused for ever, while others are taken. */
  readonly refuses?: RegExp;
  /** Asked for every reading of the suspend text. */
  readonly reading?: () => Reading;
  readonly speech?: Speech;
  /** The session was started before the page came. */
  readonly running?: boolean;
  /** What the LMS's own page calls when it can only queue a message. */
  readonly beacon?: () => void;
}

export interface Page {
  readonly api: Api;
  readonly refused: readonly unknown[];
  readonly outOfMode: readonly unknown[];
  /** Messages that were sent, stored or not. */
  readonly sent: readonly Readonly<Record<string, string>>[];
}

export interface Server {
  /** One launch of the attempt: a page of the LMS. */
  launch(options?: FaultyOptions): Page;
  /** What the server has of the attempt. */
  stored(): Attempt;
  /** What was late arrives, over whatever came meanwhile, in order or backwards. True if there was something. */
  deliver(backwards?: boolean): boolean;
  /** Called whenever something is stored. */
  onStored(listener: (elements: Readonly<Record<string, string>>) => void): void;
}

/** Elements that Moodle turns into numbers when they are set. */
const RANGED = /(?:score\.(?:raw|min|max|scaled)|weighting|progress_measure)$/;
const LISTED = /^cmi\.(?:interactions|objectives)\.\d/;
const TOTAL = /total_time$/;
const EXIT = /\.exit$/;
const SUSPEND = 'cmi.suspend_data';

/** One attempt on the server. */
export const openServer = (standard: Standard = scorm12): Server => {
  let elements: Readonly<Record<string, string>> = {};
  let late: Readonly<Record<string, string>>[] = [];
  const listeners: ((elements: Readonly<Record<string, string>>) => void)[] = [];

  const store = (message: Readonly<Record<string, string>>): void => {
    elements = { ...elements, ...message };
    for (const listener of listeners) listener(elements);
  };

  /** @returns whether the page hears "true". */
  const deliverBy = (trip: Trip, message: Readonly<Record<string, string>>): boolean => {
    if (trip === 'through' || trip === 'unheard') store(message);
    if (trip === 'late') late.push(message);
    return trip !== 'refused' && trip !== 'unheard';
  };

  const launch = (options: FaultyOptions = {}): Page => {
    const { trip = () => 'through', slow, loose, interactions = true, ...more } = options;
    const { refuses, reading = () => 'good', speech = 'true', running, beacon, ...given } = more;
    const exit = elements['cmi.core.exit'] ?? elements['cmi.exit'] ?? 'suspend';
    if (exit !== 'suspend') elements = {};
    // A session that may write nothing leaves the attempt as it was.
    const over = /completed|passed|failed/.test(
      `${elements['cmi.core.lesson_status']} ${elements['cmi.completion_status']}`,
    );
    const lms = standard.launch({ attempt: { elements }, ...given });
    const api = lms.api as Api;
    const marks = new Map<string, string>();
    for (const [name, value] of Object.entries(elements)) {
      if (!LISTED.test(name)) marks.set(name, `text ${value}`);
    }
    const numbers = new Set<string>();
    const sent: Readonly<Record<string, string>>[] = [];
    let failed = false;
    /** The error of what was refused here, before the LMS saw it. */
    let refusal = '';
    if (running) api[standard.start]?.('');

    const send = (finishing: boolean): boolean => {
      const message: Record<string, string> = {};
      for (const [name, value] of Object.entries(lms.stored().elements)) {
        const mark = `${numbers.has(name) ? 'number' : 'text'} ${value}`;
        if (TOTAL.test(name) ? !finishing : marks.get(name) === mark) continue;
        if (over && EXIT.test(name)) continue;
        message[name] = value;
        if (standard.marks) marks.set(name, mark);
      }
      sent.push(message);
      const how = trip();
      if (how === 'queued' || how === 'late') beacon?.();
      failed = !deliverBy(how, message);
      return !failed;
    };

    const answer = (name: string, args: readonly string[]): unknown => {
      const [element = ''] = args;
      if (name === standard.error) return refusal || (failed ? '101' : api[name]?.(...args));
      refusal = '';
      const absent = !interactions && element.startsWith('cmi.interactions');
      if (absent || (name === standard.set && refuses?.test(element))) {
        refusal = standard.unknown;
        return name === standard.set ? 'false' : '';
      }
      if (name === standard.start && running) {
        refusal = standard.running;
        return 'false';
      }
      if (name === standard.get && element === SUSPEND) {
        const text = String(api[name]?.(...args));
        switch (reading()) {
          case 'good':
            return text;
          case 'altered':
            return ` "${text}"\n`;
          case 'cut':
            return text.slice(0, Math.ceil(text.length * 0.7));
          case 'throws':
            throw new Error('The server did not answer.');
          case 'fails':
            refusal = '101';
            return '';
          case 'silent':
            return '';
        }
      }
      if (name === standard.set && RANGED.test(element)) numbers.add(element);
      const said = api[name]?.(...args);
      if (name === standard.commit || name === standard.finish) {
        if (said === 'true') return String(send(name === standard.finish));
      } else failed = false;
      return said;
    };

    const spoken = (said: unknown, name: string): unknown => {
      if (said === 'true' && speech === 'True') return 'True';
      if (said === 'true' && speech === 'nothing') return undefined;
      if (speech === 'promise' && name !== standard.error) return Promise.resolve(said);
      if (!loose) return said;
      if (said === 'true') return true;
      if (said === 'false' || said === '') return null;
      return typeof said === 'string' && /^\d{1,9}$/.test(said) ? Number(said) : said;
    };

    return {
      api: Object.fromEntries(
        Object.keys(api).map((name) => [
          name,
          (...args: string[]) => {
            slow?.();
            return spoken(answer(name, args), name);
          },
        ]),
      ),
      refused: lms.refused,
      outOfMode: lms.outOfMode,
      sent,
    };
  };

  return {
    launch,
    stored: () => ({ elements }),
    deliver(backwards = false) {
      const messages = backwards ? late.toReversed() : late;
      late = [];
      messages.forEach(store);
      return messages.length > 0;
    },
    onStored: (listener) => void listeners.push(listener),
  };
};

/** Brings commits to the server. */
import { changed, plainValues } from '../rte/cmi';
import type { Cmi } from '../rte/cmi';
import type { Settings } from './apis';

type HttpService = NonNullable<Settings['httpService']>;

export type Outcome = 'saved' | 'sent' | 'refused' | 'failed';

/** The synchronous way, as Moodle has it. Undefined where there is no answer. */
const post = (url: string, body: string): Outcome | undefined => {
  try {
    const request = new XMLHttpRequest();
    request.open('POST', url, false);
    request.setRequestHeader('Content-Type', 'application/json');
    request.send(body);
    if (request.status === 200) return 'saved';
    return request.status === 409 ? 'refused' : 'failed';
  } catch {
    return undefined;
  }
};

/**
 * Browsers forbid the synchronous way while a page is being left, be it this one or the one in its frame:
 * then a beacon takes the values, and nobody hears whether they arrived. At any other time no answer means
 * that the server is down.
 */
const createSender = (url: string) => {
  let leaving = false;
  const watch = (page: Pick<Window, 'addEventListener'>): void => {
    leaving = false;
    for (const event of ['beforeunload', 'pagehide']) {
      // Before the package hears of it, which commits then.
      page.addEventListener(event, () => (leaving = true), { capture: true });
    }
  };
  watch(window);
  return {
    watch,
    send(body: string): Outcome {
      const outcome = post(url, body);
      if (outcome) {
        // Who was asked whether to leave may have stayed.
        leaving = false;
        return outcome;
      }
      return leaving && navigator.sendBeacon(url, body) ? 'sent' : 'failed';
    },
  };
};

/** Sends what has changed since the last commit that is known to be stored: a beacon holds 64 KiB at most. */
export const commitService = (
  url: string,
  launch: number,
  onOutcome: (outcome: Outcome) => void,
): HttpService & {
  start(cmi: Cmi): void;
  /** Of each page that the frame shows. */
  watch(page: Pick<Window, 'addEventListener'>): void;
} => {
  const { send, watch } = createSender(url);
  let stored: Cmi = {};
  return {
    watch,
    start(cmi) {
      stored = cmi;
    },
    processHttpRequest(_url, params, ended) {
      const now = plainValues(params as Readonly<Record<string, unknown>>);
      const body = { launch, cmi: changed(stored, now), ended: ended ?? false };
      const outcome = send(JSON.stringify(body));
      onOutcome(outcome);
      if (outcome === 'refused' || outcome === 'failed') return { result: 'false', errorCode: 101 };
      if (outcome === 'saved') stored = now;
      return { result: 'true', errorCode: 0 };
    },
    updateSettings() {
      // There is nothing to set.
    },
  };
};

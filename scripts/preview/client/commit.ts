/** Brings commits to the server. */
import { changed, plainValues } from '../rte/cmi';
import type { Cmi } from '../rte/cmi';
import type { Settings } from './apis';

type HttpService = NonNullable<Settings['httpService']>;

export type Outcome = 'saved' | 'sent' | 'refused' | 'failed';

/**
 * The synchronous way, as Moodle has it. While the whole page is being left, browsers forbid it: then a
 * beacon takes the values, and nobody hears whether they arrived.
 */
const post = (url: string, body: string): Outcome => {
  try {
    const request = new XMLHttpRequest();
    request.open('POST', url, false);
    request.setRequestHeader('Content-Type', 'application/json');
    request.send(body);
    if (request.status === 200) return 'saved';
    return request.status === 409 ? 'refused' : 'failed';
  } catch {
    return navigator.sendBeacon(url, body) ? 'sent' : 'failed';
  }
};

/** Sends what has changed since the last commit that arrived: a beacon holds 64 KiB at most. */
export const commitService = (
  url: string,
  launch: number,
  onOutcome: (outcome: Outcome) => void,
): HttpService & { start(cmi: Cmi): void } => {
  let stored: Cmi = {};
  return {
    start(cmi) {
      stored = cmi;
    },
    processHttpRequest(_url, params, ended) {
      const now = plainValues(params as Readonly<Record<string, unknown>>);
      const body = { launch, cmi: changed(stored, now), ended: ended ?? false };
      const outcome = post(url, JSON.stringify(body));
      onOutcome(outcome);
      if (outcome === 'refused' || outcome === 'failed') return { result: 'false', errorCode: 101 };
      stored = now;
      return { result: 'true', errorCode: 0 };
    },
    updateSettings() {
      // There is nothing to set.
    },
  };
};

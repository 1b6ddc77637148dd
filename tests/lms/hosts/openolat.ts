/** OpenOLAT, SCORM 1.2: each call of the API is a request that the page waits for, here for 40 ms. */
import { createTracker } from '../../../src/track/scorm/dialect12';
import { strictLms } from '../strict12';
import type { Attempt } from '../strict12';
import { intercepted } from '../api';
import type { Host } from './host';
import { answersIn, inWindow, percent } from './host';

const CALL = 40;

export interface OpenOlat extends Host {
  /** Milliseconds that pages have waited for calls. */
  waited(): number;
}

export const createOpenOlat = (): OpenOlat => {
  let attempt: Attempt = { elements: {} };
  let lms = strictLms();
  let waited = 0;
  const stored = () => ({ ...lms.stored().elements });
  return {
    launch(page) {
      attempt = lms.stored();
      lms = strictLms({ attempt, mode: 'normal' });
      const api = intercepted(lms.api, (_name, args, fn) => {
        waited += CALL;
        page.spend(CALL);
        return fn(...args);
      });
      return inWindow('API', api);
    },
    grade: () => ({
      score: percent(stored()['cmi.core.score.raw']),
      status: stored()['cmi.core.lesson_status'] ?? '',
      place: stored()['cmi.core.lesson_location'] ?? '',
    }),
    answers: () => answersIn(stored(), 'student_response'),
    waited: () => waited,
  };
};

export const openOlat = { name: 'OpenOLAT', createTracker, create: createOpenOlat };

/**
 * Open edX with its SCORM block: the API object is there a moment after our frame began; each value is
 * read from the server, and a reading throws when that fails; what is set is queued and said to be
 * stored. A grade is published on completed, passed or failed alone. Unknown names are '' without error,
 * and the score begins with 0.
 */
import { createTracker } from '../../../src/track/scorm/dialect12';
import { windowWith } from '../../builders/world';
import type { Elements, Host } from './host';
import { answersIn, apiOf, percent, yes } from './host';

/** @param down asked before each reading: whether the server does not answer. */
export const createOpenEdx = (down: () => boolean = () => false): Host => {
  const server: Elements = { 'cmi.core.lesson_status': 'not attempted', 'cmi.core.score.raw': '0' };
  return {
    launch() {
      let queue: (readonly [string, string])[] = [];
      const arrive = (): void => {
        for (const [name, value] of queue) server[name] = value;
        queue = [];
      };
      const api = apiOf('LMS', {
        get(name) {
          if (down()) throw new Error('500');
          arrive();
          return [server[name] ?? '', '0'];
        },
        set(name, value) {
          queue.push([name, value]);
          queueMicrotask(arrive);
          return yes;
        },
        commit: () => yes,
        finish: () => yes,
      });
      const parent = windowWith();
      let looks = 0;
      return windowWith({
        parent,
        top: parent,
        setTimeout(task: () => void) {
          // The block makes the API when its own page is ready.
          if ((looks += 1) === 2) Object.assign(parent, { API: api });
          queueMicrotask(task);
        },
      });
    },
    grade() {
      const status = server['cmi.core.lesson_status'] ?? '';
      const published = ['completed', 'passed', 'failed'].includes(status);
      return {
        score: published ? percent(server['cmi.core.score.raw']) : undefined,
        status,
        place: server['cmi.core.lesson_location'] ?? '',
      };
    },
    answers: () => answersIn(server, 'student_response'),
  };
};

export const openEdx = { name: 'Open edX', createTracker, create: () => createOpenEdx() };

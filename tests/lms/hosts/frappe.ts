/**
 * Frappe LMS, SCORM 1.2: of all that is said it keeps the suspend text, and that a lesson is complete,
 * which is `passed` alone; then it clears the text. It gives back the text and nothing else.
 */
import { createTracker } from '../../../src/track/scorm/dialect12';
import type { Elements, Host } from './host';
import { apiOf, inWindow, yes } from './host';

const createFrappe = (): Host => {
  let text = '';
  let complete = false;
  return {
    launch() {
      const own: Elements = {
        'cmi.suspend_data': text,
        'cmi.core.lesson_status': 'not attempted',
        'cmi.core.entry': 'ab-initio',
        'cmi.core.lesson_mode': 'normal',
      };
      const store = () => {
        complete ||= own['cmi.core.lesson_status'] === 'passed';
        text = complete ? '' : (own['cmi.suspend_data'] ?? '');
        return yes;
      };
      const api = apiOf('LMS', {
        get: (name) => [own[name] ?? '', '0'],
        set: (name, value) => ((own[name] = value), yes),
        commit: store,
        finish: store,
      });
      return inWindow('API', api);
    },
    grade: () => ({
      score: undefined,
      status: complete ? 'complete' : 'incomplete',
      place: '',
    }),
    answers: () => [],
  };
};

export const frappe = { name: 'Frappe LMS', createTracker, create: createFrappe };

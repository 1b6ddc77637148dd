/** Claroline, SCORM 1.2: credit is always no-credit, and the score counts all the same; no interactions. */
import { createTracker } from '../../../src/track/scorm/dialect12';
import type { Elements, Host } from './host';
import { apiOf, inWindow, no, percent, yes } from './host';

const createClaroline = (): Host => {
  const server: Elements = {};
  return {
    launch() {
      const own: Elements = { ...server };
      const given: Elements = {
        'cmi.core.lesson_mode': 'normal',
        'cmi.core.credit': 'no-credit',
        'cmi.core.student_id': '7',
        'cmi.core.lesson_status': 'not attempted',
        'cmi.core.entry': server['cmi.core.exit'] === 'suspend' ? 'resume' : 'ab-initio',
      };
      const api = apiOf('LMS', {
        get: (name) =>
          name.startsWith('cmi.interactions')
            ? no('401', '')
            : [own[name] ?? given[name] ?? '', '0'],
        set(name, value) {
          if (name.startsWith('cmi.interactions')) return no('401');
          own[name] = value;
          return yes;
        },
        commit: () => (Object.assign(server, own), yes),
        finish: () => (Object.assign(server, own), yes),
      });
      return inWindow('API', api);
    },
    grade: () => ({
      score: percent(server['cmi.core.score.raw']),
      status: server['cmi.core.lesson_status'] ?? '',
      place: server['cmi.core.lesson_location'] ?? '',
    }),
    answers: () => [],
  };
};

export const claroline = { name: 'Claroline', createTracker, create: createClaroline };

/**
 * Chamilo 1.11 asked for SCORM 2004: it knows the scaled score, the two statuses and the suspend text,
 * neither place nor raw score nor mode, and no function that tells the last error.
 */
import { createTracker } from '../../../src/track/scorm/dialect2004';
import type { Elements, Host } from './host';
import { apiOf, inWindow, no, percent, yes } from './host';

const KNOWN = /^cmi\.(?:score\.scaled|completion_status|success_status|suspend_data)$/;

const createChamilo2004 = (): Host => {
  const server: Elements = {};
  return {
    launch() {
      const own: Elements = { ...server };
      const { GetLastError: _, ...api } = apiOf('', {
        get: (name) => (KNOWN.test(name) ? [own[name] ?? '', '0'] : no('201', '')),
        set(name, value) {
          if (!KNOWN.test(name)) return no('401');
          own[name] = value;
          return yes;
        },
        commit: () => (Object.assign(server, own), yes),
        finish: () => (Object.assign(server, own), yes),
      });
      return inWindow('API_1484_11', api);
    },
    grade: () => ({
      score: percent(server['cmi.score.scaled']) && 100 * Number(server['cmi.score.scaled']),
      status: server['cmi.completion_status'] ?? '',
      place: '',
    }),
    answers: () => [],
  };
};

export const chamilo2004 = {
  name: 'Chamilo, SCORM 2004',
  createTracker,
  create: createChamilo2004,
};

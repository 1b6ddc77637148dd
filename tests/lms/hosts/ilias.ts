/**
 * ILIAS 7, SCORM 1.2: interactions begin anew with each launch and cannot be read; one out of order is
 * refused (201). A page that is left is heard during beforeunload only: what is set afterwards is taken
 * and lost, the session time with it.
 */
import { createTracker } from '../../../src/track/scorm/dialect12';
import type { Elements, Host } from './host';
import { answersIn, apiOf, countIn, inWindow, no, percent, yes } from './host';

const createIlias = (): Host => {
  const server: Elements = {};
  return {
    launch(page) {
      const own: Elements = {};
      const store = (): void => {
        if (page.phase() !== 'gone') Object.assign(server, own);
      };
      const given: Elements = {
        'cmi.core.lesson_mode': 'normal',
        'cmi.core.credit': 'credit',
        'cmi.core.student_id': '42',
        'cmi.core.lesson_status': server['cmi.core.lesson_status'] ?? 'not attempted',
        'cmi.core.entry': server['cmi.core.exit'] === 'suspend' ? 'resume' : 'ab-initio',
      };
      const api = apiOf('LMS', {
        get(name) {
          if (name === 'cmi.interactions._count') return [String(countIn(own)), '0'];
          if (name.startsWith('cmi.interactions')) return no('404', '');
          return [own[name] ?? given[name] ?? server[name] ?? '', '0'];
        },
        set(name, value) {
          const [, n] = /^cmi\.interactions\.(\d+)\./.exec(name) ?? [];
          if (n !== undefined && Number(n) > countIn(own)) return no('201');
          own[name] = value;
          return yes;
        },
        commit: () => (store(), yes),
        finish: () => (store(), yes),
      });
      return inWindow('API', api);
    },
    grade: () => ({
      score: percent(server['cmi.core.score.raw']),
      status: server['cmi.core.lesson_status'] ?? '',
      place: server['cmi.core.lesson_location'] ?? '',
    }),
    answers: () => answersIn(server, 'student_response'),
  };
};

export const ilias = { name: 'ILIAS', createTracker, create: createIlias };

/**
 * Chamilo 1.11, SCORM 1.2: a launch begins with as many blank interactions as there are rows, and one
 * that is touched is saved whole over its row, its blank parts too. Each session time that is sent is
 * added to those before.
 */
import { createTracker } from '../../../src/track/scorm/dialect12';
import { windowWith } from '../../builders/world';
import type { Elements, Host } from './host';
import { apiOf, no, percent, yes } from './host';

type Row = Record<'id' | 'type' | 'student_response' | 'result', string>;

const blank = (): Row => ({ id: '', type: '', student_response: '', result: '' });

const KNOWN =
  /^cmi\.(?:core\.(?:score\.(?:raw|min|max)|lesson_(?:location|status)|session_time|exit)|suspend_data)$/;
const PARTS = /^cmi\.interactions\.(\d+)\.(\w+)/;

const seconds = (time: string): number =>
  time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

export interface Chamilo extends Host {
  /** Seconds by the record of the learner. */
  time(): number;
}

export const createChamilo = (): Chamilo => {
  const server: Elements = {};
  const rows: Row[] = [];
  let time = 0;
  return {
    launch() {
      const own: Elements = {};
      const interactions = rows.map(blank);
      const touched = new Set<number>();
      const save = (): void => {
        Object.assign(server, own);
        time += seconds(own['cmi.core.session_time'] ?? '0');
        for (const key of Object.keys(own)) delete own[key];
        for (const n of touched) rows[n] = { ...blank(), ...interactions[n] };
      };
      const given: Elements = {
        'cmi.core.lesson_mode': 'normal',
        'cmi.core.credit': 'credit',
        'cmi.core.student_id': 'learner',
        'cmi.core.lesson_status': 'not attempted',
        'cmi.core.entry': server['cmi.core.exit'] === 'suspend' ? 'resume' : 'ab-initio',
      };
      const api = apiOf('LMS', {
        get(name) {
          if (name === 'cmi.interactions._count') return [String(interactions.length), '0'];
          if (!KNOWN.test(name) && !(name in given)) return no('201', '');
          return [own[name] ?? server[name] ?? given[name] ?? '', '0'];
        },
        set(name, value) {
          const [, at, part = ''] = PARTS.exec(name) ?? [];
          if (at !== undefined) {
            const n = Number(at);
            interactions[n] = { ...blank(), ...interactions[n], [part]: value };
            touched.add(n);
            return yes;
          }
          if (!KNOWN.test(name)) return no('401');
          own[name] = value;
          return yes;
        },
        commit: () => (save(), yes),
        finish: () => (save(), yes),
      });
      return windowWith({ API: api, olms: {} });
    },
    grade: () => ({
      score: percent(server['cmi.core.score.raw']),
      status: server['cmi.core.lesson_status'] ?? '',
      place: server['cmi.core.lesson_location'] ?? '',
    }),
    answers: () =>
      rows
        .filter((row) => row.student_response !== '')
        .map(({ id, type, student_response: response }) => ({ id, type, response })),
    time: () => time,
  };
};

export const chamilo = { name: 'Chamilo', createTracker, create: createChamilo };

import { describe, expect, it } from 'vitest';
import { rtes, standardOf } from '../../scripts/preview/rte';
import type { Standard } from '../../scripts/preview/rte';

const saved = '2026-11-28T09:00:00.000Z';
const facts = { learner: { id: 's01', name: 'Student 01' }, mastery: '', launchData: '' };

/** The same story under both versions: only the names of the values differ. */
const versions: readonly [Standard, Record<string, string>][] = [
  [
    'scorm12',
    {
      status: 'cmi.core.lesson_status',
      exit: 'cmi.core.exit',
      entry: 'cmi.core.entry',
      mode: 'cmi.core.lesson_mode',
      credit: 'cmi.core.credit',
      session: 'cmi.core.session_time',
      total: 'cmi.core.total_time',
      score: 'cmi.core.score.raw',
      minute: '0000:01:00.00',
    },
  ],
  [
    'scorm2004',
    {
      status: 'cmi.completion_status',
      exit: 'cmi.exit',
      entry: 'cmi.entry',
      mode: 'cmi.mode',
      credit: 'cmi.credit',
      session: 'cmi.session_time',
      total: 'cmi.total_time',
      score: 'cmi.score.raw',
      minute: 'PT1M',
    },
  ],
];

describe.each(versions)('%s', (standard, name) => {
  const rte = rtes[standard];
  const n = (key: string): string => name[key] ?? '';
  const left = { [n('status')]: 'incomplete', [n('exit')]: 'suspend', [n('score')]: '55' };

  it('starts a new attempt from nothing', () => {
    const cmi = rte.launch({ cmi: {}, saved: null, ended: false }, facts);
    expect(cmi).toMatchObject({ [n('entry')]: 'ab-initio', [n('mode')]: 'normal' });
    expect(rte.outcome(cmi)).toEqual({ status: 'not attempted', seconds: 0 });
  });

  it('resumes what was suspended or broke off, and not what was left for good', () => {
    const entry = (cmi: Record<string, string>, ended: boolean) =>
      rte.launch({ cmi, saved, ended }, facts)[n('entry')];
    expect(entry(left, true)).toBe('resume');
    expect(entry({ ...left, [n('exit')]: '' }, false)).toBe('resume');
    expect(entry({ ...left, [n('exit')]: '' }, true)).toBe('');
  });

  it('resumes what was suspended or broke off before it had a status, too', () => {
    const entry = (cmi: Record<string, string>, ended: boolean) =>
      rte.launch({ cmi, saved, ended }, facts)[n('entry')];
    expect(entry({ [n('exit')]: 'suspend' }, true)).toBe('resume');
    expect(entry({ 'cmi.suspend_data': 'here' }, false)).toBe('resume');
    expect(entry({}, true)).toBe('');
  });

  it('keeps the values but not the exit and the time of the last session', () => {
    const cmi = rte.launch(
      { cmi: { ...left, [n('session')]: n('minute') }, saved, ended: true },
      facts,
    );
    expect(cmi[n('score')]).toBe('55');
    expect(cmi).not.toHaveProperty([n('exit')]);
    expect(cmi).not.toHaveProperty([n('session')]);
  });

  it('opens a completed attempt for review, without credit', () => {
    const cmi = rte.launch(
      { cmi: { ...left, [n('status')]: 'completed' }, saved, ended: true },
      facts,
    );
    expect(cmi).toMatchObject({ [n('mode')]: 'review', [n('credit')]: 'no-credit' });
  });

  it('adds the session to the total once, however often it is told', () => {
    const told = { ...left, [n('session')]: n('minute') };
    const once = rte.end(told, rte.totalTime({}));
    expect(rte.end(once, rte.totalTime({}))).toEqual(once);
    expect(rte.outcome(rte.end(once, rte.totalTime(once))).seconds).toBe(120);
  });
});

it('takes what it does not know as 2004 for SCORM 1.2, as Moodle does', () => {
  expect(['1.2', '', '2004 4th Edition', 'CAM 1.3', '2004 9th Edition'].map(standardOf)).toEqual([
    'scorm12',
    'scorm12',
    'scorm2004',
    'scorm2004',
    'scorm12',
  ]);
});

it('turns a scaled score into hundredths and holds any score within 0 and 100', () => {
  expect(rtes.scorm2004.outcome({ 'cmi.score.scaled': '0.575' }).score).toBe(57.5);
  expect(rtes.scorm12.outcome({ 'cmi.core.score.raw': '120' }).score).toBe(100);
  expect(rtes.scorm12.outcome({ 'cmi.core.score.raw': '' })).not.toHaveProperty('score');
});

/** The API of the practice LMS as a package meets it, with a server that can be down. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { kinds } from '../../scripts/preview/client/apis';
import { commitService } from '../../scripts/preview/client/commit';
import { guard } from '../../scripts/preview/client/guard';
import { plainValues } from '../../scripts/preview/rte/cmi';
import type { Standard } from '../../scripts/preview/rte';

/** The page that plays, and what of it reached the server. */
interface Page {
  readonly window: EventTarget;
  /** The server answers. */
  up: boolean;
  readonly arrived: unknown[];
  readonly beacons: unknown[];
  readonly told: string[];
}
let page: Page;

beforeEach(() => {
  page = { window: new EventTarget(), up: true, arrived: [], beacons: [], told: [] };
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      status = 0;
      open(): void {
        // Nothing goes out yet.
      }
      setRequestHeader(): void {
        // There is one type of body.
      }
      send(body: string): void {
        if (!page.up) throw new DOMException('Failed to load', 'NetworkError');
        page.arrived.push((JSON.parse(body) as { cmi: unknown }).cmi);
        this.status = 200;
      }
    },
  );
  vi.stubGlobal('navigator', {
    sendBeacon: (_url: string, body: string) =>
      page.beacons.push((JSON.parse(body) as { cmi: unknown }).cmi) > 0,
  });
  vi.stubGlobal('window', page.window);
});
afterEach(() => vi.unstubAllGlobals());

const launched = async (standard: Standard) => {
  const service = commitService('/commit', 1, (outcome) => page.told.push(outcome));
  const api = await kinds[standard].create({
    lmsCommitUrl: '/commit',
    dataCommitFormat: 'flattened',
    autocommit: false,
    logLevel: 'NONE',
    httpService: service,
  });
  service.start(plainValues(api.getFlattenedCMI()));
  const functions = guard(api, kinds[standard], () => undefined);
  return (name: string, ...args: string[]): string => functions[name]?.(...args) ?? 'no function';
};

const place = 'cmi.core.lesson_location';

describe('a commit', () => {
  it('fails while the server is down, and the next one brings all that is not stored', async () => {
    const call = await launched('scorm12');
    call('LMSInitialize', '');
    call('LMSSetValue', place, 'step 2');
    page.up = false;
    expect(call('LMSCommit', '')).toBe('false');
    expect(call('LMSGetLastError')).toBe('101');
    expect(page).toMatchObject({ told: ['failed'], arrived: [], beacons: [] });

    page.up = true;
    call('LMSSetValue', 'cmi.suspend_data', 'later');
    expect(call('LMSCommit', '')).toBe('true');
    expect(page.arrived).toEqual([{ [place]: 'step 2', 'cmi.suspend_data': 'later' }]);
    call('LMSSetValue', 'cmi.suspend_data', 'last');
    call('LMSCommit', '');
    expect(page.arrived.at(-1)).toEqual({ 'cmi.suspend_data': 'last' });
  });

  it.each(['pagehide', 'beforeunload'])(
    'goes as a beacon after %s, and what it took is sent again, since nobody hears of it',
    async (event) => {
      const call = await launched('scorm12');
      call('LMSInitialize', '');
      call('LMSSetValue', place, 'step 2');
      page.window.dispatchEvent(new Event(event));
      page.up = false;
      expect(call('LMSCommit', '')).toBe('true');
      expect(page).toMatchObject({ told: ['sent'], arrived: [], beacons: [{ [place]: 'step 2' }] });

      // The learner has stayed, and the page is whole again.
      page.up = true;
      call('LMSSetValue', 'cmi.suspend_data', 'later');
      expect(call('LMSCommit', '')).toBe('true');
      expect(page.arrived).toEqual([{ [place]: 'step 2', 'cmi.suspend_data': 'later' }]);
    },
  );

  it('fails again where the learner has stayed and the server goes down after that', async () => {
    const call = await launched('scorm12');
    call('LMSInitialize', '');
    page.window.dispatchEvent(new Event('beforeunload'));
    call('LMSSetValue', place, 'step 2');
    expect(call('LMSCommit', '')).toBe('true');
    page.up = false;
    call('LMSSetValue', place, 'step 3');
    expect(call('LMSCommit', '')).toBe('false');
    expect(page).toMatchObject({ told: ['saved', 'failed'], beacons: [] });
  });
});

describe('a call after the end', () => {
  const calls = [
    ['GetValue', ['cmi.location'], ''],
    ['SetValue', ['cmi.location', 'x'], 'false'],
    ['Commit', [''], 'false'],
    ['Terminate', [''], 'false'],
    ['Initialize', [''], 'false'],
  ] as const;
  const errors2004 = ['123', '133', '143', '113', '104'];

  it.each(calls.map((one, at) => [...one, errors2004[at]] as const))(
    'in SCORM 2004 is refused with an error of its own: %s (RTE 3.1.7)',
    async (name, args, answer, error) => {
      const call = await launched('scorm2004');
      call('Initialize', '');
      expect(call('Terminate', '')).toBe('true');
      expect(call(name, ...args)).toBe(answer);
      expect(call('GetLastError')).toBe(error);
    },
  );

  it.each(calls)(
    'in SCORM 1.2 is refused as not initialized: LMS%s',
    async (name, args, answer) => {
      const call = await launched('scorm12');
      call('LMSInitialize', '');
      expect(call('LMSFinish', '')).toBe('true');
      const verb = name === 'Terminate' ? 'Finish' : name;
      expect(call(`LMS${verb}`, ...args)).toBe(answer);
      expect(call('LMSGetLastError')).toBe('301');
    },
  );
});

describe('a value that a strict LMS refuses', () => {
  it.each([
    ['cmi.interactions.0.id', 'question 1'],
    ['cmi.interactions.0.id', 'x'.repeat(256)],
    ['cmi.interactions.0.objectives.0.id', 'aim 1'],
    ['cmi.objectives.0.id', 'aim\t1'],
    ['cmi.objectives.0.id', 'x'.repeat(256)],
    ['cmi.interactions.0.result', 'incorrect'],
    ['cmi.suspend_data', 'x'.repeat(4097)],
  ])('is refused in SCORM 1.2: %s', async (element, value) => {
    const call = await launched('scorm12');
    call('LMSInitialize', '');
    expect(call('LMSSetValue', 'cmi.interactions.0.id', 'first')).toBe('true');
    expect(call('LMSSetValue', element, value)).toBe('false');
    expect(call('LMSGetLastError')).toBe('405');
  });

  it.each([
    ['cmi.interactions.0.id', 'urn:x:question-1'],
    ['cmi.interactions.0.objectives.0.id', 'x'.repeat(255)],
    ['cmi.objectives.0.id', 'aim_1'],
    ['cmi.interactions.0.result', 'wrong'],
    ['cmi.interactions.0.result', '0.5'],
    ['cmi.suspend_data', 'a\nb'.repeat(1365)],
    ['cmi.suspend_data', ''],
  ])('stands beside what SCORM 1.2 takes: %s', async (element, value) => {
    const call = await launched('scorm12');
    call('LMSInitialize', '');
    expect(call('LMSSetValue', 'cmi.interactions.0.id', 'first')).toBe('true');
    expect(call('LMSSetValue', element, value)).toBe('true');
    expect(call('LMSGetLastError')).toBe('0');
  });

  it('differs in SCORM 2004, which says incorrect and holds 64,000 characters', async () => {
    const call = await launched('scorm2004');
    call('Initialize', '');
    call('SetValue', 'cmi.interactions.0.id', 'first');
    call('SetValue', 'cmi.interactions.0.type', 'choice');
    expect(call('SetValue', 'cmi.interactions.0.result', 'incorrect')).toBe('true');
    expect(call('SetValue', 'cmi.suspend_data', 'x'.repeat(64_000))).toBe('true');
    expect(call('SetValue', 'cmi.suspend_data', 'x'.repeat(64_001))).toBe('false');
    expect(call('GetLastError')).toBe('406');
  });
});

import { Scorm12API } from 'scorm-again';
import { describe, expect, test } from 'vitest';
import { addTimespans } from './formats12';
import { strictLms } from './strict12';
import type { Attempt, Scorm12Api, StrictLms, StrictOptions } from './strict12';

type Row = readonly [element: string, value: string];

function launched(options?: StrictOptions): StrictLms {
  const lms = strictLms(options);
  lms.api.LMSInitialize('');
  return lms;
}

/** Sets each row in turn and gives the error of the last. */
function errorOf(rows: readonly Row[], options?: StrictOptions): string {
  const { api } = launched(options);
  for (const [element, value] of rows) api.LMSSetValue(element, value);
  return api.LMSGetLastError();
}

function interaction(type: string): readonly Row[] {
  return [
    ['cmi.interactions.0.id', 'mrc-q2-purpose'],
    ['cmi.interactions.0.type', type],
  ];
}

function attemptOf(elements: Record<string, string>): Attempt {
  return { elements };
}

/** Calls an API as a careless page would: with whatever it has. */
function loosely(api: Scorm12Api, name: keyof Scorm12Api, ...args: unknown[]): unknown {
  return Reflect.apply(api[name], undefined, args);
}

/** A whole good session: everything that a package may say, as it should say it. */
const good: readonly Row[] = [
  ['cmi.core.lesson_status', 'incomplete'],
  ['cmi.core.exit', 'suspend'],
  ['cmi.core.lesson_location', 'mrc/3'],
  ['cmi.suspend_data', '1~a.b!c|{}"\\'],
  ['cmi.suspend_data', 'x'.repeat(4096)],
  ['cmi.comments', 'A good lesson.'],
  ['cmi.student_preference.audio', '-1'],
  ['cmi.student_preference.language', 'en-GB'],
  ['cmi.student_preference.speed', '-100'],
  ['cmi.student_preference.text', '1'],
  ['cmi.objectives.0.id', 'the-mrc'],
  ['cmi.objectives.0.score.raw', '50'],
  ['cmi.objectives.0.score.min', '0'],
  ['cmi.objectives.0.score.max', '100'],
  ['cmi.objectives.0.status', 'not attempted'],
  ['cmi.objectives.1.id', 'the_sources'],
  ['cmi.interactions.0.id', 'mrc-q1'],
  ['cmi.interactions.0.type', 'choice'],
  ['cmi.interactions.0.objectives.0.id', 'the-mrc'],
  ['cmi.interactions.0.correct_responses.0.pattern', 'a,c'],
  ['cmi.interactions.0.correct_responses.1.pattern', 'a,d'],
  ['cmi.interactions.0.time', '14:05:09.25'],
  ['cmi.interactions.0.weighting', '1.5'],
  ['cmi.interactions.0.student_response', 'b'],
  ['cmi.interactions.0.result', 'wrong'],
  ['cmi.interactions.0.latency', '0000:01:05.50'],
  ['cmi.interactions.1.id', 'mrc-q2'],
  ['cmi.interactions.1.type', 'matching'],
  ['cmi.interactions.1.student_response', '1.a,2.b'],
  ['cmi.interactions.1.result', '0.5'],
  ['cmi.interactions.2.id', 'mrc-q3'],
  ['cmi.interactions.2.type', 'sequencing'],
  ['cmi.interactions.2.student_response', 'c,a,b'],
  ['cmi.interactions.3.id', 'mrc-q4'],
  ['cmi.interactions.3.type', 'true-false'],
  ['cmi.interactions.3.student_response', 't'],
  ['cmi.interactions.4.id', 'mrc-q5'],
  ['cmi.interactions.4.type', 'fill-in'],
  ['cmi.interactions.4.student_response', 'Dual power, it seems'],
  ['cmi.interactions.5.id', 'mrc-q6'],
  ['cmi.interactions.5.type', 'numeric'],
  ['cmi.interactions.5.student_response', '1917'],
  ['cmi.interactions.6.id', 'mrc-q7'],
  ['cmi.interactions.6.type', 'likert'],
  ['cmi.interactions.6.student_response', '4'],
  ['cmi.interactions.7.id', 'mrc-q8'],
  ['cmi.interactions.7.type', 'performance'],
  ['cmi.interactions.7.student_response', 'turned the map'],
  ['cmi.core.score.raw', '66.67'],
  ['cmi.core.score.min', '0'],
  ['cmi.core.score.max', '100'],
  ['cmi.core.session_time', '0000:12:30.05'],
  ['cmi.core.lesson_status', 'completed'],
];

/** The same calls on any SCORM 1.2 API: the error of each that was not taken. */
function play(api: Scorm12Api): string[] {
  const problems: string[] = [];
  const check = (call: string, result: string) => {
    const error = api.LMSGetLastError();
    if (result !== 'true' || error !== '0') problems.push(`${call} ${result} ${error}`);
  };
  check('LMSInitialize', api.LMSInitialize(''));
  for (const [element, value] of good) check(element, api.LMSSetValue(element, value));
  check('LMSCommit', api.LMSCommit(''));
  check('LMSFinish', api.LMSFinish(''));
  return problems;
}

describe('the good calls', () => {
  test('are taken here', () => {
    const lms = strictLms();
    expect(play(lms.api)).toEqual([]);
    expect(lms.refused).toEqual([]);
    expect(lms.outOfMode).toEqual([]);
  });
  test('are taken by scorm-again', () => {
    expect(play(new Scorm12API({ logLevel: 5 }))).toEqual([]);
  });
  test('are stored, and read back where they may be read', () => {
    const first = strictLms();
    play(first.api);
    const { api } = launched({ attempt: first.stored() });
    for (const [element, value] of new Map(good)) {
      const unread = /interactions|core\.exit|session_time/.test(element);
      expect([element, api.LMSGetValue(element)]).toEqual([element, unread ? '' : value]);
      expect(api.LMSGetLastError()).toBe(unread ? '404' : '0');
    }
  });
});

describe('a value', () => {
  const x255 = 'x'.repeat(255);
  const x4096 = 'x'.repeat(4096);
  const scores = {
    good: ['0', '100', '66.67', '66.666666666666', '7.0'],
    bad: ['', ' 1', '101', '-1', '66,7', '5.', '.5', '1e1', '+5', '100.01', 'NaN', '٣', '0x10'],
  };
  const timespans = {
    good: ['00:00:00', '0000:00:00.0', '9999:59:59.99', '123:00:00'],
    bad: ['', '0:00:00', '00:00', '00000:00:00', '00:60:00', '00:00:60', '00:00:00.', 'PT1M'],
  };
  const ids = {
    good: ['a', 'mrc-q2-purpose', 'A_1', x255],
    bad: ['', 'a b', 'a.b', 'urn:a', 'é', `${x255}x`, 'a\n'],
  };
  const shorts = { good: ['', 'a b\n', x255], bad: [`${x255}x`, 'Lénine', '\0'] };
  const longs = { good: ['', x4096], bad: [`${x4096}x`, 'Ленин'] };
  const statuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];

  const rules: Readonly<Record<string, { good: readonly string[]; bad: readonly string[] }>> = {
    'cmi.core.lesson_location': shorts,
    'cmi.core.lesson_status': { good: statuses, bad: ['', 'not attempted', 'unknown', 'Passed'] },
    'cmi.core.score.raw': scores,
    'cmi.core.score.min': scores,
    'cmi.core.score.max': scores,
    'cmi.core.exit': {
      good: ['', 'suspend', 'logout', 'time-out'],
      bad: ['normal', 'timeout', 'Suspend'],
    },
    'cmi.core.session_time': timespans,
    'cmi.suspend_data': longs,
    'cmi.comments': longs,
    'cmi.objectives.0.id': ids,
    'cmi.student_preference.audio': { good: ['-1', '0', '100'], bad: ['', '-2', '101', '1.5'] },
    'cmi.student_preference.language': shorts,
    'cmi.student_preference.speed': { good: ['-100', '100'], bad: ['', '-101', '101', 'fast'] },
    'cmi.student_preference.text': { good: ['-1', '0', '1'], bad: ['', '2', '-2'] },
    'cmi.interactions.0.id': ids,
  };
  const within: typeof rules = {
    'cmi.objectives.0.score.raw': scores,
    'cmi.objectives.0.score.min': scores,
    'cmi.objectives.0.score.max': scores,
    'cmi.objectives.0.status': { good: [...statuses, 'not attempted'], bad: ['', 'unknown'] },
    'cmi.interactions.0.objectives.0.id': ids,
    'cmi.interactions.0.time': {
      good: ['00:00:00', '23:59:59', '14:05:09.5', '14:05:09.25'],
      bad: [
        '',
        '24:00:00',
        '9:00:00',
        '14:60:00',
        '14:05:60',
        '14:05:09.255',
        '14:05',
        '14:05:09Z',
      ],
    },
    'cmi.interactions.0.type': {
      good: ['choice', 'true-false', 'fill-in', 'matching', 'performance', 'sequencing', 'likert'],
      bad: ['', 'true_false', 'long-fill-in', 'other', 'toString'],
    },
    'cmi.interactions.0.weighting': {
      good: ['0', '1', '-1.5', '100', '-100'],
      bad: ['', '101', '-101', '1,5', '.5', '1000'],
    },
    'cmi.interactions.0.result': {
      good: ['correct', 'wrong', 'unanticipated', 'neutral', '0', '0.5', '100', '999'],
      bad: ['', 'incorrect', 'Correct', '-1', '1,5', '.5', '1000'],
    },
    'cmi.interactions.0.latency': timespans,
  };
  const listed = (table: typeof rules, side: 'good' | 'bad') =>
    Object.entries(table).flatMap(([element, values]) =>
      values[side].map((value) => [element, value] as const),
    );
  const record: readonly Row[] = [
    ['cmi.objectives.0.id', 'o'],
    ['cmi.interactions.0.id', 'i'],
  ];

  test.each([...listed(rules, 'good'), ...listed(within, 'good')])('%s = %j', (element, value) => {
    expect(errorOf([...record, [element, value]])).toBe('0');
  });
  test.each([...listed(rules, 'bad'), ...listed(within, 'bad')])(
    '%s = %j: 405',
    (element, value) => {
      expect(errorOf([...record, [element, value]])).toBe('405');
    },
  );
  test('that is refused leaves the one before', () => {
    const { api } = launched();
    api.LMSSetValue('cmi.core.score.raw', '50');
    expect(api.LMSSetValue('cmi.core.score.raw', '66,7')).toBe('false');
    expect(api.LMSGetValue('cmi.core.score.raw')).toBe('50');
  });
  test('of the comments is added to those before, and 4,096 holds for all', () => {
    const { api } = launched();
    api.LMSSetValue('cmi.comments', 'One.');
    api.LMSSetValue('cmi.comments', 'Two.');
    expect(api.LMSGetValue('cmi.comments')).toBe('One.Two.');
    expect(api.LMSSetValue('cmi.comments', 'x'.repeat(4089))).toBe('false');
    expect(api.LMSGetLastError()).toBe('405');
  });
  test.each([undefined, null, 66, true, {}])('that is no string (%j): 405', (value) => {
    const lms = launched();
    expect(loosely(lms.api, 'LMSSetValue', 'cmi.core.score.raw', value)).toBe('false');
    expect(lms.refused).toEqual([
      { name: 'LMSSetValue', args: ['cmi.core.score.raw', value], result: 'false', error: '405' },
    ]);
  });
});

describe('a response', () => {
  const rules: Readonly<Record<string, { good: readonly string[]; bad: readonly string[] }>> = {
    'true-false': { good: ['t', 'f', '0', '1'], bad: ['', 'true', 'T', 't,f'] },
    choice: {
      good: ['a', '0', 'a,c', '1,2,z'],
      bad: ['', 'A', 'ab', 'a, c', 'a,', ',a', 'a;c', '{a,c}', 'a[,]c'],
    },
    'fill-in': { good: ['', 'dual power', 'x'.repeat(255)], bad: ['x'.repeat(256), 'Ленин'] },
    matching: {
      good: ['1.a', '1.a,2.b', 'a.a'],
      bad: ['', '1', '1a', '1-a', '1.a;2.b', '10.a', '{1.a,2.b}', '1.a, 2.b'],
    },
    performance: { good: ['', 'turned the map'], bad: ['x'.repeat(256)] },
    sequencing: { good: ['c,a,b', 'a'], bad: ['', 'c a b', 'cab', '{c,a,b}'] },
    likert: { good: ['1', 'e'], bad: ['', '10', 'agree', '1,2'] },
    numeric: { good: ['1917', '-1.5', '0'], bad: ['', '1,5', '1e3', '.5', '5.', '1:2'] },
  };
  const listed = (side: 'good' | 'bad') =>
    Object.entries(rules).flatMap(([type, values]) =>
      values[side].map((value) => [type, value] as const),
    );
  const places = ['student_response', 'correct_responses.0.pattern'] as const;

  test.each(listed('good'))('%s: %j', (type, value) => {
    for (const place of places) {
      expect(errorOf([...interaction(type), [`cmi.interactions.0.${place}`, value]])).toBe('0');
    }
  });
  test.each(listed('bad'))('%s: %j: 405', (type, value) => {
    for (const place of places) {
      expect(errorOf([...interaction(type), [`cmi.interactions.0.${place}`, value]])).toBe('405');
    }
  });
});

describe('a record', () => {
  test.each<readonly Row[]>([
    [['cmi.interactions.1.id', 'q']],
    [['cmi.objectives.1.id', 'o']],
    [['cmi.interactions.0.type', 'choice']],
    [['cmi.interactions.0.objectives.0.id', 'o']],
    [['cmi.objectives.0.status', 'passed']],
    [['cmi.objectives.0.score.raw', '5']],
    [
      ['cmi.interactions.0.id', 'q'],
      ['cmi.interactions.0.student_response', 'a'],
    ],
    [
      ['cmi.interactions.0.id', 'q'],
      ['cmi.interactions.0.correct_responses.0.pattern', 'a'],
    ],
    [...interaction('choice'), ['cmi.interactions.0.correct_responses.1.pattern', 'a']],
    [...interaction('choice'), ['cmi.interactions.0.objectives.1.id', 'o']],
    [...interaction('choice'), ['cmi.interactions.2.id', 'q']],
    [['cmi.interactions.00.id', 'q']],
    [['cmi.interactions.n.id', 'q']],
    [['cmi.interactions_0.id', 'q']],
    [['cmi.interactions.-1.id', 'q']],
  ])('starts at its id, skips no index, has its type before its response: %j', (...rows) => {
    expect(errorOf(rows)).toBe('201');
  });

  test('counts', () => {
    const { api } = launched();
    const counts = () =>
      [
        'objectives',
        'interactions',
        'interactions.0.objectives',
        'interactions.0.correct_responses',
      ]
        .map((array) => api.LMSGetValue(`cmi.${array}._count`))
        .join();
    expect(counts()).toBe('0,0,,');
    for (const [element, value] of good) api.LMSSetValue(element, value);
    expect(counts()).toBe('2,8,1,2');
    api.LMSSetValue('cmi.interactions.3.result', 'neutral');
    expect(counts()).toBe('2,8,1,2');
  });
  test('that is absent cannot be read', () => {
    const { api } = launched();
    for (const name of ['id', 'score._children', 'score.raw', 'status']) {
      expect(api.LMSGetValue(`cmi.objectives.0.${name}`)).toBe('');
      expect(api.LMSGetLastError()).toBe('201');
    }
  });
});

describe('the name of an element', () => {
  test.each([
    ['', '201'],
    ['cmi', '201'],
    ['cmi.core', '201'],
    ['cmi.core.nothing', '201'],
    ['CMI.core.entry', '401'],
    ['cmi.location', '201'],
    ['cmi.toString', '201'],
    ['__proto__', '201'],
    ['cmi.evaluation.comments._count', '401'],
    ['nav.event', '401'],
    ['cmi.core.student_id._children', '202'],
    ['cmi.suspend_data._children', '202'],
    ['cmi.nothing._children', '201'],
    ['cmi.core._count', '203'],
    ['cmi.core.student_id._count', '203'],
    ['cmi.student_data._count', '203'],
    ['cmi.nothing._count', '201'],
    ['cmi.core.exit', '404'],
    ['cmi.core.session_time', '404'],
    ['cmi.interactions.0.id', '404'],
    ['cmi.interactions.0.result', '404'],
    ['cmi.interactions.0.correct_responses.0.pattern', '404'],
  ])('read %j: %s', (name, error) => {
    const { api } = launched();
    expect(api.LMSGetValue(name)).toBe('');
    expect(api.LMSGetLastError()).toBe(error);
  });

  test.each([
    ['', '201'],
    ['cmi.core', '201'],
    ['cmi.core.nothing', '201'],
    ['cmi.nothing._count', '201'],
    ['nav.event', '401'],
    ['cmi._version', '402'],
    ['cmi.core._children', '402'],
    ['cmi.core.score._children', '402'],
    ['cmi.objectives._count', '402'],
    ['cmi.objectives.0.score._children', '402'],
    ['cmi.interactions._count', '402'],
    ['cmi.interactions.0.objectives._count', '402'],
    ['cmi.core.student_id._children', '402'],
    ['cmi.core._count', '402'],
    ['cmi.core.student_id', '403'],
    ['cmi.core.student_name', '403'],
    ['cmi.core.credit', '403'],
    ['cmi.core.entry', '403'],
    ['cmi.core.total_time', '403'],
    ['cmi.core.lesson_mode', '403'],
    ['cmi.launch_data', '403'],
    ['cmi.comments_from_lms', '403'],
    ['cmi.student_data.mastery_score', '403'],
    ['cmi.student_data.max_time_allowed', '403'],
    ['cmi.student_data.time_limit_action', '403'],
  ])('write %j: %s', (name, error) => {
    expect(errorOf([[name, '']])).toBe(error);
  });

  test.each([
    ['cmi._version', '3.4'],
    ['cmi.core.score._children', 'raw,min,max'],
    ['cmi.core.student_id', 'learner-1'],
    ['cmi.core.student_name', 'Learner, Ada'],
    ['cmi.core.credit', 'credit'],
    ['cmi.core.entry', 'ab-initio'],
    ['cmi.core.lesson_mode', 'normal'],
    ['cmi.core.lesson_status', 'not attempted'],
    ['cmi.core.lesson_location', ''],
    ['cmi.core.score.raw', ''],
    ['cmi.core.total_time', '0000:00:00.00'],
    ['cmi.suspend_data', ''],
    ['cmi.launch_data', ''],
    ['cmi.comments', ''],
    ['cmi.comments_from_lms', ''],
    ['cmi.objectives._children', 'id,score,status'],
    ['cmi.student_data._children', 'mastery_score,max_time_allowed,time_limit_action'],
    ['cmi.student_data.mastery_score', ''],
    ['cmi.student_preference._children', 'audio,language,speed,text'],
    ['cmi.student_preference.audio', '0'],
    ['cmi.student_preference.language', ''],
    ['cmi.interactions._count', '0'],
  ])('a new attempt has %s = %j', (name, value) => {
    const { api } = launched();
    expect([api.LMSGetValue(name), api.LMSGetLastError()]).toEqual([value, '0']);
  });
});

describe('the session', () => {
  const calls = {
    initialize: (api: Scorm12Api) => api.LMSInitialize(''),
    finish: (api: Scorm12Api) => api.LMSFinish(''),
    commit: (api: Scorm12Api) => api.LMSCommit(''),
    get: (api: Scorm12Api) => api.LMSGetValue('cmi.core.lesson_status'),
    set: (api: Scorm12Api) => api.LMSSetValue('cmi.core.lesson_status', 'incomplete'),
  };
  type Name = keyof typeof calls;
  test.each<[Name[], string, string]>([
    [['initialize'], 'true', '0'],
    [['initialize', 'initialize'], 'false', '101'],
    [['initialize', 'finish'], 'true', '0'],
    [['initialize', 'finish', 'initialize'], 'false', '101'],
    [['initialize', 'finish', 'finish'], 'false', '301'],
    [['initialize', 'finish', 'commit'], 'false', '301'],
    [['initialize', 'finish', 'set'], 'false', '301'],
    [['initialize', 'finish', 'get'], '', '301'],
    [['finish'], 'false', '301'],
    [['commit'], 'false', '301'],
    [['set'], 'false', '301'],
    [['get'], '', '301'],
    [['get', 'initialize', 'get'], 'not attempted', '0'],
  ])('%j: %s, %s', (names, result, error) => {
    const { api } = strictLms();
    const results = names.map((name) => calls[name](api));
    expect([results.at(-1), api.LMSGetLastError()]).toEqual([result, error]);
  });

  test.each(['LMSInitialize', 'LMSFinish', 'LMSCommit'] as const)('%s wants ""', (name) => {
    for (const args of [[], ['x'], [null], [0]]) {
      const { api } = name === 'LMSInitialize' ? strictLms() : launched();
      expect([loosely(api, name, ...args), api.LMSGetLastError()]).toEqual(['false', '201']);
    }
  });
  test.each([undefined, null, 5])('an element %j: 201', (element) => {
    const lms = launched();
    expect(loosely(lms.api, 'LMSGetValue', element)).toBe('');
    expect(loosely(lms.api, 'LMSSetValue', element, 'x')).toBe('false');
    expect(lms.refused.map(({ error }) => error)).toEqual(['201', '201']);
  });

  test('the calls about errors work at any time and change no error', () => {
    const { api } = strictLms();
    expect(api.LMSGetLastError()).toBe('0');
    api.LMSCommit('');
    expect(api.LMSGetErrorString('405')).toBe('Incorrect data type');
    expect(api.LMSGetErrorString('999')).toBe('');
    expect(api.LMSGetErrorString('toString')).toBe('');
    expect(api.LMSGetDiagnostic('')).toBe('Not initialized');
    expect(api.LMSGetDiagnostic('403')).toBe('Element is read only');
    expect(loosely(api, 'LMSGetErrorString', 405)).toBe('');
    expect(api.LMSGetLastError()).toBe('301');
    api.LMSInitialize('');
    expect(api.LMSGetLastError()).toBe('0');
  });

  test('every call is recorded, each refused one again', () => {
    const lms = strictLms();
    lms.api.LMSInitialize('');
    lms.api.LMSSetValue('cmi.core.exit', 'normal');
    lms.api.LMSGetLastError();
    const refused = {
      name: 'LMSSetValue',
      args: ['cmi.core.exit', 'normal'],
      result: 'false',
      error: '405',
    };
    expect(lms.calls).toEqual([
      { name: 'LMSInitialize', args: [''], result: 'true', error: '0' },
      refused,
      { name: 'LMSGetLastError', args: [], result: '405', error: '0' },
    ]);
    expect(lms.refused).toEqual([refused]);
  });

  test('can be wrapped', () => {
    const lms = launched();
    const lossy = { ...lms, api: { ...lms.api, LMSCommit: () => 'true' } };
    lossy.api.LMSSetValue('cmi.suspend_data', 'lost');
    lossy.api.LMSCommit();
    expect(lossy.stored()).toEqual({ elements: {} });
    lms.api.LMSCommit('');
    expect(lossy.stored().elements['cmi.suspend_data']).toBe('lost');
  });
});

describe('what is stored', () => {
  test('is what was there at the last commit, and no session time', () => {
    const lms = launched();
    lms.api.LMSSetValue('cmi.suspend_data', 'one');
    lms.api.LMSSetValue('cmi.core.session_time', '00:01:00');
    expect(lms.stored()).toEqual({ elements: {} });
    lms.api.LMSCommit('');
    lms.api.LMSSetValue('cmi.suspend_data', 'two');
    const stored = lms.stored();
    expect(stored.elements).toEqual({
      'cmi.suspend_data': 'one',
      'cmi.core.exit': '',
      'cmi.core.lesson_status': 'not attempted',
    });
    expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
  });
  test('is not changed by a later session, nor is the attempt that it was given', () => {
    const attempt = attemptOf({ 'cmi.suspend_data': 'one' });
    const lms = launched({ attempt });
    const before = lms.stored();
    lms.api.LMSSetValue('cmi.suspend_data', 'two');
    lms.api.LMSFinish('');
    const one = { elements: { 'cmi.suspend_data': 'one' } };
    expect([attempt, before]).toEqual([one, one]);
    expect(lms.stored().elements).not.toBe(lms.stored().elements);
  });
  test.each([
    [[], 'completed'],
    [['incomplete'], 'incomplete'],
    [['incomplete', 'failed'], 'failed'],
  ])('after statuses %j and LMSFinish: %s', (statuses, kept) => {
    const lms = launched();
    for (const status of statuses) lms.api.LMSSetValue('cmi.core.lesson_status', status);
    lms.api.LMSFinish('');
    expect(lms.stored().elements['cmi.core.lesson_status']).toBe(kept);
  });
  test('sums the time of the sessions that were finished', () => {
    let attempt = attemptOf({});
    for (const time of ['00:59:59.5', '0100:00:00.75', '00:00:01']) {
      const lms = launched({ attempt });
      lms.api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
      lms.api.LMSSetValue('cmi.core.session_time', '00:00:07');
      lms.api.LMSSetValue('cmi.core.session_time', time);
      lms.api.LMSCommit('');
      lms.api.LMSFinish('');
      attempt = lms.stored();
    }
    const { api } = launched({ attempt });
    expect(api.LMSGetValue('cmi.core.total_time')).toBe('0101:00:01.25');
  });
  test.each([
    ['0000:00:00.00', '00:00:00', '0000:00:00.00'],
    ['0000:00:00.99', '00:00:00.01', '0000:00:01.00'],
    ['0009:59:59.1', '00:00:00.9', '0010:00:00.00'],
    ['0000:00:00.29', '00:00:00', '0000:00:00.29'],
  ])('%s + %s = %s', (first, second, sum) => {
    expect(addTimespans(first, second)).toBe(sum);
  });
});

describe('a relaunch', () => {
  test.each([
    ['suspend', 'resume'],
    ['', ''],
    ['logout', ''],
    ['time-out', ''],
  ])('after exit %j has entry %j', (exit, entry) => {
    const first = launched();
    first.api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    first.api.LMSSetValue('cmi.core.exit', exit);
    first.api.LMSFinish('');
    const { api } = launched({ attempt: first.stored() });
    expect(api.LMSGetValue('cmi.core.entry')).toBe(entry);
  });
  test('has entry "" when the session before, itself resumed, set no exit', () => {
    const lms = launched({ attempt: attemptOf({ 'cmi.core.exit': 'suspend' }) });
    expect(lms.api.LMSGetValue('cmi.core.entry')).toBe('resume');
    lms.api.LMSCommit('');
    const { api } = launched({ attempt: lms.stored() });
    expect(api.LMSGetValue('cmi.core.entry')).toBe('');
  });
  test('counts the interactions on, and writes to those that are there', () => {
    const first = launched();
    for (const [element, value] of interaction('choice')) first.api.LMSSetValue(element, value);
    first.api.LMSCommit('');
    const second = launched({ attempt: first.stored() });
    expect(second.api.LMSGetValue('cmi.interactions._count')).toBe('1');
    second.api.LMSSetValue('cmi.interactions.0.student_response', 'b');
    second.api.LMSSetValue('cmi.interactions.1.id', 'next');
    second.api.LMSCommit('');
    expect(second.refused).toEqual([]);
    expect(second.stored().elements).toMatchObject({
      'cmi.interactions.0.id': 'mrc-q2-purpose',
      'cmi.interactions.0.student_response': 'b',
      'cmi.interactions.1.id': 'next',
    });
  });
  test.each([
    ['completed', 'review', 'no-credit'],
    ['passed', 'review', 'no-credit'],
    ['failed', 'review', 'no-credit'],
    ['incomplete', 'normal', 'credit'],
    ['browsed', 'normal', 'credit'],
    ['not attempted', 'normal', 'credit'],
  ])('of an attempt that is %s comes as %s, %s', (status, mode, credit) => {
    const { api } = launched({ attempt: attemptOf({ 'cmi.core.lesson_status': status }) });
    expect(api.LMSGetValue('cmi.core.lesson_mode')).toBe(mode);
    expect(api.LMSGetValue('cmi.core.credit')).toBe(credit);
  });
  test('for review stores what is written, and tells on it', () => {
    const attempt = attemptOf({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' });
    const lms = launched({ attempt });
    lms.api.LMSSetValue('cmi.core.score.raw', '10');
    lms.api.LMSSetValue('cmi.core.score.raw', 'ten');
    lms.api.LMSFinish('');
    expect(lms.stored().elements['cmi.core.score.raw']).toBe('10');
    expect(lms.outOfMode.map(({ args }) => args)).toEqual([['cmi.core.score.raw', '10']]);
    expect(lms.refused).toHaveLength(1);
  });
});

describe('the options', () => {
  test('mode and credit are taken at their word', () => {
    const attempt = attemptOf({ 'cmi.core.lesson_status': 'completed' });
    const seen = (options: StrictOptions) => {
      const { api } = launched(options);
      return ['lesson_mode', 'credit'].map((name) => api.LMSGetValue(`cmi.core.${name}`)).join();
    };
    expect(seen({ mode: 'browse' })).toBe('browse,no-credit');
    expect(seen({ attempt, mode: 'normal' })).toBe('normal,credit');
    expect(seen({ credit: 'no-credit' })).toBe('normal,no-credit');
  });
  test('the learner', () => {
    const { api } = launched({ learner: { id: 'u7', name: 'Reed, John' } });
    expect(api.LMSGetValue('cmi.core.student_id')).toBe('u7');
    expect(api.LMSGetValue('cmi.core.student_name')).toBe('Reed, John');
  });
  test('standards: false has the limits of Moodle as it is installed', () => {
    const long = (length: number): Row[] => [['cmi.suspend_data', 'я'.repeat(length)]];
    expect(errorOf(long(64_000), { standards: false })).toBe('0');
    expect(errorOf(long(64_001), { standards: false })).toBe('405');
    expect(errorOf(long(4096), { ascii: false })).toBe('0');
    expect(errorOf(long(4097), { ascii: false })).toBe('405');
    expect(errorOf([['cmi.suspend_data', '\0']], { standards: false })).toBe('405');
    const response: Row = ['cmi.interactions.0.student_response', 'x'.repeat(300)];
    expect(errorOf([...interaction('fill-in'), response], { standards: false })).toBe('0');
  });
});

import { Scorm2004API } from 'scorm-again';
import { describe, expect, test } from 'vitest';
import { partly } from '../builders/partly';
import { errorStrings } from './errors2004';
import { addIntervals } from './formats2004';
import { strictLms } from './strict2004';
import type { Scorm2004Api, StrictLms, StrictOptions } from './strict2004';

type Row = readonly [element: string, value: string];

const launched = (options?: StrictOptions): StrictLms => {
  const lms = strictLms(options);
  lms.api.Initialize('');
  return lms;
};

/** Sets each row in turn and gives the error of the last. */
const errorOf = (rows: readonly Row[], options?: StrictOptions): string => {
  const { api } = launched(options);
  for (const [element, value] of rows) api.SetValue(element, value);
  return api.GetLastError();
};

/** Reads an element and gives the error. */
const readError = (element: string, rows: readonly Row[] = []): string => {
  const { api } = launched();
  for (const [name, value] of rows) api.SetValue(name, value);
  expect(api.GetValue(element)).toBe('');
  return api.GetLastError();
};

const interaction = (type: string, n = 0): readonly Row[] => [
  [`cmi.interactions.${n}.id`, 'mrc-q2-purpose'],
  [`cmi.interactions.${n}.type`, type],
];

const objective = (n: number, id: string): Row => [`cmi.objectives.${n}.id`, id];

/** Calls an API as a careless page would: with whatever it has. */
const loosely = (api: Scorm2004Api, name: keyof Scorm2004Api, ...args: unknown[]): unknown =>
  Reflect.apply(api[name], undefined, args);

/** A whole good session: everything that a package may say, as it should say it. */
const good: readonly Row[] = [
  ['cmi.completion_status', 'incomplete'],
  ['cmi.success_status', 'unknown'],
  ['cmi.exit', 'suspend'],
  ['cmi.location', 'mrc/3'],
  ['cmi.suspend_data', '1.H~a!|{}"\\'],
  ['cmi.suspend_data', 'x'.repeat(64_000)],
  ['cmi.progress_measure', '0.3333'],
  ['cmi.learner_preference.language', 'en-GB'],
  ['cmi.comments_from_learner.0.comment', 'A good lesson.'],
  objective(0, 'the-mrc'),
  ['cmi.objectives.0.description', '{lang=en-GB}The Committee'],
  ['cmi.objectives.0.score.scaled', '0.5'],
  ['cmi.objectives.0.score.raw', '50'],
  ['cmi.objectives.0.score.min', '0'],
  ['cmi.objectives.0.score.max', '100'],
  ['cmi.objectives.0.completion_status', 'not attempted'],
  ['cmi.objectives.0.success_status', 'unknown'],
  ['cmi.objectives.0.progress_measure', '1'],
  objective(1, 'the_sources'),
  ...interaction('choice'),
  ['cmi.interactions.0.objectives.0.id', 'the-mrc'],
  ['cmi.interactions.0.description', 'What was it for? ‘To defend’?'],
  ['cmi.interactions.0.timestamp', '2026-11-23T14:05:09.25Z'],
  ['cmi.interactions.0.correct_responses.0.pattern', 'a[,]c'],
  ['cmi.interactions.0.correct_responses.1.pattern', 'a[,]d'],
  ['cmi.interactions.0.weighting', '1.5'],
  ['cmi.interactions.0.learner_response', 'b'],
  ['cmi.interactions.0.result', 'incorrect'],
  ['cmi.interactions.0.latency', 'PT0H1M5.5S'],
  ...interaction('matching', 1),
  ['cmi.interactions.1.correct_responses.0.pattern', '1[.]a[,]2[.]c'],
  ['cmi.interactions.1.learner_response', '1[.]a[,]2[.]b'],
  ['cmi.interactions.1.result', '0.5'],
  ...interaction('sequencing', 2),
  ['cmi.interactions.2.correct_responses.0.pattern', 'a[,]b[,]c'],
  ['cmi.interactions.2.learner_response', 'c[,]a[,]b'],
  ...interaction('true-false', 3),
  ['cmi.interactions.3.learner_response', 'true'],
  ...interaction('fill-in', 4),
  ['cmi.interactions.4.correct_responses.0.pattern', 'Petrograd[,]MRC'],
  ['cmi.interactions.4.learner_response', 'Dual power, it seems[,]{lang=ru}Москва'],
  ...interaction('numeric', 5),
  ['cmi.interactions.5.learner_response', '1917'],
  ...interaction('likert', 6),
  ['cmi.interactions.6.learner_response', 'certain'],
  ...interaction('performance', 7),
  ['cmi.interactions.7.learner_response', '1[.]true[,]3[.]true'],
  ['cmi.interactions.7.result', 'neutral'],
  ['cmi.score.scaled', '0.67'],
  ['cmi.score.raw', '67'],
  ['cmi.score.min', '0'],
  ['cmi.score.max', '100'],
  ['cmi.session_time', 'PT0H12M30.05S'],
  ['cmi.completion_status', 'completed'],
  ['cmi.success_status', 'passed'],
  ['cmi.exit', 'normal'],
];

/** The same calls on any SCORM 2004 API: the error of each that was not taken. */
const play = (api: Scorm2004Api): string[] => {
  const problems: string[] = [];
  const check = (call: string, result: string) => {
    const error = api.GetLastError();
    if (result !== 'true' || error !== '0') problems.push(`${call} ${result} ${error}`);
  };
  check('Initialize', api.Initialize(''));
  for (const [element, value] of good) check(element, api.SetValue(element, value));
  check('Commit', api.Commit(''));
  check('Terminate', api.Terminate(''));
  return problems;
};

describe('the good calls', () => {
  test('are taken here', () => {
    const lms = strictLms();
    expect(play(lms.api)).toEqual([]);
    expect(lms.refused).toEqual([]);
    expect(lms.outOfMode).toEqual([]);
  });
  test('are taken by scorm-again', () => {
    const api = new Scorm2004API({ logLevel: 5 });
    const call = (name: string, args: readonly string[]): string => {
      const method: unknown = Reflect.get(api, `lms${name}`) ?? Reflect.get(api, name);
      return typeof method === 'function' ? String(Reflect.apply(method, api, args)) : '';
    };
    const same = partly<Scorm2004Api>(
      Object.fromEntries(
        ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError'].map(
          (name) => [name, (...args: string[]) => call(name, args)],
        ),
      ),
    );
    expect(play(same)).toEqual([]);
  });
  test('are stored, and read back by the next launch', () => {
    const first = strictLms();
    play(first.api);
    const { api } = launched({ attempt: first.stored(), mode: 'normal' });
    expect(api.GetValue('cmi.suspend_data')).toHaveLength(64_000);
    expect(api.GetValue('cmi.interactions._count')).toBe('8');
    expect(api.GetValue('cmi.interactions.0.correct_responses._count')).toBe('2');
    expect(api.GetValue('cmi.interactions.1.learner_response')).toBe('1[.]a[,]2[.]b');
    expect(api.GetValue('cmi.objectives._count')).toBe('2');
    expect(api.GetValue('cmi.total_time')).toBe('PT0H12M30.05S');
  });
});

describe('the life of a session (RTE 3.1.3, 3.1.7)', () => {
  test.each([
    ['GetValue', 'cmi.location', '122'],
    ['SetValue', 'cmi.location', '132'],
    ['Commit', '', '142'],
    ['Terminate', '', '112'],
  ] as const)('%s before Initialize', (name, argument, error) => {
    const { api } = strictLms();
    loosely(api, name, argument, 'x');
    expect(api.GetLastError()).toBe(error);
  });
  test.each([
    ['GetValue', 'cmi.location', '123'],
    ['SetValue', 'cmi.location', '133'],
    ['Commit', '', '143'],
    ['Terminate', '', '113'],
    ['Initialize', '', '104'],
  ] as const)('%s after Terminate', (name, argument, error) => {
    const { api } = launched();
    api.Terminate('');
    loosely(api, name, argument, 'x');
    expect(api.GetLastError()).toBe(error);
  });
  test('a second Initialize', () => {
    const { api } = launched();
    expect(api.Initialize('')).toBe('false');
    expect(api.GetLastError()).toBe('103');
  });
  test.each(['Initialize', 'Commit', 'Terminate'] as const)('%s with an argument', (name) => {
    const { api } = name === 'Initialize' ? strictLms() : launched();
    for (const argument of ['x', undefined, null, 0]) {
      expect(loosely(api, name, argument)).toBe('false');
      expect(api.GetLastError()).toBe('201');
    }
  });
  test('error strings', () => {
    const { api } = launched();
    for (const [code, text] of Object.entries(errorStrings)) {
      expect(api.GetErrorString(code)).toBe(text);
    }
    expect(api.GetErrorString('999')).toBe('');
    api.SetValue('cmi.mode', 'normal');
    expect(api.GetDiagnostic('')).toBe(errorStrings['404']);
    expect(api.GetLastError()).toBe('404');
  });
});

describe('names', () => {
  test.each([
    ['', '301'],
    ['cmi.core.lesson_status', '401'],
    ['cmi.interactions.n.id', '401'],
    ['cmi.interactions.00.id', '401'],
    ['cmi.location._children', '301'],
    ['cmi.score._count', '301'],
    ['cmi.interactions.0.id', '301'],
    ['cmi.exit', '405'],
    ['cmi.session_time', '405'],
    ['cmi.location', '403'],
    ['cmi.score.raw', '403'],
    ['cmi.completion_threshold', '403'],
  ])('to read %s', (name, error) => expect(readError(name)).toBe(error));
  test('to read what a record does not have yet', () => {
    expect(readError('cmi.objectives.0.score.raw', [objective(0, 'a')])).toBe('403');
  });
  test.each([
    ['', '351'],
    ['cmi.core.lesson_status', '401'],
    ['cmi._version', '404'],
    ['cmi.interactions._count', '404'],
    ['cmi.location._children', '404'],
    ['cmi.mode', '404'],
    ['cmi.learner_id', '404'],
    ['cmi.total_time', '404'],
    ['cmi.completion_threshold', '404'],
    ['cmi.interactions.1.id', '351'],
    ['cmi.objectives.1.id', '351'],
    ['cmi.objectives.0.description', '408'],
    ['cmi.interactions.0.type', '408'],
    ['cmi.interactions.0.learner_response', '408'],
  ])('to write %s', (name, error) => expect(errorOf([[name, 'choice']])).toBe(error));
  test('to write what is no text', () => {
    const { api } = launched();
    for (const value of [1, true, null, undefined]) {
      loosely(api, 'SetValue', 'cmi.location', value);
      expect(api.GetLastError()).toBe('406');
    }
  });
});

describe('ids and lists (RTE 4.2.9, 4.2.17)', () => {
  test.each<[string, readonly Row[], string]>([
    ['an objective twice', [objective(0, 'a'), objective(1, 'a')], '351'],
    ['an objective renamed', [objective(0, 'a'), objective(0, 'b')], '351'],
    ['an objective named again', [objective(0, 'a'), objective(0, 'a')], '0'],
    ['an interaction twice', [...interaction('choice'), ...interaction('choice', 1)], '0'],
    ['an interaction renamed', [...interaction('choice'), ['cmi.interactions.0.id', 'x']], '351'],
    [
      'a response before the type',
      [
        ['cmi.interactions.0.id', 'a'],
        ['cmi.interactions.0.learner_response', 'a'],
      ],
      '408',
    ],
    [
      'a pattern out of order',
      [...interaction('choice'), ['cmi.interactions.0.correct_responses.1.pattern', 'a']],
      '351',
    ],
    [
      'the same choice twice',
      [
        ...interaction('choice'),
        ['cmi.interactions.0.correct_responses.0.pattern', 'a'],
        ['cmi.interactions.0.correct_responses.1.pattern', 'a'],
      ],
      '351',
    ],
    [
      'the same choice in its place',
      [
        ...interaction('choice'),
        ['cmi.interactions.0.correct_responses.0.pattern', 'a'],
        ['cmi.interactions.0.correct_responses.0.pattern', 'a'],
      ],
      '351',
    ],
    [
      'two patterns of a true-false',
      [
        ...interaction('true-false'),
        ['cmi.interactions.0.correct_responses.0.pattern', 'true'],
        ['cmi.interactions.0.correct_responses.1.pattern', 'false'],
      ],
      '351',
    ],
    [
      'an objective of an interaction twice',
      [
        ...interaction('choice'),
        ['cmi.interactions.0.objectives.0.id', 'a'],
        ['cmi.interactions.0.objectives.1.id', 'a'],
      ],
      '351',
    ],
  ])('%s', (_, rows, error) => expect(errorOf(rows)).toBe(error));
  test('a column of an earlier session takes patterns once its type is set again (Moodle)', () => {
    const first = launched();
    for (const [name, value] of interaction('choice')) first.api.SetValue(name, value);
    first.api.Commit('');
    const attempt = first.stored();
    const pattern: Row = ['cmi.interactions.0.correct_responses.0.pattern', 'a'];
    expect(errorOf([pattern], { attempt })).toBe('408');
    expect(errorOf([['cmi.interactions.0.objectives.0.id', 'a']], { attempt })).toBe('408');
    expect(errorOf([['cmi.interactions.0.type', 'choice'], pattern], { attempt })).toBe('0');
  });
});

describe('values', () => {
  const single: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'cmi.completion_status',
      ['completed', 'incomplete', 'not attempted', 'unknown'],
      ['', 'passed', 'Completed', 'browsed'],
    ],
    ['cmi.success_status', ['passed', 'failed', 'unknown'], ['', 'completed']],
    ['cmi.exit', ['time-out', 'suspend', 'logout', 'normal'], ['', 'finish']],
    [
      'cmi.score.scaled',
      ['-1', '0', '0.6667', '1', '1.0'],
      ['', '.5', '5e-1', '0,5', '0.12345678', ' 1'],
    ],
    ['cmi.score.raw', ['-5', '0', '66.67', '99999'], ['', '100000', '1e2', '66,7', '5.', 'NaN']],
    ['cmi.progress_measure', ['0', '0.5', '1'], ['', 'half']],
    ['cmi.location', ['', 'a/1', 'x'.repeat(1000)], ['x'.repeat(1001), '\ud800']],
    ['cmi.suspend_data', ['', 'x'.repeat(64_000)], ['x'.repeat(64_001)]],
    [
      'cmi.session_time',
      ['PT0S', 'PT0H0M0S', 'PT1H5M', 'P1DT12H', 'PT5.25S', 'PT100H', 'P1Y2M'],
      ['', 'P', 'PT', 'P1DT', '0000:01:05.00', 'PT5.255S', 'P1W', 'PT-5S', 'PT5.S'],
    ],
    ['cmi.learner_preference.language', ['', 'en', 'en-GB', 'ukr'], ['english', 'e']],
    ['cmi.learner_preference.audio_captioning', ['-1', '0', '1'], ['2', '']],
    ['adl.nav.request', ['continue', 'suspendAll', '{target=a-1}choice'], ['next', 'choice']],
    ['cmi.comments_from_learner.0.comment', ['', 'x'.repeat(4000)], ['x'.repeat(4001)]],
  ];
  test.each(
    single.flatMap(([name, right, wrong]) => [
      ...right.map((value) => [name, value, '0']),
      ...wrong.map((value) => [name, value, '406']),
    ]),
  )('%s %j: %s', (name = '', value = '', error = '') =>
    expect(errorOf([[name, value]])).toBe(error),
  );
  test.each([
    ['cmi.score.scaled', '1.01'],
    ['cmi.score.scaled', '-1.5'],
    ['cmi.progress_measure', '1.0001'],
    ['cmi.progress_measure', '-0.1'],
    ['cmi.learner_preference.audio_level', '-1'],
  ])('%s %s is out of range', (name, value) => expect(errorOf([[name, value]])).toBe('407'));

  const detail: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'timestamp',
      [
        '2026',
        '2026-11-23',
        '2026-11-23T14:05:09',
        '2026-11-23T14:05:09.5',
        '2026-11-23T14:05:09.25Z',
        '2026-11-23T14:05:09.25+02:00',
      ],
      [
        '',
        '14:05:09',
        '2026-11-23T14:05:09Z',
        '2026-11-23T14:05:09.123Z',
        '1969-01-01',
        '2039-01-01',
        '2026-13-01',
      ],
    ],
    [
      'result',
      ['correct', 'incorrect', 'unanticipated', 'neutral', '0.5', '-1', '9999'],
      ['', 'wrong', 'Correct', '.5', '10000'],
    ],
    ['latency', ['PT5S'], ['00:00:05']],
    [
      'description',
      ['', 'Why?', '{lang=uk}Чому?', 'x'.repeat(250)],
      ['x'.repeat(251), 'two\nlines', '{Why?', '\udc00'],
    ],
    ['weighting', ['1', '-0.5'], ['', 'heavy']],
    ['type', ['choice', 'long-fill-in', 'other'], ['', 'multiple-choice', 'Choice']],
  ];
  test.each(
    detail.flatMap(([name, right, wrong]) => [
      ...right.map((value) => [name, value, '0']),
      ...wrong.map((value) => [name, value, '406']),
    ]),
  )('of an interaction: %s %j: %s', (name, value = '', error = '') =>
    expect(errorOf([...interaction('choice'), [`cmi.interactions.0.${name}`, value]])).toBe(error),
  );
  test.each([
    ['mrc-q2', '0'],
    ['https://example.org/q?a=1#2', '0'],
    ['urn:uuid:1234', '0'],
    ['', '406'],
    ['two words', '406'],
    ['ж', '406'],
    ['urn:x', '406'],
    ['x'.repeat(4001), '406'],
  ])('an id %s: %s', (id, error) => {
    expect(errorOf([objective(0, id)])).toBe(error);
    expect(errorOf([['cmi.interactions.0.id', id]])).toBe(error);
  });

  const responses: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['true-false', ['true', 'false'], ['t', '1', '']],
    ['choice', ['a', 'a[,]c', 'Option_1'], ['', 'a,c a', 'a[,]a', 'a[,]', 'b-1', 'a[.]b']],
    ['fill-in', ['', 'dual power', 'a[,]b[,]c', 'Москва'], ['x'.repeat(251), '{a', 'a\nb']],
    ['matching', ['1[.]a', '1[.]a[,]2[.]b'], ['', '1.a', '1[.]', '1[.]a[.]b']],
    ['sequencing', ['a', 'c[,]a[,]b'], ['', 'a b']],
    ['performance', ['1[.]true', '1[.]2[,][.]done', '[.]'], ['', '1', '1[.]a b']],
    ['numeric', ['1917', '-0.5'], ['', '1e3', '1[:]2']],
    ['likert', ['1', 'agree'], ['', 'a[,]b']],
    ['other', ['', 'anything at all', 'x'.repeat(4000)], ['x'.repeat(4001)]],
    ['long-fill-in', ['a long answer'], ['x'.repeat(4001)]],
  ];
  test.each(
    responses.flatMap(([type, right, wrong]) => [
      ...right.map((value) => [type, value, '0']),
      ...wrong.map((value) => [type, value, '406']),
    ]),
  )('a response of %s: %j: %s', (type = '', value = '', error = '') =>
    expect(errorOf([...interaction(type), ['cmi.interactions.0.learner_response', value]])).toBe(
      error,
    ),
  );
  test('too many parts', () => {
    const letters = Array.from({ length: 37 }, (_, n) => `o${n}`).join('[,]');
    expect(
      errorOf([...interaction('choice'), ['cmi.interactions.0.learner_response', letters]]),
    ).toBe('351');
    expect(
      errorOf([...interaction('fill-in'), ['cmi.interactions.0.learner_response', letters]]),
    ).toBe('351');
  });
  test.each([
    ['fill-in', '{case_matters=false}{order_matters=true}MRC[,]Petrograd', '0'],
    ['numeric', '1900[:]1917', '0'],
    ['numeric', '[:]1917', '0'],
    ['numeric', '1[:]2[:]3', '406'],
    ['choice', 'a b', '406'],
  ])('a pattern of %s: %s', (type, value, error) => {
    const rows: readonly Row[] = [
      ...interaction(type),
      ['cmi.interactions.0.correct_responses.0.pattern', value],
    ];
    expect(errorOf(rows)).toBe(error);
  });
});

describe('launches', () => {
  test('entry, mode and credit', () => {
    const first = launched();
    expect(first.api.GetValue('cmi.entry')).toBe('ab-initio');
    first.api.SetValue('cmi.exit', 'suspend');
    first.api.Terminate('');
    const second = launched({ attempt: first.stored() });
    expect(second.api.GetValue('cmi.entry')).toBe('resume');
    expect(second.api.GetValue('cmi.mode')).toBe('normal');
    second.api.SetValue('cmi.completion_status', 'completed');
    second.api.SetValue('cmi.exit', 'normal');
    second.api.Terminate('');
    const third = launched({ attempt: second.stored() });
    expect(third.api.GetValue('cmi.entry')).toBe('');
    expect(third.api.GetValue('cmi.mode')).toBe('review');
    expect(third.api.GetValue('cmi.credit')).toBe('no-credit');
    third.api.SetValue('cmi.score.raw', '1');
    expect(third.outOfMode).toHaveLength(1);
  });
  test('the time of every session is added', () => {
    expect(addIntervals('PT0H59M59.5S', 'PT1.75S')).toBe('PT1H0M1.25S');
    expect(addIntervals('', 'P1DT1H')).toBe('PT25H0M0S');
  });
  test('what was not committed is lost', () => {
    const lms = launched();
    lms.api.SetValue('cmi.location', 'a');
    expect(lms.stored().elements).toEqual({});
    lms.api.Commit('');
    expect(lms.stored().elements).toEqual({ 'cmi.location': 'a' });
  });
});

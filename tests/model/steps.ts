/** What can happen, as plain data, so that a failing story can be shrunk and read. */
import fc from 'fast-check';
import type { Reading, Speech } from '../lms/faulty';

/**
 * How the network and the LMS are: good; 503; stored but unheard; known to be away; "true" and lost;
 * "true", because a beacon was queued that never arrives.
 */
export type Weather = 'good' | 'refusing' | 'deaf' | 'offline' | 'lying' | 'queueing';

export type Step =
  | { readonly is: 'answer'; readonly question: number; readonly pick: number }
  | { readonly is: 'show'; readonly question: number }
  | { readonly is: 'read'; readonly lesson: number }
  | { readonly is: 'place'; readonly lesson: number; readonly step: number }
  | { readonly is: 'paint' }
  | { readonly is: 'idle' }
  | { readonly is: 'wait'; readonly seconds: number }
  /** The tab is hidden, or shown again. */
  | { readonly is: 'hide' }
  /** Another tab's news come. */
  | { readonly is: 'sync' }
  | { readonly is: 'weather'; readonly weather: Weather }
  /** The tab is closed, and what it sends then may come late. */
  | { readonly is: 'leave'; readonly late: boolean }
  /** "Save and leave". */
  | { readonly is: 'finish' }
  /** The browser dies, or the battery, or the phone throws the page away: no event at all. */
  | { readonly is: 'kill' }
  /**
   * The activity is opened on a device, beside the tabs that are open where `beside`. `late`: the LMS
   * puts its API on the page after a while; `running`: the session runs already.
   */
  | {
      readonly is: 'open';
      readonly beside: boolean;
      readonly by: 'lms' | 'refused' | 'none';
      readonly device: number;
      readonly reading: Reading;
      readonly start: 'plain' | 'late' | 'running';
    }
  | { readonly is: 'tab'; readonly n: number }
  /** What came late arrives, in order or backwards. */
  | { readonly is: 'arrive'; readonly backwards: boolean }
  /** localStorage of a device is emptied: somebody logged in to Moodle. */
  | { readonly is: 'empty'; readonly device: number }
  /** The clock of a device jumps: a lid was closed, or somebody set it. */
  | { readonly is: 'jump'; readonly device: number; readonly hours: number }
  | { readonly is: 'new attempt' }
  /** Another learner sits down at this browser. */
  | { readonly is: 'learner'; readonly n: number }
  /** The browser's storage is full or blocked, or works again. */
  | { readonly is: 'storage'; readonly works: boolean };

/**
 * Two kinds of world. In one the LMS may lie and several tabs may be open, and the browser's storage
 * works. In the other the storage may fail, and the LMS tells the truth. Where the LMS lies and the
 * browser keeps nothing, nobody can know, and nobody could help.
 */
export type Kind = 'lies' | 'no storage';

/** Which of a browser's two stores there are. */
export type Stores = 'both' | 'local' | 'archive';

/** What an LMS is like from the first day to the last. */
export interface Setting {
  readonly speech: Speech;
  /** Elements that it refuses for ever. */
  readonly refuses?: 'scale' | 'progress' | 'location';
  /** The stores of the two devices. */
  readonly stores: readonly [Stores, Stores];
}

export interface Story {
  readonly setting: Setting;
  readonly steps: readonly Step[];
}

const readings: readonly Reading[] = [
  ...Array.from({ length: 8 }, (): Reading => 'good'),
  'fails',
  'throws',
  'silent',
  'altered',
  'cut',
];

const just = (step: Step): fc.Arbitrary<Step> => fc.constant(step);

const stepIn = (kind: Kind): fc.Arbitrary<Step> => {
  const lies = kind === 'lies';
  const answer = fc.record({
    is: fc.constant('answer' as const),
    question: fc.nat(99),
    pick: fc.nat(5),
  });
  const weathers: Weather[] = ['good', 'good', 'refusing', 'deaf', 'offline'];
  return fc.oneof(
    { weight: 30, arbitrary: answer },
    { weight: 2, arbitrary: fc.nat(99).map((question): Step => ({ is: 'show', question })) },
    { weight: 5, arbitrary: fc.nat(9).map((lesson): Step => ({ is: 'read', lesson })) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.nat(9), fc.nat(3))
        .map(([lesson, step]): Step => ({ is: 'place', lesson, step })),
    },
    { weight: 18, arbitrary: just({ is: 'paint' }) },
    { weight: 6, arbitrary: just({ is: 'idle' }) },
    { weight: 12, arbitrary: fc.nat(70).map((seconds): Step => ({ is: 'wait', seconds })) },
    { weight: 4, arbitrary: just({ is: 'hide' }) },
    { weight: 2, arbitrary: just({ is: 'sync' }) },
    {
      weight: 9,
      arbitrary: fc
        .constantFrom<Weather>(...weathers, ...(lies ? (['lying', 'queueing'] as const) : []))
        .map((weather): Step => ({ is: 'weather', weather })),
    },
    {
      weight: 4,
      arbitrary: fc.boolean().map((late): Step => ({ is: 'leave', late: late && lies })),
    },
    { weight: 2, arbitrary: just({ is: 'finish' }) },
    { weight: 4, arbitrary: just({ is: 'kill' }) },
    {
      weight: 10,
      arbitrary: fc
        .tuple(
          fc.boolean(),
          fc.constantFrom<'lms' | 'refused' | 'none'>(
            'lms',
            'lms',
            'lms',
            'lms',
            'refused',
            'none',
          ),
          fc.constantFrom(0, 0, 0, 1),
          fc.constantFrom<Reading>(...readings),
          fc.constantFrom<'plain' | 'late' | 'running'>('plain', 'plain', 'late', 'running'),
        )
        .map(([beside, by, device, reading, start]): Step => ({
          is: 'open',
          beside: beside && lies,
          by,
          device: lies ? device : 0,
          reading: lies ? reading : 'good',
          start,
        })),
    },
    { weight: 2, arbitrary: fc.nat(1).map((device): Step => ({ is: 'empty', device })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(1), fc.constantFrom(9, -2160, 2160))
        .map(([device, hours]): Step => ({ is: 'jump', device, hours })),
    },
    { weight: 4, arbitrary: fc.nat(2).map((n): Step => ({ is: 'tab', n })) },
    { weight: 2, arbitrary: fc.boolean().map((backwards): Step => ({ is: 'arrive', backwards })) },
    { weight: 2, arbitrary: just({ is: 'new attempt' }) },
    { weight: 2, arbitrary: fc.nat(1).map((n): Step => ({ is: 'learner', n })) },
    ...(lies
      ? []
      : [{ weight: 5, arbitrary: fc.boolean().map((works): Step => ({ is: 'storage', works })) }]),
  );
};

export const storyIn = (kind: Kind): fc.Arbitrary<Story> =>
  fc.record({
    setting: fc.record(
      {
        speech: fc.constantFrom<Speech>('true', 'true', 'true', 'True', 'nothing', 'promise'),
        refuses: fc.constantFrom('scale' as const, 'progress' as const, 'location' as const),
        stores: fc.tuple(
          fc.constantFrom<Stores>('both', 'both', 'local', 'archive'),
          fc.constantFrom<Stores>('both', 'local', 'archive'),
        ),
      },
      { requiredKeys: ['speech', 'stores'] },
    ),
    steps: fc.array(stepIn(kind), { minLength: 1, maxLength: 120, size: 'max' }),
  });

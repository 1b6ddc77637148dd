/** What can happen, as plain data, so that a failing story can be shrunk and read. */
import fc from 'fast-check';

/** How the network and the LMS are: good; 503; stored but unheard; known to be away; "true" and lost. */
export type Weather = 'good' | 'refusing' | 'deaf' | 'offline' | 'lying';

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
  /** "Save and finish". */
  | { readonly is: 'finish' }
  /** The browser dies, or the battery: no event at all. */
  | { readonly is: 'kill' }
  /** The activity is opened, beside the tabs that are open where `beside`. */
  | { readonly is: 'open'; readonly beside: boolean; readonly by: 'lms' | 'refused' | 'none' }
  | { readonly is: 'tab'; readonly n: number }
  /** What came late arrives. */
  | { readonly is: 'arrive' }
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

const just = (step: Step): fc.Arbitrary<Step> => fc.constant(step);

export const stepIn = (kind: Kind): fc.Arbitrary<Step> => {
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
        .constantFrom<Weather>(...weathers, ...(lies ? (['lying'] as const) : []))
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
        .tuple(fc.boolean(), fc.constantFrom('lms', 'lms', 'lms', 'lms', 'refused', 'none'))
        .map(([beside, by]): Step => ({
          is: 'open',
          beside: beside && lies,
          by: by as 'lms' | 'refused' | 'none',
        })),
    },
    { weight: 4, arbitrary: fc.nat(2).map((n): Step => ({ is: 'tab', n })) },
    { weight: 2, arbitrary: just({ is: 'arrive' }) },
    { weight: 2, arbitrary: just({ is: 'new attempt' }) },
    { weight: 2, arbitrary: fc.nat(1).map((n): Step => ({ is: 'learner', n })) },
    ...(lies
      ? []
      : [{ weight: 5, arbitrary: fc.boolean().map((works): Step => ({ is: 'storage', works })) }]),
  );
};

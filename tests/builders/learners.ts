/** Arbitrary learners: responses, tries in legal sequence, and Progress that was joined from copies. */
import fc from 'fast-check';
import type { Course, Response, Spec } from '../../src/course/course';
import { lessonsOf, questionsOf } from '../../src/course/course';
import { markTry, settled } from '../../src/course/policy';
import { kindOf } from '../../src/kinds/register';
import type { BoxedItem, Progress, Review, Rounds, Try } from '../../src/progress/progress';
import { addTry, begin, merge, ratchet, triesAt } from '../../src/progress/progress';
import { doneIds } from '../../src/progress/report';

const seed = process.env['FC_SEED'];
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: seed === undefined ? 1917 : Number(seed),
});

const words = fc.oneof(
  fc.constantFrom('st petersburg', 'Milrevcom', 'Москва', 'the MRC.', '’', '\ud800', '\ufeffx'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({ minLength: 300, maxLength: 1500 }),
);

const readyOf = (spec: Spec): fc.Arbitrary<Response> => {
  const { kind, choiceIds, correctResponse } = spec;
  if (kind === 'order') return fc.shuffledSubarray([...choiceIds], { minLength: choiceIds.length });
  const domain = kindOf(spec).domain(spec);
  const parts = domain.map((values) =>
    spec.range
      ? fc.oneof(fc.constantFrom(...values), fc.constantFrom('9,000', '−7,5', '75 %', '12'))
      : spec.accept && kind === 'gap'
        ? fc.oneof(fc.constantFrom(...values), words)
        : fc.constantFrom(...values),
  );
  return fc.tuple(...parts).map((picked) => {
    const open = kind === 'choices' && picked.every((value) => value === '');
    return open ? correctResponse : picked;
  });
};

/** A response that the page would let the learner give; quite often the right one. */
export const responseTo = (spec: Spec): fc.Arbitrary<Response> => {
  const ready = readyOf(spec).filter((response) => !kindOf(spec).lack(spec, response));
  const key = spec.kind === 'evidence' ? spec.correctResponse.slice(0, 1) : spec.correctResponse;
  return spec.kind === 'practice'
    ? ready
    : fc.oneof({ weight: 1, arbitrary: fc.constant(key) }, { weight: 3, arbitrary: ready });
};

export type Act =
  | {
      readonly is: 'answer';
      readonly spec: Spec;
      readonly response: Response | null;
      readonly told: Pick<Try, 'took' | 'sure'>;
      readonly at?: number;
    }
  | { readonly is: 'read'; readonly lesson: string }
  | { readonly is: 'place'; readonly lesson: string; readonly step: number }
  | { readonly is: 'settings'; readonly size: number }
  | { readonly is: 'review'; readonly review: Review; readonly rounds?: Rounds };

const told: fc.Arbitrary<Pick<Try, 'took' | 'sure'>> = fc
  .record(
    { took: fc.nat(1800), sure: fc.constantFrom(1 as const, 2 as const, 3 as const) },
    { requiredKeys: [] },
  )
  .map((given) => ({ ...given }));

const day = fc.integer({ min: 20_000, max: 20_400 });
const boxed = fc.tuple(fc.nat(4), day).map(([box, on]): BoxedItem => [box, on]);

/** What was seen in the review, and perhaps the records. */
export const reviewed = fc
  .record(
    {
      review: fc.dictionary(fc.stringMatching(/^[A-Za-z0-9_-]{3}$/), boxed, { maxKeys: 40 }),
      rounds: fc.record(
        { best: fc.nat(40), quiz: fc.integer({ min: 1, max: 6 }), streak: fc.nat(99), day },
        { requiredKeys: ['best', 'streak', 'day'] },
      ),
    },
    { requiredKeys: ['review'] },
  )
  .map((given) => ({ ...given, review: { ...given.review } }));

export const actIn = (course: Course): fc.Arbitrary<Act> => {
  const ids = lessonsOf(course).map(({ id }) => id);
  const answer = fc.constantFrom(...questionsOf(course)).chain((spec) =>
    fc
      .record(
        {
          is: fc.constant('answer' as const),
          spec: fc.constant(spec),
          response: fc.option(responseTo(spec), { freq: 8 }),
          told,
          at: fc.nat(2_000_000_000_000),
        },
        { requiredKeys: ['is', 'spec', 'response', 'told'] },
      )
      .map((act): Act => act),
  );
  return fc.oneof(
    { weight: 12, arbitrary: answer },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...ids).map((id): Act => ({ is: 'read', lesson: id })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...ids), fc.nat(9))
        .map(([id, step]): Act => ({ is: 'place', lesson: id, step })),
    },
    { weight: 1, arbitrary: fc.nat(3).map((size): Act => ({ is: 'settings', size })) },
    { weight: 1, arbitrary: reviewed.map((seen): Act => ({ is: 'review', ...seen })) },
  );
};

/** Whether the page would let the learner do it. */
const allowed = (progress: Progress, act: Act): boolean => {
  if (act.is !== 'answer') return true;
  const { spec, response } = act;
  const tries = triesAt(progress, spec.slot);
  if (!kindOf(spec).scored) return response !== null && tries.length < 3;
  return !settled(spec, tries) && (response !== null || tries.length > 0);
};

/** Does one thing; what the page would not allow changes nothing. `clock` in seconds. */
export const act = (course: Course, progress: Progress, one: Act, clock: number): Progress => {
  const settings = { space: 0, font: 1, theme: 3, board: 2, at: clock };
  const did = (): Progress => {
    if (!allowed(progress, one)) return progress;
    if (one.is === 'read') return ratchet(progress, 'read', [one.lesson]);
    if (one.is === 'place') {
      return { ...progress, place: { lesson: one.lesson, step: one.step, at: clock } };
    }
    if (one.is === 'settings') {
      return { ...progress, settings: { ...settings, size: one.size } };
    }
    if (one.is === 'review') {
      const { review, rounds } = one;
      const copy = { ...begin(progress.attempt), review, ...(rounds && { rounds: { ...rounds } }) };
      return merge(progress, copy);
    }
    const { spec, response } = one;
    const earlier = triesAt(progress, spec.slot);
    return addTry(progress, {
      question: spec.slot,
      n: (earlier.at(-1)?.n ?? 0) + 1,
      mark: response === null ? 0 : markTry(kindOf(spec).credit(spec, response), earlier),
      response,
      ...(one.at !== undefined && { at: one.at }),
      ...one.told,
    });
  };
  const next = did();
  return ratchet(next, 'done', doneIds(course, next));
};

/** What one learner did at one device. */
export const historyOf = (course: Course, attempt = 'n0nce-_A'): fc.Arbitrary<Progress> =>
  fc
    .tuple(
      fc.array(actIn(course), { maxLength: 60 }),
      fc.nat(3),
      fc.dictionary(fc.constantFrom('s1', 's2', 's3'), fc.nat(9999)),
    )
    .map(([acts, clock, sessions]) =>
      acts.reduce((progress, one, n) => act(course, progress, one, clock + n), {
        ...begin(attempt),
        sessions: { ...sessions },
      }),
    );

/** One history, or two or three that were joined. */
export const progressOf = (course: Course, attempt?: string): fc.Arbitrary<Progress> =>
  fc
    .array(historyOf(course, attempt), { minLength: 1, maxLength: 3 })
    .map((copies) => copies.reduce(merge));

/** Repeatable chance, for the tests that print a figure or play whole launches. */
export const dice = (start: number): (() => number) => {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

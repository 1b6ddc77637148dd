/** Courses for the tests: questions of every kind, lessons with slots, a realistic unit. */
import type { Course, Lesson, Policy, Spec } from '../../src/course/course';

export const letters = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => String.fromCharCode(97 + at));

type Shape = Pick<Spec, 'choiceIds' | 'correctResponse'> & Partial<Pick<Spec, 'accept' | 'range'>>;

/** What a question of each kind typically looks like. `gap` is from a bank; see `typed`. */
const shapes = {
  choice: { choiceIds: letters(4), correctResponse: ['b'] },
  choices: { choiceIds: letters(5), correctResponse: ['a', '', 'c', '', ''] },
  order: { choiceIds: letters(5), correctResponse: ['c', 'a', 'e', 'b', 'd'] },
  match: { choiceIds: letters(4), correctResponse: letters(4) },
  sort: { choiceIds: letters(3), correctResponse: ['a', 'c', 'b', 'a', 'c', 'b'] },
  gap: {
    choiceIds: ['Soviet', 'Duma', 'Tsar', 'land'],
    correctResponse: ['Duma', 'Soviet', 'Duma'],
  },
  hotspot: { choiceIds: letters(4), correctResponse: ['c'] },
  number: { choiceIds: ['24', '76'], correctResponse: ['76'], range: [74, 78] },
  evidence: { choiceIds: ['1', '4', 'a', 'c'], correctResponse: ['4', 'a'] },
  practice: { choiceIds: ['1', '2', '3', '4'], correctResponse: [] },
} satisfies Record<string, Shape>;

type KindName = keyof typeof shapes;

export const ask = (kind: KindName, slot: number, more: Partial<Spec> = {}): Spec => ({
  slot,
  id: `${kind}-q${slot}`,
  kind,
  tries: 2,
  ...shapes[kind],
  fingerprint: (slot * 37 + 11) % 256,
  ...more,
});

/** A question with gaps to type in. */
export const typed = (slot: number, more: Partial<Spec> = {}): Spec =>
  ask('gap', slot, {
    id: `typed-q${slot}`,
    choiceIds: [],
    correctResponse: ['Petrograd', 'Military Revolutionary Committee'],
    accept: [['St Petersburg'], ['MRC', 'Milrevcom']],
    ...more,
  });

/** The kinds that the expected values of many tests are written for. */
const FIRST = Object.keys(shapes).filter(
  (kind) => !['hotspot', 'number'].includes(kind),
) as KindName[];

/** One question of each of those kinds, with slots in turn from `slot`. */
export const everyKind = (slot = 0): Spec[] => [
  ...FIRST.map((kind, at) => ask(kind, slot + at)),
  typed(slot + FIRST.length),
];

/** One question of each kind that came later. */
export const laterKinds = (slot = 0): Spec[] => [ask('number', slot), ask('hotspot', slot + 1)];

export const lesson = (slot: number, questions: readonly Spec[], more: Partial<Lesson> = {}) => ({
  id: `lesson-${slot}`,
  slot,
  title: `Lesson ${slot}`,
  enquiry: 'Why?',
  minutes: 10,
  steps: ['One', 'Two'],
  questions,
  ...more,
});

export const courseOf = (
  lessons: readonly Lesson[],
  more: Partial<Course> & { readonly policy?: Policy } = {},
): Course => {
  const most = Math.max(-1, ...lessons.flatMap((l) => l.questions.map(({ slot }) => slot)));
  return {
    id: 'october-unit',
    iri: 'https://example.org/october-unit',
    title: 'October',
    description: 'A unit.',
    language: 'en-GB',
    keywords: [],
    edition: 'abc',
    policy: {},
    outline: [{ title: 'Part', lessons }],
    columns: Array.from({ length: most + 1 }, (_, slot) => slot),
    retired: {},
    ...more,
  };
};

/** A small course: two lessons, between them every kind twice; the slots are not in lesson order. */
export const small = (more: Partial<Course> = {}): Course =>
  courseOf([lesson(0, everyKind(9)), lesson(2, everyKind(0)), lesson(1, [])], more);

/** Ninety questions in ten lessons: half of them choices of one, the rest of every kind. */
export const unit = (): Course => {
  const mix: readonly KindName[] = ['choice', 'choice', 'choice', 'choice', 'choices', 'order'];
  const rest: readonly KindName[] = ['match', 'sort', 'evidence'];
  return courseOf(
    Array.from({ length: 10 }, (_, n) =>
      lesson(n, [
        ...mix.map((kind, at) => ask(kind, n * 9 + at)),
        ...rest.slice(0, 2).map((kind, at) => ask(kind, n * 9 + 6 + at)),
        n % 3 === 0 ? typed(n * 9 + 8) : ask(n % 3 === 1 ? 'gap' : 'evidence', n * 9 + 8),
      ]),
    ),
  );
};

/** `count` questions whose tries are as long to tell as can be. */
export const huge = (count: number): Course =>
  courseOf(
    Array.from({ length: Math.ceil(count / 20) }, (_, n) =>
      lesson(
        n,
        Array.from({ length: Math.min(20, count - n * 20) }, (_, at) => ask('sort', n * 20 + at)),
      ),
    ),
  );

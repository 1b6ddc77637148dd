/**
 * A report as facts, in the vocabulary that Tin Can launches and cmi5 share: each has a verb, an object
 * and a result, under a key that stays the same. Each standard makes a statement of a
 * fact by adding its own context (tincan.ts, cmi5-statement.ts).
 */
import type { Course } from '../../course/course';
import { lessonsOf } from '../../course/course';
import { plain } from '../../course/inline';
import type { Event } from '../../progress/events';
import type { Report } from '../../progress/report';
import { encodeXapi } from '../response-patterns';
import type { Fields } from '../../persistence/storage';
import type { BodyOf } from '../tracker';
import { isOneLesson, lessonIri, sureExtension, tryExtension, unitIri } from './identifiers';
import { components, truncate, pattern, textIn } from './interactions';

const ADL = 'http://adlnet.gov/expapi';

export type Verb =
  | 'initialized'
  | 'experienced'
  | 'answered'
  | 'progressed'
  | 'scored'
  | 'completed'
  | 'passed'
  | 'failed'
  | 'terminated';

export const verb = (name: Verb): Fields => ({
  id: `${ADL}/verbs/${name}`,
  display: { 'en-US': name },
});

/** `object` is absent where the fact is about the package itself. `at` in milliseconds. */
export interface Fact {
  readonly key: string;
  readonly verb: Verb;
  readonly object?: Fields;
  readonly parent?: Fields;
  readonly result?: Fields;
  readonly at?: number;
}

/** Seconds as an ISO 8601 duration (xAPI Data 2.4.7, at most two decimals: 4.6). */
export const duration = (seconds: number): string =>
  `PT${Math.round(Math.max(0, seconds) * 100) / 100}S`;

/** What is undefined in a statement is left out of its JSON. */
export const activity = (id: string, definition?: Fields): Fields => ({ id, definition });

const named = (type: string, name: string, description: string, { language }: Course): Fields => ({
  type: `${ADL}/activities/${type}`,
  name: { [language]: name },
  description: { [language]: description },
});

/** The package as an activity. A lesson is one and the same activity in every package. */
export const packageActivity = (id: string, course: Course): Fields =>
  activity(
    id,
    named(isOneLesson(course) ? 'lesson' : 'course', course.title, course.description, course),
  );

const lessonActivity = (course: Course, id: string): Fields => {
  const lesson = lessonsOf(course).find((one) => one.id === id);
  return activity(
    lessonIri(course, id),
    lesson && named('lesson', lesson.title, lesson.enquiry, course),
  );
};

/** Activities once each, without the object itself; nothing where none is left (Data 2.2). */
export const distinctActivities = (
  list: readonly (Fields | undefined)[],
  object?: Fields,
): readonly Fields[] | undefined => {
  const left = list.filter(
    (one, at): one is Fields =>
      one !== undefined &&
      one['id'] !== object?.['id'] &&
      list.findIndex((other) => other?.['id'] === one['id']) === at,
  );
  return left.length > 0 ? left : undefined;
};

/** What every statement says of where it comes from. */
export const contextOf = (course: Course): Fields => ({
  language: course.language,
  revision: course.edition,
  platform: 'Unit player',
});

/** The unit and, in a package of one lesson, the lesson. */
export const groupingOf = (course: Course): readonly Fields[] => [
  activity(course.iri),
  activity(unitIri(course)),
];

/** A score out of `max`. `scaled` is its share, `raw` the share in whole per cent. */
export const scoreOf = (score: number | undefined, max = 1): Fields => ({
  score:
    score === undefined
      ? undefined
      : {
          scaled: score / max,
          raw: Math.round((100 * score) / max),
          min: 0,
          max: 100,
        },
});

type Answered = Extract<Event, { is: 'answered' }>;

const question = (course: Course, report: Report, event: Answered, bodyOf: BodyOf): Fields => {
  const { language } = course;
  const found = report.interactions.find(({ id }) => id === event.question);
  const text = textIn(bodyOf(event.lesson), event.question);
  const stem = plain(found?.stem ?? event.question);
  return activity(`${lessonIri(course, event.lesson)}/${event.question}`, {
    type: `${ADL}/activities/cmi.interaction`,
    interactionType: found?.type,
    name: { [language]: stem.length > 80 ? `${truncate(stem, 79)}…` : stem },
    description: { [language]: truncate(stem, 1000) },
    correctResponsesPattern: event.patterns[0] && event.patterns.map(pattern),
    ...(text && components(text, language)),
  });
};

const answered = (course: Course, report: Report, event: Answered, bodyOf: BodyOf): Fact => {
  const { share, took } = event;
  return {
    key: event.key,
    verb: 'answered',
    object: question(course, report, event, bodyOf),
    parent: activity(lessonIri(course, event.lesson)),
    result: {
      response: event.response && encodeXapi(event.response),
      ...(share !== undefined && { ...scoreOf(share), success: event.right }),
      duration: took === undefined ? undefined : duration(took),
      extensions: { [tryExtension(course)]: event.n, [sureExtension(course)]: event.sure },
    },
    ...(event.at !== undefined && { at: event.at }),
  };
};

/** What happened on the way: lessons read, and each try. */
export const eventFacts = (
  course: Course,
  report: Report,
  events: readonly Event[],
  bodyOf: BodyOf,
): readonly Fact[] =>
  events.flatMap((event): Fact[] => {
    if (event.is === 'answered') return [answered(course, report, event, bodyOf)];
    const { key } = event;
    return event.is === 'read'
      ? [{ key, verb: 'experienced', object: lessonActivity(course, event.lesson) }]
      : [];
  });

/** The lessons of a unit that are done; one that is packed by itself is completed with the package. */
export const lessonsCompleted = (
  course: Course,
  report: Report,
  events: readonly Event[],
): readonly Fact[] =>
  events.flatMap((event): Fact[] => {
    if (event.is !== 'done' || isOneLesson(course)) return [];
    const score = report.objectives.find(({ id }) => id === event.lesson)?.score;
    return [
      {
        key: event.key,
        verb: 'completed',
        object: lessonActivity(course, event.lesson),
        result: { completion: true, ...scoreOf(score, 100) },
      },
    ];
  });

/** Completed, and passed or failed. A verdict is sent once under the key that `keyOf` gives it. */
export const verdicts = (report: Report, keyOf: (verdict: Verb) => string): readonly Fact[] => {
  const { completion, success, total } = report;
  const fact = (name: Verb, result: Fields): Fact => ({
    key: keyOf(name),
    verb: name,
    result: { ...result, duration: duration(total) },
  });
  return [
    ...(completion === 'completed' ? [fact(completion, { completion: true })] : []),
    ...(success === 'unknown'
      ? []
      : [fact(success, { success: success === 'passed', ...scoreOf(report.score, 100) })]),
  ];
};
